"""Records the agreed and paid time of part-timers on whole-school days on which they are off."""

from collections.abc import Iterable

from goldenthread.sample.ashmoor_vale import people, teams
from goldenthread.sample.calendar_2026_27 import DAYS, TERMS, YEAR
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.employment import works_on
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, ParticipationState, Stream


def agreed_and_paid(
    school: r.School,
    activities: Iterable[r.Activity],
    audience: Iterable[r.ActivityAudience],
    exceptions: Iterable[r.Participation],
) -> tuple[r.Participation, ...]:
    """Rows for required whole-school activities; the Tuesday meetings were never agreed."""
    picture = Snapshot(
        school=school,
        year=YEAR,
        terms=TERMS,
        days=DAYS,
        people=people.PEOPLE,
        posts=people.POSTS,
        working_hours=people.WORKING_HOURS,
        leave=people.LEAVE,
        teams=teams.TEAMS,
        team_members=teams.TEAM_MEMBERS,
        activity_audience=tuple(audience),
        participation=tuple(exceptions),
    )
    return tuple(
        r.Participation(
            activity=activity.id,
            person=person,
            state=ParticipationState.INVITED,
            agreed_paid=True,
        )
        for activity in activities
        if activity.stream == Stream.WHOLE_SCHOOL
        and activity.required
        and activity.kind != ActivityKind.BUSINESS_MEETING
        for person in sorted(participants_of(picture, activity))
        if not works_on(picture, person, activity.on)
    )
