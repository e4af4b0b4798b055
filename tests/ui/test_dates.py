"""A day in a list carries its year only where the page's school year does not hold it."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.ui.templatetags.ui import short_day


@dataclass(frozen=True)
class Year:
    starts_on: dt.date = dt.date(2026, 9, 1)
    ends_on: dt.date = dt.date(2027, 8, 31)


def test_a_day_of_another_year_says_which() -> None:
    assert short_day(dt.date(2027, 2, 5), Year()) == "Fri 5 Feb"
    assert short_day(dt.date(2025, 9, 3), Year()) == "Wed 3 Sep 2025"
    assert short_day(dt.date(2025, 9, 3)) == "Wed 3 Sep"
