"""The tables of compliance."""

from goldenthread.compliance.models.compliance_item import ComplianceItem
from goldenthread.compliance.models.compliance_record import ComplianceRecord
from goldenthread.compliance.models.entitlement import Entitlement

__all__ = [
    "ComplianceItem",
    "ComplianceRecord",
    "Entitlement",
]
