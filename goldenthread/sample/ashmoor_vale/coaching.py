"""Coaches, their 32 pairs, and the days on which each pair met."""

import datetime as dt
from collections.abc import Iterator

from goldenthread.sample.ashmoor_vale.people import key_of_name
from goldenthread.sample.ashmoor_vale.staff_days import works_on
from goldenthread.sample.ashmoor_vale.teachers import TEACHERS, Teacher
from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.sample.school_weeks import CALENDAR
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import PairState, SharedBy, SharedWith, Spectrum

FIRST_DAY = dt.date(2026, 9, 14)
# The first name stands in the staff list as the route of those whom the person coaches.
COACH_OF_ROUTE = {
    "Imran": "imran-sadiq",
    "Sian": "sian-hughes",
    "Dan": "dan-kowalczyk",
    "Priya": "priya-nair",
    "Aisha": "aisha-rahman",
    "Bea": "bea-marlowe",
    "Joanna": "joanna-frost",
    "Owen": "owen-reilly",
}

# Five of Priya Nair's nine pairs have not met since the first week of December.
STALLED = frozenset(
    {"charlotte-bywater", "tom-ashworth", "marta-nowak", "freya-donnelly", "joel-abrahams"}
)
LAST_WEEK_OF_STALLED = 12

COACHES = (
    r.Coach(
        person="imran-sadiq",
        protected_minutes=240,
        trained_on=dt.date(2026, 6, 24),
        subject="General teaching",
    ),
    r.Coach(
        person="sian-hughes",
        protected_minutes=220,
        trained_on=dt.date(2026, 6, 24),
        subject="English",
    ),
    r.Coach(
        person="dan-kowalczyk",
        protected_minutes=220,
        trained_on=dt.date(2025, 10, 8),
        subject="Mathematics",
    ),
    r.Coach(
        person="priya-nair",
        protected_minutes=90,
        trained_on=dt.date(2025, 10, 8),
        subject="English",
    ),
    r.Coach(
        person="aisha-rahman",
        protected_minutes=180,
        trained_on=dt.date(2026, 6, 24),
        subject="Science",
    ),
    r.Coach(
        person="bea-marlowe",
        protected_minutes=180,
        trained_on=dt.date(2026, 6, 24),
        subject="Creative arts",
    ),
    r.Coach(person="joanna-frost", protected_minutes=180, subject="Geography"),
    r.Coach(person="owen-reilly", protected_minutes=120, subject="Mathematics"),
)


def _pair(teacher: Teacher) -> r.CoachingPair:
    coach, coachee = COACH_OF_ROUTE[teacher.route], key_of_name(teacher.name)
    return r.CoachingPair(
        id=f"{coach}-{coachee}",
        coach=coach,
        coachee=coachee,
        programme="reading-to-learn",
        spectrum=Spectrum.BALANCED,
        cadence_weeks=2,
        state=PairState.RUNNING,
        starts_on=FIRST_DAY,
    )


COACHING_PAIRS = tuple(_pair(t) for t in TEACHERS if t.route in COACH_OF_ROUTE)


def _meeting_days(pair: r.CoachingPair, position: int) -> Iterator[dt.date]:
    """A day in every second week on which both work, up to the eve of the demo day."""
    last_week = LAST_WEEK_OF_STALLED if pair.coachee in STALLED else 19
    first_week = 2 if pair.coachee in STALLED else 2 + position % 2
    for week in CALENDAR.teaching_weeks[first_week - 1 : last_week : 2]:
        for shift in range(5):
            on = week.monday + dt.timedelta(days=(position + shift) % 5)
            works = works_on(pair.coach, on) and works_on(pair.coachee, on)
            if on in CALENDAR.pupil_days and works and on < DEMO_TODAY:
                yield on
                break


def _touchpoints(pair: r.CoachingPair, position: int) -> Iterator[r.Touchpoint]:
    for number, on in enumerate(_meeting_days(pair, position)):
        yield r.Touchpoint(
            pair=pair.id,
            on=on,
            looked=(number + position) % 7 != 6,
            model_used=(number + position) % 3 != 2,
            step_set=True,
            rehearsed=(number + position) % 4 != 3,
        )


TOUCHPOINTS = tuple(
    touchpoint
    for position, pair in enumerate(COACHING_PAIRS)
    for touchpoint in _touchpoints(pair, position)
)

# One was attached to an appraisal by the coach; the other is the coachee's own choice.
SHARED_SUMMARIES = (
    r.SharedSummary(
        id="summary-december",
        pair="joanna-frost-tariq-hussain",
        on=dt.date(2026, 12, 10),
        shared_by=SharedBy.COACH,
        shared_with=SharedWith.APPRAISAL,
    ),
    r.SharedSummary(
        id="summary-january",
        pair="sian-hughes-lewis-carrick",
        on=dt.date(2027, 1, 21),
        shared_by=SharedBy.COACHEE,
        shared_with=SharedWith.COLLEAGUE,
    ),
)
