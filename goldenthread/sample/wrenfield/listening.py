"""How Wrenfield listens: the review of the autumn, two pulses, its forms, and its governors."""

import datetime as dt
from decimal import Decimal

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import GovernorEventKind, SurveyKind

SURVEYS = (
    r.Survey(
        id="pulse-october",
        title="Pulse: was the start of the year worth your time?",
        kind=SurveyKind.PULSE,
        opens_on=dt.date(2026, 10, 5),
        closes_on=dt.date(2026, 10, 9),
        invited=45,
        answered=36,
    ),
    r.Survey(
        id="review-2026",
        title="Review of professional learning",
        kind=SurveyKind.DIAGNOSTIC,
        opens_on=dt.date(2026, 11, 16),
        closes_on=dt.date(2026, 11, 27),
        invited=45,
        answered=39,
    ),
    r.Survey(
        id="pulse-january",
        title="Pulse: is there time to try things?",
        kind=SurveyKind.PULSE,
        opens_on=dt.date(2027, 1, 18),
        closes_on=dt.date(2027, 1, 22),
        invited=45,
        answered=34,
    ),
)

# Statement, then percent of staff, of leaders, and of what the records show: Bronze.
_REVIEW = """
1a 72 76 64  1b 66 72 60  1c 70 76 58  1d 68 74 62  1e 70 74 62  1f 78 80 70
2a 60 70 56  2b 72 76 70  2c 66 70 62  2d 74 76 74  2e 66 70 60  2f 62 68 58
2g 68 74 64  2h 44 54 30
3a 70 76 68  3b 72 78 70  3c 66 74 62  3d 62 72 56  3e 72 76 74  3f 62 70 58  3g 60 66 54
4a 68 72 60  4b 64 70 58  4c 66 70 60  4d 66 76 58  4e 60 68 56  4f 58 66 54  4g 66 72 64
5a 64 72 58  5b 66 70 66  5c 62 68 64  5d 64 68 62  5e 66 70 62
6a 68 76 62  6b 70 74 64  6c 82 86 92  6d 66 72 44  6e 60 68 54  6f 64 70 66
7a 70 76 72  7b 62 68 60  7c 64 68 66  7d 58 62 56  7e 60 64 58
"""


def _scores() -> tuple[r.StatementScore, ...]:
    words = _REVIEW.split()
    return tuple(
        r.StatementScore(
            survey="review-2026",
            statement=statement,
            staff_percent=Decimal(staff),
            leader_percent=Decimal(leaders),
            evidence_percent=Decimal(evidence),
        )
        for statement, staff, leaders, evidence in zip(*(iter(words),) * 4, strict=True)
    )


STATEMENT_SCORES = _scores()

FORM_FIELDS = (
    r.FormField(form="Lesson visit note", field="What pupils did", required=True),
    r.FormField(form="Lesson visit note", field="One question to think about"),
    # Left over from an old form.
    r.FormField(form="Lesson visit note", field="Grade", required=True, default_text="Good"),
    r.FormField(form="Course request", field="Which pupils will gain, and how", required=True),
)

# The last report is of the summer before: governors have heard nothing this year.
GOVERNOR_EVENTS = (
    r.GovernorEvent(
        id="report-july-2026",
        kind=GovernorEventKind.REPORT,
        on=dt.date(2026, 7, 1),
        note="Year's report",
    ),
    r.GovernorEvent(
        id="learning-november-2026",
        kind=GovernorEventKind.LEARNING,
        on=dt.date(2026, 11, 12),
        note="How pupils learn to read: an evening for governors",
    ),
)
