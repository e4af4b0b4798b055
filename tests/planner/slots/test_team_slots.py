"""Teams get a regular slot together with coaching, lawfully, and as well as can be."""

import dataclasses
import datetime as dt
from itertools import product

import pytest
from hypothesis import given, settings

from goldenthread.checks.engine import check
from goldenthread.planner.answers import CannotPlan, PartAnswer, Status, changes_of, with_needed
from goldenthread.planner.slots.columns import COACHING, TEAM
from goldenthread.planner.slots.goals import Way
from goldenthread.planner.slots.model import SlotPlan
from goldenthread.planner.slots.plan import plan_slots
from goldenthread.planner.slots.question import read_question
from goldenthread.planner.slots.team_reasons import fewest_in_the_way
from goldenthread.planner.wishes import Matter, Wishes
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.snapshot import records as r
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.slots.schools import TODAY, school, schools_with_teams
from tests.planner.slots.scorer import broken_rules
from tests.planner.slots.year_scorer import broken_in_year, cycles_in, values_of_year

# Late in the year, so that the rows of a plan are few.
LATE = dt.date(2027, 5, 10)
GENEROUS = Wishes(most_covers_a_person=20)


def answer_for(
    snapshot: Snapshot, wishes: Wishes | None = None, today: dt.date = TODAY
) -> PartAnswer:
    return plan_slots(
        snapshot, wishes or Wishes(), today, seconds=600, seed=0, report=lambda answer: None
    )


def after(snapshot: Snapshot, answer: PartAnswer) -> Snapshot:
    return with_changes(snapshot, changes_of(answer.moves))


@given(schools_with_teams())
@settings(max_examples=40, deadline=None)
def test_every_plan_is_lawful_and_costs_what_the_planner_says(snapshot: Snapshot) -> None:
    try:
        answer = answer_for(snapshot, GENEROUS, LATE)
    except CannotPlan:
        return
    year = after(snapshot, answer)
    assert broken_in_year(snapshot, year, LATE) == []
    counted = values_of_year(snapshot, year, LATE)
    assert {tier.name: tier.value for tier in answer.tiers} == {
        tier.name: counted[tier.name] for tier in answer.tiers
    }
    assert answer.status is Status.OPTIMAL
    assert answer_for(year, GENEROUS, LATE).moves == ()


@given(schools_with_teams())
@settings(max_examples=12, deadline=None)
def test_trying_everything_finds_nothing_better(snapshot: Snapshot) -> None:
    try:
        question = read_question(snapshot, GENEROUS, LATE)
    except CannotPlan:
        return
    asks = [(COACHING, one.person) for one in question.asks.coachees]
    asks += [(TEAM, ask.teams[0].id) for ask in question.teams]
    every_way: list[Way] = [*question.cycles, *question.slots]
    ways: list[list[Way | None]] = [
        [None, *(way for way in every_way if way.ask == ask)] for ask in asks
    ]
    number = 1
    for choices in ways:
        number *= len(choices)
    if number > 250:
        return
    answer = answer_for(snapshot, GENEROUS, LATE)
    names = [tier.name for tier in answer.tiers]
    found = []
    for chosen in product(*ways):
        taken = tuple(way for way in chosen if way is not None)
        left_out = tuple(ask for ask, way in zip(asks, chosen, strict=True) if way is None)
        told = question.answer(SlotPlan(taken, left_out, ()), (), 0)
        year = after(snapshot, told)
        if not broken_in_year(snapshot, year, LATE):
            counted = values_of_year(snapshot, year, LATE)
            if _evenings_are_few(year):
                found.append([counted[name] for name in names])
    assert [tier.value for tier in answer.tiers] == min(found)
    assert [tier.bound for tier in answer.tiers] == min(found)


def _evenings_are_few(year: Snapshot) -> bool:
    """At most one evening a week for everybody."""
    members = {
        team.id: {row.person for row in year.team_members if row.team == team.id}
        for team in year.teams
    }
    late = [
        (year.calendar.week_number(row.on), person)
        for row in year.activities
        if row.after_hours
        for person in members[row.team]
    ]
    return len(late) == len(set(late))


