"""Who reads the wall and who may change what hangs on it.

Everybody who reads evaluations reads it; any member of staff shares. A finding is changed by
whoever shared it; those who lead may take one down.
"""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.evaluation.models import WallFinding

type Viewer = User | AnonymousUser

LARGEST_NUMBER = 2**63 - 1


def wall_visible_to(user: Viewer, year: SchoolYear) -> QuerySet[WallFinding]:
    rows = WallFinding.objects.filter(school=year.school, year=year)
    return rows if accounts.may(user, year.school, Ability.VIEW_EVALUATION) else rows.none()


def can_change(user: Viewer, finding: WallFinding) -> bool:
    own = finding.shared_by
    return own is not None and user.pk is not None and own.user_id == user.pk


def can_take_down(user: Viewer, finding: WallFinding) -> bool:
    return can_change(user, finding) or accounts.may(user, finding.school, Ability.EDIT_EVALUATION)


def get_finding_or_404(user: Viewer, year: SchoolYear, number: int) -> WallFinding:
    rows = wall_visible_to(user, year).select_related("shared_by", "programme")
    finding = rows.filter(pk=min(number, LARGEST_NUMBER)).first()
    if finding is None:
        raise Http404
    finding.year, finding.school = year, year.school
    return finding


def get_own_finding_or_404(user: Viewer, year: SchoolYear, number: int) -> WallFinding:
    finding = get_finding_or_404(user, year, number)
    if not can_change(user, finding):
        raise PermissionDenied("A finding is changed by whoever shared it.")
    return finding


def get_removable_finding_or_404(user: Viewer, year: SchoolYear, number: int) -> WallFinding:
    finding = get_finding_or_404(user, year, number)
    if not can_take_down(user, finding):
        raise PermissionDenied(
            "A finding is taken down by whoever shared it, or by those who lead."
        )
    return finding
