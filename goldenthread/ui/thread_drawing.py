"""The thread of a priority as seven links: what is there, what is missing, what is late."""

from dataclasses import dataclass
from typing import Literal

from goldenthread.kernel.sentences import counted
from goldenthread.ui.marks import PriorityMark

LinkKind = Literal[
    "need", "priority", "programme", "activities", "practice", "evidence", "decision"
]
LinkState = Literal["there", "missing", "late", "not yet due"]

LINK_NAMES: dict[LinkKind, str] = {
    "need": "Pupil need",
    "priority": "Priority",
    "programme": "Programme",
    "activities": "Activities",
    "practice": "Practice",
    "evidence": "Evidence",
    "decision": "Decision",
}
STATE_WORDS: dict[LinkState, str] = {
    "there": "In place",
    "missing": "Missing",
    "late": "Late",
    "not yet due": "Not yet due",
}


class ThreadHasOtherLinks(ValueError):
    """The links are not the seven of a thread, from need to decision."""


@dataclass(frozen=True, slots=True)
class StrandPicture:
    """One of the three streams inside the activities link."""

    label: str
    fact: str
    state: LinkState = "there"

    @property
    def state_words(self) -> str:
        return STATE_WORDS[self.state]

    @property
    def state_class(self) -> str:
        return "is-" + self.state.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class LinkPicture:
    """`heading` names the thing, `fact` is its one line with a count, `note` says what is so."""

    kind: LinkKind
    heading: str
    fact: str = ""
    state: LinkState = "there"
    note: str = ""
    url: str = ""
    strands: tuple[StrandPicture, ...] = ()
    finding_count: int = 0

    @property
    def name(self) -> str:
        return LINK_NAMES[self.kind]

    @property
    def state_words(self) -> str:
        return STATE_WORDS[self.state]

    @property
    def state_class(self) -> str:
        return "is-" + self.state.replace(" ", "-")

    @property
    def finding_words(self) -> str:
        return counted(self.finding_count, "finding") if self.finding_count else ""


@dataclass(frozen=True, slots=True)
class ThreadPicture:
    """One priority from need to decision; raises `ThreadHasOtherLinks` for any but the seven."""

    priority: PriorityMark
    title: str
    links: tuple[LinkPicture, ...]
    url: str = ""
    current: LinkKind | None = None

    def __post_init__(self) -> None:
        if tuple(link.kind for link in self.links) != tuple(LINK_NAMES):
            raise ThreadHasOtherLinks([link.kind for link in self.links])

    @property
    def in_words(self) -> str:
        """One sentence for the heading of the picture and for those who hear it read."""
        counts = {state: self._count(state) for state in STATE_WORDS}
        parts = [
            f"{counts[state]} {words.lower()}"
            for state, words in STATE_WORDS.items()
            if state != "there" and counts[state]
        ]
        there = f"{counts['there']} of {len(self.links)} links in place"
        return ", ".join([there, *parts]) + "."

    def _count(self, state: LinkState) -> int:
        return sum(link.state == state for link in self.links)
