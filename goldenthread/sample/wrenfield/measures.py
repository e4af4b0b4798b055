"""What Wrenfield counts for its six priorities, with baselines and values on the way."""

import datetime as dt
from decimal import Decimal

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import Direction, NeedKind, PointKind


def _measure(
    key: str,
    priority: str,
    name: str,
    kind: NeedKind,
    unit: str,
    target: str,
    instrument: str,
    direction: Direction = Direction.UP,
    caution: str = "",
) -> r.Measure:
    return r.Measure(
        id=key,
        priority=priority,
        name=name,
        kind=kind,
        unit=unit,
        direction=direction,
        instrument=instrument,
        collector="Class teacher and TA",
        burden_minutes=20,
        target=Decimal(target),
        caution=caution,
    )


MEASURES = (
    _measure(
        "words-a-minute",
        "fluent-by-seven",
        "Median words correct in a minute",
        NeedKind.TEST_OF_THE_SKILL,
        "words a minute",
        "90",
        "One minute of reading aloud, same three passages",
        caution="19 pupils: one child moves the median",
    ),
    _measure(
        "use-because",
        "talking-maths",
        "Pupils who give a reason with “because”",
        NeedKind.OBSERVED_BEHAVIOUR,
        "pupils of 60",
        "30",
        "Tally in two lessons a class",
    ),
    _measure(
        "six-word-sentence",
        "ready-sentences",
        "Pupils who hold and write a sentence of six words",
        NeedKind.TEST_OF_THE_SKILL,
        "pupils of 22",
        "16",
        "Three dictated sentences",
    ),
    _measure(
        "long-turns",
        "speak-up",
        "Pupils who took a turn of more than one sentence in a week",
        NeedKind.OBSERVED_BEHAVIOUR,
        "pupils of 18",
        "18",
        "Turns counted in one lesson a day",
    ),
    _measure(
        "shared-play",
        "outdoor-learning",
        "Children who took part in shared play outdoors in a week",
        NeedKind.OBSERVED_BEHAVIOUR,
        "children of 14",
        "10",
        "Ten minutes of noticing a day",
    ),
    _measure(
        "indoors-upset",
        "wellbeing-award",
        "Pupils who came indoors upset in a fortnight",
        NeedKind.OBSERVED_BEHAVIOUR,
        "pupils of 24",
        "12",
        "Midday supervisors' tally",
        Direction.DOWN,
    ),
)

BASELINE, MID_POINT = PointKind.BASELINE, PointKind.MID_POINT
MEASURE_POINTS = tuple(
    r.MeasurePoint(measure=measure, on=on, kind=kind, value=Decimal(value), n=n)
    for measure, on, kind, value, n in (
        ("words-a-minute", dt.date(2026, 9, 14), BASELINE, 47, 19),
        ("words-a-minute", dt.date(2027, 1, 22), MID_POINT, 63, 19),
        ("use-because", dt.date(2026, 9, 16), BASELINE, 6, 60),
        ("use-because", dt.date(2027, 1, 21), MID_POINT, 14, 60),
        ("six-word-sentence", dt.date(2027, 1, 8), BASELINE, 0, 22),
        ("long-turns", dt.date(2027, 2, 3), BASELINE, 0, 18),
        ("shared-play", dt.date(2026, 9, 11), BASELINE, 0, 14),
        ("shared-play", dt.date(2027, 1, 15), MID_POINT, 5, 14),
        ("indoors-upset", dt.date(2026, 9, 16), BASELINE, 24, 24),
        ("indoors-upset", dt.date(2027, 1, 27), MID_POINT, 17, 24),
    )
)