def test_every_name_in_a_contradiction_is_needed() -> None:
    snapshot = school(
        {
            "ann-lee": ["P-", "LL", "LL", "LL", "LL"],
            "bea-hart": ["-P", "LL", "LL", "LL", "LL"],
            "cy-moss": ["--", "LL", "LL", "LL", "LL"],
        },
        coaches={},
        pairs=[],
        teams={"maths": ["ann-lee", "bea-hart", "cy-moss"]},
    )
    answer = answer_for(snapshot, Wishes(evening_weekdays=(), most_covers_a_person=0))
    assert answer.unplaced == ("A slot for Maths",)
    [reason] = answer.reasons
    # On Monday Ann and Bea rule out a period each; all three teach at every other time.
    assert str(reason) == (
        "Maths cannot meet fortnightly: Ann Lee and Bea Hart are in at no common time. The "
        "nearest way out: Tuesday A, period 1, with 3 lessons covered."
    )
    question = read_question(snapshot, Wishes(), TODAY)
    slots = question.fortnight.slots
    times = {slot: frozenset({"ann-lee", "bea-hart"}) for slot in slots[2:]}
    times |= {slots[0]: frozenset({"ann-lee"}), slots[1]: frozenset({"bea-hart"})}
    people = fewest_in_the_way(times)
    assert people == ("ann-lee", "bea-hart")
    for person in people:
        assert any(not (set(people) - {person}) & who for who in times.values())


def test_a_covered_lesson_gives_a_slot_where_the_school_allows_it() -> None:
    snapshot = school(
        {"ann-lee": ["L", "P", "P", "P", "P"], "bea-hart": ["-", "P", "P", "P", "P"]},
        coaches={},
        pairs=[],
        teams={"maths": ["ann-lee", "bea-hart"]},
    )
    indoors = Wishes(evening_weekdays=())
    # A lesson each fortnight would be more than two in a half-term, so it is every four weeks.
    slow = answer_for(snapshot, indoors)
    assert [(tier.name, tier.value) for tier in slow.tiers if tier.value] == [
        ("lessons covered in four weeks", 1),
        ("team slots slower than asked", 1),
    ]
    order = (Matter.LEFT_OUT, Matter.RHYTHM, *(set(Matter) - {Matter.LEFT_OUT, Matter.RHYTHM}))
    quick = answer_for(snapshot, indoors.but(most_covers_a_person=20, order=order))
    [team] = after(snapshot, quick).teams
    assert (team.slot[:15], team.slot_every_weeks) == ("Monday period 1", 2)
    none = answer_for(snapshot, indoors.but(most_covers_a_person=0))
    assert none.unplaced == ("A slot for Maths",)


def test_a_team_is_not_where_a_coach_looks_at_its_member() -> None:
    """Cy teaches once in the week: the look is there, so the team meets in the evening."""
    snapshot = school(
        {
            "ann-lee": ["--P", "PPP", "PPP", "PPP", "PPP"],
            "cy-moss": ["L-P", "PPP", "PPP", "PPP", "PPP"],
            "di-ray": ["-PP", "PPP", "PPP", "PPP", "PPP"],
        },
        coaches={"ann-lee": 55},
        pairs=[("ann-lee", "cy-moss")],
        teams={"maths": ["cy-moss", "di-ray"]},
    )
    answer = answer_for(snapshot, GENEROUS)
    assert answer.unplaced == ()
    year = after(snapshot, answer)
    assert broken_in_year(snapshot, year, TODAY) == []
    assert all(row.after_hours for row in year.activities)


