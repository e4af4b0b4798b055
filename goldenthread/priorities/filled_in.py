"""Opens the form of a new measure with an idea that was chosen elsewhere."""

from collections.abc import Mapping

from goldenthread.priorities.models import Measure
from goldenthread.snapshot import records
from goldenthread.snapshot.columns import columns_of
from goldenthread.snapshot.words import Direction, NeedKind

TEXTS = ("name", "unit", "instrument", "collector", "caution")
COLUMNS = columns_of(records.Measure)


def fill_in(measure: Measure, asked: Mapping[str, str]) -> None:
    """Take over what fits its column. Nothing is stored: the reader still has to save the form."""
    for name in TEXTS:
        setattr(measure, name, asked.get(name, "")[: COLUMNS[name].longest])
    if asked.get("kind") in NeedKind:
        measure.kind = asked["kind"]
    if asked.get("direction") in Direction:
        measure.direction = asked["direction"]
    minutes = asked.get("burden_minutes", "")
    if minutes.isascii() and minutes.isdigit() and len(minutes) < 4:
        measure.burden_minutes = int(minutes)
