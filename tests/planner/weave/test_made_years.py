"""Years made up by hypothesis: what is counted, what never changes, what never gets worse."""

import datetime as dt

from hypothesis import HealthCheck, given, settings

from goldenthread.checks.comparing import compare
from goldenthread.checks.engine import check
from goldenthread.planner.answers import Status
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.weave.scorer import Score
from tests.planner.weave.years import TODAY, made_years, planned

ENFORCED = ("TIM002", "TIM003", "INC003", "FOC005", "STR001", "DUR004")
few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@few
@given(made_years())
def test_a_plan_is_worth_what_an_independent_scorer_counts(year: tuple[Snapshot, Wishes]) -> None:
    snapshot, wishes = year
    answer, after = planned(snapshot, wishes)
    assert answer.status is Status.OPTIMAL
    assert (
        tuple(tier.value for tier in answer.tiers) == Score(snapshot, after, wishes, TODAY).values()
    )


@few
@given(made_years(units=True))
def test_units_are_counted_as_an_independent_scorer_does(year: tuple[Snapshot, Wishes]) -> None:
    snapshot, wishes = year
    answer, after = planned(snapshot, wishes)
    if answer.impossible:
        assert wishes.pinned_rows
        return
    counted = tuple(tier.value for tier in answer.tiers)
    assert counted == Score(snapshot, after, wishes, TODAY).values()


@few
@given(made_years(units=True))
def test_no_finding_of_an_enforced_rule_is_new(year: tuple[Snapshot, Wishes]) -> None:
    snapshot, wishes = year
    _, after = planned(snapshot, wishes)
    difference = compare(
        check(snapshot, TODAY, select=ENFORCED), check(after, TODAY, select=ENFORCED)
    )
    assert [finding.message for finding in difference.brings] == []


@few
@given(made_years(units=True))
def test_pins_and_the_past_stay_as_they_are(year: tuple[Snapshot, Wishes]) -> None:
    snapshot, wishes = year
    today = dt.date(2027, 5, 12)
    _, after = planned(snapshot, wishes, today)
    for row in snapshot.activities:
        if row.on <= today or wishes.is_pinned("activities", row.id):
            assert after.get("activities", row.id) == row
    assert not [
        row for row in after.activities if row not in snapshot.activities and row.on < today
    ]


@few
@given(made_years(units=True))
def test_the_same_year_gets_the_same_plan(year: tuple[Snapshot, Wishes]) -> None:
    snapshot, wishes = year
    one, other = (planned(snapshot, wishes)[0] for _ in range(2))
    assert (one.moves, one.tiers, one.reasons) == (other.moves, other.tiers, other.reasons)
