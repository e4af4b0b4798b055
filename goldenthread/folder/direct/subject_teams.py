"""Proposes subject teams: colleagues who teach the same subject more than any other."""

from collections import Counter
from collections.abc import Mapping

from goldenthread.folder.names import key_made_from
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.records import Team, TeamMember
from goldenthread.snapshot.words import TeamKind

FEWEST_MEMBERS = 2


def subject_teams(
    subject_of: Mapping[str, str], *, among: int
) -> tuple[tuple[Team, ...], tuple[TeamMember, ...], list[str]]:
    """Teams and members from each person's main subject, with sentences on what was assumed.

    A subject with one teacher makes no team. When fewer than half of the people would be in a team,
    the words are no subjects (course numbers, say) and no team is proposed.
    """
    sizes = Counter(_key(subject) for subject in subject_of.values() if subject)
    placed = {
        person: subject
        for person, subject in subject_of.items()
        if sizes[_key(subject)] >= FEWEST_MEMBERS and key_made_from(subject)
    }
    if not placed or len(placed) * 2 < among:
        note = "No teams were made: the file does not tell which teachers share a subject."
        return (), (), [note] if among else []
    names: dict[str, str] = {}
    for subject in sorted(placed.values()):
        names.setdefault(_key(subject), subject)
    teams = tuple(
        Team(id=key, name=names[key], kind=TeamKind.SUBJECT.value) for key in sorted(names)
    )
    members = tuple(
        TeamMember(team=_key(subject), person=person)
        for person, subject in sorted(placed.items(), key=lambda item: (_key(item[1]), item[0]))
    )
    notes = ["Each person was put into the team of the subject they teach most."]
    alone = sorted({subject for subject in subject_of.values() if subject} - set(placed.values()))
    left = among - len(placed)
    if left:
        only = f" (one teacher each: {listed(alone[:6])})" if alone else ""
        notes.append(f"{counted(left, 'person', 'people')} in no team{only}.")
    return teams, members, notes


def _key(subject: str) -> str:
    return key_made_from(subject)
