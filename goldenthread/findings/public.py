"""What other apps use of findings: `from goldenthread.findings import public as findings`."""

from goldenthread.findings.models import (
    AcceptedFinding,
    Threshold,
)
from goldenthread.findings.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "AcceptedFinding",
    "Threshold",
]
