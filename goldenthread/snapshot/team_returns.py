"""A return: twenty minutes at the end of a team's session for what was heard elsewhere."""

import datetime as dt
from collections.abc import Container

from goldenthread.kernel.short_names import short_name
from goldenthread.snapshot.records import Activity, Team
from goldenthread.snapshot.words import ActivityKind, ActivityState, Stream, TeamKind

RETURN_MINUTES = 20
_LONGEST_TITLE = 300


def return_row(heard: Activity, team: Team, slot: Activity, taken: Container[str]) -> Activity:
    """The row of the return in this session; its key is none of those `taken`.

    Not marked as required: it lies inside a session that is, and would else be a second meeting.
    Of no unit: who missed what the unit builds on is not to meet it here first.
    """
    starts_at = None
    if slot.starts_at is not None:
        begins = dt.datetime.combine(slot.on, slot.starts_at)
        starts_at = (begins + dt.timedelta(minutes=slot.minutes - RETURN_MINUTES)).time()
    subject = team.kind == TeamKind.SUBJECT
    return Activity(
        id=short_name(f"{team.id}-{slot.on.isoformat()}-return", taken),
        title=f"Return to {heard.title}"[:_LONGEST_TITLE],
        stream=Stream.TEAM,
        kind=ActivityKind.DEPARTMENT_SESSION if subject else ActivityKind.TEAM_SESSION,
        state=ActivityState.PLANNED,
        on=slot.on,
        starts_at=starts_at,
        period=slot.period,
        minutes=RETURN_MINUTES,
        after_hours=slot.after_hours,
        priority=heard.priority,
        programme=heard.programme,
        technique=heard.technique,
        team=team.id,
        content_area=heard.content_area,
        facilitator=slot.facilitator or team.leader,
        uses_learning_slot=True,
    )
