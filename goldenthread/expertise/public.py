"""What other apps use of expertise: `from goldenthread.expertise import public as expertise`."""

from goldenthread.expertise.models import (
    Engagement,
    EngagementActivity,
    EngagementPerson,
    ExpertiseEntry,
    Provider,
)
from goldenthread.expertise.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "Engagement",
    "EngagementActivity",
    "EngagementPerson",
    "ExpertiseEntry",
    "Provider",
]
