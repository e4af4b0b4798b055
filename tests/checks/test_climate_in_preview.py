"""Staff are asked more than once a year."""

import datetime as dt

import pytest

from goldenthread.checks.families.climate import one_survey_a_year
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities


def asked(*opens_on: dt.date, kind: str = "pulse") -> SmallPlan:
    plan = SmallPlan().person("ellie-marsh")
    for day in opens_on:
        plan.add(r.Survey(id=f"s-{day}", title="Five items", kind=kind, opens_on=day))
    return plan


JUNE, NOVEMBER = dt.date(2026, 6, 22), dt.date(2026, 11, 9)


@pytest.mark.parametrize(
    ("third", "expected"),
    [
        (dt.date(2026, 2, 5), ""),  # twelve months to the day
        (dt.date(2026, 2, 4), "I"),
        (TODAY, ""),
        (TODAY + dt.timedelta(days=1), "I"),
    ],
)
def test_three_times_in_twelve_months(third: dt.date, expected: str) -> None:
    assert severities(one_survey_a_year, asked(JUNE, NOVEMBER, third)) == expected


@pytest.mark.parametrize("kind", ["diagnostic", "pulse", "focus-group"])
def test_every_way_of_asking_counts(kind: str) -> None:
    plan = asked(JUNE, NOVEMBER, dt.date(2027, 1, 18), kind=kind)
    assert severities(one_survey_a_year, plan) == ""


@pytest.mark.parametrize(
    ("times", "words"),
    [(0, "not been asked"), (1, "been asked once"), (2, "been asked twice")],
)
def test_the_finding_says_how_often(times: int, words: str) -> None:
    (finding,) = found(one_survey_a_year, asked(*(JUNE, NOVEMBER)[:times]))
    assert finding.message == (
        f"Staff have {words} in the last 12 months how their professional learning is going."
    )
    assert len(keys(finding, "surveys")) == times


def test_a_school_without_staff_is_left_alone() -> None:
    assert severities(one_survey_a_year, SmallPlan()) == ""
