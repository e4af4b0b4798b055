"""What a school has chosen for the coming year: its dates, and what of this year goes on."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.kernel.errors import Refusal
from goldenthread.snapshot.records import SpecialDay, Term


@dataclass(frozen=True, slots=True)
class Choices:
    """Keys of what goes on are those of this year's rows; meetings are keys of `rhythms`.

    `days` are INSET and trust days. Without `week_a_starts_on` the first full week is week A.
    """

    terms: tuple[Term, ...]
    days: tuple[SpecialDay, ...] = ()
    week_a_starts_on: dt.date | None = None
    priorities: frozenset[str] = frozenset()
    programmes: frozenset[str] = frozenset()
    meetings: frozenset[str] = frozenset()
    sessions: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    peer_groups: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mistake:
    """`where` is the field of `Choices` that has to be put right."""

    where: str
    says: str


class CannotStart(Refusal):
    """The choices make no school year. `mistakes` has one for everything that is wrong."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(" ".join(mistake.says for mistake in mistakes))
        self.mistakes = mistakes
