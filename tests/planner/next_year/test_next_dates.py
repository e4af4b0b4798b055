"""Dates go on by whole weeks and are mended as an authority mends them; each mending is told."""

import datetime as dt
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.planner.next_year.bank_holidays import (
    EASTER_MONDAY,
    GOOD_FRIDAY,
    bank_holidays_between,
)
from goldenthread.planner.next_year.mistakes import mistakes_in
from goldenthread.planner.next_year.new_year import next_year
from goldenthread.planner.next_year.next_dates import next_dates
from goldenthread.planner.next_year.on_offer import usual_choices
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot

NAMES = ("autumn-1", "autumn-2", "spring-1", "spring-2", "summer-1", "summer-2")
DAY = dt.timedelta(days=1)


def edges(terms: tuple[r.Term, ...]) -> list[tuple[str, str]]:
    return [(f"{t.starts_on:%a %d %b %Y}", f"{t.ends_on:%a %d %b %Y}") for t in terms]


def test_the_year_after_2026_27() -> None:
    dates = next_dates(SmallPlan().snapshot())
    assert (dates.year.id, dates.weeks) == ("2027-28", 52)
    assert edges(dates.terms) == [
        ("Wed 01 Sep 2027", "Fri 22 Oct 2027"),
        ("Mon 01 Nov 2027", "Fri 17 Dec 2027"),
        ("Tue 04 Jan 2028", "Fri 11 Feb 2028"),
        ("Mon 21 Feb 2028", "Fri 31 Mar 2028"),
        ("Tue 18 Apr 2028", "Fri 26 May 2028"),
        ("Mon 05 Jun 2028", "Fri 21 Jul 2028"),
    ]
    assert [f"{day.on:%a %d %b %Y}" for day in dates.days] == [
        "Wed 01 Sep 2027",
        "Thu 02 Sep 2027",
        "Mon 01 Nov 2027",
        "Tue 04 Jan 2028",
        "Fri 21 Jul 2028",
    ]
    assert dates.week_a_starts_on == dt.date(2027, 9, 6)
    assert dates.mended == (
        "The holiday after Spring 2 begins a week later, so that it holds Good Friday "
        "(14 April 2028) and Easter Monday (17 April 2028).",
        "Autumn 1 begins on Wednesday 1 September 2027: 52 weeks on would be "
        "Tuesday 31 August 2027.",
        "Spring 1 begins on Tuesday 4 January 2028, because 3 January 2028 is New Year's Day.",
        "Summer 1 begins on Tuesday 18 April 2028, because 17 April 2028 is Easter Monday.",
        "Summer 2 ends on Friday 21 July 2028, 2 school days later: so the year keeps its "
        "195 school days.",
        "The INSET day of 1 September 2026 is on Wednesday 1 September 2027.",
        "The INSET day of 2 September 2026 is on Thursday 2 September 2027.",
        "The INSET day of 4 January 2027 is on Tuesday 4 January 2028.",
        "The INSET day of 21 July 2027 is on Friday 21 July 2028.",
    )


def published(place: Path) -> dict[str, Snapshot]:
    """Years of Sheffield, each half-term the time between two holidays."""
    path = place / "calendars" / "sheffield-term-dates.json"
    years = {}
    for year in json.loads(path.read_text(encoding="utf-8"))["academic_years"]:
        holidays = [
            (dt.date.fromisoformat(h["start"]), dt.date.fromisoformat(h["end"]))
            for h in year["school_holidays"]
        ]
        terms = []
        for name, ((_, before), (after, _)) in zip(NAMES, pairwise(holidays), strict=True):
            first, last = before + DAY, after - DAY
            while first.weekday() > 4:
                first += DAY
            while last.weekday() > 4:
                last -= DAY
            term, half = name.split("-")
            title = f"{term.capitalize()} {half}"
            terms.append(r.Term(id=name, term=term, name=title, starts_on=first, ends_on=last))
        first_year = int(year["name"][:4])
        years[year["name"]] = Snapshot(
            r.School(id="sheffield", name="Sheffield"),
            r.Year(
                id=year["name"],
                starts_on=dt.date(first_year, 9, 1),
                ends_on=dt.date(first_year + 1, 8, 31),
            ),
            terms=tuple(terms),
        )
    return years


