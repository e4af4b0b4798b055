"""What other apps use of compliance: `from goldenthread.compliance import public as compliance`."""

from goldenthread.compliance.models import (
    ComplianceItem,
    ComplianceRecord,
    Entitlement,
)
from goldenthread.compliance.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "ComplianceItem",
    "ComplianceRecord",
    "Entitlement",
]
