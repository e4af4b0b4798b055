"""The audit log of a school, newest first."""

from django.db.models import QuerySet

from goldenthread.accounts.models import AuditEvent, School


def list_audit_events(school: School) -> QuerySet[AuditEvent]:
    return AuditEvent.objects.filter(school=school).order_by("-at", "-pk")
