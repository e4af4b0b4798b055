"""The activities in which a programme brings something new, before people take it up."""

from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.records import Activity, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, Stream

INPUT_KINDS = frozenset(
    {
        ActivityKind.INSET_SESSION,
        ActivityKind.TWILIGHT,
        ActivityKind.KEYNOTE,
        ActivityKind.CONFERENCE,
        ActivityKind.COURSE,
    }
)


def input_activities(snapshot: Snapshot, programme: Programme) -> tuple[Activity, ...]:
    """INSET sessions, twilights, keynotes, conferences and courses of the programme, by date.

    A programme that plans input and has none of these brings it in its first session. What single
    people go to is not the programme's input.
    """
    sessions = sorted(
        (
            activity
            for activity in snapshot.having("activities", "programme", programme.id)
            if activity.stream != Stream.INDIVIDUAL and is_development(activity)
        ),
        key=lambda activity: (activity.on, activity.id),
    )
    inputs = tuple(activity for activity in sessions if activity.kind in INPUT_KINDS)
    if inputs or not programme.input_minutes:
        return inputs
    return tuple(sessions[:1])
