"""What a decision rule may ask of a measure, each limit with its sentence."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.measure_units import is_percentage
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.numbers import plain_number
from goldenthread.priorities.public import Measure, MeasurePoint
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.readings.verdicts import COUNTED
from goldenthread.snapshot.words import Direction

LARGEST = Decimal(1_000_000)


class NoSuchAim(Refusal):
    """The value is one that the measure cannot have, or that decides nothing."""


class NoSuchDay(Refusal):
    """On that day the measure cannot be read, or it decides nothing any more."""


@dataclass(frozen=True, slots=True)
class Aim:
    """The value of one measure that a rule asks for, `size` being the pupils of its group."""

    measure: Measure
    size: int | None
    baseline: MeasurePoint | None
    needed: Decimal

    @property
    def is_count(self) -> bool:
        return self.size is not None and COUNTED.fullmatch(self.measure.unit) is not None

    @property
    def falls(self) -> bool:
        return self.measure.direction == Direction.DOWN

    def complaints(self) -> Iterator[Refusal]:
        """What is wrong with the value, the likeliest first."""
        needed = plain_number(self.needed)
        if abs(self.needed) >= LARGEST:
            yield NoSuchAim(f"{needed} is larger than any value of this measure.", "Write it anew.")
        if self.is_count:
            yield from self._as_count(needed)
        elif is_percentage(self.measure.unit) and self.needed > 100:
            yield NoSuchAim(f"{needed} per cent cannot be reached.", "Write a number up to 100.")
        if self._is_met_before():
            assert self.baseline is not None
            value = plain_number(self.baseline.value)
            yield NoSuchAim(
                f"The baseline, {value} on {long_date(self.baseline.on)}, already meets that, so "
                "the rule could not fail.",
                "Ask for more than there was at the start.",
            )

    def _as_count(self, needed: str) -> Iterator[Refusal]:
        assert self.size is not None
        if self.needed != int(self.needed):
            yield NoSuchAim(
                f"{needed} is no number of pupils.", "Pupils are counted whole: write 40, not 40.5."
            )
        least, most = (0, self.size - 1) if self.falls else (1, self.size)
        if self.needed > self.size:
            yield NoSuchAim(
                f"{needed} of {self.size} cannot be reached: the group has {self.size} pupils.",
                f"Write a number from {least} to {most}.",
            )
        elif not least <= self.needed <= most:
            yield NoSuchAim(
                f"{needed} of {self.size} asks for nothing: every result would do.",
                f"Write a number from {least} to {most}.",
            )

    def _is_met_before(self) -> bool:
        if self.baseline is None:
            return False
        before, needed = self.baseline.value, self.needed
        if self.is_count and self.baseline.n and self.size:
            # Shares, since fewer may have been measured than belong to the group.
            before, needed = before * self.size, needed * self.baseline.n
        return before <= needed if self.falls else before >= needed


def complaints_about_day(
    by_on: dt.date,
    programme: Programme,
    baseline: MeasurePoint | None,
    year: SchoolYear,
    today: dt.date,
) -> Iterator[Refusal]:
    """What is wrong with the day of a rule, the likeliest first."""
    day = long_date(by_on)
    if not year.starts_on <= by_on <= year.ends_on:
        yield NoSuchDay(
            f"{day} lies outside the school year {year.label}.",
            f"Choose a day from {long_date(year.starts_on)} to {long_date(year.ends_on)}.",
        )
    if programme.starts_on and by_on <= programme.starts_on:
        yield NoSuchDay(
            f"On {day} the work has not begun: it starts on {long_date(programme.starts_on)}.",
            "Choose a day on which something can have changed.",
        )
    if baseline and by_on <= baseline.on:
        yield NoSuchDay(
            f"{day} is not after the baseline of {long_date(baseline.on)}.",
            "Choose a day on which something can have changed.",
        )
    if by_on <= today:
        yield NoSuchDay(
            f"{day} has come already.", "A rule is written before the day on which it is read."
        )
