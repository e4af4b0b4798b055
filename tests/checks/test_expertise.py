"""Outside expertise has a purpose, a dose, time to use it, a checked provider and a result."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.expertise import (
    depth_without_dose,
    no_purpose_or_depth,
    no_time_to_use_it,
    provider_unchecked,
    went_nowhere,
)
from goldenthread.checks.rule import RuleFile
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

# Teaching week 10; today is in week 19.
NOVEMBER = dt.date(2026, 11, 19)
SOUND: dict[str, Any] = {
    "title": "Leading from the middle",
    "kind": "course",
    "state": "took-place",
    "provider": "northern",
    "purpose": "leadership",
    "effect": "indirect",
    "depth": "adaptive",
    "contacts": 3,
    "starts_on": dt.date(2026, 9, 7),
    "ends_on": NOVEMBER,
    "event_minutes": 360,
    "followup_minutes": 180,
    "cost_pounds": Decimal(395),
    "check_evidence": "Two studies",
    "check_followup": "Reads plans",
    "check_evaluation": "Pupils' work",
    "check_vouched": "A school nearby",
    "short_review_on": dt.date(2026, 12, 3),
    "medium_review_on": dt.date(2027, 1, 22),
    "transferred_on": dt.date(2026, 12, 10),
}
ALL_RULES = (
    no_purpose_or_depth,
    depth_without_dose,
    no_time_to_use_it,
    provider_unchecked,
    went_nowhere,
)
FLAWED: dict[str, Any] = {
    "purpose": "",
    "contacts": 1,
    "followup_minutes": 0,
    "check_evidence": "",
    "transferred_on": None,
}


def engaged(people: int = 1, provider: str = "company", **columns: Any) -> SmallPlan:
    """A course of two and a half months that leaves nothing to be said, but for these columns."""
    names = [f"colleague-{number}" for number in range(people)]
    plan = SmallPlan().people(*names)
    plan.add(r.Provider(id="northern", name="Northern Training", kind=provider))
    plan.add(r.Engagement(id="course", **(SOUND | {"depth": "procedural"} | columns)))
    return plan.add(*(r.EngagementPerson(engagement="course", person=name) for name in names))


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.RULE.code)
def test_a_careful_engagement_is_left_alone(rule: RuleFile) -> None:
    assert severities(rule, engaged()) == ""
    series: dict[str, Any] = {"depth": "adaptive", "starts_on": dt.date(2026, 9, 7), "contacts": 3}
    assert severities(rule, engaged(**series, ends_on=dt.date(2026, 12, 10))) == ""


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.RULE.code)
@pytest.mark.parametrize("state", ["idea", "request", "declined", "closed"])
def test_ideas_requests_and_what_is_over_are_left_alone(rule: RuleFile, state: str) -> None:
    assert severities(rule, engaged(**FLAWED, state=state)) == ""


@pytest.mark.parametrize("state", ["approved", "booked", "took-place"])
@pytest.mark.parametrize("answer", ["purpose", "effect", "depth"])
def test_nothing_is_approved_without_an_answer(state: str, answer: str) -> None:
    blank: dict[str, Any] = {answer: ""}
    assert severities(no_purpose_or_depth, engaged(state=state, **blank)) == "B"


def test_the_missing_answers_are_named() -> None:
    (finding,) = found(no_purpose_or_depth, engaged(people=2, purpose="", depth=""))
    assert finding.message == "Leading from the middle names no purpose and no depth."
    assert finding.people_minutes == 720


# Teaching week 1 begins on 7 September, week 11 on 23 November, week 12 on 30 November.
@pytest.mark.parametrize(
    ("depth", "contacts", "ends_on", "expected"),
    [
        ("adaptive", 3, dt.date(2026, 11, 30), ""),
        ("adaptive", 3, dt.date(2026, 11, 27), "E"),
        ("deliberate", 2, dt.date(2026, 11, 30), "E"),
        ("deliberate", 3, None, ""),
        ("procedural", 1, dt.date(2026, 9, 7), ""),
        ("", 1, dt.date(2026, 9, 7), ""),
    ],
)
def test_depth_takes_three_contacts_over_a_term(
    depth: str, contacts: int, ends_on: dt.date | None, expected: str
) -> None:
    plan = engaged(depth=depth, contacts=contacts, ends_on=ends_on)
    assert severities(depth_without_dose, plan) == expected


def test_contacts_are_counted_from_the_activities_where_nobody_wrote_them_down() -> None:
    def with_days(*days: dt.date, **columns: Any) -> SmallPlan:
        plan = engaged(depth="adaptive", contacts=None, ends_on=dt.date(2027, 1, 4))
        for day in days:
            plan.activity(f"contact-{day}", "colleague-0", on=day, **columns)
            plan.add(r.EngagementActivity(engagement="course", activity=f"contact-{day}"))
        return plan

    days = (dt.date(2026, 9, 7), dt.date(2026, 10, 7), dt.date(2027, 1, 4))
    assert severities(depth_without_dose, with_days(*days)) == ""
    assert severities(depth_without_dose, with_days(*days, state="cancelled")) == "E"
    (finding,) = found(depth_without_dose, with_days(*days[:2]))
    assert finding.message == (
        "Leading from the middle means to go adaptive, with 2 contacts over 14 teaching weeks."
    )
    assert keys(finding, "activities") == ["contact-2026-09-07", "contact-2026-10-07"]


@pytest.mark.parametrize(
    ("people", "cost", "expected"),
    [(1, 300, ""), (1, 301, "W"), (8, 2400, ""), (8, 2401, "W"), (0, 2400, ""), (1, None, "")],
)
def test_awareness_costs_three_hundred_pounds_a_person_at_most(
    people: int, cost: int | None, expected: str
) -> None:
    pounds = None if cost is None else Decimal(cost)
    plan = engaged(people=people, depth="awareness", cost_pounds=pounds)
    assert severities(depth_without_dose, plan) == expected


def test_a_keynote_is_shared_by_everybody_who_hears_it() -> None:
    def keynote(listeners: int) -> SmallPlan:
        plan = SmallPlan().people(*(f"listener-{n}" for n in range(listeners)))
        columns: dict[str, Any] = {
            "depth": "awareness",
            "cost_pounds": Decimal(2400),
            "ends_on": NOVEMBER,
        }
        plan.add(r.Provider(id="northern", name="Northern Training", kind="company"))
        plan.add(r.Engagement(id="course", **(SOUND | columns)))
        plan.activity("keynote", on=NOVEMBER, group="everyone")
        return plan.add(r.EngagementActivity(engagement="course", activity="keynote"))

    assert severities(depth_without_dose, keynote(8)) == ""
    (finding,) = found(depth_without_dose, keynote(7))
    assert finding.message == "Leading from the middle is for awareness and costs £343 a person."
    assert len(finding.people) == 7


@pytest.mark.parametrize(
    ("event", "followup", "expected"),
    [
        (360, 180, ""),
        (360, 179, "E"),
        (120, 60, ""),
        (60, 60, ""),
        (60, 59, "E"),
        (360, None, "E"),
        (None, None, "E"),
        (None, 60, ""),
    ],
)
def test_follow_up_is_half_the_event_and_an_hour_at_least(
    event: int | None, followup: int | None, expected: str
) -> None:
    plan = engaged(event_minutes=event, followup_minutes=followup)
    assert severities(no_time_to_use_it, plan) == expected


@pytest.mark.parametrize("rule", [no_time_to_use_it, went_nowhere])
def test_training_for_compliance_need_not_be_followed_up(rule: RuleFile) -> None:
    assert severities(rule, engaged(**FLAWED)) != ""
    assert severities(rule, engaged(**(FLAWED | {"purpose": "compliance"}))) == ""


@pytest.mark.parametrize(
    ("people", "cost", "expected"),
    [(1, 499, "W"), (1, 500, "E"), (9, 1, "W"), (10, 1, "E"), (30, 0, ""), (30, None, "")],
)
def test_an_unchecked_provider_weighs_by_cost_and_people(
    people: int, cost: int | None, expected: str
) -> None:
    pounds = None if cost is None else Decimal(cost)
    plan = engaged(people=people, cost_pounds=pounds, check_vouched=" ")
    assert severities(provider_unchecked, plan) == expected


@pytest.mark.parametrize(
    ("kind", "provider", "expected"),
    [("visit", "school", ""), ("visit", "company", "W"), ("course", "school", "W")],
)
def test_only_a_visit_to_a_school_goes_unchecked(kind: str, provider: str, expected: str) -> None:
    plan = engaged(kind=kind, provider=provider, check_evidence="")
    assert severities(provider_unchecked, plan) == expected


def test_the_unanswered_questions_are_named() -> None:
    (finding,) = found(provider_unchecked, engaged(check_followup="", check_evaluation=""))
    assert finding.message == (
        "Leading from the middle: Northern Training has not answered how it follows up and how it "
        "evaluates."
    )
    assert keys(finding, "providers") == ["northern"]


UNREVIEWED: dict[str, Any] = {"short_review_on": None, "medium_review_on": None}


@pytest.mark.parametrize(
    ("ended", "columns", "expected"),
    [
        (dt.date(2027, 1, 18), UNREVIEWED, ""),  # week 17: exactly two
        (dt.date(2027, 1, 15), UNREVIEWED, "W"),
        (dt.date(2026, 11, 30), {"medium_review_on": None}, ""),  # week 12: exactly seven
        (dt.date(2026, 11, 27), {"medium_review_on": None}, "W"),
        (dt.date(2026, 11, 23), {"transferred_on": None}, ""),  # week 11: exactly eight
        (dt.date(2026, 11, 20), {"transferred_on": None}, "W"),
        (dt.date(2026, 11, 20), {"transferred_on": dt.date(2027, 2, 9)}, "W"),
        (dt.date(2026, 11, 20), {"transferred_on": None, "transfer": "Led a session"}, ""),
        (dt.date(2027, 2, 9), UNREVIEWED | {"transferred_on": None}, ""),
    ],
)
def test_reviews_and_sharing_have_their_weeks(
    ended: dt.date, columns: dict[str, Any], expected: str
) -> None:
    assert severities(went_nowhere, engaged(ends_on=ended, **columns)) == expected


def test_the_long_review_is_due_after_two_terms() -> None:
    # From week 10 to week 36 is exactly 26 teaching weeks.
    assert severities(went_nowhere, engaged(), dt.date(2027, 7, 2)) == ""
    (finding,) = found(went_nowhere, engaged(), dt.date(2027, 7, 5))
    assert finding.message == "Leading from the middle ended on 19 November: no long review since."


def test_a_later_activity_linked_to_it_carries_it_on() -> None:
    def shared(on: dt.date) -> SmallPlan:
        plan = engaged(transferred_on=None).activity("sharing", "colleague-0", on=on)
        return plan.add(r.EngagementActivity(engagement="course", activity="sharing"))

    assert severities(went_nowhere, shared(dt.date(2027, 1, 19))) == ""
    assert severities(went_nowhere, shared(NOVEMBER)) == "W"
    assert severities(went_nowhere, shared(TODAY + dt.timedelta(1))) == "W"


def test_what_is_missing_is_said_in_one_sentence() -> None:
    (finding,) = found(went_nowhere, engaged(transferred_on=None, **UNREVIEWED))
    assert finding.message == (
        "Leading from the middle ended on 19 November: nothing passed on and no short or medium "
        "review since."
    )
