"""Low use is asked about, pupils are heard, and some things are allowed to fail."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.evaluation import (
    low_uptake_no_reasons,
    nothing_ever_fails,
    pupils_unheard,
)
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

DAY = dt.date(2027, 1, 21)
TOMORROW = TODAY + dt.timedelta(days=1)


def look(uptake: str, key: str = "use", level: str = "L4", on: dt.date = DAY) -> r.EvaluationResult:
    percent = Decimal(uptake) if uptake else None
    return r.EvaluationResult(
        id=key, programme="pr2", level=level, done_on=on, uptake_percent=percent
    )


def evaluated(*rows: Any, **programme: Any) -> SmallPlan:
    return SmallPlan().programme("pr2", title="Everyone thinking", **programme).add(*rows)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([look("50")], ""),
        ([look("49.9")], "W"),
        ([look("")], ""),
        ([look("10", level="L2")], ""),
        ([look("40"), look("60", "before", on=dt.date(2026, 11, 20))], "W"),
        ([look("60"), look("40", "before", on=dt.date(2026, 11, 20))], ""),
        ([look("40", on=TOMORROW)], ""),
        ([look("40"), look("", "l3", "L3")], ""),
        ([look("40"), look("", "l3", "L3", TOMORROW)], "W"),
        ([look("40"), r.Barrier(programme="pr2", kind="time", on=TODAY, people=0)], ""),
        ([look("40"), r.Barrier(programme="pr2", kind="time", on=TOMORROW, people=9)], "W"),
        ([look("40"), r.Barrier(programme="pr1", kind="time", on=TODAY, people=9)], "W"),
    ],
)
def test_when_half_do_not_use_it_somebody_asks_why(rows: list[Any], expected: str) -> None:
    plan = evaluated(*rows).programme("pr1")
    assert severities(low_uptake_no_reasons, plan) == expected


@pytest.mark.parametrize("state", ["sketch", "designed", "closed"])
def test_only_live_programmes_are_asked_about_use(state: str) -> None:
    assert severities(low_uptake_no_reasons, evaluated(look("40"), state=state)) == ""


def test_the_finding_tells_the_latest_figure() -> None:
    plan = evaluated(look("40"), look("60", "before", on=dt.date(2026, 11, 20)))
    (finding,) = found(low_uptake_no_reasons, plan)
    assert finding.message == (
        "Everyone thinking: on 21 January 40% of the participants were using it, and nobody has "
        "asked what stands in the way."
    )
    assert keys(finding, "evaluation_results") == ["before", "use"]


def planned(instrument: str) -> r.EvaluationItem:
    return r.EvaluationItem(
        id="i", programme="pr2", level="L5", stage="end", instrument=instrument, due_on=DAY
    )


@pytest.mark.parametrize(
    ("instrument", "expected"),
    [
        ("Main-point check, pupil talk", ""),
        ("Pupil interviews ×15", ""),
        ("Pupils’ voice", ""),
        ("Conversation with five pupils", ""),
        ("A talk with pupils", ""),
        ("Focus group of pupils", ""),
        ("Student survey", ""),
        ("3-question pulse", "I"),
        ("Self-log, pupils' work", "I"),
        ("Conversation with team leaders", "I"),
        ("", "I"),
    ],
)
def test_a_planned_look_may_ask_pupils(instrument: str, expected: str) -> None:
    assert severities(pupils_unheard, evaluated(planned(instrument))) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            r.EvaluationResult(
                id="r",
                programme="pr2",
                level="L5",
                done_on=DAY,
                sources=("pupil-measure", "pupil-voice"),
            ),
            "",
        ),
        (
            r.Claim(
                id="c", programme="pr2", wording="More", strength="weak", sources=("pupil-voice",)
            ),
            "",
        ),
        (r.Claim(id="c", programme="pr2", wording="More", strength="weak"), "I"),
        (r.Measure(id="m", priority="p", name="Talk", kind="pupil-talk", direction="up"), ""),
        (
            r.Measure(id="m", priority="p", name="Age", kind="test-of-the-skill", direction="up"),
            "I",
        ),
        (r.Measure(id="m", priority="q", name="Talk", kind="pupil-talk", direction="up"), "I"),
    ],
)
def test_pupils_are_heard_in_results_claims_and_measures(row: Any, expected: str) -> None:
    plan = evaluated(row, priority="p").priority("p").priority("q")
    assert severities(pupils_unheard, plan) == expected


@pytest.mark.parametrize(
    ("programme", "expected"),
    [
        ({"scope": "narrow"}, ""),
        ({"state": "designed"}, ""),
        ({"state": "ready", "ambition": "procedural"}, "I"),
        ({"state": "closed"}, ""),
    ],
)
def test_only_live_programmes_of_general_scope_must_hear_pupils(
    programme: dict[str, Any], expected: str
) -> None:
    assert severities(pupils_unheard, evaluated(**programme)) == expected


DECEMBER = dt.date(2026, 12, 8)


def endings(*outcomes: str, on: dt.date = DECEMBER) -> SmallPlan:
    """Nine cycles that were adopted, and one enquiry for each outcome."""
    plan = SmallPlan().person("sian-hughes").team("english", "sian-hughes")
    for number in range(9):
        plan.add(
            r.TeamCycle(
                id=f"c{number}",
                team="english",
                theme="Reading",
                starts_on=dt.date(2026, 9, 8),
                ends_on=DECEMBER,
                outcome="adopted",
            )
        )
    for number, outcome in enumerate(outcomes):
        plan.add(
            r.Enquiry(
                id=f"e{number}",
                kind="enquiry",
                lead="sian-hughes",
                opened_on=dt.date(2026, 1, 8),
                closed_on=on,
                outcome=outcome,
            )
        )
    return plan


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ((), ""),
        (("adopted",), "I"),
        (("",), "I"),
        (("adopted", "adapted"), ""),
        (("adopted", "stopped"), ""),
    ],
)
def test_ten_endings_without_a_change_of_mind(outcomes: tuple[str, ...], expected: str) -> None:
    assert severities(nothing_ever_fails, endings(*outcomes)) == expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (dt.date(2026, 2, 5), "I"),
        (dt.date(2026, 2, 4), ""),
        (TODAY, "I"),
        (TOMORROW, ""),
    ],
)
def test_endings_count_for_twelve_months(on: dt.date, expected: str) -> None:
    assert severities(nothing_ever_fails, endings("adopted", on=on)) == expected


@pytest.mark.parametrize(
    ("kind", "closing", "expected"),
    [
        ("adopt", True, "I"),
        ("extend", True, "I"),
        ("adapt", True, ""),
        ("stop", True, ""),
        ("adapt", False, ""),
        ("adopt", False, ""),  # not an ending, so there are nine
    ],
)
def test_decisions_are_endings_and_changes_of_mind(kind: str, closing: bool, expected: str) -> None:
    plan = endings().programme("pr2")
    plan.add(r.Decision(id="d", programme="pr2", kind=kind, on=DAY, reason="Why", closing=closing))
    assert severities(nothing_ever_fails, plan) == expected


@pytest.mark.parametrize(
    ("ends_on", "expected"), [(dt.date(2026, 7, 17), "I"), (dt.date(2025, 7, 18), "")]
)
def test_a_programme_closed_without_a_decision_is_an_ending(
    ends_on: dt.date, expected: str
) -> None:
    plan = endings().programme("ko", state="closed", starts_on=None, ends_on=ends_on)
    assert severities(nothing_ever_fails, plan) == expected
