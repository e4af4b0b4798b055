"""What a planned visit may never be, what it costs, and the sentence for each."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from goldenthread.planner.answers import CannotPlan, PartAnswer, changes_of
from goldenthread.planner.visits.plan import plan_visits
from goldenthread.planner.wishes import Matter, Wishes
from goldenthread.snapshot import records as r
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.visits.small_schools import MONDAY, SECOND_MONDAY, TODAY, school, visit

PAIR = ("ann-lee", "bea-hart")


def planned(snapshot: Snapshot, **wishes: Any) -> PartAnswer:
    return plan_visits(
        snapshot, Wishes(**wishes), TODAY, seconds=10, seed=0, report=lambda answer: None
    )


def words(answer: PartAnswer) -> list[str]:
    return [move.words for move in answer.moves]


def after(snapshot: Snapshot, **wishes: Any) -> Snapshot:
    return with_changes(snapshot, changes_of(planned(snapshot, **wishes).moves))


def test_each_visits_the_other_in_a_free_period() -> None:
    answer = planned(school({"ann-lee": ["L-"], "bea-hart": ["-L"]}, groups=[PAIR]))
    assert words(answer) == [
        "Ann Lee visits Bea Hart on Monday 22 February, period 2; nobody has to be covered.",
        "Bea Hart visits Ann Lee on Monday 22 February, period 1; nobody has to be covered.",
    ]
    assert answer.cover_lessons == 0


@pytest.mark.parametrize("taken", ["P", "D"])
def test_ppa_and_duties_are_left_alone(taken: str) -> None:
    answer = planned(school({"ann-lee": ["L" + taken], "bea-hart": ["-L"]}, groups=[PAIR]))
    assert answer.unplaced == ("Ann Lee's visit in Spring 2",)


def test_a_lesson_is_covered_by_the_cheapest_source_with_one_request_each() -> None:
    snapshot = school(
        {"ann-lee": ["LL"], "bea-hart": ["-L"]},
        groups=[PAIR],
        supply={"supply": 3, "leader": 1, "teacher": 9},
    )
    assert words(planned(snapshot))[0] == (
        "Ann Lee visits Bea Hart on Monday 22 February, period 2; the lesson of Ann Lee is covered "
        "by a leader."
    )
    (request,) = after(snapshot).cover_requests
    assert replace(request, id="") == r.CoverRequest(
        id="",
        on=MONDAY,
        lessons=1,
        source="leader",
        reason="peer-visit",
        period="2",
        person="ann-lee",
        purpose="Peer visit",
    )


def test_teachers_never_cover() -> None:
    snapshot = school({"ann-lee": ["LL"], "bea-hart": ["-L"]}, groups=[PAIR], supply={"teacher": 9})
    assert planned(snapshot).unplaced == ("Ann Lee's visit in Spring 2",)


@pytest.mark.parametrize(
    "wish", [{"most_covers_a_day": 0}, {"most_covers_a_week": 0}, {"most_covers_a_person": 0}]
)
def test_cover_stays_within_the_wishes(wish: dict[str, int]) -> None:
    snapshot = school({"ann-lee": ["LL"], "bea-hart": ["-L"]}, groups=[PAIR], supply={"token": 9})
    assert planned(snapshot).unplaced == ()
    answer = planned(snapshot, **wish)
    assert answer.unplaced == ("Ann Lee's visit in Spring 2",)
    assert answer.cover_lessons == 0


def test_other_requests_take_of_the_supply_of_their_week_and_a_special_week_overrules() -> None:
    course = r.CoverRequest(
        id="course", on=MONDAY + dt.timedelta(days=2), lessons=1, source="token", reason="outside"
    )
    timetables = {"ann-lee": ["LL"], "bea-hart": ["-L"]}
    snapshot = school(timetables, course, groups=[PAIR], supply={"token": 1})
    of_ann = next(row for row in after(snapshot).peer_visits if row.visitor == "ann-lee")
    assert of_ann.on == SECOND_MONDAY
    none = r.CoverSupply(week_starting=SECOND_MONDAY, source="token", lessons=0)
    special = school(timetables, course, none, groups=[PAIR], supply={"token": 1})
    assert planned(special).unplaced == ("Ann Lee's visit in Spring 2",)


def test_coaching_keeps_its_times_and_its_price_is_told() -> None:
    pair = r.CoachingPair(id="cy-ann", coach="cy-moss", coachee="ann-lee", state="running")
    times = [
        r.CoachingSlot(pair="cy-ann", part="talk", week=week, weekday="monday", period="2")
        for week in "AB"
    ]
    timetables = {"ann-lee": ["L-L"], "bea-hart": ["-LL"], "cy-moss": ["L--"]}
    free = school(timetables, groups=[PAIR], supply={"token": 3})
    assert planned(free).cover_lessons == 0
    answer = planned(school(timetables, pair, *times, groups=[PAIR], supply={"token": 3}))
    covered = next(tier for tier in answer.tiers if tier.matter is Matter.COVER)
    assert (covered.value, covered.bound) == (1, 0)
    assert [str(reason) for reason in answer.reasons] == [
        "Ann Lee's visit in Spring 2 needs 1 lesson of Ann Lee covered. It is on Monday "
        "22 February, period 3. Without cover it could be on Monday 22 February, period 2, if "
        "coaching made room.",
        "The times of coaching cost up to 1 covered lesson. Where that is too much, move coaching "
        "out of the periods named above.",
    ]


def test_time_that_is_protected_for_something_else_is_left_alone() -> None:
    """As it is where colleagues book a visit themselves."""
    free = {"ann-lee": ["L-"], "bea-hart": ["-L"]}
    assert planned(school(free, groups=[PAIR])).unplaced == ()
    protected = planned(school(free | {"ann-lee": ["LC"]}, groups=[PAIR]))
    assert protected.unplaced == ("Ann Lee's visit in Spring 2",)


def test_nobody_is_planned_on_leave_on_a_day_off_or_in_a_team_session() -> None:
    timetables = {"ann-lee": ["L-", "L-"], "bea-hart": ["-L", "-L"]}
    away = r.Leave(person="ann-lee", starts_on=MONDAY, ends_on=MONDAY + dt.timedelta(days=6))
    off = r.WorkingHours(person="bea-hart", week="", weekday="monday")
    session = r.Activity(
        id="session",
        title="Session",
        stream="team",
        kind="team-session",
        state="planned",
        on=SECOND_MONDAY,
        period="2",
        minutes=30,
    )
    invited = r.ActivityAudience(activity="session", person="ann-lee")
    rows = after(school(timetables, away, off, session, invited, groups=[PAIR])).peer_visits
    assert {(row.visitor, row.on) for row in rows} == {("bea-hart", SECOND_MONDAY)}
    there = after(school(timetables, away, session, invited, groups=[PAIR])).peer_visits
    assert {row.on for row in there if row.visitor == "ann-lee"} == {
        SECOND_MONDAY + dt.timedelta(days=1)
    }


def test_somebody_without_a_timetable_is_told_so() -> None:
    answer = planned(school({"ann-lee": ["--"], "bea-hart": ["-L"]}, groups=[PAIR]))
    assert [str(reason) for reason in answer.reasons] == [
        "Ann Lee's visit in Spring 2 finds no time: Ann Lee has no timetable in the folder. Bring "
        "the timetable in, or agree a time by word of mouth.",
        "Bea Hart's visit in Spring 2 finds no time: Ann Lee has no timetable in the folder. Bring "
        "the timetable in, or agree a time by word of mouth.",
    ]


def test_a_school_without_a_timetable_is_told_once() -> None:
    snapshot = school({"ann-lee": ["L-"], "bea-hart": ["-L"]}, groups=[PAIR])
    answer = planned(replace(snapshot, timetable=()))
    assert len(answer.unplaced) == 2
    assert [str(reason) for reason in answer.reasons] == [
        "No visit can be given a time: the folder has no timetable. 2 visits would ask for one. "
        "Bring the timetable in: goldenthread understand."
    ]


def test_a_timetable_of_one_week_keeps_coaching_free_in_every_week() -> None:
    pair = r.CoachingPair(id="cy-ann", coach="cy-moss", coachee="ann-lee", state="running")
    times = [
        r.CoachingSlot(pair="cy-ann", part=part, week="B", weekday="monday", period="2")
        for part in ("look", "talk")
    ]
    timetables = {"ann-lee": ["L--"], "bea-hart": ["-LL"], "cy-moss": ["L--"]}
    snapshot = school(timetables, pair, *times, groups=[PAIR])
    one_week = replace(snapshot, school=replace(snapshot.school, timetable_weeks=1))
    periods = {row.visitor: row.period for row in after(one_week).peer_visits}
    assert periods == {"ann-lee": "3", "bea-hart": "1"}


def test_the_last_week_and_weeks_of_examinations_are_avoided() -> None:
    timetables = {"ann-lee": ["L-"], "bea-hart": ["-L"]}
    mocks = r.CalendarEvent(id="mocks", title="Mocks", kind="exams", on=MONDAY)
    rows = after(school(timetables, mocks, groups=[PAIR], weeks=3)).peer_visits
    assert {row.on for row in rows} == {SECOND_MONDAY}


def test_a_dated_visit_gets_a_time_on_its_day_and_the_cover_of_the_week_goes() -> None:
    dated = visit("dated", "ann-lee", "bea-hart", MONDAY)
    asked = r.CoverRequest(id="asked", on=MONDAY, lessons=14, source="token", reason="peer-visit")
    snapshot = school({"ann-lee": ["L-"], "bea-hart": ["-L"]}, dated, asked, groups=[PAIR])
    assert words(planned(snapshot))[:2] == [
        "The 14 lessons of cover asked for in the week of 22 February 2027 are no longer needed: "
        "each visit asks for its own.",
        "Ann Lee visits Bea Hart on Monday 22 February, period 2; nobody has to be covered.",
    ]
    assert after(snapshot).cover_requests == ()
    assert replace(dated, period="2") in after(snapshot).peer_visits


def test_what_is_pinned_or_took_place_or_is_over_stays() -> None:
    pinned = visit("pinned", "ann-lee", "bea-hart", MONDAY)
    request = r.CoverRequest(id="asked", on=MONDAY, lessons=1, source="token", reason="peer-visit")
    over = visit("over", "ann-lee", "bea-hart", TODAY - dt.timedelta(days=1))
    held = replace(visit("held", "bea-hart", "ann-lee", SECOND_MONDAY, "1"), took_place=True)
    snapshot = school(
        {"ann-lee": ["L-"], "bea-hart": ["-L"]}, pinned, over, held, request, groups=[PAIR]
    )
    answer = planned(snapshot, pinned_rows=frozenset({("peer_visits", "pinned")}))
    assert answer.moves == ()


def test_a_visit_with_a_time_moves_only_where_it_has_to() -> None:
    timetables = {"ann-lee": ["L-", "L-"], "bea-hart": ["-L", "-L"]}
    kept = visit("kept", "ann-lee", "bea-hart", SECOND_MONDAY, "2")
    wrong = visit("wrong", "bea-hart", "ann-lee", MONDAY, "2")
    answer = planned(school(timetables, kept, wrong, groups=[PAIR]))
    assert words(answer) == [
        "Bea Hart visits Ann Lee on Monday 22 February, period 1; nobody has to be covered."
    ]
    moved = next(tier for tier in answer.tiers if tier.matter is Matter.MOVED)
    assert (moved.value, moved.bound) == (1, 1)


def test_a_visit_of_somebody_who_has_left_falls_away() -> None:
    dated = visit("dated", "ann-lee", "bea-hart", MONDAY, "2")
    snapshot = school({"ann-lee": ["L-"], "bea-hart": ["-L"]}, dated, groups=[PAIR])
    people = [
        replace(row, left_on=TODAY) if row.id == "bea-hart" else row for row in snapshot.people
    ]
    gone = planned(replace(snapshot, people=tuple(people)))
    assert words(gone) == [
        "Ann Lee was to visit Bea Hart on Monday 22 February; this falls away, because they are "
        "not both in school in what is left of the half-term."
    ]


def test_hosts_take_turns_over_the_half_terms() -> None:
    triad = ("ann-lee", "bea-hart", "cy-moss")
    timetables = {"ann-lee": ["L--"], "bea-hart": ["-L-"], "cy-moss": ["--L"]}
    before = replace(
        visit("before", "ann-lee", "bea-hart", TODAY - dt.timedelta(days=30)), took_place=True
    )
    rows = after(school(timetables, before, groups=[triad], weeks=3)).peer_visits
    hosts = {row.visitor: row.host for row in rows if row.id != "before"}
    assert hosts == {"ann-lee": "cy-moss", "bea-hart": "cy-moss", "cy-moss": "ann-lee"}


def test_teaching_assistants_are_visited_while_they_support_a_class() -> None:
    rows = after(school({"ann-lee": ["S-"], "bea-hart": ["-S"]}, groups=[PAIR])).peer_visits
    assert {(row.visitor, row.period) for row in rows} == {("ann-lee", "2"), ("bea-hart", "1")}


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [r.CoverSupply(source="token", lessons=-1)],
            "-1 lessons of cover in a week cannot be. Write 0 or more.",
        ),
        (
            [visit("own", "ann-lee", "ann-lee", MONDAY)],
            "Ann Lee is to visit Ann Lee on 22 February 2027. Name another host.",
        ),
        (
            [visit("who", "ann-lee", "nobody", MONDAY)],
            "A visit on 22 February 2027 names “nobody”, who is nobody on the staff list. Correct "
            "the name.",
        ),
        (
            [
                r.Lesson(
                    person="ann-lee", week="", weekday="monday", period="1", kind="duty", room="H"
                )
            ],
            "Ann Lee has duty and lesson at once on Monday A, period 1. Correct the timetable and "
            "plan again.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(rows: list[Any], sentence: str) -> None:
    with pytest.raises(CannotPlan) as refused:
        planned(school({"ann-lee": ["L-"], "bea-hart": ["-L"]}, *rows, groups=[PAIR]))
    assert sentence in str(refused.value)


def test_a_year_without_weeks_and_an_unknown_programme_are_refused() -> None:
    snapshot = school({"ann-lee": ["L-"], "bea-hart": ["-L"]}, groups=[PAIR])
    with pytest.raises(CannotPlan, match="no teaching weeks"):
        planned(replace(snapshot, terms=()))
    with pytest.raises(CannotPlan, match="“chess”, which is no programme"):
        planned(snapshot, triads_for=frozenset({"chess"}))


def test_a_visit_with_cover_needs_that_other_cover_of_its_week_goes() -> None:
    timetables = {"ann-lee": ["LL", "PP"], "bea-hart": ["-L", "-L"]}
    elsewhere = visit("elsewhere", "bea-hart", "ann-lee", MONDAY, "1")
    cover = r.CoverRequest(
        id="cover",
        on=MONDAY,
        lessons=1,
        source="token",
        reason="peer-visit",
        period="1",
        person="bea-hart",
    )
    answer = planned(school(timetables, elsewhere, cover, groups=[PAIR], supply={"token": 1}))
    moves = {move.people[1]: move for move in answer.moves}
    assert moves["ann-lee"].words == (
        "Ann Lee visits Bea Hart on Monday 22 February, period 2; the lesson of Ann Lee is covered "
        "by a token."
    )
    assert moves["ann-lee"].needs == (moves["bea-hart"].key,)
    assert moves["bea-hart"].needs == ()
