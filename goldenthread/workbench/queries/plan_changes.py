"""What a plan would change, as the page shows it: parts, groups in them, a line for each change."""

from collections.abc import Collection
from dataclasses import dataclass

from goldenthread.planner.answers import Move
from goldenthread.proposals.public import Contents
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.workbench.queries.plan_groups import MoveGroup, groups_of
from goldenthread.workbench.queries.plan_words import PART_WORDS

# Whose names a move shows; the others are counted.
MOST_NAMED = 6
# So few changes are read at one glance, without opening anything.
FEW = 8


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A move with who is affected, and the moves that come along with it."""

    move: Move
    people: tuple[str, ...]
    more_people: int
    needs: tuple[str, ...]
    is_written: bool
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class GroupLines:
    """`left` are the keys of the moves that are not written yet, as one value of the form."""

    key: str
    title: str
    lines: tuple[MoveLine, ...]
    is_open: bool

    @property
    def left(self) -> str:
        return " ".join(line.move.key for line in self.lines if not line.is_written)

    @property
    def left_count(self) -> int:
        return sum(1 for line in self.lines if not line.is_written)

    @property
    def written_words(self) -> str:
        """How much of it is in the calendar; "" for nothing."""
        written = len(self.lines) - self.left_count
        if not self.left_count:
            return "In the calendar"
        return f"{written} of {len(self.lines)} in the calendar" if written else ""


@dataclass(frozen=True, slots=True)
class PartLines:
    words: str
    groups: tuple[GroupLines, ...]

    @property
    def count(self) -> int:
        return sum(len(group.lines) for group in self.groups)


def list_changes(
    now: Snapshot,
    then: Snapshot,
    contents: Contents,
    *,
    refused: Collection[str] = (),
    all_open: bool = False,
) -> list[PartLines]:
    """Once some moves were refused, the others stand ticked, and the groups of those are open."""
    words = {move.key: move.words for move in contents.moves}
    all_open = all_open or len(words) <= FEW

    def line(move: Move) -> MoveLine:
        names = [name_of(then if then.find("people", one) else now, one) for one in move.people]
        if all(one in move.words for one in names):  # the sentence has said it
            names = []
        return MoveLine(
            move,
            people=tuple(names[:MOST_NAMED]),
            more_people=max(0, len(names) - MOST_NAMED),
            needs=tuple(words[key] for key in move.needs if key in words),
            is_written=move.key in contents.accepted,
            is_ticked=bool(refused) and move.key not in refused,
        )

    def group(one: MoveGroup) -> GroupLines:
        is_open = all_open or any(move.key in refused for move in one.moves)
        return GroupLines(one.key, one.title, tuple(map(line, one.moves)), is_open)

    return [
        PartLines(PART_WORDS[part.part], tuple(map(group, groups_of(part.part, part.moves, then))))
        for part in contents.answer.parts
        if part.moves
    ]
