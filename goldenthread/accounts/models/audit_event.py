"""One line of the audit log: who did what to which record, and when. Never changed afterwards."""

from django.db import models
from django.db.models import Q

from goldenthread.accounts.models.school import School


class AuditEvent(models.Model):
    # Empty for what belongs to no single school, such as making the first administrator.
    school = models.ForeignKey(
        School, on_delete=models.PROTECT, related_name="audit_events", null=True, blank=True
    )
    # The name as it was, and a number that is no foreign key: the line outlives the account.
    actor_name = models.CharField(max_length=120)
    actor_user_id = models.BigIntegerField(null=True, blank=True)
    verb = models.CharField(max_length=60)
    # Kind and number of the record, such as "role-assignment:12".
    subject = models.CharField(max_length=120)
    subject_name = models.CharField(max_length=200, blank=True, default="")
    at = models.DateTimeField()
    # What changed, without content: no coaching text, no reflection, no answer.
    facts = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["school", "-at"], name="accounts_audit_school_at"),
            models.Index(fields=["school", "subject"], name="accounts_audit_subject"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(actor_name=""), name="accounts_audit_actor"),
            models.CheckConstraint(condition=~Q(verb=""), name="accounts_audit_verb"),
        ]

    def __str__(self) -> str:
        return f"{self.actor_name} {self.verb} {self.subject_name or self.subject}"
