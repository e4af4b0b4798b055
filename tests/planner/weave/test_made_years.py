"""Years made up by hypothesis: what is counted, what never changes, what never gets worse."""

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.checks.comparing import compare
from goldenthread.checks.engine import check
from goldenthread.planner.answers import Status
from goldenthread.planner.wishes import Matter, Wishes
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
@given(
    made_years(units=True),
    st.permutations(list(Matter)[1:]),
    st.tuples(st.integers(0, 3), st.sampled_from([60, 120, 240])),
    st.tuples(st.integers(1, 6), st.integers(1, 6), st.integers(1, 6)),
    st.sampled_from([dt.date(2026, 9, 1), dt.date(2027, 4, 26), dt.date(2027, 6, 20)]),
)
def test_the_count_holds_whatever_is_wished(
    year: tuple[Snapshot, Wishes],
    order: list[Matter],
    evenings: tuple[int, int],
    weeks: tuple[int, int, int],
    today: dt.date,
) -> None:
    snapshot, wishes = year
    wishes = wishes.but(
        order=(Matter.LEFT_OUT, *order),
        most_evenings_a_week=evenings[0],
        most_evening_minutes=evenings[1],
        follow_weeks=weeks[0],
        touch_weeks=weeks[1],
        gap_weeks=weeks[2],
    )
    answer, after = planned(snapshot, wishes, today)
    assert [tier.matter for tier in answer.tiers] == sorted(
        (tier.matter for tier in answer.tiers), key=wishes.order.index
    )
    in_usual_order = sorted(answer.tiers, key=lambda tier: list(Matter).index(tier.matter))
    if not answer.impossible:
        counted = tuple(tier.value for tier in in_usual_order)
        assert counted == Score(snapshot, after, wishes, today).values()


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
