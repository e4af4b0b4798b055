"""How governors follow professional learning; the last report was in July."""

import datetime as dt

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import GovernorEventKind

GOVERNOR_EVENTS = (
    r.GovernorEvent(
        id="report-2026-07",
        kind=GovernorEventKind.REPORT,
        on=dt.date(2026, 7, 9),
        note="Professional learning in 2025-26, one page",
    ),
    r.GovernorEvent(
        id="learning-2026-05",
        kind=GovernorEventKind.LEARNING,
        on=dt.date(2026, 5, 14),
        note="Governors' evening: what makes staff learning last",
    ),
)
