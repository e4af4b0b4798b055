"""Reads the dates in the slots of the teams: what is held there, and what of it may move."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from goldenthread.planner.weave.asks import Place, UnitToPlace
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.audience import participants_of, team_members
from goldenthread.snapshot.readings.follow_on import is_a_return
from goldenthread.snapshot.readings.team_follow_on import teams_of
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.records import Activity, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.team_returns import RETURN_MINUTES
from goldenthread.snapshot.words import ActivityState, DeliveredBy, ProgrammeState, Stream


def is_one_day(activity: Activity) -> bool:
    """Whether it has a day, and is no window that leaves the day to each person."""
    return activity.ends_on in (None, activity.on)


def is_held(activity: Activity) -> bool:
    return activity.state != ActivityState.CANCELLED


def read_places(snapshot: Snapshot, wishes: Wishes, today: dt.date) -> tuple[Place, ...]:
    """The places after today, by team and date."""
    by_team: dict[str, list[Activity]] = defaultdict(list)
    for row in snapshot.having("activities", "stream", Stream.TEAM):
        is_to_come = row.on > today and is_held(row) and is_one_day(row)
        if row.team and row.uses_learning_slot and is_to_come:
            by_team[row.team].append(row)
    places: list[Place] = []
    for team in sorted(by_team):
        rows = sorted(by_team[team], key=lambda row: (row.on, row.id))
        places += _of_team(snapshot, wishes, rows)
    return tuple(places)


def _of_team(snapshot: Snapshot, wishes: Wishes, rows: list[Activity]) -> Iterable[Place]:
    # A return that was carved out of a session belongs to its host, and is no place of its own.
    guests = {
        row.id
        for row in rows
        if row.minutes <= RETURN_MINUTES
        and is_a_return(snapshot, row.id)
        and any(other.on == row.on and other.id != row.id for other in rows)
    }
    hosting = {row.on for row in rows if row.id in guests}
    places = [
        _place(snapshot, wishes, row, is_hosting=row.on in hosting)
        for row in rows
        if row.id not in guests
    ]
    # Contents that are all alike gain nothing by changing places.
    contents = {_content(place) for place in places if place.may_move}
    if len(contents) < 2:
        places = [replace(place, may_move=place.may_move and place.is_blank) for place in places]
    return places


def _content(place: Place) -> tuple[object, ...]:
    row = place.session
    return (row.programme, row.unit, row.technique, row.priority, row.kind, place.is_blank)


def _place(snapshot: Snapshot, wishes: Wishes, row: Activity, *, is_hosting: bool) -> Place:
    is_blank = row.state == ActivityState.SLOT and not row.programme
    is_open = row.on in snapshot.calendar.pupil_days and not wishes.is_pinned("activities", row.id)
    may_move = (
        is_open
        and not is_hosting
        and (is_blank or bool(row.programme))
        # What is for guests, too, or comes from outside was agreed for its date.
        and row.delivered_by != DeliveredBy.EXTERNAL
        and not snapshot.having("activity_audience", "activity", row.id)
        and not snapshot.having("engagement_activities", "activity", row.id)
    )
    may_host = is_open and not is_hosting and has_room(row)
    week = snapshot.calendar.week_number(row.on)
    guests = teams_of(snapshot, row) - {row.team}
    return Place(row, week, may_move, may_host, is_blank, guests)


def has_room(session: Activity) -> bool:
    """Whether it keeps as long for itself as a return would take."""
    return session.minutes - (session.admin_minutes or 0) >= 2 * RETURN_MINUTES


def is_in_programme(programme: Programme | None, day: dt.date) -> bool:
    """Whether the day lies in the dates of the programme; nothing lies outside of none."""
    return programme is None or (
        (programme.starts_on is None or programme.starts_on <= day)
        and (programme.ends_on is None or day <= programme.ends_on)
    )


def has_met(snapshot: Snapshot, team: str, activity: Activity) -> bool:
    """Whether it is the team's own, or most of the team take part."""
    if activity.team == team:
        return True
    members = team_members(snapshot, team, activity.on)
    return 2 * len(members & participants_of(snapshot, activity)) > len(members)


def read_units(snapshot: Snapshot, places: Iterable[Place]) -> tuple[UnitToPlace, ...]:
    """The units that a team in the audience of their programme has no date for yet.

    Where sessions of the programme name no unit at all, the school does not plan it by units.
    """
    blank: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        if place.may_move:
            blank[place.team].append(place)
    found = []
    for programme in sorted(snapshot.programmes, key=lambda row: row.id):
        units = sorted(
            snapshot.having("units", "programme", programme.id),
            key=lambda row: (row.position, row.id),
        )
        sessions = snapshot.having("activities", "programme", programme.id)
        is_planned_by_units = not sessions or any(row.unit for row in sessions)
        if programme.state == ProgrammeState.CLOSED or not units or not is_planned_by_units:
            continue
        audience = snapshot.having("programme_audience", "programme", programme.id)
        for team in sorted({row.team for row in audience if row.team}):
            for unit in units:
                if not _is_dated(snapshot, team, unit.id):
                    open_to = tuple(
                        place.id for place in blank[team] if is_in_programme(programme, place.on)
                    )
                    found.append(UnitToPlace(team, unit, programme, open_to))
    return tuple(found)


def _is_dated(snapshot: Snapshot, team: str, unit: str) -> bool:
    return any(
        is_development(row) and has_met(snapshot, team, row)
        for row in snapshot.having("activities", "unit", unit)
    )
