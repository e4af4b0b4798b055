"""One person's calendar: the sessions that concern them, and what they agreed with colleagues."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.people.public import Period, Person
from goldenthread.practice import public as practice
from goldenthread.practice.public import Meeting
from goldenthread.programmes import public as programmes
from goldenthread.snapshot.readings.concerns import concerns
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.words import ActivityState
from goldenthread.threads.public import get_snapshot

# What lies further back is not sent again: calendars keep it.
WEEKS_BACK = 6
UNNAMED = "Professional learning"
TABLES = ("activities", "activity_audience", "team_members", "teams")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a calendar. Without `starts_at` it lasts whole days, up to `last_on`.

    `note` says more than the title. `is_open` waits for an answer. `is_regular` comes round by
    itself; of the past only what was sent before is sent again.
    """

    uid: str
    title: str
    on: dt.date
    last_on: dt.date
    starts_at: dt.datetime | None
    ends_at: dt.datetime | None
    url: str
    is_private: bool = False
    is_cancelled: bool = False
    is_open: bool = False
    is_regular: bool = False
    note: str = ""


def list_entries(
    person: Person, year: SchoolYear, today: dt.date, *, says_what: bool
) -> list[Entry]:
    """In order of date, from six weeks ago to the end of the year.

    Where `says_what` is no, nobody is named: coaching and visits are called “Professional
    learning”, and an alternative is not told but pointed to.
    """
    since = today - dt.timedelta(weeks=WEEKS_BACK)
    bells = _Bells(year)
    entries = [
        *_sessions(person, year, since, bells, says_what=says_what),
        *_meetings(person, year, since, today, bells, says_what=says_what),
    ]
    return sorted(entries, key=lambda entry: (entry.on, entry.uid))


class _Bells:
    """When the periods of the day begin and end."""

    def __init__(self, year: SchoolYear) -> None:
        rows = Period.objects.filter(school=year.school, year=year)
        self.times = {(row.weekday, row.period): (row.starts_at, row.ends_at) for row in rows}
        self.zone = ZoneInfo(settings.TIME_ZONE)

    def starts_at(self, on: dt.date, period: str) -> dt.datetime | None:
        weekday = WEEKDAYS[on.weekday()].lower()
        times = self.times.get((weekday, period)) or self.times.get(("", period))
        return self.moment(on, times[0]) if times else None

    def moment(self, on: dt.date, time: dt.time) -> dt.datetime:
        return dt.datetime.combine(on, time, self.zone)


def _sessions(
    person: Person, year: SchoolYear, since: dt.date, bells: _Bells, *, says_what: bool
) -> Iterator[Entry]:
    snapshot = get_snapshot(year, only=TABLES)
    catch_ups = programmes.list_catch_ups(person, year)
    for row in snapshot.activities:
        last = row.ends_on or row.on
        # A date that is kept free may still move, until the dates of the year are locked.
        if last < since or (row.state == ActivityState.SLOT and not year.is_locked):
            continue
        if not concerns(snapshot, row, person.key):
            continue
        starts = None
        if last == row.on:
            starts = (
                bells.moment(row.on, row.starts_at)
                if row.starts_at
                else bells.starts_at(row.on, row.period)
            )
        entry = Entry(
            uid=f"activity-{year.label}-{row.id}",
            title=row.title,
            on=row.on,
            last_on=last,
            starts_at=starts,
            ends_at=starts + dt.timedelta(minutes=row.minutes) if starts else None,
            url=_activity_address(year, row),
            is_cancelled=row.state == ActivityState.CANCELLED,
        )
        catch_up = catch_ups.get(row.id)
        if catch_up is not None and not entry.is_cancelled:
            entry = _caught_up(entry, catch_up, says_what=says_what)
        yield entry


def _caught_up(entry: Entry, catch_up: programmes.CatchUp, *, says_what: bool) -> Entry:
    """Without a time, so that nothing rings on a day off and nobody finds the hour taken."""
    title = "Caught up" if catch_up.is_done else "No need to come"
    unnamed = "" if catch_up.is_done else "You catch up instead: its page in Goldenthread says how."
    return replace(
        entry,
        title=f"{title}: {entry.title}",
        starts_at=None,
        ends_at=None,
        is_private=True,
        note=catch_up.told if says_what else unnamed,
    )


def _meetings(
    person: Person,
    year: SchoolYear,
    since: dt.date,
    today: dt.date,
    bells: _Bells,
    *,
    says_what: bool,
) -> Iterator[Entry]:
    for meeting in practice.list_meetings(person, year, since, today):
        starts = bells.starts_at(meeting.on, meeting.period)
        yield Entry(
            uid=meeting.key,
            title=_title(meeting) if says_what else UNNAMED,
            on=meeting.on,
            last_on=meeting.on,
            starts_at=starts,
            ends_at=starts + dt.timedelta(minutes=meeting.minutes) if starts else None,
            url="",
            is_private=True,
            is_open=meeting.is_open,
            is_regular=meeting.is_regular,
        )


def _title(meeting: Meeting) -> str:
    if meeting.kind == "coaching-look":
        return f"Coaching: a look, with {meeting.colleague}"
    if meeting.kind == "coaching-talk":
        return f"Coaching: a talk with {meeting.colleague}"
    return f"{meeting.colleague} visits you" if meeting.is_host else f"Visit {meeting.colleague}"


def _activity_address(year: SchoolYear, row: Activity) -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label, "key": row.id}
    return settings.BASE_URL + reverse("activities:show-activity", kwargs=kwargs)
