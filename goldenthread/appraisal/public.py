"""What other apps use of appraisal: `from goldenthread.appraisal import public as appraisal`."""

from goldenthread.appraisal.models import (
    Appraisal,
    AppraisalTouch,
    Objective,
)
from goldenthread.appraisal.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "Appraisal",
    "AppraisalTouch",
    "Objective",
]
