"""What the choice of slots is made of: asks, and columns that meet one of them and take time."""

from collections.abc import Iterable
from typing import Protocol

from goldenthread.planner.fortnight import Slot

# What is asked for: `("coaching", person)` or `("team", team)`.
type Ask = tuple[str, str]
# A person's slot in the first (0) or second (1) of two fortnights.
type Time = tuple[str, Slot, int]

COACHING, TEAM = "coaching", "team"


class Column(Protocol):
    """One way to meet one ask that is legal by itself."""

    @property
    def ask(self) -> Ask: ...

    @property
    def group(self) -> str:
        """Whose asks are best planned together: those of one coach."""
        ...

    @property
    def taken(self) -> Iterable[Time]: ...
