"""Baselines in time, late or missing, what each means, and the way from a refusal to its form."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.types import Role
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.evaluation.baseline_gate import baseline_gate
from goldenthread.programmes.public import Programme
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]

YEAR = "/schools/ashmoor-vale/2026-27/"
START, LAST = date(2026, 9, 1), date(2026, 9, 15)


@pytest.mark.parametrize(
    ("taken_on", "marked", "today", "label", "said"),
    [
        (LAST, False, LAST, "Baseline in time", "Taken on 15 September 2026."),
        (date(2026, 9, 16), False, LAST, "Baseline late", "no more than a hint can be said"),
        (START, True, LAST, "Baseline late", "no more than a hint can be said"),
        (
            None,
            False,
            LAST,
            "No baseline yet",
            "Not evaluable, for good, if none is taken by 15 September 2026",
        ),
        (
            None,
            False,
            date(2026, 9, 16),
            "No baseline",
            "None was taken by 15 September 2026, so this measure is not evaluable, for good.",
        ),
    ],
)
def test_the_gate_says_what_a_baseline_means(
    taken_on: date | None, marked: bool, today: date, label: str, said: str
) -> None:
    gate = baseline_gate(START, taken_on, marked_late=marked, today=today)
    assert gate.label == label
    assert said in gate.meaning
    assert gate.asks is (taken_on is None)


def test_without_a_first_day_the_gate_asks_for_one() -> None:
    gate = baseline_gate(None, None, marked_late=False, today=START)
    assert "give the programme a first day" in gate.meaning


def waiting() -> SmallPlan:
    """A programme that is ready to start, whose second measure has no baseline."""
    plan = small_plan()
    plan.programme("pr9", priority="reading-to-learn", state="ready", lead="tomasz-wilk")
    return plan.add(
        r.Measure(
            id="score",
            priority="reading-to-learn",
            name="Reading score",
            kind="test-of-the-skill",
            direction="up",
        ),
        r.EvaluationItem(
            id="pr9-l5", programme="pr9", level="L5", stage="end", due_on=date(2027, 7, 1)
        ),
    )


@pytest.mark.parametrize(
    ("today", "asked"), [(date(2026, 9, 1), "baseline"), (date(2026, 11, 20), "late-baseline")]
)
def test_a_start_without_a_baseline_is_refused_and_leads_to_its_form(
    cast: Cast, client_of: ClientOf, settings: Settings, today: date, asked: str
) -> None:
    bring_in(cast, waiting().snapshot())
    settings.DEMO_TODAY = today
    client = client_of("tomasz")
    page = client.post(f"{YEAR}programmes/pr9/change-state/", {"to": "active"}).content.decode()
    form = f"{YEAR}priorities/reading-to-learn/measures/score/values/new/?as={asked}"
    assert f'<a href="{form}">Enter the baseline of “Reading score”</a>' in page
    assert Programme.objects.get(key="pr9").state == "ready"
    shown = client.get(form).context["form"]
    assert (shown["kind"].value(), shown["on"].value()) == ("baseline", today)
    assert shown["late"].value() is (asked == "late-baseline")


def test_a_programme_without_a_plan_is_refused_and_led_to_the_timetable(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = small_plan()
    plan.programme("pr9", priority="reading-to-learn", state="designed")
    plan.activity("a", on=date(2027, 3, 2), stream="team", team="science", programme="pr9")
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    page = client.post(f"{YEAR}programmes/pr9/change-state/", {"to": "ready"}).content.decode()
    assert f'<a href="{YEAR}evaluation/programmes/pr9/propose/">Plan the looks</a>' in page


def test_the_programme_leads_to_its_plan(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    page = client_of("denise").get(f"{YEAR}programmes/pr1/").content.decode()
    assert f'href="{YEAR}evaluation/programmes/pr1/"' in page
