"""The staff groups that answer an item: their letters, and what people write for them."""

import re
from collections.abc import Sequence

from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.words import StaffGroup

LETTERS: dict[str, StaffGroup] = {
    "T": StaffGroup.TEACHER,
    "L": StaffGroup.LEADER,
    "D": StaffGroup.SUPPORT_DIRECT,
    "G": StaffGroup.SUPPORT_GENERAL,
}
# In the middle of a sentence.
IN_WORDS: dict[StaffGroup, str] = {
    StaffGroup.TEACHER: "teachers",
    StaffGroup.LEADER: "leaders",
    StaffGroup.SUPPORT_DIRECT: "staff who support pupils",
    StaffGroup.SUPPORT_GENERAL: "office, site and technical staff",
}
EVERYBODY = {"all", "everybody", "everyone", "all staff", "whole staff"}
WRITTEN: dict[str, StaffGroup] = {
    **{letter.lower(): group for letter, group in LETTERS.items()},
    **{group.value: group for group in StaffGroup},
    **{words: group for group, words in IN_WORDS.items()},
    "teacher": StaffGroup.TEACHER,
    "teachers": StaffGroup.TEACHER,
    "leader": StaffGroup.LEADER,
    "leaders": StaffGroup.LEADER,
    "slt": StaffGroup.LEADER,
    "support direct": StaffGroup.SUPPORT_DIRECT,
    "support working with pupils": StaffGroup.SUPPORT_DIRECT,
    "tas": StaffGroup.SUPPORT_DIRECT,
    "support general": StaffGroup.SUPPORT_GENERAL,
    "general support": StaffGroup.SUPPORT_GENERAL,
}
_APART = re.compile(r"[,;/|+&]|\band\b")


def as_letters(groups: Sequence[str]) -> str:
    return " ".join(letter for letter, group in LETTERS.items() if group.value in groups)


def as_words(groups: Sequence[str]) -> str:
    """`teachers and leaders`; `all staff` where each group answers."""
    named = [words for group, words in IN_WORDS.items() if group.value in groups]
    if len(named) in (0, len(IN_WORDS)):
        return "all staff"
    if len(named) == len(IN_WORDS) - 1 and StaffGroup.LEADER.value not in groups:
        return "everybody but leaders"
    return listed(named)


def find_groups(written: str) -> tuple[str, ...] | None:
    """The groups in the order of `StaffGroup`, or None where a word is not one of them."""
    words = " ".join(written.lower().split())
    if words in EVERYBODY:
        return tuple(group.value for group in StaffGroup)
    found: set[StaffGroup] = set()
    for part in _APART.split(words):
        name = part.strip()
        if not name:
            continue
        if name in WRITTEN:
            found.add(WRITTEN[name])
        elif all(one in WRITTEN for one in name.split()):
            found |= {WRITTEN[one] for one in name.split()}
        elif len(name) <= len(LETTERS) and all(one in WRITTEN for one in name):
            found |= {WRITTEN[one] for one in name}
        else:
            return None
    return tuple(group.value for group in StaffGroup if group in found) or None
