"""Whether a measure's baseline was taken in time, and what it means if not."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.kernel.dates import long_date
from goldenthread.snapshot.readings.verdicts import DAYS_FOR_A_BASELINE


@dataclass(frozen=True, slots=True)
class BaselineGate:
    """`tone` is that of a tag; `asks` says that a value is still to be entered."""

    label: str
    tone: str
    meaning: str
    asks: bool = False


def baseline_gate(
    starts_on: dt.date | None, taken_on: dt.date | None, *, marked_late: bool, today: dt.date
) -> BaselineGate:
    """In time until two weeks after the first day, as rule EVA001 has it."""
    until = starts_on + dt.timedelta(days=DAYS_FOR_A_BASELINE) if starts_on else None
    if taken_on is not None:
        if is_in_time(starts_on, taken_on) and not marked_late:
            return BaselineGate("Baseline in time", "good", f"Taken on {long_date(taken_on)}.")
        return BaselineGate(
            "Baseline late",
            "warn",
            f"Taken on {long_date(taken_on)}, when the work had begun. What came before is not "
            "known, so no more than a hint can be said.",
        )
    if until is None:
        meaning = (
            "Take it before the work begins. Without one, this measure can never be evaluated; "
            "give the programme a first day to see by when."
        )
        return BaselineGate("No baseline yet", "warn", meaning, asks=True)
    if today <= until:
        meaning = (
            f"Not evaluable, for good, if none is taken by {long_date(until)}, two weeks after "
            "the start."
        )
        return BaselineGate("No baseline yet", "warn", meaning, asks=True)
    meaning = (
        f"None was taken by {long_date(until)}, so this measure is not evaluable, for good. A "
        "value taken now and marked as late allows a hint at most."
    )
    return BaselineGate("No baseline", "bad", meaning, asks=True)


def is_in_time(starts_on: dt.date | None, day: dt.date) -> bool:
    return starts_on is None or day <= starts_on + dt.timedelta(days=DAYS_FOR_A_BASELINE)
