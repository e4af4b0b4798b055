"""What Wrenfield offers people on whose day off a required session falls, where it offers it."""

from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import invited_to
from goldenthread.snapshot.readings.employment import works_on
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, ParticipationState

# Nobody has thought of the people who are off on Wednesdays in these two programmes.
FORGETFUL = frozenset({"sentences", "oracy"})


def settle_days_off(snapshot: Snapshot) -> tuple[r.Participation, ...]:
    """Rows for part-timers: learning has an alternative, everything else is agreed and paid."""
    return tuple(
        _settled(activity, person)
        for activity in snapshot.activities
        if activity.required and activity.programme not in FORGETFUL
        for person in sorted(invited_to(snapshot, activity))
        if not works_on(snapshot, person, activity.on)
    )


def _settled(activity: r.Activity, person: str) -> r.Participation:
    is_over = activity.state == ActivityState.HAPPENED and activity.on < DEMO_TODAY
    if activity.programme:
        state = ParticipationState.CAUGHT_UP if is_over else ParticipationState.INVITED
        alternative = "Recording, and twenty minutes with a partner on the next working day"
        return r.Participation(
            activity=activity.id, person=person, state=state, alternative=alternative
        )
    state = ParticipationState.ATTENDED if is_over else ParticipationState.INVITED
    return r.Participation(activity=activity.id, person=person, state=state, agreed_paid=True)
