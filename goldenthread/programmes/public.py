"""What other apps use of programmes: `from goldenthread.programmes import public as programmes`."""

from goldenthread.programmes.models import (
    Activity,
    ActivityAudience,
    ActivityLink,
    Decision,
    EvidenceCard,
    Participation,
    Programme,
    ProgrammeAudience,
    Technique,
    TrialArm,
    Unit,
)
from goldenthread.programmes.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "Activity",
    "ActivityAudience",
    "ActivityLink",
    "Decision",
    "EvidenceCard",
    "Participation",
    "Programme",
    "ProgrammeAudience",
    "Technique",
    "TrialArm",
    "Unit",
]
