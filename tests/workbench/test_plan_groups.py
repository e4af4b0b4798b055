"""The changes of a plan are told in groups that are decided together."""

import datetime as dt
from dataclasses import replace

from goldenthread.planner.answers import Move, changes_of
from goldenthread.planner.wishes import Part
from goldenthread.snapshot import records as r
from goldenthread.snapshot.changes import Change, with_changes
from goldenthread.workbench.queries.plan_groups import groups_of
from tests.proposals.plans import moves_by_hand, year_to_plan


def told(part: Part, *moves: Move) -> list[tuple[str, str, int]]:
    then = with_changes(year_to_plan().snapshot(), changes_of(moves))
    return [(one.key, one.title, len(one.moves)) for one in groups_of(part, moves, then)]


def visit(number: int, on: dt.date, programme: str = "pr1") -> Move:
    row = r.PeerVisit(
        id=f"visit-{number}", host="priya-nair", visitor="aisha-rahman", on=on, programme=programme
    )
    return Move(f"visits-{number}", Part.VISITS, "A visit.", ("priya-nair",), (Change(row),))


def test_coaching_is_told_by_who_changes() -> None:
    pair, times, *_ = moves_by_hand()
    team = year_to_plan().snapshot().get("teams", "science")
    slot = Move(
        "slots-team-science",
        Part.SLOTS,
        "Science meets.",
        (),
        (Change(replace(team, slot="Monday"), team),),
    )
    ended = replace(pair, key="slots-ends", changes=pair.changes[:1])
    assert told(Part.SLOTS, ended, slot, times, pair) == [
        ("slots-1", "Somebody else becomes the coach", 1),
        ("slots-2", "The coach stays, and look and talk get a time", 1),
        ("slots-3", "Regular times of teams", 1),
        ("slots-4", "Coaching that ends or waits", 1),
    ]


def test_dates_and_what_replaces_a_session_are_told_team_by_team() -> None:
    session = moves_by_hand()[2]
    owed = Move(
        "weave-alternatives-priya-nair",
        Part.WEAVE,
        "Priya Nair gets an equal alternative.",
        ("priya-nair",),
        (Change(r.Participation(activity="launch", person="priya-nair", state="excused")),),
    )
    nobody = replace(owed, key="weave-alternatives-tomasz-wilk", people=("tomasz-wilk",))
    meeting = year_to_plan().snapshot().get("activities", "staff-meeting-2027-02-23")
    evening = Move(
        "weave-evening",
        Part.WEAVE,
        "It moves.",
        (),
        (Change(replace(meeting, minutes=45), meeting),),
    )
    assert told(Part.WEAVE, session, owed, nobody, evening) == [
        ("weave-1", "Evenings, and what gives way to them", 1),
        ("weave-2", "People in no team", 1),
        ("weave-3", "Science", 2),
    ]


def test_visits_are_told_by_half_term() -> None:
    group = r.PeerGroup(id="new-triad", kind="triad", programme="pr1")
    triad = Move("visits-new-triad", Part.VISITS, "They form a triad.", (), (Change(group),))
    moves = [
        visit(1, dt.date(2027, 5, 4)),
        visit(2, dt.date(2027, 3, 2)),
        visit(3, dt.date(2027, 3, 3)),
        triad,
    ]
    assert told(Part.VISITS, *moves) == [
        ("visits-1", "New pairs and triads", 1),
        ("visits-2", "Spring 2", 2),
        ("visits-3", "Summer 1", 1),
    ]


def test_visits_of_several_programmes_are_told_by_programme_too() -> None:
    moves = [visit(1, dt.date(2027, 3, 2)), visit(2, dt.date(2027, 3, 3), "unknown")]
    assert told(Part.VISITS, *moves) == [
        ("visits-1", "Spring 2", 1),
        ("visits-2", "Spring 2, Reading to learn", 1),
    ]
