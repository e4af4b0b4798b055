"""What the planner answers with: moves to accept, what they are judged by, and what is not had."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from goldenthread.kernel.errors import Refusal
from goldenthread.planner.tiers import Tier
from goldenthread.planner.wishes import Part
from goldenthread.snapshot.changes import Change


class CannotPlan(Refusal):
    """What was given cannot be planned with at all; no plan is made."""


class Status(StrEnum):
    """How good a plan is known to be."""

    OPTIMAL = "optimal"
    GOOD = "good"
    OUT_OF_TIME = "out of time"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that a plan would change, which a person may accept or leave by itself.

    `words` is a sentence. `people` are affected. `needs` are keys of moves without which this one
    makes no sense. `weight` says what it costs people to have it changed once it is published.
    """

    key: str
    part: Part
    words: str
    people: tuple[str, ...]
    changes: tuple[Change, ...]
    needs: tuple[str, ...] = ()
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Reason:
    """A wish that is not met: what is so, what it would cost, and the nearest way out."""

    words: str
    price: str = ""
    way_out: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.words, self.price, self.way_out)))


@dataclass(frozen=True, slots=True)
class PartAnswer:
    """The plan of one part. `unplaced` names what was asked for and is not in it.

    `impossible` is a smallest set of sentences that cannot all hold: without any one of them there
    would be a plan. It is empty where there is one.
    """

    part: Part
    tiers: tuple[Tier, ...] = ()
    moves: tuple[Move, ...] = ()
    reasons: tuple[Reason, ...] = ()
    unplaced: tuple[str, ...] = ()
    cover_lessons: int = 0
    seconds: float = 0.0
    impossible: tuple[str, ...] = ()
    ran_out_of_time: bool = False

    @property
    def status(self) -> Status:
        """Optimal where each tier is proved. Otherwise the gap is stated: the plan is good where
        planning came to its end, or where the first tier is proved.
        """
        if self.impossible:
            return Status.IMPOSSIBLE
        if all(tier.is_proved for tier in self.tiers):
            return Status.OPTIMAL
        is_good = not self.ran_out_of_time or self.tiers[0].is_proved
        return Status.GOOD if is_good else Status.OUT_OF_TIME


@dataclass(frozen=True, slots=True)
class YearAnswer:
    """The plan of a year. Its parts are planned one after another; each knows those before it."""

    parts: tuple[PartAnswer, ...]
    seconds: float = 0.0

    @property
    def status(self) -> Status:
        """That of the part which is known to be worst."""
        worst = list(Status)
        return max((part.status for part in self.parts), key=worst.index, default=Status.OPTIMAL)

    @property
    def tiers(self) -> tuple[Tier, ...]:
        return tuple(tier for part in self.parts for tier in part.tiers)

    @property
    def moves(self) -> tuple[Move, ...]:
        return tuple(move for part in self.parts for move in part.moves)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        return tuple(reason for part in self.parts for reason in part.reasons)

    @property
    def unplaced(self) -> tuple[str, ...]:
        return tuple(name for part in self.parts for name in part.unplaced)

    @property
    def impossible(self) -> tuple[str, ...]:
        return tuple(words for part in self.parts for words in part.impossible)

    @property
    def cover_lessons(self) -> int:
        return sum(part.cover_lessons for part in self.parts)


# Told whenever there is a better plan than before; what it is told is legal and could be kept.
type Report = Callable[[PartAnswer], None]


def changes_of(moves: Iterable[Move]) -> Iterator[Change]:
    for move in moves:
        yield from move.changes


def with_needed(moves: Iterable[Move], chosen: Iterable[str]) -> tuple[Move, ...]:
    """The chosen moves and those they need, in the order of the plan."""
    by_key = {move.key: move for move in moves}
    waiting, wanted = list(chosen), set()
    while waiting:
        key = waiting.pop()
        if key in by_key and key not in wanted:
            wanted.add(key)
            waiting += by_key[key].needs
    return tuple(move for key, move in by_key.items() if key in wanted)
