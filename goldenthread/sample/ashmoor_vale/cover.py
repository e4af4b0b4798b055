"""Cover that Ashmoor Vale can find in a week, and cover that planned learning will need."""

import datetime as dt

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import CoverReason, CoverSource

# Eight lessons in an ordinary week, before supply is bought in.
COVER_SUPPLY = (
    r.CoverSupply(week_starting=None, source=CoverSource.TOKEN, lessons=3),
    r.CoverSupply(week_starting=None, source=CoverSource.LEADER, lessons=2),
    r.CoverSupply(week_starting=None, source=CoverSource.COVER_SUPERVISOR, lessons=3),
)

# Day, lessons, source, person released, purpose. The week of 15 March asks for fourteen.
_REQUESTS: tuple[tuple[dt.date, int, CoverSource, str, str], ...] = (
    (dt.date(2026, 10, 7), 6, CoverSource.COVER_SUPERVISOR, "", "Standardising"),
    (dt.date(2026, 10, 14), 6, CoverSource.LEADER, "", "University partner"),
    (dt.date(2026, 11, 11), 3, CoverSource.TOKEN, "priya-nair", "Lesson study 1"),
    (dt.date(2026, 11, 19), 4, CoverSource.COVER_SUPERVISOR, "colin-sharpe", "One-day course"),
    (dt.date(2026, 12, 2), 6, CoverSource.LEADER, "", "University partner"),
    (dt.date(2026, 12, 9), 3, CoverSource.TOKEN, "priya-nair", "Lesson study 2"),
    (dt.date(2027, 2, 24), 6, CoverSource.LEADER, "", "University partner"),
    (dt.date(2027, 3, 15), 3, CoverSource.TOKEN, "", "Peer-visit fortnight"),
    (dt.date(2027, 3, 16), 3, CoverSource.TOKEN, "", "Peer-visit fortnight"),
    (dt.date(2027, 3, 17), 3, CoverSource.COVER_SUPERVISOR, "", "Peer-visit fortnight"),
    (dt.date(2027, 3, 18), 3, CoverSource.COVER_SUPERVISOR, "", "Peer-visit fortnight"),
    (dt.date(2027, 3, 19), 2, CoverSource.LEADER, "", "Peer-visit fortnight"),
    (dt.date(2027, 3, 22), 2, CoverSource.TOKEN, "", "Peer-visit fortnight"),
    (dt.date(2027, 3, 24), 3, CoverSource.COVER_SUPERVISOR, "", "Peer-visit fortnight"),
    (dt.date(2027, 3, 25), 2, CoverSource.LEADER, "", "Peer-visit fortnight"),
    (dt.date(2027, 5, 12), 6, CoverSource.LEADER, "", "University partner"),
)

_REASONS = {
    "Peer-visit fortnight": CoverReason.PEER_VISIT,
    "Lesson study 1": CoverReason.LESSON_STUDY,
    "Lesson study 2": CoverReason.LESSON_STUDY,
}

COVER_REQUESTS = tuple(
    r.CoverRequest(
        id=f"cover-{on}",
        on=on,
        lessons=lessons,
        source=source,
        reason=_REASONS.get(purpose, CoverReason.OUTSIDE),
        person=person,
        purpose=purpose,
    )
    for on, lessons, source, person, purpose in _REQUESTS
)