@pytest.mark.parametrize(("one", "after"), [("2025-26", "2026-27"), ("2026-27", "2027-28")])
def test_the_dates_are_those_that_an_authority_published(
    real_files: Path, one: str, after: str
) -> None:
    years = published(real_files)
    assert edges(next_dates(years[one]).terms) == edges(years[after].terms)


def test_thirty_years_on_the_calendar_still_hangs_right() -> None:
    year = SmallPlan().snapshot()
    for _ in range(30):
        assert mistakes_in(usual_choices(year), year) == ()
        year = next_year(year, usual_choices(year))
        first, last = year.terms[0].starts_on, year.terms[-1].ends_on
        assert dt.date(first.year, 9, 1) <= first <= dt.date(first.year, 9, 6)
        assert dt.date(last.year, 7, 17) <= last <= dt.date(last.year, 7, 28)
        assert len(year.calendar.school_days) == 195
        assert len(year.calendar.inset_days) == 5
        spring, summer = year.terms[3], year.terms[4]
        easter = bank_holidays_between(spring.ends_on + DAY, summer.starts_on - DAY)
        assert {GOOD_FRIDAY, EASTER_MONDAY} <= set(easter.values())
        for term in year.terms:
            assert {term.starts_on, term.ends_on} <= set(year.calendar.school_days)
    assert year.year.id == "2056-57"


def test_a_first_of_september_on_a_friday_makes_it_53_weeks() -> None:
    year = SmallPlan().snapshot()
    twice = next_dates(next_year(year, usual_choices(year)))
    assert (twice.year.id, twice.weeks) == ("2028-29", 53)
    assert edges(twice.terms)[:2] == [
        ("Mon 04 Sep 2028", "Fri 27 Oct 2028"),
        ("Mon 06 Nov 2028", "Fri 22 Dec 2028"),
    ]
    assert twice.mended[0] == (
        "The Monday nearest to 1 September 2028 is 53 weeks after this year's, so every date "
        "goes on by 53 weeks."
    )


def test_a_closure_is_told_and_not_repeated() -> None:
    year = SmallPlan().add(r.SpecialDay(on=dt.date(2027, 1, 12), kind="closed")).snapshot()
    assert "The closure of 12 January 2027 is not repeated." in next_dates(year).mended
    again = next_year(year, usual_choices(year))
    assert [(day.on, day.note) for day in again.days if day.kind == "bank-holiday"] == [
        (dt.date(2028, 5, 1), "Early May bank holiday")
    ]


def test_a_year_without_half_terms_proposes_none() -> None:
    year = replace(SmallPlan().snapshot(), terms=(), days=())
    dates = next_dates(year)
    assert (dates.terms, dates.days, dates.week_a_starts_on, dates.mended) == ((), (), None, ())


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["autumn", "spring", "summer"]),
            st.dates(dt.date(2026, 6, 1), dt.date(2027, 11, 30)),
            st.integers(-10, 120),
        ),
        max_size=9,
    ),
    st.lists(st.dates(dt.date(2026, 6, 1), dt.date(2027, 11, 30)), max_size=6),
)
@settings(max_examples=300)
def test_terms_however_odd_give_a_proposal_or_a_sentence(
    blocks: list[tuple[str, dt.date, int]], inset: list[dt.date]
) -> None:
    terms = tuple(
        r.Term(
            id=f"t-{number}",
            term=term,
            name=f"Half-term {number}",
            starts_on=first,
            ends_on=first + dt.timedelta(days=length),
        )
        for number, (term, first, length) in enumerate(blocks)
    )
    days = tuple(r.SpecialDay(on=on, kind="inset") for on in set(inset))
    year = replace(SmallPlan().snapshot(), terms=terms, days=days)
    dates = next_dates(year)
    assert len(dates.terms) == len(terms)
    assert all(sentence.endswith(".") for sentence in dates.mended)
    usual = usual_choices(year)
    if mistakes := mistakes_in(usual, year):
        assert all(mistake.says.endswith(".") for mistake in mistakes)
    else:
        assert next_year(year, usual).calendar.teaching_weeks