def test_a_school_without_a_timetable_meets_in_evenings() -> None:
    snapshot = school(
        {"ann-lee": [""], "bea-hart": [""]},
        coaches={},
        pairs=[],
        teams={"maths": ["ann-lee", "bea-hart"]},
        works={"ann-lee": ["wednesday", "thursday"]},
    )
    year = after(snapshot, answer_for(snapshot))
    assert {row.on.weekday() for row in year.activities} <= {2, 3}
    assert {row.after_hours for row in year.activities} == {True}
    nobody = dataclasses.replace(snapshot, teams=())
    with pytest.raises(CannotPlan, match="no timetable, and no team asks"):
        answer_for(nobody)


def test_a_new_evening_makes_no_second_one_in_a_week() -> None:
    snapshot = school(
        {"ann-lee": [""], "bea-hart": [""]},
        coaches={},
        pairs=[],
        teams={"maths": ["ann-lee", "bea-hart"]},
    )
    twilight = r.Activity(
        id="twilight",
        title="Reading aloud",
        stream="whole-school",
        kind="twilight",
        state="planned",
        on=dt.date(2027, 2, 25),
        minutes=60,
        after_hours=True,
        required=True,
    )
    everybody = r.ActivityAudience(activity="twilight", group="everyone")
    late = dataclasses.replace(snapshot, activities=(twilight,), activity_audience=(everybody,))
    for year in (snapshot, late):
        after_it = after(year, answer_for(year))
        weeks = [after_it.calendar.week_number(row.on) for row in after_it.activities]
        assert len(weeks) == len(set(weeks)) > 5


def test_twelve_periods_and_two_posts_are_no_trouble() -> None:
    snapshot = school(
        {
            "ann-lee": ["LLLLLL------", "LLLLLLLLLLLL"],
            "bea-hart": ["------L-----", "LLLLLLLLLLLL"],
        },
        coaches={"ann-lee": 110},
        pairs=[("ann-lee", "bea-hart")],
        teams={"maths": ["ann-lee", "bea-hart"]},
    )
    second = dataclasses.replace(snapshot.posts[0], id="second", job_title="Librarian")
    snapshot = dataclasses.replace(snapshot, posts=(*snapshot.posts, second))
    answer = answer_for(snapshot)
    assert (answer.unplaced, answer.cover_lessons) == ((), 0)
    assert broken_in_year(snapshot, after(snapshot, answer), TODAY) == []


def test_a_clash_a_lost_pin_and_negative_minutes_are_told_at_once() -> None:
    snapshot = school(
        {"ann-lee": ["L-"], "bea-hart": ["L-"]},
        coaches={"ann-lee": -55},
        pairs=[("ann-lee", "bea-hart")],
    )
    twice = dataclasses.replace(snapshot.timetable[0], class_label="9Y2", week="A")
    snapshot = dataclasses.replace(snapshot, timetable=(*snapshot.timetable, twice))
    pinned = Wishes(
        pinned_coaches={"bea-hart": "nobody"}, pinned_rows=frozenset({("teams", "drama")})
    )
    with pytest.raises(CannotPlan) as refusal:
        answer_for(snapshot, pinned)
    assert str(refusal.value).splitlines() == [
        "“nobody” is pinned, but is nobody on the staff list. Take the pin out.",
        "The pin of “drama” in teams fits nothing in this year. Take it out.",
        "Ann Lee has -55 protected minutes for coaching. Enter 0 or more.",
        "Ann Lee has 8X1 and 9Y2 at once on Monday A, period 1. "
        "Correct the timetable and plan again.",
    ]
    no_weeks = dataclasses.replace(snapshot, terms=())
    with pytest.raises(CannotPlan, match="The year has no teaching weeks"):
        answer_for(no_weeks)


