"""Choices that make no year are told, every mistake with a sentence."""

import datetime as dt
from dataclasses import replace

import pytest

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.planner.next_year.choices import CannotStart, Choices
from goldenthread.planner.next_year.mistakes import mistakes_in
from goldenthread.planner.next_year.new_year import next_year
from goldenthread.planner.next_year.on_offer import usual_choices
from goldenthread.snapshot import records as r

YEAR = SmallPlan().priority("reading").programme("pr1", priority="reading").snapshot()
USUAL = usual_choices(YEAR)


def told(choices: Choices) -> list[tuple[str, str]]:
    return [(mistake.where, mistake.says) for mistake in mistakes_in(choices, YEAR)]


def with_term(number: int, **columns: object) -> Choices:
    terms = list(USUAL.terms)
    terms[number] = replace(terms[number], **columns)  # type: ignore[arg-type]
    return replace(USUAL, terms=tuple(terms), days=(), week_a_starts_on=None)


def test_the_proposal_has_none() -> None:
    assert told(USUAL) == []


def test_a_year_that_is_there_is_refused() -> None:
    with pytest.raises(CannotStart, match=r"^2027-28 is there already\.$"):
        next_year(YEAR, USUAL, taken={"2026-27", "2027-28"})


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        (
            replace(USUAL, terms=(), days=(), week_a_starts_on=None),
            "There are no half-terms. Write at least one.",
        ),
        (
            with_term(0, ends_on=dt.date(2027, 8, 31)),
            "Autumn 1 ends on 31 August 2027, before it begins on 1 September 2027.",
        ),
        (
            with_term(1, starts_on=dt.date(2027, 10, 18)),
            "Autumn 2 begins on 18 October 2027, before Autumn 1 ends on 22 October 2027.",
        ),
        (
            with_term(4, starts_on=dt.date(2028, 4, 17)),
            "Summer 1 would begin on 17 April 2028, Easter Monday.",
        ),
        (
            with_term(4, starts_on=dt.date(2028, 4, 16)),
            "Summer 1 would begin on 16 April 2028, a Sunday.",
        ),
        (
            with_term(5, ends_on=dt.date(2028, 9, 1)),
            "Summer 2 would end on 1 September 2028, and 2027-28 runs from 1 September 2027 to "
            "31 August 2028.",
        ),
        (
            with_term(1, name="Autumn 1"),
            "Two half-terms are called Autumn 1. Give one another name.",
        ),
    ],
)
def test_half_terms_that_make_no_year(choices: Choices, sentence: str) -> None:
    assert ("terms", sentence) in told(choices)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (
            r.SpecialDay(on=dt.date(2027, 10, 27), kind="inset"),
            "The INSET day of 27 October 2027 lies in no half-term.",
        ),
        (
            r.SpecialDay(on=dt.date(2028, 5, 1), kind="inset"),
            "The INSET day of 1 May 2028 is the early May bank holiday.",
        ),
        (
            r.SpecialDay(on=dt.date(2027, 9, 11), kind="inset"),
            "The INSET day of 11 September 2027 is a Saturday.",
        ),
        (
            r.SpecialDay(on=dt.date(2027, 9, 10), kind="inset", minutes=700),
            "The INSET day of 10 September 2027 has 700 minutes. Use a number from 0 to 600.",
        ),
        (
            r.SpecialDay(on=dt.date(2027, 9, 1), kind="inset"),
            "1 September 2027 is an INSET day twice.",
        ),
    ],
)
def test_inset_days_that_cannot_be(day: r.SpecialDay, sentence: str) -> None:
    assert told(replace(USUAL, days=(*USUAL.days, day))) == [("days", sentence)]


def test_half_terms_of_inset_days_alone_hold_no_week() -> None:
    terms = (replace(USUAL.terms[0], ends_on=dt.date(2027, 9, 2)),)
    assert told(replace(USUAL, terms=terms, days=())) == [
        ("terms", "These half-terms hold no week with three days of pupils.")
    ]


@pytest.mark.parametrize(
    ("monday", "sentence"),
    [
        (
            dt.date(2027, 9, 7),
            "Week A begins on a Monday, and 7 September 2027 is a Tuesday.",
        ),
        (
            dt.date(2027, 8, 30),
            "The week of 30 August is no teaching week. The first is that of 6 September 2027.",
        ),
    ],
)
def test_a_week_a_that_cannot_be(monday: dt.date, sentence: str) -> None:
    assert told(replace(USUAL, week_a_starts_on=monday)) == [("week_a_starts_on", sentence)]


def test_a_programme_goes_on_with_its_priority() -> None:
    assert told(replace(USUAL, priorities=frozenset())) == [
        (
            "programmes",
            "PR1 Pr1 goes on, and P1 Reading, which it serves, does not. Tick both or neither.",
        )
    ]


def test_what_this_year_does_not_have_cannot_go_on() -> None:
    assert told(replace(USUAL, events=frozenset({"moon-landing"}))) == [
        ("events", "2026-27 has nothing called 'moon-landing' that goes on.")
    ]


def test_too_many_half_terms_and_inset_days_are_refused() -> None:
    many = tuple(replace(USUAL.terms[0], id=f"t-{n}", name=f"T {n}") for n in range(13))
    assert ("terms", "These are 13 half-terms, and a year has 12 at most.") in told(
        replace(USUAL, terms=many, days=())
    )
    days = tuple(
        r.SpecialDay(on=USUAL.terms[0].starts_on + dt.timedelta(days=n), kind="inset")
        for n in range(31)
    )
    assert ("days", "These are 31 INSET days, and a year has 30 at most.") in told(
        replace(USUAL, days=days)
    )
