"""Writes a calendar as RFC 5545 has it, for the programmes people already use."""

import datetime as dt
from collections.abc import Sequence

from icalendar import Calendar, Event, vDuration

from goldenthread.reminders.actions.note_sent import Sent
from goldenthread.reminders.queries.own_entries import Entry

PRODUCT = "-//Goldenthread//Calendar feed//EN"
# How often programmes are asked to read the feed again.
REFRESH = dt.timedelta(hours=4)


def calendar_text(name: str, host: str, entries: Sequence[Sent]) -> bytes:
    """The whole feed. Times are in UTC; programmes show them in the reader's zone."""
    calendar = Calendar()
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("NAME", name)
    calendar.add("X-WR-CALNAME", name)
    calendar.add("REFRESH-INTERVAL", vDuration(REFRESH, params={"VALUE": "DURATION"}))
    calendar.add("X-PUBLISHED-TTL", vDuration(REFRESH))
    for sent in entries:
        calendar.add_component(_event(sent, host))
    return bytes(calendar.to_ical())


def _event(sent: Sent, host: str) -> Event:
    entry = sent.entry
    event = Event()
    event.add("UID", f"{entry.uid}@{host}")
    event.add("DTSTAMP", sent.changed_at.astimezone(dt.UTC))
    event.add("LAST-MODIFIED", sent.changed_at.astimezone(dt.UTC))
    event.add("SEQUENCE", sent.sequence)
    event.add("SUMMARY", entry.title)
    if entry.note:
        event.add("DESCRIPTION", entry.note)
    if entry.starts_at and entry.ends_at:
        event.add("DTSTART", entry.starts_at.astimezone(dt.UTC))
        event.add("DTEND", entry.ends_at.astimezone(dt.UTC))
    else:
        event.add("DTSTART", entry.on)
        # The end of whole days is the day after the last.
        event.add("DTEND", entry.last_on + dt.timedelta(days=1))
        event.add("TRANSP", "TRANSPARENT")
    event.add("STATUS", _status(entry))
    if entry.is_private:
        event.add("CLASS", "PRIVATE")
    if entry.url:
        event.add("URL", entry.url)
    return event


def _status(entry: Entry) -> str:
    if entry.is_cancelled:
        return "CANCELLED"
    return "TENTATIVE" if entry.is_open else "CONFIRMED"
