"""Who writes claims of impact and who checks one: never the person who wrote it."""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, AuditEvent, SchoolYear, User
from goldenthread.evaluation.models import Claim

type Viewer = User | AnonymousUser

# How the audit log names the making and changing of a claim.
KIND = "claim"
WRITING = (f"made {KIND}", f"changed {KIND}")


def claims_visible_to(user: Viewer, year: SchoolYear) -> QuerySet[Claim]:
    rows = Claim.objects.filter(school=year.school, year=year)
    return rows if accounts.may(user, year.school, Ability.VIEW_EVALUATION) else rows.none()


def get_editable_claim_or_404(user: Viewer, year: SchoolYear, key: str) -> Claim:
    """404 unseen, 403 only read."""
    rows = claims_visible_to(user, year).select_related("programme", "reviewed_by")
    claim = rows.filter(key=key).first()
    if claim is None:
        raise Http404
    accounts.require(user, year.school, Ability.EDIT_EVALUATION)
    claim.year, claim.school = year, year.school
    return claim


def has_written(user: Viewer, claim: Claim) -> bool:
    """Whether the words are theirs, wholly or in part. One query."""
    return AuditEvent.objects.filter(
        school=claim.school,
        subject=f"{KIND}:{claim.pk}",
        verb__in=WRITING,
        actor_user_id=user.pk,
    ).exists()


def require_other(user: Viewer, claim: Claim) -> None:
    if has_written(user, claim):
        raise PermissionDenied("A claim is checked by somebody else than who wrote it.")
