"""Where the development time of a term goes, and whether exemptions become a loophole."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.focus import drift
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot.records import Leave
from tests.checks.asked import found, keys, severities

TERM_BEGINS = dt.date(2027, 1, 4)
JANUARY = dt.date(2027, 1, 19)


def spent(linked: int, loose: int = 0, career: int = 0, **loose_columns: Any) -> SmallPlan:
    """A teacher's minutes this term: linked to a priority, linked to nothing, declared exempt."""
    plan = SmallPlan().person("ellie-marsh").priority("reading")
    rows: tuple[tuple[str, int, dict[str, Any]], ...] = (
        ("linked", linked, {"priority": "reading"}),
        ("loose", loose, {"theme": "Mindset"} | loose_columns),
        ("career", career, {"theme": "Leading", "exempt": "career"}),
    )
    for key, minutes, columns in rows:
        if minutes:
            standard: dict[str, Any] = {"on": JANUARY, "state": "happened", "minutes": minutes}
            plan.activity(key, "ellie-marsh", **(standard | columns))
    return plan


@pytest.mark.parametrize(
    ("linked", "expected"), [(100, ""), (60, ""), (59, "W"), (40, "W"), (39, "E"), (0, "E")]
)
def test_sixty_per_cent_is_fine_and_below_forty_an_error(linked: int, expected: str) -> None:
    assert severities(drift, spent(linked, 100 - linked)) == expected


def test_the_message_names_the_three_largest_themes() -> None:
    plan = spent(100, 100)
    for theme, minutes in (("Media", 30), ("Webinar", 20), ("Notes", 10)):
        key = theme.lower()
        plan.activity(
            key, "ellie-marsh", on=JANUARY, state="happened", theme=theme, minutes=minutes
        )
    (finding,) = found(drift, plan)
    assert finding.message == (
        "38% of this term's development time serves an active priority; most of the rest went to "
        "Mindset (1 h 40 min), Media (30 min) and Webinar (20 min)."
    )
    assert (finding.people, finding.people_minutes) == (("ellie-marsh",), 160)
    assert keys(finding, "activities") == ["linked", "loose", "media", "notes", "webinar"]
    assert not finding.person_level


@pytest.mark.parametrize(("minutes", "shown"), [(597, "59%"), (399, "40%")])
def test_the_share_shown_never_reads_as_the_share_that_is_fine(minutes: int, shown: str) -> None:
    (finding,) = found(drift, spent(minutes, 1000 - minutes))
    assert finding.message.startswith(shown)


def test_without_a_theme_the_title_stands_for_it_and_personal_aims_stay_personal() -> None:
    assert "Loose (1 h 40 min)" in found(drift, spent(10, 100, theme=""))[0].message
    personal = spent(10, 100, theme="Grief counselling", exempt="personal")
    sentences = [finding.message for finding in found(drift, personal)]
    assert all("Grief" not in sentence for sentence in sentences)
    assert any("people's own interests (1 h 40 min)" in sentence for sentence in sentences)


@pytest.mark.parametrize(("exempt", "expected"), [(25, ""), (26, "W"), (41, "WW"), (61, "EW")])
def test_exemptions_above_a_quarter_are_shown_by_kind(exempt: int, expected: str) -> None:
    assert severities(drift, spent(100 - exempt, 0, exempt)) == expected


def test_the_breakdown_of_exemptions() -> None:
    plan = spent(70, 0, 20)
    plan.activity("own", "ellie-marsh", on=JANUARY, state="happened", minutes=10, exempt="personal")
    (finding,) = found(drift, plan)
    assert finding.message == (
        "30% of this term's development time is declared exempt from serving a priority: "
        "career (20 min) and personal (10 min)."
    )


def test_statutory_training_and_administration_are_in_no_share() -> None:
    plan = spent(60, 40)
    duty: dict[str, Any] = {"on": JANUARY, "state": "happened", "minutes": 600}
    plan.activity("duty", "ellie-marsh", exempt="statutory", **duty)
    plan.activity("briefing", "ellie-marsh", kind="briefing", **duty)
    assert severities(drift, plan) == ""


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, "E"),
        ({"on": TERM_BEGINS}, "E"),
        ({"on": TERM_BEGINS - dt.timedelta(days=1)}, ""),
        ({"on": TODAY}, "E"),
        ({"on": TODAY + dt.timedelta(days=1)}, ""),
        ({"state": "planned"}, ""),
        ({"state": "cancelled"}, ""),
    ],
)
def test_only_what_has_happened_this_term_counts(columns: dict[str, Any], expected: str) -> None:
    assert severities(drift, spent(10, 90, **columns)) == expected


def test_a_holiday_looks_back_at_the_term_before_it() -> None:
    plan = spent(10, 90)
    assert severities(drift, plan, dt.date(2027, 2, 16)) == "E"
    assert severities(drift, plan, dt.date(2027, 4, 11)) == "E"
    assert severities(drift, plan, dt.date(2027, 4, 12)) == ""


def test_before_the_first_day_it_is_silent() -> None:
    assert severities(drift, spent(10, 90), dt.date(2026, 8, 31)) == ""


@pytest.mark.parametrize("state", ["draft", "agreed", "achieved", "stopped"])
def test_a_priority_that_is_not_active_links_nothing(state: str) -> None:
    plan = spent(0, 0).priority("old", state=state)
    plan.activity("old", "ellie-marsh", on=JANUARY, state="happened", priority="old")
    assert severities(drift, plan) == "E"


def test_people_on_leave_and_new_people_are_left_out() -> None:
    plan = spent(100)
    plan.person("away").person("new", started_on=TODAY - dt.timedelta(days=41))
    plan.add(Leave(person="away", starts_on=dt.date(2027, 2, 1)))
    for person in ("away", "new"):
        plan.activity(f"{person}-loose", person, on=JANUARY, state="happened", minutes=900)
    assert severities(drift, plan) == ""
