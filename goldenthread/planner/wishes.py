"""What a school asks of the year's plan: which parts, what matters most, and how far it may go."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, Self

from goldenthread.kernel.errors import Refusal
from goldenthread.snapshot.words import Weekday


class Part(StrEnum):
    """The parts of a plan, in the order in which they are planned."""

    SLOTS = "slots"
    WEAVE = "weave"
    VISITS = "visits"


class Matter(StrEnum):
    """What a plan is judged by. What is unlawful is no matter of more or less: it is never planned.

    `MOVED` counts only where a plan is in use already.
    """

    LEFT_OUT = "left-out"
    MOVED = "moved"
    COVER = "cover"
    FAIRNESS = "fairness"
    RHYTHM = "rhythm"
    CLOSENESS = "closeness"
    PREFERENCES = "preferences"


class WishesNotUnderstood(Refusal):
    """The wishes hold something that nobody can mean."""


# From least to most, both included, and what it is called when it is out of bounds.
_BOUNDS: Mapping[str, tuple[int, int, str]] = {
    "most_evenings_a_week": (0, 5, "evenings a week"),
    "most_evening_minutes": (0, 600, "minutes of evening meetings a week"),
    "most_covers_a_day": (0, 200, "lessons covered a day"),
    "most_covers_a_week": (0, 1000, "lessons covered a week"),
    "most_covers_a_person": (0, 200, "lessons covered for one person in a half-term"),
    "follow_weeks": (1, 12, "teaching weeks until a team takes an input up"),
    "touch_weeks": (1, 12, "teaching weeks until each person does"),
    "gap_weeks": (1, 12, "teaching weeks without a touch"),
    "most_share_percent": (100, 500, "percent of a part-timer's fair share"),
    "good_enough_percent": (0, 100, "percent from the best"),
}
# More pins than a trust has staff are no wishes: somebody gave the wrong file.
MOST_PINS = 5000


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the year is to be planned. `order` says what is settled first; a matter that is settled
    never gets worse for one below it.

    `most_share_percent` is how much may be required of a part-timer, against the share that the
    post has of what full-time colleagues give. A tier that is proved to be within
    `good_enough_percent` of its bound is worked on no longer.
    `pinned_coaches` gives coaches by coachee. `pinned_rows` are rows of the year, as
    `("activities", "english-2027-02-02")`, that stay as they are. `triads_for` names programmes
    whose people are to be put into triads where they are in none.
    """

    parts: frozenset[Part] = frozenset(Part)
    order: tuple[Matter, ...] = tuple(Matter)
    evening_weekdays: tuple[str, ...] = (
        Weekday.MONDAY,
        Weekday.TUESDAY,
        Weekday.WEDNESDAY,
        Weekday.THURSDAY,
    )
    most_evenings_a_week: int = 1
    most_evening_minutes: int = 120
    most_covers_a_day: int = 3
    most_covers_a_week: int | None = None
    most_covers_a_person: int = 2
    follow_weeks: int = 4
    touch_weeks: int = 6
    gap_weeks: int = 4
    most_share_percent: int = 125
    good_enough_percent: int = 0
    pinned_coaches: Mapping[str, str] = field(default_factory=dict)
    pinned_rows: frozenset[tuple[str, str]] = frozenset()
    triads_for: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Raises `WishesNotUnderstood` with one sentence for the first thing that is wrong."""
        if not self.parts:
            raise WishesNotUnderstood("Nothing is to be planned.", "Choose at least one part.")
        if sorted(self.order) != sorted(Matter) or self.order[0] is not Matter.LEFT_OUT:
            raise WishesNotUnderstood(
                "The order names each matter once, and nobody being left out comes first."
            )
        if set(self.evening_weekdays) - set(Weekday):
            raise WishesNotUnderstood("Evenings are named by weekdays: monday to friday.")
        for name, (least, most, words) in _BOUNDS.items():
            value = getattr(self, name)
            if value is not None and not least <= value <= most:
                raise WishesNotUnderstood(
                    f"{value:,} {words} cannot be planned for.",
                    f"Use a number from {least} to {most:,}.",
                )
        pins = len(self.pinned_coaches) + len(self.pinned_rows)
        if pins > MOST_PINS:
            raise WishesNotUnderstood(
                f"{pins:,} pins are more than a plan can be made around.",
                f"Pin what has to stay, {MOST_PINS:,} things at most.",
            )

    def is_pinned(self, table: str, key: str) -> bool:
        return (table, key) in self.pinned_rows

    def but(self, **values: Any) -> Self:
        """The same wishes with other values."""
        return replace(self, **values)

    def as_values(self) -> dict[str, Any]:
        """As JSON keeps them."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return values | {
            "parts": sorted(self.parts),
            "order": list(self.order),
            "evening_weekdays": [str(day) for day in self.evening_weekdays],
            "pinned_coaches": dict(self.pinned_coaches),
            "pinned_rows": sorted(list(pin) for pin in self.pinned_rows),
            "triads_for": sorted(self.triads_for),
        }

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Self:
        """The other way; what is missing is as usual. Raises `WishesNotUnderstood`."""
        told: dict[str, Any] = dict(values)
        try:
            if "parts" in told:
                told["parts"] = frozenset(map(Part, told["parts"]))
            if "order" in told:
                told["order"] = tuple(map(Matter, told["order"]))
            if "evening_weekdays" in told:
                told["evening_weekdays"] = tuple(told["evening_weekdays"])
            if "pinned_rows" in told:
                told["pinned_rows"] = frozenset((table, key) for table, key in told["pinned_rows"])
            if "triads_for" in told:
                told["triads_for"] = frozenset(map(str, told["triads_for"]))
            return cls(**told)
        except (TypeError, ValueError) as error:
            raise WishesNotUnderstood("These are no wishes for a plan.") from error
