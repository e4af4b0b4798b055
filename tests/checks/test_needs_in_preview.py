"""A need is looked at from more than one side, and from where the pupils are."""

import datetime as dt

import pytest

from goldenthread.checks.families.needs import one_eyed_analysis
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

JULY = dt.date(2026, 7, 3)


def heard(*sources: tuple[str, str], on: dt.date = JULY, state: str = "active") -> SmallPlan:
    """A priority with sources of these kinds and staff groups."""
    plan = SmallPlan().priority("p", title="Reading", state=state)
    for number, (kind, group) in enumerate(sources):
        row = r.InsightSource(id=f"s{number}", priority="p", kind=kind, on=on, staff_group=group)
        plan.add(row)
    return plan


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ((), "W"),
        ((("teacher-notes", ""),), "W"),
        ((("teacher-notes", ""), ("teacher-notes", "teacher")), "W"),
        ((("teacher-notes", ""), ("pupil-measure", "")), ""),
        ((("pupil-talk", ""), ("pupil-measure", "")), "W"),
        ((("leaders-figures", "leader"), ("vendor", "")), "W"),
        ((("book-look", "leader"), ("pupil-measure", "")), "W"),
        ((("book-look", "support-general"), ("pupil-measure", "")), ""),
        ((("staff-survey", ""), ("pupil-measure", "")), ""),
        ((("staff-survey", "leader"), ("pupil-measure", "")), "W"),
    ],
)
def test_two_kinds_of_source_and_one_from_beside_the_pupils(
    sources: tuple[tuple[str, str], ...], expected: str
) -> None:
    assert severities(one_eyed_analysis, heard(*sources)) == expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (dt.date(2026, 2, 5), ""),  # twelve months to the day
        (dt.date(2026, 2, 4), "W"),
        (dt.date(2027, 2, 5), ""),
        (dt.date(2027, 2, 6), "W"),  # planned is not heard
    ],
)
def test_sources_count_for_twelve_months(on: dt.date, expected: str) -> None:
    plan = heard(("teacher-notes", ""), ("pupil-measure", ""), on=on)
    assert severities(one_eyed_analysis, plan) == expected


@pytest.mark.parametrize("state", ["draft", "proposed", "agreed", "achieved", "stopped"])
def test_only_priorities_in_work_are_asked(state: str) -> None:
    assert severities(one_eyed_analysis, heard(state=state)) == ""


def test_the_finding_says_what_is_missing_and_lists_the_sources() -> None:
    (finding,) = found(one_eyed_analysis, heard(("leaders-figures", "leader")))
    assert finding.message == (
        "Reading: the only source is leaders’ figures and nothing came from teachers or support "
        "staff in the last 12 months."
    )
    assert keys(finding, "insight_sources") == ["s0"]
    (finding,) = found(one_eyed_analysis, heard())
    assert finding.message == (
        "Reading: no source of insight is written down in the last 12 months."
    )


def test_a_school_may_ask_for_three_kinds() -> None:
    plan = heard(("teacher-notes", ""), ("pupil-measure", ""))
    (finding,) = found(one_eyed_analysis, plan, kinds_from=3)
    assert finding.message == (
        "Reading: the only sources are pupil measure and teacher notes in the last 12 months."
    )
