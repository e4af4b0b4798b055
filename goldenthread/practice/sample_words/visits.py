"""What some of the sample's people agreed and wrote about visits, with tokens and offers.

The keys are those of the visits in the sample's folder.
"""

import datetime as dt
from dataclasses import dataclass

from goldenthread.practice.models import TokenWorth, VisitState


@dataclass(frozen=True, slots=True)
class SampleVisit:
    """`asked_by` is host or visitor."""

    state: VisitState
    asked_by: str
    period: str
    minutes: int
    message: str = ""
    seen: str = ""
    thanks: str = ""
    has_token: bool = False


@dataclass(frozen=True, slots=True)
class SampleOffer:
    by: str
    on: dt.date
    period: str


ISSUED_ON = dt.date(2027, 1, 4)
EACH = 2
WORTH = TokenWorth.SEGMENT

VISITS: dict[str, SampleVisit] = {
    "triad-3-round-3-visit-1": SampleVisit(
        VisitState.TOOK_PLACE,
        "visitor",
        "2",
        20,
        message="May I see how they begin a text about forces?",
        seen="Nineteen of 27 marked the hard words before reading on. Four copied.",
        thanks="The silence after the question was worth the walk. I tried it in 8B set 3.",
    ),
    "triad-3-round-3-visit-3": SampleVisit(
        VisitState.TOOK_PLACE,
        "host",
        "4",
        15,
        seen="Pairs argued about one sentence for five minutes and none looked up.",
        thanks="Your sentence starters are on my wall now.",
    ),
    "triad-3-round-4-visit-1": SampleVisit(
        VisitState.AGREED,
        "host",
        "2",
        20,
        message="Come for the first twenty minutes: we read about waves.",
        has_token=True,
    ),
    "ta-triad-1-round-3-visit-3": SampleVisit(
        VisitState.TOOK_PLACE,
        "visitor",
        "3",
        15,
        seen="Two pupils read the word list to each other without being asked.",
        thanks="I have begun to wait longer before I help.",
    ),
    "ta-triad-1-round-4-visit-3": SampleVisit(VisitState.ASKED, "visitor", "3", 15),
    "triad-2-round-4-visit-1": SampleVisit(
        VisitState.ASKED, "visitor", "4", 20, message="I would like to see pupils read the method."
    ),
}

OFFERS: tuple[SampleOffer, ...] = (
    SampleOffer("imran-sadiq", dt.date(2027, 2, 8), "4"),
    SampleOffer("jo-maddox", dt.date(2027, 2, 9), "2"),
    SampleOffer("jo-maddox", dt.date(2027, 2, 11), "2"),
)
