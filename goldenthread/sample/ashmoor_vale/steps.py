"""That people took on steps, in four rounds for reading and one for thinking; never their words."""

import datetime as dt
from collections.abc import Iterator

from goldenthread.sample.ashmoor_vale.coaching import COACHING_PAIRS, STALLED
from goldenthread.sample.ashmoor_vale.individual_routes import (
    TAS_WHO_VISIT,
    TRIADS,
    coached,
    on_route,
)
from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import StepOutcome

# 63 of the 88 in Reading to learn took steps: 32 coached, 20 in triads, 5 with an enquiry, 6 TAs.
WITH_READING_STEPS = (
    *coached(),
    *on_route(*TRIADS)[:20],
    *on_route("enquiry")[7:],
    *TAS_WHO_VISIT[:6],
)

# First day of each round and the technique most worked on; after the launch, the October twilight,
# the trust day and in January.
_READING_ROUNDS = (
    (dt.date(2026, 9, 9), "stop-at-hard-words"),
    (dt.date(2026, 10, 12), "model-reading-aloud"),
    (dt.date(2026, 11, 9), "model-reading-aloud"),
    (dt.date(2027, 1, 18), "main-point"),
)

# 16 of the 40 in Everyone thinking took one step; nobody a second.
WITH_THINKING_STEPS = (
    "ellie-marsh",
    "kwame-boateng",
    "sophie-lindqvist",
    "owen-reilly",
    "aisha-rahman",
    "megan-rowlands",
    "lewis-carrick",
    "catrin-bevan",
    "nisha-patel",
    "bea-marlowe",
    "freya-donnelly",
    "edward-mallory",
    "jess-tindall",
    "amara-eze",
    "colin-sharpe",
    "abbie-stanton",
)
_THINKING_FROM = dt.date(2026, 9, 23)

_PAIR_OF = {pair.coachee: pair.id for pair in COACHING_PAIRS}
_OUTCOMES = (StepOutcome.GOT_IT, StepOutcome.NEARLY, StepOutcome.GOT_IT, StepOutcome.DROPPED)


def _step(
    key: str, person: str, programme: str, technique: str, opened_on: dt.date, position: int
) -> r.Step:
    """Steps last 10 to 18 days; those not yet over by the demo day are open."""
    closed_on = opened_on + dt.timedelta(days=10 + position % 5 * 2)
    is_over = closed_on < DEMO_TODAY
    return r.Step(
        id=key,
        person=person,
        programme=programme,
        pair=_PAIR_OF.get(person, "") if programme == "reading-to-learn" else "",
        technique=technique,
        opened_on=opened_on,
        closed_on=closed_on if is_over else None,
        outcome=_OUTCOMES[position % len(_OUTCOMES)] if is_over else "",
        names_when=True,
        names_class=position % 6 != 5,
        uses_logged=position % 4 + (2 if is_over else 0),
    )


def _reading_steps() -> Iterator[r.Step]:
    for number, (first_day, technique) in enumerate(_READING_ROUNDS, start=1):
        for position, person in enumerate(WITH_READING_STEPS):
            if first_day.year == 2027 and person in STALLED:
                continue
            opened_on = first_day + dt.timedelta(days=position % 5)
            if opened_on.weekday() > 4:
                opened_on += dt.timedelta(days=2)
            yield _step(
                f"reading-{number}-{person}",
                person,
                "reading-to-learn",
                technique,
                opened_on,
                position + number,
            )


def _thinking_steps() -> Iterator[r.Step]:
    for position, person in enumerate(WITH_THINKING_STEPS):
        yield _step(
            f"thinking-{person}",
            person,
            "everyone-thinking",
            "everyone-answers",
            _THINKING_FROM + dt.timedelta(days=position % 3),
            position,
        )


STEPS = (*_reading_steps(), *_thinking_steps())
