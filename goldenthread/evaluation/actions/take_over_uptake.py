"""Takes the counts of use of this day over as the result of a look."""

import datetime as dt
from datetime import datetime
from decimal import Decimal

from goldenthread.accounts.public import Actor
from goldenthread.evaluation.access.recording import require_record
from goldenthread.evaluation.actions.write_result import write_result
from goldenthread.evaluation.models import EvaluationItem, EvaluationResult
from goldenthread.evaluation.uptake_words import CAUTION, finding_of
from goldenthread.inference.verdict import FEWEST_FOR_MORE
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.public import ProgrammeUptake
from goldenthread.snapshot.words import Confidence, EvidenceSource


class NothingToTakeOver(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "There is no count here that may be told.",
            "Choose a longer time, or enter in another way what you saw.",
        )


def take_over_uptake(
    look: EvaluationItem,
    uptake: ProgrammeUptake,
    first: dt.date,
    last: dt.date,
    *,
    actor: Actor,
    at: datetime,
) -> EvaluationResult:
    """Write the numbers as they are now. Refuses with `PermissionDenied`, `NothingToTakeOver`."""
    require_record(actor, look.programme, look.owner)
    total = uptake.total
    if not total.people or not total.may_be_shown:
        raise NothingToTakeOver
    share = Decimal(100 * total.tried) / total.people
    confidence = Confidence.SOME if total.people >= FEWEST_FOR_MORE else Confidence.HINT
    values = {
        "level": look.level,
        "done_on": at.date(),
        "method": f"Counted from {long_date(first)} to {long_date(last)}",
        "sources": [EvidenceSource.SELF_LOG.value],
        "n": total.people,
        "uptake_percent": share.quantize(Decimal("0.0001")),
        "finding": finding_of(uptake),
        "confidence": confidence.value,
        "caution": CAUTION,
    }
    return write_result(look.programme, look, f"{look.key}-uptake", values, actor=actor, at=at)
