"""What a measure's unit lets a teacher enter for a class: a count, or one value a pupil."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from goldenthread.snapshot.readings.verdicts import COUNTED

PERCENT = ("percent", "per cent", "%")
# Three standard deviations of 15 on either side of 100.
AGE_SCORE_LEAST, AGE_SCORE_MOST = Decimal(55), Decimal(145)
LARGEST_VALUE = Decimal(100_000)


class Way(StrEnum):
    """How the figure of a class is taken."""

    COUNT = "count"
    VALUES = "values"


@dataclass(frozen=True, slots=True)
class Limits:
    """The values that one pupil can have, and how to say so."""

    least: Decimal
    most: Decimal
    sentence: str

    def holds(self, value: Decimal) -> bool:
        return self.least <= value <= self.most


def ways_of(unit: str) -> tuple[Way, ...]:
    """The likeliest way first. A per cent may be counted or be the middle of pupils' own."""
    if COUNTED.fullmatch(unit):
        return (Way.COUNT,)
    if is_percentage(unit):
        return (Way.COUNT, Way.VALUES)
    return (Way.VALUES,)


def limits_of(unit: str, name: str) -> Limits:
    if is_percentage(unit):
        return Limits(Decimal(0), Decimal(100), "A per cent lies between 0 and 100.")
    if "standard age score" in f"{unit} {name}".lower():
        return Limits(
            AGE_SCORE_LEAST,
            AGE_SCORE_MOST,
            f"A standard age score lies between {AGE_SCORE_LEAST} and {AGE_SCORE_MOST}.",
        )
    return Limits(Decimal(0), LARGEST_VALUE, f"A value lies between 0 and {LARGEST_VALUE:,}.")


def is_percentage(unit: str) -> bool:
    return unit.strip().lower() in PERCENT
