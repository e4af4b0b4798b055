"""Boundaries of the rules about the length and the ends of a programme."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.small_plan import SmallPlan
from tests.checks.judging import findings, severities


@pytest.mark.parametrize(
    ("minutes", "letters"),
    [
        (0, "E"),
        (15 * 60 - 1, "E"),
        (15 * 60, "W"),
        (30 * 60 - 1, "W"),
        (30 * 60, ""),
        (50 * 60, ""),
        (50 * 60 + 1, "I"),
    ],
)
def test_thirty_hours_are_enough_and_fifty_not_too_many(minutes: int, letters: str) -> None:
    plan = SmallPlan().programme("pr1", input_minutes=minutes // 2, review_minutes=-(-minutes // 2))
    assert severities(plan, "DUR002") == letters


@pytest.mark.parametrize(
    ("columns", "letters"),
    [
        ({"ambition": "deliberate"}, "E"),
        ({"ambition": "procedural"}, ""),
        ({"ambition": "awareness"}, ""),
        ({"scope": "narrow"}, ""),
        ({"state": "designed"}, ""),
        ({"state": "closed"}, ""),
    ],
)
@pytest.mark.parametrize("code", ["DUR002", "DUR003"])
def test_only_deep_and_general_programmes_must_be_long(
    code: str, columns: dict[str, object], letters: str
) -> None:
    plan = SmallPlan().programme("pr1", **columns, ends_on=dt.date(2026, 12, 1))
    assert severities(plan, code) == letters.replace("E", "E" if code == "DUR002" else "W")


AUTUMN, SPRING, SUMMER = dt.date(2026, 9, 22), dt.date(2027, 1, 12), dt.date(2027, 4, 20)


@pytest.mark.parametrize(
    ("days", "letters"),
    [
        ([AUTUMN], "W"),
        ([AUTUMN, AUTUMN], "W"),
        ([AUTUMN, SPRING], "I"),
        ([AUTUMN, SPRING, SUMMER], ""),
    ],
)
def test_a_year_is_usual_and_one_term_too_short(days: list[dt.date], letters: str) -> None:
    plan = SmallPlan().person("ellie-marsh").programme("pr1")
    for number, day in enumerate(days):
        plan.activity(f"a{number}", "ellie-marsh", on=day, programme="pr1")
    assert severities(plan, "DUR003") == letters


def test_before_anything_is_planned_its_dates_say_how_long_it_runs() -> None:
    plan = SmallPlan().programme("pr1", title="Calm starts", ends_on=dt.date(2027, 1, 4))
    (finding,) = findings(plan, "DUR003")
    assert finding.message == "PR1 Calm starts touches the autumn term and the spring term only."


def test_terms_of_the_years_on_both_sides_count() -> None:
    plan = SmallPlan().person("ellie-marsh")
    plan.programme("pr1", starts_on=dt.date(2026, 4, 1), ends_on=dt.date(2027, 12, 1))
    plan.activity("a", "ellie-marsh", on=AUTUMN, programme="pr1")
    assert severities(plan, "DUR003") == ""


@pytest.mark.parametrize(
    ("mechanisms", "letters"),
    [
        (("A1", "B1", "C1", "D1"), ""),
        (("A1", "B1", "C1", "C2"), "W"),
        (("A1", "B1"), "E"),
        ((), "E"),
    ],
)
def test_every_group_of_mechanisms_is_wanted(mechanisms: tuple[str, ...], letters: str) -> None:
    assert severities(SmallPlan().programme("pr1", mechanisms=mechanisms), "MEC001") == letters


@pytest.mark.parametrize("ambition", ["awareness", "procedural"])
def test_a_modest_ambition_needs_no_balance(ambition: str) -> None:
    assert severities(SmallPlan().programme("pr1", ambition=ambition), "MEC001") == ""


def test_an_unbalanced_design_is_told_what_is_missing() -> None:
    (finding,) = findings(SmallPlan().programme("pr3", title="Calm", mechanisms=("A1",)), "MEC001")
    assert finding.message == (
        "PR3 Calm has nothing that motivates (B), develops technique (C) or embeds practice (D)."
    )


def mixed(taught: int | None, practised: int | None, **columns: Any) -> SmallPlan:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly")
    plan.for_whom("pr2", "ellie-marsh", "owen-reilly")
    plan.programme(
        "pr2",
        **({"title": "Everyone thinking", "practice_minutes": practised} | columns),
        input_minutes=taught,
    )
    return plan


@pytest.mark.parametrize(
    ("taught", "practised", "letters"),
    [(60, 60, ""), (61, 60, "W"), (60, None, "W"), (None, 60, ""), (None, None, ""), (0, 0, "")],
)
def test_exactly_half_of_input_is_fine(
    taught: int | None, practised: int | None, letters: str
) -> None:
    assert severities(mixed(taught, practised), "DUR005") == letters


@pytest.mark.parametrize(
    "part", ["practice_minutes", "collaboration_minutes", "coaching_minutes", "review_minutes"]
)
def test_all_other_parts_stand_against_input(part: str) -> None:
    assert severities(mixed(60, 0, **{part: 60}), "DUR005") == ""


@pytest.mark.parametrize(
    ("columns", "letters"),
    [
        ({"ambition": "procedural"}, "W"),
        ({"scope": "narrow"}, "W"),
        ({"state": "designed"}, ""),
        ({"state": "ready"}, "W"),
        ({"state": "closing"}, "W"),
        ({"state": "closed"}, ""),
    ],
)
def test_input_is_asked_of_every_live_programme(columns: dict[str, str], letters: str) -> None:
    assert severities(mixed(60, 0, **columns), "DUR005") == letters


def test_the_message_says_how_much_of_how_much() -> None:
    (finding,) = findings(mixed(720, 600), "DUR005")
    assert finding.message == (
        "PR2 Everyone thinking plans 12 h of input in 22 h for each participant."
    )
    assert (finding.people, finding.people_minutes) == (("ellie-marsh", "owen-reilly"), 1440)
