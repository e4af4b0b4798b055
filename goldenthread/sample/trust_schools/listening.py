"""Makes the review of professional learning, where one was done, and what governors heard."""

import datetime as dt
from decimal import Decimal

from goldenthread.sample.trust_table import ReviewLevel, TrustSchool
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import GovernorEventKind, SurveyKind

STATEMENTS_OF_SECTION = {"1": "abcdef", "2": "abcdefgh", "3": "abcdefg", "4": "abcdefg"} | {
    "5": "abcde",
    "6": "abcdef",
    "7": "abcde",
}
STATEMENTS = tuple(s + letter for s, letters in STATEMENTS_OF_SECTION.items() for letter in letters)
# Middle agreement of staff; statements lie up to four points above or below.
_AGREEMENT = {ReviewLevel.EMERGING: 52, ReviewLevel.BRONZE: 65, ReviewLevel.SILVER: 76}
_LEADERS_SEE_MORE = 6


def surveys(school: TrustSchool) -> tuple[r.Survey, ...]:
    staff = school.teachers + school.support
    review = r.Survey(
        id="review-2026",
        title="Review of professional learning",
        kind=SurveyKind.DIAGNOSTIC,
        opens_on=dt.date(2026, 11, 16),
        closes_on=dt.date(2026, 11, 27),
        invited=staff,
        answered=staff * 4 // 5,
    )
    pulses = tuple(
        r.Survey(
            id=f"pulse-{on:%B}".lower(),
            title="Pulse: is there time to try things?",
            kind=SurveyKind.PULSE,
            opens_on=on,
            closes_on=on + dt.timedelta(days=4),
            invited=staff,
            answered=staff * 3 // 4,
        )
        for on in (dt.date(2026, 10, 5), dt.date(2027, 1, 18))
    )
    return pulses if school.review is ReviewLevel.NOT_DONE else (*pulses, review)


def statement_scores(school: TrustSchool) -> tuple[r.StatementScore, ...]:
    if school.review is ReviewLevel.NOT_DONE:
        return ()
    middle = _AGREEMENT[school.review]
    return tuple(
        r.StatementScore(
            survey="review-2026",
            statement=statement,
            staff_percent=Decimal(middle + number * 5 % 9 - 4),
            leader_percent=Decimal(middle + number * 5 % 9 - 4 + _LEADERS_SEE_MORE),
            evidence_percent=Decimal(middle + number * 7 % 9 - 4),
        )
        for number, statement in enumerate(STATEMENTS)
    )


def governor_events() -> tuple[r.GovernorEvent, ...]:
    return (
        r.GovernorEvent(
            id="report-december", kind=GovernorEventKind.REPORT, on=dt.date(2026, 12, 9)
        ),
        r.GovernorEvent(
            id="report-january", kind=GovernorEventKind.REPORT, on=dt.date(2027, 1, 27)
        ),
        r.GovernorEvent(
            id="learning-october", kind=GovernorEventKind.LEARNING, on=dt.date(2026, 10, 14)
        ),
    )
