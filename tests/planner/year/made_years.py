"""Small whole schools for the tests of a whole year: a dozen teachers and all that a year has."""

import datetime as dt

from hypothesis import strategies as st

from goldenthread.planner.yardsticks.made_calls import FIRST_DAY
from goldenthread.planner.yardsticks.made_school import Size, Tightness, made_school
from goldenthread.sample.calendar_2026_27 import DAYS, DEMO_TODAY, TERMS, YEAR
from goldenthread.snapshot.snapshot import Snapshot

DAYS_TO_PLAN_ON = (FIRST_DAY, DEMO_TODAY)
USUAL = Tightness("usual", 0.2, 275, 0.9, 0.3, 3)
# Nearly nothing is free, so that somebody has to be covered and somebody is left out.
CROWDED = Tightness("crowded", 0.06, 110, 1.0, 0.8, 1)


def small_year(teachers: int = 12, tightness: Tightness = USUAL, seed: int = 1) -> Snapshot:
    size = Size("small", "primary", teachers, ("Infants", "Juniors", "Seniors"), 2, 3)
    return made_school(size, tightness, seed, year=YEAR, terms=TERMS, days=DAYS)


@st.composite
def years(draw: st.DrawFn) -> tuple[Snapshot, dt.date]:
    """A small school, free or crowded, planned before the year or in the middle of it."""
    tightness = draw(st.sampled_from([USUAL, CROWDED]))
    teachers, seed = draw(st.integers(8, 14)), draw(st.integers(0, 10_000))
    return small_year(teachers, tightness, seed), draw(st.sampled_from(DAYS_TO_PLAN_ON))
