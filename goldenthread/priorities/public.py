"""What other apps use of priorities: `from goldenthread.priorities import public as priorities`."""

from goldenthread.priorities.models import (
    InsightSource,
    LetGo,
    Measure,
    MeasurePoint,
    Need,
    NeedNote,
    Priority,
    TargetGroup,
)
from goldenthread.priorities.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "InsightSource",
    "LetGo",
    "Measure",
    "MeasurePoint",
    "Need",
    "NeedNote",
    "Priority",
    "TargetGroup",
]
