"""Small schools of every kind: plans are lawful, as good as can be, and counted rightly."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.planner.answers import PartAnswer, Status, changes_of, with_needed
from goldenthread.planner.visits.plan import plan_visits
from goldenthread.planner.wishes import Matter, Wishes
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.visits.judge import Places, best, broken_rules, is_possible, tiers
from tests.planner.visits.small_schools import TODAY, schools

WISHES = Wishes()


def planned(snapshot: Snapshot, wishes: Wishes = WISHES) -> PartAnswer:
    return plan_visits(snapshot, wishes, TODAY, seconds=20, seed=0, report=lambda answer: None)


def places_in(before: Snapshot, after: Snapshot, answer: PartAnswer) -> Places:
    """Where each member visits after the plan; whoever is left out has no place."""
    places: Places = {row.person: None for row in before.peer_group_members}
    left_out = " ".join(answer.unplaced)
    names = {row.id: row.name for row in before.people}
    for row in after.peer_visits:
        covered = is_possible(after, row.visitor, row.host, row.on, row.period)
        if names[row.visitor] not in left_out and covered is not None:
            places[row.visitor] = (row.host, row.on, row.period, covered)
    return places


@settings(max_examples=40, deadline=None)
@given(schools())
def test_a_plan_is_lawful_best_and_counted_rightly(snapshot: Snapshot) -> None:
    answer = planned(snapshot)
    after = with_changes(snapshot, changes_of(answer.moves))
    assert broken_rules(snapshot, after, WISHES, TODAY) == []
    rows = {row.visitor: row for row in snapshot.peer_visits}
    values = tuple(tier.value for tier in answer.tiers)
    assert values == tiers(snapshot, WISHES, rows, places_in(snapshot, after, answer))
    assert values == best(snapshot, WISHES, [row.person for row in snapshot.peer_group_members])
    assert len(answer.unplaced) == values[0]
    assert all(tier.bound <= tier.value for tier in answer.tiers)


@settings(max_examples=40, deadline=None)
@given(schools(), st.permutations(tuple(Matter)[1:]))
def test_whatever_the_order_of_the_matters_nothing_is_better(
    snapshot: Snapshot, matters: list[Matter]
) -> None:
    wishes = WISHES.but(order=(Matter.LEFT_OUT, *matters))
    usual = [tier.name for tier in planned(snapshot).tiers]
    answer = planned(snapshot, wishes)
    after = with_changes(snapshot, changes_of(answer.moves))
    assert broken_rules(snapshot, after, wishes, TODAY) == []
    order = [usual.index(tier.name) for tier in answer.tiers]
    members = [row.person for row in snapshot.peer_group_members]
    assert tuple(tier.value for tier in answer.tiers) == best(snapshot, wishes, members, order)


@settings(max_examples=40, deadline=None)
@given(schools())
def test_the_bound_on_the_year_holds_without_coaching(snapshot: Snapshot) -> None:
    answer = planned(snapshot)
    uncoached = replace(snapshot, coaching_slots=(), coaching_pairs=())
    least = best(uncoached, WISHES, [row.person for row in snapshot.peer_group_members])
    left_out = answer.tiers[0]
    assert left_out.bound <= least[0] <= left_out.value
    if least[0] == left_out.value:
        covered = next(tier for tier in answer.tiers if tier.matter is Matter.COVER)
        assert covered.bound <= least[answer.tiers.index(covered)] <= covered.value


@settings(max_examples=30, deadline=None)
@given(schools())
def test_planning_the_planned_year_again_changes_nothing(snapshot: Snapshot) -> None:
    first = planned(snapshot)
    after = with_changes(snapshot, changes_of(first.moves))
    again = planned(after)
    assert again.moves == ()
    assert again.cover_lessons == first.cover_lessons


@settings(max_examples=40, deadline=None)
@given(schools())
def test_each_move_is_lawful_by_itself_with_those_it_needs(snapshot: Snapshot) -> None:
    moves = planned(snapshot).moves
    for move in moves:
        after = with_changes(snapshot, changes_of(with_needed(moves, [move.key])))
        assert broken_rules(snapshot, after, WISHES, TODAY) == []


@settings(max_examples=20, deadline=None)
@given(schools())
def test_the_same_year_gives_the_same_plan(snapshot: Snapshot) -> None:
    one, other = planned(snapshot), planned(snapshot)
    assert (one.moves, one.tiers, one.reasons) == (other.moves, other.tiers, other.reasons)


@settings(max_examples=20, deadline=None)
@given(schools())
def test_without_time_the_plan_is_still_lawful_and_claims_nothing(snapshot: Snapshot) -> None:
    answer = plan_visits(snapshot, WISHES, TODAY, seconds=0, seed=0, report=lambda a: None)
    after = with_changes(snapshot, changes_of(answer.moves))
    assert broken_rules(snapshot, after, WISHES, TODAY) == []
    least = planned(snapshot).tiers
    assert answer.tiers[0].bound <= least[0].value <= answer.tiers[0].value
    assert answer.status in (Status.OPTIMAL, Status.GOOD, Status.OUT_OF_TIME)