def test_ashmoor_vale_is_better_by_its_own_check_and_nothing_is_worse() -> None:
    snapshot = ashmoor_vale()
    told: list[PartAnswer] = []
    answer = plan_slots(snapshot, Wishes(), TODAY, seconds=600, seed=0, report=told.append)
    year = after(snapshot, answer)
    assert (answer.status, answer.unplaced, answer.cover_lessons) == (Status.OPTIMAL, (), 0)
    before = {(one.code, str(one.subject)) for one in check(snapshot, TODAY).findings}
    now = {(one.code, str(one.subject)) for one in check(year, TODAY).findings}
    assert now <= before
    assert {code for code, _ in now} & {"COA001", "COA004", "INC002", "TIM002"} == set()
    assert told[-1] == answer
    # Planned again, the plan in use stays.
    assert answer_for(year).moves == ()


def test_a_move_stands_with_those_it_needs() -> None:
    snapshot = ashmoor_vale()
    answer = answer_for(snapshot)
    before = {(one.code, str(one.subject)) for one in check(snapshot, TODAY).findings}
    for move in answer.moves[::6]:
        part = with_changes(snapshot, changes_of(with_needed(answer.moves, [move.key])))
        now = {(one.code, str(one.subject)) for one in check(part, TODAY).findings}
        assert now <= before
        assert broken_rules(part, cycles_in(part)) == []


def test_pinned_rows_stay_as_they_are() -> None:
    snapshot = ashmoor_vale()
    pinned = {("teams", "english"), ("activities", "science-2027-03-09")}
    pinned |= {("coaching_pairs", pair.id) for pair in snapshot.coaching_pairs[:1]}
    year = after(snapshot, answer_for(snapshot, Wishes(pinned_rows=frozenset(pinned))))
    for table, key in pinned:
        assert year.get(table, key) == snapshot.get(table, key)
    english = [row for row in snapshot.activities if row.team == "english"]
    assert all(year.get("activities", row.id) == row for row in english)


def test_part_days_and_a_timetable_of_one_week() -> None:
    """Ann is in on Monday until ten, so the team meets in Monday's first period."""
    snapshot = school(
        {"bea-hart": ["--L", "--L", "--L", "--L", "--L"], "ann-lee": [""], "cy-moss": [""]},
        coaches={},
        pairs=[],
        teams={"office": ["ann-lee", "bea-hart", "cy-moss"]},
        support=["office"],
    )
    hours = r.WorkingHours(person="ann-lee", weekday="monday", ends_at=dt.time(10))
    snapshot = dataclasses.replace(
        snapshot,
        school=dataclasses.replace(snapshot.school, timetable_weeks=1),
        working_hours=(hours,),
        timetable=tuple(
            dataclasses.replace(row, period=str(4 - int(row.period))) for row in snapshot.timetable
        ),
    )
    assert {row.period for row in snapshot.timetable} == {"1"}
    free_monday = tuple(row for row in snapshot.timetable if row.weekday != "monday")
    snapshot = dataclasses.replace(snapshot, timetable=free_monday)
    year = after(snapshot, answer_for(snapshot))
    assert {(row.on.weekday(), row.period, row.starts_at) for row in year.activities} == {
        (0, "1", dt.time(9))
    }
    weeks = [year.calendar.week_number(row.on) for row in year.activities]
    assert {week % 4 for week in weeks} == {weeks[0] % 4}


def test_nobody_asks_for_a_slot_when_the_year_is_over() -> None:
    snapshot = ashmoor_vale()
    answer = answer_for(snapshot, Wishes(), dt.date(2027, 7, 30))
    assert [move for move in answer.moves if move.key.startswith("slots-team-")] == []


def test_what_is_told_on_the_way_is_lawful_and_never_gets_worse() -> None:
    snapshot = ashmoor_vale()
    told: list[PartAnswer] = []
    plan_slots(snapshot, Wishes(), TODAY, seconds=600, seed=0, report=told.append)
    values = [[tier.value for tier in answer.tiers] for answer in told]
    assert len(values) > 1
    assert values == sorted(values, reverse=True)
    assert all(broken_rules(snapshot, cycles_in(after(snapshot, each))) == [] for each in told)


def test_the_same_question_has_the_same_answer() -> None:
    first, second = (answer_for(ashmoor_vale()).moves for _ in range(2))
    assert first == second
