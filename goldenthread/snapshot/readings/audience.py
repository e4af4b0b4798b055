"""Whom activities and programmes are for, and who took part."""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Protocol

from goldenthread.snapshot.readings.employment import (
    TEACHING_GROUPS,
    is_employed,
    is_leading,
    on_leave,
    staff_on,
)
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.records import Activity, Participation, Post, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import AudienceGroup, ParticipationState


class _AudienceRow(Protocol):
    @property
    def team(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def person(self) -> str: ...


def team_members(snapshot: Snapshot, team: str, on: dt.date) -> frozenset[str]:
    """Keys of the team's members on this day who are on the staff."""
    return frozenset(
        row.person
        for row in snapshot.having("team_members", "team", team)
        if (row.starts_on is None or row.starts_on <= on)
        and (row.ends_on is None or on <= row.ends_on)
        and is_employed(snapshot, row.person, on)
    )


@remembered
def group_members(snapshot: Snapshot, group: str, on: dt.date) -> frozenset[str]:
    """Keys of everyone in a staff group on this day; teachers include leaders."""
    staff = frozenset(staff_on(snapshot, on))
    if group == AudienceGroup.EVERYONE:
        return staff
    # One walk over the posts, because asking person by person takes far longer.
    return staff & {
        post.person
        for post in snapshot.posts
        if (post.starts_on is None or post.starts_on <= on)
        and (post.ends_on is None or on <= post.ends_on)
        and _is_of_group(post, group)
    }


def _is_of_group(post: Post, group: str) -> bool:
    if group == AudienceGroup.TEACHERS:
        return post.staff_group in TEACHING_GROUPS
    if group == AudienceGroup.LEADERS:
        return is_leading(post)
    return post.staff_group == group


def _expanded(snapshot: Snapshot, rows: Iterable[_AudienceRow], on: dt.date) -> frozenset[str]:
    people: set[str] = set()
    for row in rows:
        if row.team:
            people |= team_members(snapshot, row.team, on)
        elif row.group:
            people |= group_members(snapshot, row.group, on)
        elif row.person and is_employed(snapshot, row.person, on):
            people.add(row.person)
    return frozenset(people)


def invited_to(snapshot: Snapshot, activity: Activity) -> frozenset[str]:
    """Keys of everyone the activity is for: its audience, or else the members of its team.

    People on leave on the day are left out; a person with a participation row is always in.
    """
    return _invited(snapshot, activity.id, activity.team, activity.on)


@remembered
def _invited(snapshot: Snapshot, activity: str, team: str, on: dt.date) -> frozenset[str]:
    rows = snapshot.having("activity_audience", "activity", activity)
    if rows:
        people = _expanded(snapshot, rows, on)
    elif team:
        people = team_members(snapshot, team, on)
    else:
        people = frozenset()
    named = {row.person for row in snapshot.having("participation", "activity", activity)}
    return (people - on_leave(snapshot, on)) | named


def participation_rows(snapshot: Snapshot, activity: str) -> dict[str, Participation]:
    """The exceptions recorded for an activity, by person."""
    return {row.person: row for row in snapshot.having("participation", "activity", activity)}


def participants_of(snapshot: Snapshot, activity: Activity) -> frozenset[str]:
    """Keys of everyone who took part, or is planned to: the invited without the excused."""
    return _participants(snapshot, activity.id, activity.team, activity.on)


# Asked for the three columns that decide: an activity has thirty, and to look one up by all of
# them would take most of the time.
@remembered
def _participants(snapshot: Snapshot, activity: str, team: str, on: dt.date) -> frozenset[str]:
    excused = {
        row.person
        for row in snapshot.having("participation", "activity", activity)
        if row.state == ParticipationState.EXCUSED
    }
    return _invited(snapshot, activity, team, on) - excused


def activities_by_participant(
    snapshot: Snapshot, activities: Iterable[Activity], people: Collection[str]
) -> dict[str, list[Activity]]:
    """Which of the activities each of these people takes part in."""
    by_person: dict[str, list[Activity]] = {person: [] for person in people}
    if by_person:
        for activity in activities:
            for person in participants_of(snapshot, activity) & by_person.keys():
                by_person[person].append(activity)
    return by_person


def programme_participants(snapshot: Snapshot, programme: Programme, on: dt.date) -> frozenset[str]:
    """Keys of everyone the programme is for on this day, on leave or not."""
    rows = snapshot.having("programme_audience", "programme", programme.id)
    return _expanded(snapshot, rows, on)
