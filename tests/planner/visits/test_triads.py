"""Triads of people who have none: lawful, of different subjects, with times to visit."""

from itertools import combinations, permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.planner.answers import PartAnswer, changes_of
from goldenthread.planner.visits.acquaintance import Acquaintance
from goldenthread.planner.visits.partition import divided
from goldenthread.planner.visits.plan import plan_visits
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot import records as r
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.visits.small_schools import TODAY, school

WISHES = Wishes(triads_for=frozenset({"reading"}))
SIX = ("ann-lee", "bea-hart", "cy-moss", "di-ray", "ed-fox", "flo-may")
DAY = ["L-L-", "-L-L"]


def teachers(*people: str, **columns: Any) -> Snapshot:
    rows = [r.ProgrammeAudience(programme="reading", group="teachers")]
    week = [DAY, DAY[::-1]]
    timetables = {person: week[n % 2] for n, person in enumerate(people)}
    return school(timetables, *rows, **columns)


def planned(snapshot: Snapshot) -> tuple[PartAnswer, set[frozenset[str]]]:
    answer = plan_visits(snapshot, WISHES, TODAY, seconds=10, seed=0, report=lambda answer: None)
    after = with_changes(snapshot, changes_of(answer.moves))
    groups = {
        frozenset(row.person for row in after.having("peer_group_members", "peer_group", group.id))
        for group in after.peer_groups
    }
    return answer, groups


def test_different_subjects_come_together_and_everybody_visits() -> None:
    subjects = dict(zip(SIX, ["Art", "Art", "Maths", "Maths", "PE", "PE"], strict=True))
    answer, groups = planned(teachers(*SIX, subjects=subjects))
    assert [len(group) for group in groups] == [3, 3]
    assert all(len({subjects[person] for person in group}) == 3 for group in groups)
    assert answer.unplaced == ()
    formed = [move for move in answer.moves if "form" in move.words]
    visits = [move for move in answer.moves if "visits" in move.words and move not in formed]
    assert len(visits) == 6
    assert {key for move in visits for key in move.needs} == {move.key for move in formed}


def test_nobody_is_with_their_line_manager() -> None:
    answer, groups = planned(teachers(*SIX, bosses=dict.fromkeys(SIX[1:4], "ann-lee")))
    assert frozenset(("ann-lee", "ed-fox", "flo-may")) in groups
    assert answer.unplaced == ()


def test_two_left_over_are_a_pair_and_one_makes_a_group_of_four_told_in_a_sentence() -> None:
    answer, groups = planned(teachers(*SIX[:5]))
    assert sorted(map(len, groups)) == [2, 3]
    assert any("form a pair: two people" in str(reason) for reason in answer.reasons)
    answer, groups = planned(teachers(*SIX[:4]))
    assert sorted(map(len, groups)) == [4]
    assert [str(reason) for reason in answer.reasons] == [
        "Ann Lee, Bea Hart, Cy Moss and Di Ray form a group of four: one person would have been "
        "left over from triads."
    ]


def test_whoever_has_a_group_is_not_put_into_another() -> None:
    _, groups = planned(teachers(*SIX, groups=[SIX[:3]]))
    assert groups == {frozenset(SIX[:3]), frozenset(SIX[3:])}


def test_whoever_may_be_with_nobody_is_told() -> None:
    answer, groups = planned(
        teachers(*SIX[:3], bosses={"bea-hart": "ann-lee", "cy-moss": "ann-lee"})
    )
    assert groups == {frozenset(("bea-hart", "cy-moss"))}
    assert answer.unplaced == ("Ann Lee's place in a triad",)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_no_other_division_of_six_is_cheaper(data: st.DataObject) -> None:
    pairs = [frozenset(two) for two in combinations(SIX, 2)]
    cost = {two: data.draw(st.integers(0, 5)) for two in pairs}
    known = Acquaintance(SIX, cost, frozenset())
    sets, alone = divided(known, seconds=10, seed=0)
    least = min(known.cost_of(order[:3]) + known.cost_of(order[3:]) for order in permutations(SIX))
    assert alone == ()
    assert sum(map(known.cost_of, sets)) == least
