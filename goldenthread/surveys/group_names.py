"""Staff groups and their parts in the middle of a sentence."""

from collections.abc import Sequence

from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.words import StaffGroup
from goldenthread.surveys.models import Split
from goldenthread.surveys.queries.invited_people import NO_TEAM

IN_WORDS: dict[str, str] = {
    StaffGroup.LEADER.value: "leaders",
    StaffGroup.TEACHER.value: "teachers",
    StaffGroup.SUPPORT_DIRECT.value: "support staff who work with pupils",
    StaffGroup.SUPPORT_GENERAL.value: "other support staff",
}


def told(groups: Sequence[str], parts: Sequence[str], split: str) -> str:
    """`leaders and teachers`, `teachers in Maths and Science`, `part-time teachers`."""
    named = listed([IN_WORDS.get(group, group) for group in groups])
    if split == Split.HOURS and len(parts) == 1:
        return f"{parts[0]} {named}"
    teams = [part for part in parts if part != NO_TEAM]
    if split == Split.TEAM and teams:
        alone = " or in no team" if NO_TEAM in parts else ""
        return f"{named} in {listed(teams)}{alone}"
    return f"{named} in no team" if split == Split.TEAM and parts else named
