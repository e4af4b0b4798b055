"""Roles, phases and other small values of accounts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import TextChoices

if TYPE_CHECKING:
    from goldenthread.accounts.models.user import User


class Role(TextChoices):
    """What somebody is to a school. Inspectors have no account, so there is no role for them."""

    TEACHER = "teacher", "Teacher"
    SUPPORT_DIRECT = "support_direct", "Support staff who work with pupils"
    SUPPORT_GENERAL = "support_general", "Support staff, general"
    COACH = "coach", "Coach or mentor"
    TEAM_LEADER = "team_leader", "Team leader"
    LINE_MANAGER = "line_manager", "Line manager or appraiser"
    INDUCTION_TUTOR = "induction_tutor", "Induction tutor"
    CPD_LEADER = "cpd_leader", "CPD leader"
    HEAD_SLT = "head_slt", "Head or senior leader"
    GOVERNOR = "governor", "Governor or trustee"
    TRUST_LEADER = "trust_leader", "Trust leader"
    EXTERNAL_FACILITATOR = "external_facilitator", "External facilitator"
    SYSTEM_ADMIN = "system_admin", "System administrator"
    COMPLIANCE_CLERK = "compliance_clerk", "Compliance clerk (safeguarding or HR)"
    BUSINESS_MANAGER = "business_manager", "Business manager"


# Held in a trust, a role counts in each of its schools.
TRUST_ROLES = frozenset({Role.TRUST_LEADER, Role.SYSTEM_ADMIN})
SCHOOL_ROLES = frozenset(Role) - {Role.TRUST_LEADER}


class Phase(TextChoices):
    NURSERY = "nursery", "Nursery"
    INFANT = "infant", "Infant"
    JUNIOR = "junior", "Junior"
    PRIMARY = "primary", "Primary"
    MIDDLE = "middle", "Middle"
    SECONDARY = "secondary", "Secondary"
    ALL_THROUGH = "all-through", "All-through"
    SPECIAL = "special", "Special"
    ALTERNATIVE = "alternative", "Alternative provision"
    COLLEGE = "college", "Sixth form or college"


class Jurisdiction(TextChoices):
    ENGLAND = "england", "England"
    WALES = "wales", "Wales"
    SCOTLAND = "scotland", "Scotland"
    NORTHERN_IRELAND = "northern-ireland", "Northern Ireland"
    INDEPENDENT = "independent", "Independent school"


class YearState(TextChoices):
    """How far a school year is prepared. A year nobody drafts here is in use from the start."""

    IN_USE = "in-use", "In use"
    DRAFT = "draft", "In draft"
    FOR_COMMENT = "for-comment", "Out for comment"
    LOCKED = "locked", "Dates locked"


# Who leads professional learning works on a draft alone; staff read it once it is out for comment.
BEFORE_USE = frozenset({YearState.DRAFT, YearState.FOR_COMMENT})


@dataclass(frozen=True)
class SystemActor:
    """Whoever acts when no person does, named for the job: `SystemActor("nightly check")`."""

    name: str


type Actor = User | SystemActor
