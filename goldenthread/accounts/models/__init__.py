"""The tables of accounts."""

from goldenthread.accounts.models.audit_event import AuditEvent
from goldenthread.accounts.models.record_opening import RecordOpening
from goldenthread.accounts.models.role_assignment import RoleAssignment
from goldenthread.accounts.models.school import School
from goldenthread.accounts.models.school_year import SchoolYear
from goldenthread.accounts.models.trust import Trust
from goldenthread.accounts.models.user import User

__all__ = ["AuditEvent", "RecordOpening", "RoleAssignment", "School", "SchoolYear", "Trust", "User"]
