"""Who holds which role, in one school or in one trust, from when to when."""

from django.db import models
from django.db.models import F, Q

from goldenthread.accounts.models.school import School
from goldenthread.accounts.models.trust import Trust
from goldenthread.accounts.models.user import User
from goldenthread.accounts.types import SCHOOL_ROLES, TRUST_ROLES, Role


class RoleAssignment(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="role_assignments")
    school = models.ForeignKey(
        School, on_delete=models.CASCADE, related_name="role_assignments", null=True, blank=True
    )
    trust = models.ForeignKey(
        Trust, on_delete=models.CASCADE, related_name="role_assignments", null=True, blank=True
    )
    role = models.CharField(max_length=30, choices=Role)
    starts_on = models.DateField()
    # The last day on which the role is held; empty while no end is known.
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["role", "starts_on"]
        indexes = [models.Index(fields=["school", "user"], name="accounts_role_school_user")]
        constraints = [
            models.CheckConstraint(
                condition=Q(school__isnull=False, trust__isnull=True, role__in=sorted(SCHOOL_ROLES))
                | Q(school__isnull=True, trust__isnull=False, role__in=sorted(TRUST_ROLES)),
                name="accounts_role_in_school_or_trust",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="accounts_role_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["user", "school", "role"],
                condition=Q(ends_on__isnull=True, school__isnull=False),
                name="accounts_role_once_in_school",
            ),
            models.UniqueConstraint(
                fields=["user", "trust", "role"],
                condition=Q(ends_on__isnull=True, trust__isnull=False),
                name="accounts_role_once_in_trust",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"
