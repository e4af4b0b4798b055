"""Lesson study: two colleagues watch the same lesson, dated together with its session."""

import datetime as dt
from typing import Any

from goldenthread.planner.answers import changes_of
from goldenthread.planner.visits.plan import plan_visits
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot import records as r
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.visits.small_schools import MONDAY, TODAY, school

TIMETABLES = {
    "ann-lee": ["LLL"],
    "bea-hart": ["L-L"],
    "cy-moss": ["LP-"],
    "di-ray": ["-L-"],
}


def study(**columns: Any) -> tuple[Any, ...]:
    activity: dict[str, Any] = {
        "id": "study",
        "title": "Lesson study 1",
        "stream": "team",
        "kind": "lesson-study",
        "state": "planned",
        "on": MONDAY + dt.timedelta(days=3),
        "minutes": 90,
        "team": "english",
        "facilitator": "ann-lee",
    }
    members = [r.TeamMember(team="english", person=person) for person in TIMETABLES]
    team = r.Team(id="english", name="English", kind="subject")
    return (team, *members, r.Activity(**activity | columns))


def planned(snapshot: Snapshot) -> tuple[list[str], Snapshot]:
    answer = plan_visits(snapshot, Wishes(), TODAY, seconds=10, seed=0, report=lambda answer: None)
    return [move.words for move in answer.moves], with_changes(snapshot, changes_of(answer.moves))


def test_two_who_are_free_watch_the_lesson_of_whoever_leads_it() -> None:
    words, after = planned(school(TIMETABLES, *study()))
    assert words == [
        "Lesson study 1: Cy Moss and Di Ray watch Ann Lee on Monday 22 February, period 3; nobody "
        "has to be covered."
    ]
    session = after.get("activities", "study")
    assert (session.on, session.period) == (MONDAY, "3")
    assert {(row.id, row.visitor, row.host, row.period) for row in after.peer_visits} == {
        ("study-cy-moss", "cy-moss", "ann-lee", "3"),
        ("study-di-ray", "di-ray", "ann-lee", "3"),
    }


def test_planning_it_again_leaves_it_where_it_is() -> None:
    _, after = planned(school(TIMETABLES, *study()))
    assert planned(after) == ([], after)


def test_watchers_who_teach_are_covered_and_old_requests_are_replaced() -> None:
    asked = r.CoverRequest(
        id="asked",
        on=MONDAY + dt.timedelta(days=3),
        lessons=3,
        source="token",
        reason="lesson-study",
        person="ann-lee",
    )
    busy = TIMETABLES | {"cy-moss": ["LPL"], "di-ray": ["LDL"]}
    _, after = planned(school(busy, *study(), asked, supply={"token": 3}))
    requests = sorted(after.cover_requests, key=lambda row: row.person)
    assert [(row.lessons, row.reason, row.source) for row in requests] == [
        (1, "lesson-study", "token")
    ] * 2


def test_one_that_has_been_held_keeps_its_cover() -> None:
    asked = r.CoverRequest(
        id="asked",
        on=MONDAY + dt.timedelta(days=3),
        lessons=3,
        source="token",
        reason="lesson-study",
    )
    snapshot = school(TIMETABLES, *study(state="happened"), asked, supply={"token": 3})
    assert planned(snapshot) == ([], snapshot)
