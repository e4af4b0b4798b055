"""The evidence of a thread and the decision on it: what may be said, and by whom it is read."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.types import Role
from goldenthread.inference.thinking_traps import THINKING_TRAPS
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.thread import LinkName, thread_of
from tests.cast import Cast
from tests.year import TODAY, bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]
READING = "/schools/ashmoor-vale/2026-27/thread/reading-to-learn/"


def page_of(client: Client, link: str) -> str:
    return client.get(f"{READING}{link}/").content.decode()


def test_evidence_tells_figure_range_caution_source_and_decision(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    page = page_of(client_of("ruth"), "evidence")
    told = (
        "A hint that it got better.",
        "11 of 62 pupils, on 16 September 2026",
        "27 of 62 pupils, on 22 January 2027, at the mid-point",
        "16 more of 62: a rise of 26 percentage points",
        "The figures fit a rise of 10 to 40 percentage points",
        "All of the group were measured",
        "It rests on one kind of evidence.",
        "Pupil measure",
        "Adapt, on 27 January 2027: More models",
    )
    assert [words for words in told if words not in page] == []
    assert "/schools/ashmoor-vale/2026-27/impact/pr1/" in page
    # Both values are told above, so no table tells them again.
    assert "Every value so far" not in page


def test_a_rule_written_before_the_start_says_what_matters(cast: Cast, client_of: ClientOf) -> None:
    rule = r.DecisionRule(
        id="rule",
        programme="pr1",
        measure="main-point",
        needed=Decimal(40),
        by_on=date(2027, 7, 9),
        otherwise="adapt",
        written_on=date(2026, 9, 1),
    )
    bring_in(cast, small_plan().add(rule).snapshot())
    page = page_of(client_of("governor"), "evidence")
    assert "If fewer than 40 of 62 by 9 July 2027, we adapt. Half of the way there is 26." in page


def test_a_value_in_between_is_listed_and_counts_as_a_look(cast: Cast, client_of: ClientOf) -> None:
    between = r.MeasurePoint(
        measure="main-point", on=date(2026, 11, 20), kind="other", value=Decimal(19), n=62
    )
    bring_in(cast, small_plan().add(between).snapshot())
    page = page_of(client_of("ruth"), "evidence")
    assert "Every value so far" in page
    assert "20 November 2026" in page
    assert "2 figures were looked at" in page


@pytest.mark.parametrize("pupils", [29, 30])
def test_a_value_from_fewer_than_thirty_has_no_per_cent(
    cast: Cast, client_of: ClientOf, pupils: int
) -> None:
    few = r.Measure(
        id="few",
        priority="reading-to-learn",
        name="A few",
        kind="test-of-the-skill",
        unit=f"pupils of {pupils}",
        direction="up",
    )
    first = r.MeasurePoint(
        measure="few", on=date(2026, 9, 16), kind="baseline", value=Decimal(3), n=pupils
    )
    bring_in(cast, small_plan().add(few, first).snapshot())
    page = page_of(client_of("ruth"), "need")
    assert (f"3 pupils of {pupils} (10%" in page) == (pupils >= 30)
    assert f"3 pupils of {pupils}" in page


def test_a_claim_beyond_what_the_measures_allow_is_told_beside_it(
    cast: Cast, client_of: ClientOf
) -> None:
    def claim(key: str, strength: str) -> r.Claim:
        return r.Claim(id=key, programme="pr1", wording=f"Claim {key}", strength=strength)

    plan = small_plan().add(claim("one", "strong"), claim("two", "weak"))
    bring_in(cast, plan.snapshot())
    page = page_of(client_of("ruth"), "evidence")
    assert "“Claim one” is claimed as strong; the most that the measures allow is" in page
    assert "“Claim two” is claimed" not in page


def test_the_five_traps_stand_folded_where_a_decision_is_made_and_nowhere_else(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    head = client_of("ruth")
    decision, evidence = page_of(head, "decision"), page_of(head, "evidence")
    assert '<details class="more"><summary>Before you decide</summary>' in decision
    assert [trap.name for trap in THINKING_TRAPS if trap.question not in decision] == []
    assert "A hint that it got better." in decision
    assert "Before you decide" not in evidence


@pytest.mark.walls
def test_governors_read_the_same_verdict_without_a_name(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    page = page_of(client_of("governor"), "evidence")
    assert "A hint that it got better." in page
    assert [name for name in ("Tomasz", "Priya", "Aisha") if name in page] == []


def test_the_picture_tells_the_verdict_beside_both_values() -> None:
    snapshot = small_plan().snapshot()
    read = thread_of(snapshot, snapshot.get("priorities", "reading-to-learn"), TODAY)
    evidence = read.link(LinkName.EVIDENCE)
    assert (evidence.heading, evidence.fact) == (
        "Main point stated",
        "11 → 27 pupils of 62. A hint that it got better.",
    )


@pytest.mark.parametrize("measures", [1, 30])
def test_evidence_costs_the_same_queries_however_much_is_measured(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    measures: int,
) -> None:
    plan = small_plan()
    for number in range(2, measures + 1):
        key = f"measure-{number}"
        plan.add(
            r.Measure(
                id=key,
                priority="reading-to-learn",
                name=f"Measure {number}",
                kind="test-of-the-skill",
                unit="pupils of 62",
                direction="up",
            )
        )
        for on, kind in ((date(2026, 9, 16), "baseline"), (date(2027, 1, 22), "mid-point")):
            plan.add(r.MeasurePoint(measure=key, on=on, kind=kind, value=Decimal(20), n=62))
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(EVIDENCE_QUERIES):
        client.get(f"{READING}evidence/")


EVIDENCE_QUERIES = 36
