"""What other apps use of reviews: `from goldenthread.reviews import public as reviews`."""

from goldenthread.reviews.models import (
    FormField,
    GovernorEvent,
    StatementScore,
    Survey,
    SurveyCut,
)
from goldenthread.reviews.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "FormField",
    "GovernorEvent",
    "StatementScore",
    "Survey",
    "SurveyCut",
]
