"""Sessions of the coming year: blank slots in each rhythm, and what is held again."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.kernel.short_names import short_name
from goldenthread.planner.next_year.choices import Choices
from goldenthread.planner.next_year.moved_days import MovedDays
from goldenthread.planner.next_year.on_offer import sessions_of_inset_days
from goldenthread.planner.next_year.rhythms import Rhythm, rhythms
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, DeliveredBy, Stream

TITLE_OF_A_SLOT = "Time of the team"


class NextSessions:
    """Gathers `activities`, their `audience` and their `links` under names not taken twice."""

    def __init__(self, snapshot: Snapshot, choices: Choices, days: MovedDays) -> None:
        self.activities: dict[str, r.Activity] = {}
        self.audience: list[r.ActivityAudience] = []
        self.links: list[r.ActivityLink] = []
        self._snapshot = snapshot
        self._held_again(choices, days)
        for rhythm in rhythms(snapshot):
            if rhythm.key in choices.meetings:
                self._slots(rhythm, days.after)

    def _held_again(self, choices: Choices, days: MovedDays) -> None:
        new_keys: dict[str, str] = {}
        for row in _held_again(self._snapshot, choices):
            on = days.move(row.on)
            if on is not None:
                new_keys[row.id] = self._add(_again(row, on, choices), _dated_key(row, on))
        for old, new in new_keys.items():
            for audience in self._snapshot.having("activity_audience", "activity", old):
                self.audience.append(replace(audience, activity=new))
            for link in self._snapshot.having("activity_links", "activity", old):
                if link.to in new_keys:
                    self.links.append(replace(link, activity=new, to=new_keys[link.to]))

    def _slots(self, rhythm: Rhythm, calendar: SchoolCalendar) -> None:
        for on in rhythm.days(calendar):
            key = self._add(_slot(rhythm, on), f"{rhythm.key}-{on}")
            self.audience += [replace(row, activity=key) for row in rhythm.audience]

    def _add(self, row: r.Activity, wanted: str) -> str:
        key = short_name(wanted, self.activities)
        self.activities[key] = replace(row, id=key)
        return key


def _held_again(snapshot: Snapshot, choices: Choices) -> Iterator[r.Activity]:
    """The chosen sessions of INSET days, then evenings of the staff in programmes that go on."""
    inset = sessions_of_inset_days(snapshot)
    yield from (row for row in inset if row.id in choices.sessions)
    for row in sorted(snapshot.activities, key=lambda row: (row.on, row.id)):
        if (
            row.stream == Stream.WHOLE_SCHOOL
            and row.programme in choices.programmes
            and row.on in snapshot.calendar.pupil_days
            and row.state != ActivityState.CANCELLED
            and row.delivered_by != DeliveredBy.EXTERNAL
        ):
            yield row


def _again(row: r.Activity, on: dt.date, choices: Choices) -> r.Activity:
    """As it was, to be planned; of a programme that does not go on, nothing is left in it."""
    row = replace(row, state=ActivityState.PLANNED, on=on, ends_on=None)
    if row.programme and row.programme not in choices.programmes:
        row = replace(row, programme="", unit="")
    if row.priority not in choices.priorities:
        row = replace(row, priority="")
    return row


def _dated_key(row: r.Activity, on: dt.date) -> str:
    """`meetings-2027-09-28` for `meetings-2026-09-29`; other keys say nothing of a day."""
    return row.id.replace(row.on.isoformat(), on.isoformat())


def _slot(rhythm: Rhythm, on: dt.date) -> r.Activity:
    like = rhythm.session
    return r.Activity(
        id="",
        title=TITLE_OF_A_SLOT if rhythm.team else rhythm.title,
        stream=Stream.TEAM if rhythm.team else Stream.WHOLE_SCHOOL,
        kind=like.kind,
        state=ActivityState.SLOT,
        on=on,
        starts_at=like.starts_at,
        period=like.period,
        minutes=like.minutes,
        admin_minutes=None if rhythm.team else like.admin_minutes,
        after_hours=like.after_hours,
        required=like.required,
        team=rhythm.team,
        delivered_by=like.delivered_by,
        uses_learning_slot=like.uses_learning_slot,
    )
