"""How governors follow professional learning."""

import datetime as dt

from goldenthread.snapshot.records import GovernorEvent
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import GovernorEventKind, TermName


def governor_events_so_far(
    snapshot: Snapshot, kind: GovernorEventKind, today: dt.date
) -> list[GovernorEvent]:
    """The events of this kind up to this day, earliest first."""
    events = [row for row in snapshot.governor_events if row.kind == kind and row.on <= today]
    return sorted(events, key=lambda row: (row.on, row.id))


def last_term_over(snapshot: Snapshot, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """First and last day of the latest term of this year that is over."""
    spans = [snapshot.calendar.term_span(term) for term in TermName]
    over = [span for span in spans if span and span[1] < today]
    return max(over, default=None)
