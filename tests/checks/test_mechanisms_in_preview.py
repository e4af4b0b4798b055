"""Mechanisms that are claimed are there, and people have something of their own to try."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.mechanisms import (
    claimed_not_built,
    no_goals_no_plan,
    told_never_tried,
)
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import Mechanism
from tests.checks.asked import found, keys, severities

AUTUMN = dt.date(2026, 10, 8)


@pytest.mark.parametrize(
    ("mechanisms", "expected"),
    [
        (("C1",), "W"),
        (("A1", "C2", "C3"), "W"),
        (("C1", "C4"), ""),
        (("C1", "C5"), ""),
        (("C5",), ""),
        (("A1", "B2", "D2"), ""),
        ((), ""),
    ],
)
def test_a_technique_is_rehearsed_or_looked_at(mechanisms: tuple[str, ...], expected: str) -> None:
    plan = SmallPlan().programme("pr2", mechanisms=mechanisms)
    assert severities(told_never_tried, plan) == expected


@pytest.mark.parametrize(("state", "expected"), [("designed", ""), ("ready", "W"), ("closed", "")])
def test_only_live_programmes_are_asked_to_rehearse(state: str, expected: str) -> None:
    plan = SmallPlan().programme("pr2", mechanisms=("C1",), state=state, ambition="procedural")
    assert severities(told_never_tried, plan) == expected


def claiming(*mechanisms: str, **programme: Any) -> SmallPlan:
    plan = SmallPlan().people("priya-nair", "ellie-marsh")
    return plan.programme("pr1", title="Reading", mechanisms=mechanisms, **programme)


def session(plan: SmallPlan, **columns: Any) -> SmallPlan:
    defaults: dict[str, Any] = {"on": AUTUMN, "programme": "pr1", "state": "happened"}
    return plan.activity("aloud", "ellie-marsh", **(defaults | columns))


@pytest.mark.parametrize("mechanism", list(Mechanism))
def test_a_held_session_tagged_with_it_shows_any_mechanism(mechanism: Mechanism) -> None:
    bare = claiming(mechanism)
    assert severities(claimed_not_built, bare) == "I"
    plan = session(claiming(mechanism), mechanisms=(mechanism,), stream="individual")
    assert severities(claimed_not_built, plan) == ""


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"state": "planned"}, "I"),
        ({"state": "cancelled"}, "I"),
        ({"state": "happened", "on": dt.date(2027, 2, 5)}, ""),
        ({"state": "happened", "on": dt.date(2027, 2, 6)}, "I"),
    ],
)
def test_a_tag_on_what_has_not_happened_is_a_claim_too(
    columns: dict[str, Any], expected: str
) -> None:
    plan = session(claiming("C5"), mechanisms=("C5",), **columns)
    assert severities(claimed_not_built, plan) == expected


@pytest.mark.parametrize(
    ("starts_on", "expected"),
    [(TODAY - dt.timedelta(days=30), ""), (TODAY - dt.timedelta(days=31), "I"), (None, "")],
)
def test_a_month_is_time_enough_to_build(starts_on: dt.date | None, expected: str) -> None:
    assert severities(claimed_not_built, claiming("C5", starts_on=starts_on)) == expected


def step(**columns: Any) -> r.Step:
    defaults: dict[str, Any] = {"id": "s", "person": "ellie-marsh", "programme": "pr1"}
    return r.Step(**(defaults | {"opened_on": AUTUMN} | columns))


def touchpoint(**columns: Any) -> r.Touchpoint:
    defaults: dict[str, Any] = {"pair": "priya-nair-ellie-marsh", "on": dt.date(2026, 11, 5)}
    return r.Touchpoint(**(defaults | columns))


LATER = dt.date(2026, 12, 1)
RESULT = r.EvaluationResult(
    id="l4", programme="pr1", level="L4", done_on=LATER, sources=("self-log",)
)
PROMISE = r.Promise(id="p", cycle="c", person="ellie-marsh", made_on=LATER)
VISIT = r.PeerVisit(
    id="v", host="priya-nair", visitor="ellie-marsh", on=LATER, programme="pr1", took_place=True
)


@pytest.mark.parametrize(
    ("mechanism", "rows", "is_shown"),
    [
        ("B1", [step()], True),
        ("B1", [PROMISE], True),
        ("B3", [touchpoint()], False),
        ("B3", [touchpoint(on=LATER), step(outcome="got-it", closed_on=LATER)], True),
        ("B3", [touchpoint(), step(outcome="got-it", closed_on=LATER)], False),
        ("B3", [touchpoint(on=LATER), step(outcome="nearly", closed_on=LATER)], False),
        ("C1", [step(technique="t")], True),
        ("C2", [], True),  # the pair itself
        ("C3", [touchpoint(model_used=True)], True),
        ("C3", [touchpoint(looked=True, rehearsed=True)], False),
        ("C3", [touchpoint(model_used=True, on=dt.date(2027, 2, 6))], False),
        ("C4", [touchpoint(looked=True)], True),
        ("C4", [VISIT], True),
        ("C5", [touchpoint(rehearsed=True)], True),
        ("D1", [touchpoint(looked=True, model_used=True, rehearsed=True), step()], False),
        ("D2", [step(names_when=True)], False),
        ("D2", [step(names_when=True, names_class=True)], True),
        ("D2", [PROMISE], True),
        ("D3", [step(uses_logged=1)], False),
        ("D3", [step(uses_logged=2)], True),
        ("D3", [RESULT], True),
        ("D4", [step(uses_logged=4)], True),
        ("D4", [step(uses_logged=3)], False),
        ("D4", [step(uses_logged=4, closed_on=AUTUMN + dt.timedelta(days=28))], True),
        ("D4", [step(uses_logged=4, closed_on=AUTUMN + dt.timedelta(days=27))], False),
    ],
)
def test_the_practice_of_a_programme_leaves_traces(
    mechanism: str, rows: list[Any], is_shown: bool
) -> None:
    plan = claiming(mechanism).person("sian-hughes").team("english", "sian-hughes")
    plan.pair("priya-nair", "ellie-marsh", programme="pr1")
    plan.add(r.Technique(id="t", name="Reading aloud"))
    if PROMISE in rows:
        cycle = r.TeamCycle(
            id="c", team="english", programme="pr1", theme="Reading", starts_on=AUTUMN
        )
        plan.add(cycle)
    for row in rows:
        is_step = isinstance(row, r.Step)
        plan.add(step_of_pair(row) if is_step else row)
    assert severities(claimed_not_built, plan) == ("" if is_shown else "I")


def step_of_pair(row: r.Step) -> r.Step:
    columns = {name: getattr(row, name) for name in row.__dataclass_fields__}
    return r.Step(**(columns | {"pair": "priya-nair-ellie-marsh"}))


@pytest.mark.parametrize(
    ("mechanism", "columns", "is_shown"),
    [
        ("A1", {"technique": "t"}, True),
        ("A1", {"unit": "u"}, True),
        ("A1", {}, False),
        ("B2", {"delivered_by": "external"}, True),
        ("B2", {"facilitator": "priya-nair"}, True),  # on the list of expertise
        ("B2", {"facilitator": "ellie-marsh"}, False),
        ("B3", {"kind": "sharing"}, True),
        ("C1", {"technique": "t"}, True),
        ("C2", {}, True),
        ("C2", {"stream": "individual"}, False),
        ("C4", {"kind": "peer-visit"}, True),
        ("C4", {"kind": "lesson-study"}, True),
        ("C5", {"kind": "peer-visit"}, False),
    ],
)
def test_the_sessions_of_a_programme_leave_traces(
    mechanism: str, columns: dict[str, Any], is_shown: bool
) -> None:
    plan = session(claiming(mechanism), **columns).add(
        r.Technique(id="t", name="Reading aloud"),
        r.Unit(id="u", programme="pr1", position=1, big_idea="Model it"),
        r.ExpertiseEntry(person="priya-nair", topic="Reading"),
    )
    assert severities(claimed_not_built, plan) == ("" if is_shown else "I")


@pytest.mark.parametrize(("card", "expected"), [("card", ""), ("", "I")])
def test_an_evidence_card_is_a_trusted_source(card: str, expected: str) -> None:
    plan = claiming("B2", evidence_card=card)
    plan.add(r.EvidenceCard(id="card", title="Reading", source_type="systematic-review"))
    assert severities(claimed_not_built, plan) == expected


@pytest.mark.parametrize(
    ("kind", "days", "expected"),
    [("revisits", 14, ""), ("revisits", 13, "I"), ("follows", 28, "I")],
)
def test_a_return_comes_after_two_weeks(kind: str, days: int, expected: str) -> None:
    plan = session(claiming("A2"), stream="individual")
    later = AUTUMN + dt.timedelta(days=days)
    plan.activity("again", "ellie-marsh", on=later, programme="pr1").link("again", kind, "aloud")
    assert severities(claimed_not_built, plan) == expected


def test_one_finding_a_programme_names_all_that_is_missing() -> None:
    (finding,) = found(claimed_not_built, claiming("C5", "A1", "D1"))
    assert finding.message == (
        "PR1 Reading is tagged with a little at a time (A1), rehearsal (C5) and prompts and cues "
        "(D1), and the records hold no trace yet."
    )


LAUNCH = dt.date(2027, 1, 5)  # week 15, so the three weeks end on Friday 29 January
LAST_DAY = dt.date(2027, 1, 29)


def launch(people: int, *, stepped: int = 0, on: dt.date = LAST_DAY, **columns: Any) -> SmallPlan:
    names = [f"person-{number:02}" for number in range(people)]
    plan = SmallPlan().people(*names).programme("pr2", title="Thinking")
    session: dict[str, Any] = {"on": LAUNCH, "programme": "pr2", "state": "happened"}
    plan.activity("launch", *names, **(session | columns))
    for name in names[:stepped]:
        plan.add(r.Step(id=f"step-{name}", person=name, programme="pr2", opened_on=on))
    return plan


@pytest.mark.parametrize(
    ("people", "stepped", "expected"),
    [(10, 8, ""), (10, 7, "W"), (10, 0, "W"), (10, 10, ""), (40, 16, "W"), (4, 0, ""), (5, 0, "W")],
)
def test_three_in_ten_without_a_goal_are_too_many(people: int, stepped: int, expected: str) -> None:
    assert severities(no_goals_no_plan, launch(people, stepped=stepped)) == expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [(dt.date(2026, 12, 1), ""), (LAST_DAY, ""), (LAST_DAY + dt.timedelta(days=3), "W")],
)
def test_a_goal_counts_until_the_end_of_the_third_week(on: dt.date, expected: str) -> None:
    assert severities(no_goals_no_plan, launch(5, stepped=5, on=on)) == expected


def test_a_participant_counts_when_the_three_weeks_are_over() -> None:
    assert severities(no_goals_no_plan, launch(5), LAST_DAY) == ""
    assert severities(no_goals_no_plan, launch(5), LAST_DAY + dt.timedelta(days=1)) == "W"


@pytest.mark.parametrize(
    "columns",
    [{"state": "planned"}, {"state": "cancelled"}, {"kind": "briefing"}, {"exempt": "statutory"}],
)
def test_only_learning_that_has_happened_asks_for_a_goal(columns: dict[str, Any]) -> None:
    assert severities(no_goals_no_plan, launch(5, **columns)) == ""


def test_promises_of_a_session_or_a_cycle_are_goals() -> None:
    plan = launch(5).team("maths", "person-00")
    plan.add(r.TeamCycle(id="c", team="maths", programme="pr2", theme="Hinges", starts_on=LAUNCH))
    for number in range(5):
        where = {"activity": "launch"} if number % 2 else {"cycle": "c"}
        plan.add(r.Promise(id=f"p{number}", person=f"person-0{number}", made_on=LAUNCH, **where))
    assert severities(no_goals_no_plan, plan) == ""


def test_people_on_leave_and_those_who_wait_are_left_out() -> None:
    plan = launch(10, stepped=6)
    assert severities(no_goals_no_plan, plan) == "W"
    for person in ("person-08", "person-09"):
        plan.add(r.Leave(person=person, starts_on=dt.date(2027, 1, 11)))
    assert severities(no_goals_no_plan, plan) == ""  # 2 of 8
    waiting = launch(10, stepped=6)
    for person in ("person-08", "person-09"):
        waiting.add(r.TrialArm(programme="pr2", person=person, arm="control"))
    assert severities(no_goals_no_plan, waiting) == ""


def test_guests_of_a_programme_need_no_goal() -> None:
    plan = launch(12, stepped=6)
    assert severities(no_goals_no_plan, plan) == "W"
    plan.for_whom("pr2", *[f"person-0{number}" for number in range(6)])
    assert severities(no_goals_no_plan, plan) == ""


def test_whoever_joins_late_has_three_weeks_from_then() -> None:
    plan = launch(6, stepped=6).people("new-1", "new-2", "new-3")
    later = dt.date(2027, 1, 19)
    plan.activity("second", "new-1", "new-2", "new-3", on=later, programme="pr2", state="happened")
    assert severities(no_goals_no_plan, plan) == ""
    assert severities(no_goals_no_plan, plan, dt.date(2027, 2, 13)) == "W"


def test_the_finding_counts_and_points_at_nobody() -> None:
    (finding,) = found(no_goals_no_plan, launch(10, stepped=4))
    assert finding.message == (
        "PR2 Thinking: 6 of 10 participants had no goal or step of their own 3 teaching weeks "
        "after their first session."
    )
    assert len(finding.people) == 10
    assert not finding.person_level
    assert keys(finding, "activities") == ["launch"]
    assert keys(finding, "steps") == []
