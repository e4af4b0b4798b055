"""Bank holidays agree with the government's own list, and Easter with another implementation."""

import datetime as dt
import json
from pathlib import Path

import pytest
from dateutil.easter import easter

from goldenthread.kernel.dates import parse_date
from goldenthread.planner.next_year.bank_holidays import bank_holidays_between, easter_sunday

# What governments changed or added once, and nobody could know beforehand.
ONLY_ONCE = {
    dt.date(2020, 5, 4),
    dt.date(2020, 5, 8),
    dt.date(2022, 5, 30),
    dt.date(2022, 6, 2),
    dt.date(2022, 6, 3),
    dt.date(2022, 9, 19),
    dt.date(2023, 5, 8),
}


def test_easter_is_where_another_implementation_finds_it() -> None:
    years = range(1900, 2200)
    assert [easter_sunday(year) for year in years] == [easter(year) for year in years]


def test_bank_holidays_are_those_of_the_governments_list(real_files: Path) -> None:
    path = real_files / "calendars" / "govuk-bank-holidays.json"
    divisions = json.loads(path.read_text(encoding="utf-8"))["divisions"]
    told = {
        parse_date(row["date"])
        for year, rows in divisions["common.nations.england-and-wales_slug"].items()
        if year.isdigit()
        for row in rows
    }
    years = sorted({day.year for day in told})
    ours = bank_holidays_between(dt.date(years[0], 1, 1), dt.date(years[-1], 12, 31))
    assert set(ours) - ONLY_ONCE == told - ONLY_ONCE


@pytest.mark.parametrize("year", range(2019, 2061))
def test_a_year_has_eight_bank_holidays_on_weekdays(year: int) -> None:
    days = bank_holidays_between(dt.date(year, 1, 1), dt.date(year, 12, 31))
    assert len(days) == 8
    assert all(day.weekday() < 5 for day in days)
