"""The review of November 2026 with its 44 scores, the pulses, and the cut that was refused."""

import datetime as dt
from decimal import Decimal

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import CutState, SurveyKind

DIAGNOSTIC = "review-2026-11"

SURVEYS = (
    r.Survey(
        id="pulse-2026-06",
        title="What should we keep, what should we stop?",
        kind=SurveyKind.PULSE,
        opens_on=dt.date(2026, 6, 22),
        closes_on=dt.date(2026, 6, 26),
        invited=118,
        answered=81,
    ),
    r.Survey(
        id=DIAGNOSTIC,
        title="Professional learning review",
        kind=SurveyKind.DIAGNOSTIC,
        opens_on=dt.date(2026, 11, 9),
        closes_on=dt.date(2026, 11, 20),
        invited=120,
        answered=94,
    ),
    r.Survey(
        id="pulse-2027-01",
        title="Five items after the review",
        kind=SurveyKind.PULSE,
        opens_on=dt.date(2027, 1, 18),
        closes_on=dt.date(2027, 1, 22),
        invited=120,
        answered=88,
    ),
)

# Statement, then percent of staff who agree / of leaders who agree / of what the records show.
_SCORES = """
    1a 58/72/40  1b 49/66/45  1c 52/68/10  1d 55/63/48  1e 66/71/60  1f 74/77/62
    2a 54/67/52  2b 63/70/66  2c 58/65/51  2d 71/75/78  2e 69/72/70  2f 47/60/35  2g 45/60/42
    2h 22/41/8
    3a 50/64/55  3b 48/62/50  3c 44/62/46  3d 46/70/48  3e 70/74/75  3f 43/58/39  3g 38/50/25
    4a 51/60/50  4b 49/58/45  4c 55/62/50  4d 53/66/44  4e 44/61/50  4f 35/52/30  4g 57/70/62
    5a 36/48/22  5b 59/66/64  5c 48/55/38  5d 41/52/33  5e 50/58/47
    6a 56/69/58  6b 52/60/44  6c 73/80/90  6d 60/65/35  6e 42/58/46  6f 51/62/60
    7a 61/72/63  7b 55/63/52  7c 34/45/50  7d 20/30/10  7e 40/49/35
"""


def _scores() -> tuple[r.StatementScore, ...]:
    words = _SCORES.split()
    scores = []
    for statement, percents in zip(words[::2], words[1::2], strict=True):
        staff, leaders, evidence = map(Decimal, percents.split("/"))
        scores.append(
            r.StatementScore(
                survey=DIAGNOSTIC,
                statement=statement,
                staff_percent=staff,
                leader_percent=leaders,
                evidence_percent=evidence,
            )
        )
    return tuple(scores)


STATEMENT_SCORES = _scores()

SURVEY_CUTS = (
    r.SurveyCut(
        id="cut-staff-groups",
        survey=DIAGNOSTIC,
        cut="Teachers, support working with pupils, general support, leaders",
        n=7,
        state=CutState.SHOWN,
        asked_on=dt.date(2026, 11, 24),
    ),
    r.SurveyCut(
        id="cut-send-team",
        survey=DIAGNOSTIC,
        cut="SEND team",
        n=2,
        state=CutState.REFUSED,
        asked_on=dt.date(2026, 11, 25),
    ),
)
