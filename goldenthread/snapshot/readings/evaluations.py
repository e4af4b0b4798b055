"""What was planned to be looked at in a programme, what has been done, and whether pupils speak."""

import datetime as dt
import re

from goldenthread.snapshot.records import Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import EvidenceSource, NeedKind

# The plan of an evaluation has no column for its sources, so its instrument is read.
_PUPIL_VOICE = re.compile(
    r"\b(?:pupil|student|child)\w*[’']?s?[’']? "
    r"(?:talk|voice|interview|conversation|discussion|survey|focus group)"
    r"|\b(?:talk|interview|conversation|discussion|focus group)\w* (?:with|of) "
    r"(?:\w+ )?(?:pupil|student|child)",
    re.IGNORECASE,
)


def answered_by(snapshot: Snapshot, programme: Programme, today: dt.date) -> frozenset[str]:
    """Keys of the programme's planned looks that have a result up to this day."""
    return frozenset(
        result.item
        for result in snapshot.having("evaluation_results", "programme", programme.id)
        if result.done_on <= today
    )


def hears_pupils(snapshot: Snapshot, programme: Programme) -> bool:
    """Whether pupils speak in its plan, its results, its claims or its measures."""
    plan = snapshot.having("evaluation_plan", "programme", programme.id)
    gathered = (
        *snapshot.having("evaluation_results", "programme", programme.id),
        *snapshot.having("claims", "programme", programme.id),
    )
    measures = snapshot.having("measures", "priority", programme.priority)
    return (
        any(EvidenceSource.PUPIL_VOICE in row.sources for row in gathered)
        or any(_PUPIL_VOICE.search(item.instrument) for item in plan)
        or bool(programme.priority and any(m.kind == NeedKind.PUPIL_TALK for m in measures))
    )
