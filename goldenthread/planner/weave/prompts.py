"""Gives each person something of their own after what is heard in the hall."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator

from goldenthread.kernel.dates import long_date
from goldenthread.planner.answers import Move
from goldenthread.planner.weave.asks import WeaveAsks
from goldenthread.planner.weave.rows import PROMPT_MINUTES, prompt_row
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.personal_follow_on import taken_up_by
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity, ActivityAudience, ActivityLink, Participation
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LinkKind, ParticipationState


def prompt_moves(
    snapshot: Snapshot,
    asks: WeaveAsks,
    wishes: Wishes,
    today: dt.date,
    moved: frozenset[str],
) -> Iterator[Move]:
    """A prompt for each input of the year as it is planned, unless everybody has something of
    their own by then. `moved` are the keys of the moves of evenings.
    """
    taken = {row.id for row in snapshot.activities}
    for each in asks.inputs:
        heard = snapshot.get("activities", each.activity.id)
        last = last_day_within(snapshot.calendar, heard.on, wishes.touch_weeks)
        first = _first_day(snapshot, max(heard.on, today - dt.timedelta(days=1)))
        people = participants_of(snapshot, heard)
        if first is None or first > last or not people:
            continue
        if taken_up_by(snapshot, heard, people, wishes.touch_weeks, today) >= people:
            continue
        row = prompt_row(heard, first, last, taken)
        taken.add(row.id)
        needed = f"weave-evening-{heard.id}"
        yield Move(
            f"weave-prompt-{heard.id}",
            Part.WEAVE,
            f"After “{heard.title}” each person takes {PROMPT_MINUTES} minutes for a step of "
            f"their own, by {long_date(last)}.",
            tuple(sorted(people)),
            tuple(_rows(snapshot, heard, row)),
            (needed,) if needed in moved else (),
        )


def _rows(snapshot: Snapshot, heard: Activity, row: Activity) -> Iterator[Change]:
    """The prompt, its link, and the same people as in the hall."""
    yield Change(row)
    yield Change(ActivityLink(activity=row.id, kind=LinkKind.FOLLOWS, to=heard.id))
    for guest in snapshot.having("activity_audience", "activity", heard.id):
        yield Change(
            ActivityAudience(
                activity=row.id, team=guest.team, group=guest.group, person=guest.person
            )
        )
    for own in snapshot.having("participation", "activity", heard.id):
        if own.state == ParticipationState.EXCUSED:
            yield Change(Participation(activity=row.id, person=own.person, state=own.state))


def _first_day(snapshot: Snapshot, after: dt.date) -> dt.date | None:
    days = snapshot.calendar.school_days
    place = bisect_right(days, after)
    return days[place] if place < len(days) else None
