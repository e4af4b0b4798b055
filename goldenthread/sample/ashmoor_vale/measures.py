"""What Ashmoor Vale counts for each priority, and the values so far."""

import datetime as dt
from decimal import Decimal

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import Direction, NeedKind, PointKind

MEASURES = (
    r.Measure(
        id="main-point",
        priority="reading-to-learn",
        name="Pupils who state the main point unaided in two subjects",
        kind=NeedKind.OBSERVED_BEHAVIOUR,
        unit="pupils of 62",
        direction=Direction.UP,
        instrument="Two unseen paragraphs, one question each, in science and history",
        collector="Class teachers and TAs",
        burden_minutes=5,
        target=Decimal(45),
        caution="The paragraphs differ from term to term",
    ),
    r.Measure(
        id="reading-score",
        priority="reading-to-learn",
        name="Median standard age score for reading",
        kind=NeedKind.TEST_OF_THE_SKILL,
        unit="score",
        direction=Direction.UP,
        instrument="Reading test",
        collector="Librarian",
        burden_minutes=40,
        target=Decimal(84),
        caution="The test is taken twice a year only",
    ),
    r.Measure(
        id="contributions",
        priority="everyone-thinking",
        name="Contributions of a target pupil in a lesson",
        kind=NeedKind.OBSERVED_BEHAVIOUR,
        unit="a lesson",
        direction=Direction.UP,
        instrument="Tally of 18 lessons",
        collector="Lead practitioner",
        burden_minutes=10,
        target=Decimal(3),
    ),
    r.Measure(
        id="hinge-error",
        priority="everyone-thinking",
        name="Wrong answers to the hinge question",
        kind=NeedKind.WORK_FEATURE,
        unit="percent",
        direction=Direction.DOWN,
        instrument="One hinge question a unit",
        collector="Class teachers",
        burden_minutes=5,
        target=Decimal(24),
    ),
    r.Measure(
        id="attendance",
        priority="behaviour-attendance",
        name="Attendance",
        kind=NeedKind.ATTENDANCE,
        unit="percent",
        direction=Direction.UP,
        instrument="Register",
        collector="Attendance officer",
        target=Decimal(94),
    ),
    r.Measure(
        id="suspensions",
        priority="behaviour-attendance",
        name="Suspensions, against last year",
        kind=NeedKind.SUSPENSIONS,
        unit="percent",
        direction=Direction.DOWN,
        instrument="Register of suspensions",
        collector="Pastoral manager",
        target=Decimal(-20),
    ),
)

# The baselines of P1 were taken from 9 to 18 September and those of P2 from 14 to 25 September;
# each value stands on a day of that window.
MEASURE_POINTS = (
    r.MeasurePoint(
        measure="main-point",
        on=dt.date(2026, 9, 16),
        kind=PointKind.BASELINE,
        value=Decimal(11),
        n=62,
    ),
    r.MeasurePoint(
        measure="main-point",
        on=dt.date(2027, 1, 22),
        kind=PointKind.MID_POINT,
        value=Decimal(27),
        n=62,
    ),
    r.MeasurePoint(
        measure="reading-score",
        on=dt.date(2026, 9, 9),
        kind=PointKind.BASELINE,
        value=Decimal(79),
        n=62,
    ),
    r.MeasurePoint(
        measure="contributions",
        on=dt.date(2026, 9, 14),
        kind=PointKind.BASELINE,
        value=Decimal("0.8"),
        n=74,
    ),
    r.MeasurePoint(
        measure="hinge-error",
        on=dt.date(2026, 9, 16),
        kind=PointKind.BASELINE,
        value=Decimal(48),
        n=74,
    ),
)
