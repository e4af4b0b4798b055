"""Coaches are trained, steps are small, and coaching is more than a chat; the pair's own affair."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.coaching import (
    chat_with_a_label,
    step_too_big,
    untrained_or_unmatched,
)
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

TRAINED = dt.date(2026, 6, 24)


def coaching(
    trained_on: dt.date | None = TRAINED,
    *,
    offers: str = "",
    teaches: str = "",
    needs: str = "",
    **pair: Any,
) -> SmallPlan:
    plan = SmallPlan().person("joanna-frost", subject=teaches).person("ellie-marsh", subject=needs)
    plan.add(r.Coach(person="joanna-frost", trained_on=trained_on, subject=offers))
    return plan.pair("joanna-frost", "ellie-marsh", **pair)


@pytest.mark.parametrize(
    ("trained_on", "expected"),
    [
        (None, "W"),
        (dt.date(2025, 2, 5), ""),  # 24 months to the day
        (dt.date(2025, 2, 4), "W"),
        (dt.date(2027, 2, 5), ""),
        (dt.date(2027, 2, 6), "W"),  # booked is not trained
    ],
)
def test_training_lasts_two_years(trained_on: dt.date | None, expected: str) -> None:
    assert severities(untrained_or_unmatched, coaching(trained_on)) == expected


@pytest.mark.parametrize(
    ("state", "expected"), [("offered", "W"), ("running", "W"), ("paused", "W"), ("ended", "")]
)
def test_only_coaches_with_an_open_pair_are_asked(state: str, expected: str) -> None:
    assert severities(untrained_or_unmatched, coaching(None, state=state)) == expected


def test_a_coach_without_pairs_is_not_asked() -> None:
    plan = SmallPlan().person("joanna-frost").add(r.Coach(person="joanna-frost"))
    assert severities(untrained_or_unmatched, plan) == ""


def test_a_coach_who_is_on_no_list_has_no_training_written_down() -> None:
    plan = SmallPlan().people("joanna-frost", "ellie-marsh").pair("joanna-frost", "ellie-marsh")
    (finding,) = found(untrained_or_unmatched, plan)
    assert finding.subject == ("people", "joanna-frost")
    assert finding.message == "The coach of 1 pair has no training as a coach written down."


def test_one_finding_a_coach_for_the_coach_alone() -> None:
    plan = coaching(dt.date(2024, 6, 24)).person("owen-reilly").pair("joanna-frost", "owen-reilly")
    (finding,) = found(untrained_or_unmatched, plan)
    assert finding.subject == ("coaches", "joanna-frost")
    assert finding.message == "The coach of 2 pairs was last trained as a coach on 24 June 2024."
    assert finding.people == ("joanna-frost",)
    assert finding.person_level
    assert len(keys(finding, "coaching_pairs")) == 2


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"offers": "Geography", "needs": "English"}, "W"),
        ({"offers": "Geography ", "needs": "geography"}, ""),
        ({"offers": "Geography", "teaches": "English", "needs": "English"}, ""),
        ({"teaches": "Geography", "needs": "English"}, "W"),
        ({"offers": "", "needs": "English"}, ""),
        ({"offers": "Geography", "needs": ""}, ""),
        ({"offers": "Geography", "needs": "English", "spectrum": "balanced"}, ""),
        ({"offers": "Geography", "needs": "English", "spectrum": "reflective"}, ""),
        ({"offers": "Geography", "needs": "English", "state": "ended"}, ""),
    ],
)
def test_content_rich_coaching_shares_a_subject(columns: dict[str, Any], expected: str) -> None:
    plan = coaching(**({"spectrum": "expert"} | columns))
    assert severities(untrained_or_unmatched, plan) == expected


def test_the_match_is_between_the_two() -> None:
    plan = coaching(spectrum="expert", offers="Geography", needs="English")
    (finding,) = found(untrained_or_unmatched, plan)
    assert finding.message == (
        "A content-rich coaching pair does not share a subject or phase: the coachee works in "
        "English."
    )
    assert finding.people == ("ellie-marsh", "joanna-frost")
    assert finding.person_level


def step(key: str = "s", **columns: Any) -> r.Step:
    defaults: dict[str, Any] = {"person": "ellie-marsh", "opened_on": dt.date(2027, 1, 25)}
    defaults |= {"names_when": True, "names_class": True}
    return r.Step(id=key, **(defaults | columns))


def taken(*steps: r.Step) -> SmallPlan:
    plan = SmallPlan().people("ellie-marsh", "priya-nair", "owen-reilly")
    return plan.pair("priya-nair", "ellie-marsh").add(*steps)


@pytest.mark.parametrize(
    ("opened_on", "today", "expected"),
    [
        (dt.date(2027, 1, 15), TODAY, ""),  # 21 days
        (dt.date(2027, 1, 14), TODAY, "I"),
        (dt.date(2026, 12, 7), dt.date(2027, 1, 13), ""),  # 11 days, Christmas, 10 days
        (dt.date(2026, 12, 7), dt.date(2027, 1, 14), "I"),
        (dt.date(2027, 2, 6), TODAY, ""),  # not yet
    ],
)
def test_a_step_lasts_three_weeks_of_term(
    opened_on: dt.date, today: dt.date, expected: str
) -> None:
    assert severities(step_too_big, taken(step(opened_on=opened_on)), today) == expected


@pytest.mark.parametrize(
    ("closed_on", "expected"), [(None, "I"), (TODAY, ""), (TODAY + dt.timedelta(days=1), "I")]
)
def test_a_closed_step_is_history(closed_on: dt.date | None, expected: str) -> None:
    row = step(opened_on=dt.date(2026, 9, 14), closed_on=closed_on, names_class=False)
    assert severities(step_too_big, taken(row)) == expected


def test_a_step_says_when_and_with_which_class() -> None:
    (finding,) = found(step_too_big, taken(step(names_when=False, names_class=False)))
    assert finding.message == (
        "The step taken on on 25 January does not say when or with which class."
    )
    old = step(opened_on=dt.date(2027, 1, 4), names_class=False)
    (finding,) = found(step_too_big, taken(old))
    assert finding.message == (
        "The step taken on on 4 January has been open for 32 days of term and does not say with "
        "which class."
    )


def test_two_open_steps_are_one_too_many() -> None:
    plan = taken(step("a"), step("b"), step("c", person="owen-reilly"))
    (finding,) = found(step_too_big, plan)
    assert finding.subject == ("people", "ellie-marsh")
    assert finding.message == "2 steps are open at once."
    assert keys(finding, "steps") == ["a", "b"]


PAIR = "priya-nair-ellie-marsh"


@pytest.mark.parametrize(
    ("first", "second", "readers"),
    [
        ("", "", ("ellie-marsh",)),
        (PAIR, PAIR, ("ellie-marsh", "priya-nair")),
        (PAIR, "", ("ellie-marsh",)),  # the other step is none of the coach's business
    ],
)
def test_the_coach_reads_only_of_steps_from_coaching(
    first: str, second: str, readers: tuple[str, ...]
) -> None:
    (finding,) = found(step_too_big, taken(step("a", pair=first), step("b", pair=second)))
    assert finding.people == readers
    assert finding.person_level


def test_time_on_leave_does_not_age_a_step() -> None:
    def away(until: dt.date | None) -> SmallPlan:
        leave = r.Leave(person="ellie-marsh", starts_on=dt.date(2026, 12, 1), ends_on=until)
        return taken(step(opened_on=dt.date(2026, 11, 25))).add(leave)

    assert severities(step_too_big, away(None)) == ""
    assert severities(step_too_big, away(dt.date(2027, 1, 15))) == ""
    assert severities(step_too_big, away(dt.date(2027, 1, 14))) == "I"


def meetings(*looked: bool, state: str = "running", **columns: Any) -> SmallPlan:
    plan = SmallPlan().people("priya-nair", "ellie-marsh")
    plan.pair("priya-nair", "ellie-marsh", state=state)
    for number, look in enumerate(looked):
        on = dt.date(2026, 12, 4) + dt.timedelta(weeks=2 * number)
        plan.add(r.Touchpoint(pair=PAIR, on=on, looked=look, **columns))
    return plan


@pytest.mark.parametrize(
    ("looked", "expected"),
    [
        ((False, False), ""),
        ((False, False, False), "I"),
        ((True, False, False, False), "I"),
        ((False, False, False, True), ""),
        ((False, True, False), ""),
        ((), ""),
    ],
)
def test_three_meetings_without_a_look_are_a_chat(looked: tuple[bool, ...], expected: str) -> None:
    assert severities(chat_with_a_label, meetings(*looked)) == expected


def test_a_step_makes_it_coaching() -> None:
    assert severities(chat_with_a_label, meetings(*[False] * 3, step_set=True)) == ""
    plan = meetings(False, False, False)
    before = step("before", pair=PAIR, opened_on=dt.date(2026, 12, 3))
    since = step("since", pair=PAIR, opened_on=dt.date(2026, 12, 4))
    assert severities(chat_with_a_label, plan.add(before)) == "I"
    assert severities(chat_with_a_label, plan.add(since)) == ""


def test_a_model_or_a_rehearsal_alone_is_no_look() -> None:
    plan = meetings(*[False] * 3, model_used=True, rehearsed=True)
    assert severities(chat_with_a_label, plan) == "I"


@pytest.mark.parametrize("state", ["offered", "paused", "ended"])
def test_only_running_pairs_are_looked_at(state: str) -> None:
    assert severities(chat_with_a_label, meetings(False, False, False, state=state)) == ""


def test_meetings_to_come_do_not_count() -> None:
    plan = meetings(False, False, False)  # the third is on 1 January
    assert severities(chat_with_a_label, plan, dt.date(2026, 12, 31)) == ""
    assert severities(chat_with_a_label, plan, dt.date(2027, 1, 1)) == "I"


def test_the_two_of_the_pair_read_it_and_nobody_else() -> None:
    (finding,) = found(chat_with_a_label, meetings(False, False, False))
    assert chat_with_a_label.RULE.is_private
    assert finding.person_level
    assert finding.people == ("ellie-marsh", "priya-nair")
    assert finding.message == (
        "The latest 3 meetings of this pair, from 4 December to 1 January, had no look at "
        "practice and no step."
    )
    assert len(keys(finding, "touchpoints")) == 3
