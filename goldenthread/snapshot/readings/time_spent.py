"""How many minutes of an activity are development, and for whom."""

from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, ActivityState, Exemption

# Work that takes time and may be needed, but does not develop anyone.
NOT_DEVELOPMENT = frozenset(
    {
        ActivityKind.STATUTORY_TRAINING,
        ActivityKind.BRIEFING,
        ActivityKind.ADMINISTRATION,
        ActivityKind.PREPARATION,
        ActivityKind.BUSINESS_MEETING,
        ActivityKind.PASTORAL_MEETING,
    }
)
OVER = frozenset({ActivityState.HAPPENED, ActivityState.FOLLOW_UP_DUE, ActivityState.COMPLETE})


def development_minutes(activity: Activity) -> int:
    """Minutes of development for someone there from start to end.

    Statutory training never counts, nor do notices and administration inside a session.
    """
    if activity.kind in NOT_DEVELOPMENT or activity.exempt == Exemption.STATUTORY:
        return 0
    return max(activity.minutes - (activity.admin_minutes or 0), 0)


def is_development(activity: Activity) -> bool:
    """Whether anyone learns in it; cancelled activities develop nobody."""
    return activity.state != ActivityState.CANCELLED and development_minutes(activity) > 0


def has_happened(activity: Activity) -> bool:
    """Whether the activity is over, as its state says."""
    return activity.state in OVER


def development_minutes_by_person(snapshot: Snapshot, activity: Activity) -> dict[str, int]:
    """Development minutes of each participant, those who left early with their own minutes."""
    whole = development_minutes(activity)
    minutes = dict.fromkeys(participants_of(snapshot, activity), whole)
    for row in snapshot.having("participation", "activity", activity.id):
        if row.minutes is not None and row.person in minutes:
            minutes[row.person] = min(row.minutes, whole)
    return minutes


def serves(snapshot: Snapshot, activity: Activity) -> str:
    """The key of the priority the activity serves, itself or through its programme; or empty."""
    if activity.priority:
        return activity.priority
    programme = snapshot.find("programmes", activity.programme)
    return programme.priority if programme else ""
