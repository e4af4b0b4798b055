"""What is heard in the hall comes back: in each team, for each person, and again in time."""

import datetime as dt

from goldenthread.checks.engine import check
from goldenthread.planner.answers import with_needed
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.follow_on import is_a_return
from tests.planner.weave.years import SLOTS, TODAY, evening, pinned, planned, slot, small_year

HEARD_ON = dt.date(2027, 4, 22)


def test_a_team_returns_to_an_input_in_twenty_minutes_of_its_slot() -> None:
    plan = small_year()
    for day in SLOTS[:3]:
        slot(plan, "english", day, starts_at=dt.time(15, 15))
    evening(plan, "reading-aloud", HEARD_ON, "reading")
    answer, after = planned(plan.snapshot(), pinned("reading-aloud"))
    move = next(each for each in answer.moves if each.key.startswith("weave-return"))
    assert move.words == (
        "English returns to “Reading aloud” on 27 April 2027, in the last 20 of the 60 minutes of "
        "“own english 2027-04-27”."
    )
    row = after.get("activities", "english-2027-04-27-return")
    assert (row.on, row.starts_at, row.minutes, row.required) == (
        dt.date(2027, 4, 27),
        dt.time(15, 55),
        20,
        False,
    )
    assert after.get("activities", "english-2027-04-27").minutes == 40
    assert is_a_return(after, row.id)
    assert check(after, TODAY, select=["STR001"]).findings == ()


def test_a_session_of_the_programme_needs_no_return() -> None:
    plan = small_year()
    slot(plan, "english", SLOTS[2], "reading")
    evening(plan, "reading-aloud", HEARD_ON, "reading")
    answer, _ = planned(plan.snapshot())
    assert [move.key for move in answer.moves] == ["weave-prompt-reading-aloud"]


def test_an_input_of_the_past_counts_while_its_weeks_run() -> None:
    plan = small_year()
    slot(plan, "english", SLOTS[1])
    evening(plan, "reading-aloud", HEARD_ON, "reading")
    snapshot = plan.snapshot()
    for today, returns in ((dt.date(2027, 4, 23), 1), (dt.date(2027, 6, 18), 0)):
        answer, _ = planned(snapshot, today=today)
        assert sum(move.key.startswith("weave-return") for move in answer.moves) == returns


def test_a_team_without_a_slot_in_time_is_told_with_the_nearest() -> None:
    plan = small_year()
    slot(plan, "english", SLOTS[4])
    evening(plan, "reading-aloud", HEARD_ON, "reading")
    answer, _ = planned(plan.snapshot(), pinned("reading-aloud"))
    assert answer.unplaced == ("English: return to Reading aloud",)
    assert str(answer.reasons[0]) == (
        "English cannot take up “Reading aloud” of 22 April by 21 May: it has no slot in these "
        "weeks. It needs 20 minutes together. The nearest is 15 June."
    )


def test_a_host_keeps_twenty_minutes_of_its_own() -> None:
    plan = small_year()
    slot(plan, "english", SLOTS[1], minutes=39)
    evening(plan, "reading-aloud", HEARD_ON, "reading")
    answer, _ = planned(plan.snapshot(), pinned("reading-aloud"))
    assert "no session in these weeks has 20 minutes to give" in answer.reasons[0].words


def test_two_inputs_need_two_sessions() -> None:
    plan = small_year()
    for day in SLOTS[1:3]:
        slot(plan, "english", day)
    evening(plan, "reading-aloud", HEARD_ON, "reading", minutes=60)
    evening(plan, "thinking-aloud", dt.date(2027, 4, 15), "thinking", minutes=60)
    answer, after = planned(plan.snapshot(), pinned("reading-aloud", "thinking-aloud"))
    assert answer.tiers[0].value == 0
    hosts = [row for row in after.activities if row.uses_learning_slot and row.minutes == 40]
    assert len(hosts) == 2


def test_a_session_that_holds_a_return_already_gives_no_more() -> None:
    plan = small_year()
    slot(plan, "english", SLOTS[1])
    evening(plan, "reading-aloud", HEARD_ON, "reading")
    wishes = pinned("reading-aloud")
    _, once = planned(plan.snapshot(), wishes)
    again, _ = planned(once, wishes)
    assert again.moves == ()


def test_a_long_silence_is_broken_by_a_revisit() -> None:
    plan = small_year()
    for day in SLOTS:
        slot(plan, "english", day, "reading" if day in (SLOTS[0], SLOTS[5]) else "")
    snapshot = plan.snapshot()
    assert check(snapshot, TODAY, select=["DUR004"]).findings
    answer, after = planned(snapshot)
    assert check(after, TODAY, select=["DUR004"]).findings == ()
    (first, second) = (move for move in answer.moves if "revisit" in move.key)
    assert first.key != second.key
    assert answer.tiers[6].value == 0


def test_a_silence_of_the_past_is_not_counted() -> None:
    plan = small_year()
    for day in (dt.date(2026, 10, 6), dt.date(2027, 3, 23), SLOTS[0]):
        slot(plan, "english", day, "reading")
    answer, _ = planned(plan.snapshot())
    assert (answer.moves, answer.tiers[6].value) == ((), 0)


def test_each_person_gets_a_prompt_of_their_own_in_time() -> None:
    plan = small_year()
    slot(plan, "english", SLOTS[1], "reading")
    evening(plan, "reading-aloud", HEARD_ON, "reading")
    plan.add(r.Participation(activity="reading-aloud", person="cy-moss", state="excused"))
    answer, after = planned(plan.snapshot())
    row = after.get("activities", "reading-aloud-prompt")
    assert (row.kind, row.stream, row.minutes, row.required) == (
        "reflection",
        "individual",
        10,
        False,
    )
    assert (row.on, row.ends_on) == (dt.date(2027, 4, 23), dt.date(2027, 6, 11))
    assert answer.moves[0].people == ("ann-lee", "bea-hart")


def test_nobody_is_prompted_who_has_a_step_already() -> None:
    plan = small_year()
    slot(plan, "english", SLOTS[1], "reading")
    evening(plan, "reading-aloud", HEARD_ON, "reading")
    for person in ("ann-lee", "bea-hart", "cy-moss"):
        opened_on = dt.date(2027, 4, 26)
        plan.add(r.Step(id=person, person=person, programme="reading", opened_on=opened_on))
    assert planned(plan.snapshot())[0].moves == ()


def test_a_return_needs_the_move_of_its_evening() -> None:
    plan = small_year()
    slot(plan, "english", dt.date(2027, 4, 20))
    slot(plan, "english", SLOTS[2])
    evening(plan, "reading-aloud", HEARD_ON, "reading")
    answer, _ = planned(plan.snapshot(), Wishes(evening_weekdays=("thursday",)))
    key = next(move.key for move in answer.moves if "return" in move.key)
    assert [move.key for move in with_needed(answer.moves, [key])] == [
        "weave-evening-reading-aloud",
        key,
    ]


def test_nobody_returns_to_a_programme_before_meeting_it() -> None:
    plan = small_year()
    plan.add(r.Unit(id="u1", programme="reading", position=1, big_idea="One idea"))
    plan.for_whom("reading", team="english")
    slot(plan, "english", SLOTS[0])
    slot(plan, "english", SLOTS[1], "blank")
    answer, _ = planned(plan.snapshot())
    assert [move.key for move in answer.moves] == ["weave-unit-english-u1"]
    assert answer.tiers[5].value == 1
    assert [reason.words for reason in answer.reasons] == [
        "“One idea” of Reading stands alone in English: nothing comes back to it within 6 teaching "
        "weeks."
    ]
