"""What stands in a team's slots: units in their order, units without a date, what stays."""

import datetime as dt

from goldenthread.planner.weave.rows import CONTENT
from goldenthread.snapshot import records as r
from tests.planner.weave.years import SLOTS, pinned, planned, slot, small_year


def _units(plan) -> None:  # type: ignore[no-untyped-def]
    plan.add(
        r.Unit(id="u1", programme="reading", position=1, big_idea="Hard words"),
        r.Unit(id="u2", programme="reading", position=2, big_idea="Main point", requires="u1"),
    )


def test_a_unit_comes_after_the_one_it_requires() -> None:
    plan = small_year()
    _units(plan)
    slot(plan, "english", SLOTS[0], "reading", unit="u2", title="Main point in ten words")
    slot(plan, "english", SLOTS[1], "reading", unit="u1", title="Hard words in our texts")
    answer, after = planned(plan.snapshot())
    (move,) = answer.moves
    assert move.words == (
        "English, in another order: “Hard words in our texts” on 13 April and "
        "“Main point in ten words” on 27 April."
    )
    assert {change.key for change in move.changes} == {"english-2027-04-13", "english-2027-04-27"}
    assert set().union(*(change.columns for change in move.changes)) <= set(CONTENT)
    assert [after.get("activities", change.key).unit for change in move.changes] == ["u1", "u2"]


def test_what_is_in_order_stays() -> None:
    plan = small_year()
    _units(plan)
    slot(plan, "english", SLOTS[0], "reading", unit="u1")
    slot(plan, "english", SLOTS[1], "reading", unit="u2")
    assert planned(plan.snapshot())[0].moves == ()


def test_a_pinned_session_makes_the_other_move_around_it() -> None:
    plan = small_year()
    _units(plan)
    slot(plan, "english", SLOTS[0], "blank")
    slot(plan, "english", SLOTS[1], "reading", unit="u2")
    slot(plan, "english", SLOTS[2], "reading", unit="u1")
    snapshot = plan.snapshot()
    _, after = planned(snapshot, pinned("english-2027-04-27"))
    assert [row.unit for row in sorted(after.activities, key=lambda row: row.on)] == [
        "u1",
        "u2",
        "",
    ]
    assert after.get("activities", "english-2027-05-11").state == "slot"


def test_a_unit_without_a_date_gets_a_blank_slot() -> None:
    plan = small_year()
    _units(plan)
    plan.for_whom("reading", team="english")
    slot(plan, "english", SLOTS[0], "reading", unit="u1")
    slot(plan, "english", SLOTS[1], "blank")
    answer, after = planned(plan.snapshot())
    row = after.get("activities", "english-2027-04-27")
    assert (row.title, row.state, row.unit, row.programme, row.priority) == (
        "Main point",
        "planned",
        "u2",
        "reading",
        "reading",
    )
    assert [move.key for move in answer.moves] == ["weave-unit-english-u2"]


def test_a_unit_that_finds_no_slot_is_told_with_a_way_out() -> None:
    plan = small_year()
    _units(plan)
    plan.for_whom("reading", team="english")
    slot(plan, "english", SLOTS[0], "reading", unit="u1")
    answer, _ = planned(plan.snapshot())
    assert answer.unplaced == ("English: Main point",)
    assert answer.tiers[0].value == answer.tiers[0].bound == 1
    assert str(answer.reasons[0]) == (
        "English has no date for “Main point” of Reading: no free slot of the team lies in the "
        "dates of the programme. It needs one session of the team. The nearest way out: one more "
        "slot by 9 July."
    )


def test_a_unit_never_gets_a_date_after_its_programme_ends() -> None:
    plan = small_year()
    plan.programme("short", ends_on=dt.date(2027, 4, 20), priority="reading")
    plan.add(r.Unit(id="u1", programme="short", position=1, big_idea="One idea"))
    plan.for_whom("short", team="english")
    slot(plan, "english", SLOTS[1], "blank")
    answer, after = planned(plan.snapshot())
    assert answer.unplaced == ("English: One idea",)
    assert after.get("activities", "english-2027-04-27").state == "slot"


def test_published_sessions_move_only_where_somebody_would_be_left_out() -> None:
    plan = small_year()
    slot(plan, "english", SLOTS[0], "reading", state="published")
    slot(plan, "english", SLOTS[1], "thinking", state="published")
    slot(plan, "english", SLOTS[5], "thinking", state="published")
    answer, _ = planned(plan.snapshot())
    assert answer.tiers[2].value == 0
    assert not [move for move in answer.moves if "another order" in move.words]


def test_a_programme_that_is_not_planned_by_units_asks_for_none() -> None:
    plan = small_year()
    _units(plan)
    plan.for_whom("reading", team="english")
    slot(plan, "english", SLOTS[0], "reading")
    slot(plan, "english", SLOTS[1], "blank")
    answer, _ = planned(plan.snapshot())
    assert (answer.moves, answer.unplaced) == ((), ())
