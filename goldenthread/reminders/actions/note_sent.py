"""Remembers how each entry is sent, so that calendars take a move or a cancellation as one."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from goldenthread.reminders.models import CalendarFeed, FeedEntry
from goldenthread.reminders.queries.own_entries import UNNAMED, WEEKS_BACK, Entry


@dataclass(frozen=True, slots=True)
class Sent:
    """An entry with what calendars compare: how often it has changed, and when last."""

    entry: Entry
    sequence: int
    changed_at: dt.datetime


def note_sent(feed: CalendarFeed, entries: Sequence[Entry], *, at: dt.datetime) -> list[Sent]:
    """Return every entry to send, those called off since the last reading included.

    A reading at which nothing has changed writes nothing. An entry that is gone is sent as
    cancelled for six weeks, for calendars that are seldom opened. What lies behind and is not
    listed any more was not called off: it is left to the calendars.
    """
    known = {row.uid: row for row in feed.entries.all()}
    sent, new, changed = [], [], []
    for entry in entries:
        row = known.pop(entry.uid, None)
        digest = _digest(entry)
        if row is None and entry.is_regular and entry.last_on < at.date():
            continue
        if row is None:
            row = FeedEntry(
                school_id=feed.school_id,
                feed=feed,
                uid=entry.uid,
                digest=digest,
                sent=_times(entry),
                changed_at=at,
            )
            new.append(row)
        elif row.digest != digest or row.gone_on:
            row.digest, row.sent, row.gone_on = digest, _times(entry), None
            row.sequence, row.changed_at = row.sequence + 1, at
            changed.append(row)
        sent.append(Sent(entry, row.sequence, row.changed_at))
    for row in known.values():
        if row.gone_on is None and dt.date.fromisoformat(row.sent["last_on"]) < at.date():
            continue
        if row.gone_on is None:
            row.gone_on, row.changed_at = at.date(), at
            row.sequence += 1
            changed.append(row)
        if at.date() - row.gone_on <= dt.timedelta(weeks=WEEKS_BACK):
            sent.append(Sent(_gone(row), row.sequence, row.changed_at))
    FeedEntry.objects.bulk_create(new)
    FeedEntry.objects.bulk_update(
        changed, ["digest", "sent", "gone_on", "sequence", "changed_at"], batch_size=200
    )
    return sent


def _digest(entry: Entry) -> str:
    return hashlib.sha256(repr(replace(entry, url="")).encode()).hexdigest()


def _times(entry: Entry) -> dict[str, str]:
    return {
        "on": entry.on.isoformat(),
        "last_on": entry.last_on.isoformat(),
        "starts_at": entry.starts_at.isoformat() if entry.starts_at else "",
        "ends_at": entry.ends_at.isoformat() if entry.ends_at else "",
    }


def _gone(row: FeedEntry) -> Entry:
    starts, ends = row.sent["starts_at"], row.sent["ends_at"]
    return Entry(
        uid=row.uid,
        title=UNNAMED,
        on=dt.date.fromisoformat(row.sent["on"]),
        last_on=dt.date.fromisoformat(row.sent["last_on"]),
        starts_at=dt.datetime.fromisoformat(starts) if starts else None,
        ends_at=dt.datetime.fromisoformat(ends) if ends else None,
        url="",
        is_cancelled=True,
    )
