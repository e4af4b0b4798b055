"""Who reads and who changes how a programme is evaluated.

Everybody who works at the school reads it, and governors without names. Those who record
evaluations for the whole school change it, and whoever leads the programme.
"""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, SystemActor, User
from goldenthread.programmes.public import (
    Programme,
    get_programme_or_404,
    programmes_visible_to,
)

type Viewer = User | AnonymousUser


def plans_editable_by(user: Viewer, year: SchoolYear) -> QuerySet[Programme]:
    rows = programmes_visible_to(user, year)
    if accounts.may(user, year.school, Ability.EDIT_EVALUATION):
        return rows
    if user.pk is None or not accounts.may(user, year.school, Ability.VIEW_EVALUATION):
        return rows.none()
    return rows.filter(Q(lead__user_id=user.pk))


def can_edit_plan(user: Actor | AnonymousUser, programme: Programme) -> bool:
    if isinstance(user, SystemActor):
        return True
    if accounts.may(user, programme.school, Ability.EDIT_EVALUATION):
        return True
    lead = programme.lead
    leads = lead is not None and lead.user_id is not None and lead.user_id == user.pk
    return leads and accounts.may(user, programme.school, Ability.VIEW_EVALUATION)


def require_edit_plan(actor: Actor, programme: Programme) -> None:
    if not can_edit_plan(actor, programme):
        raise PermissionDenied(
            f"How “{programme.title}” is evaluated is changed by whoever leads it, and by those "
            "who lead professional learning."
        )


def get_planned_programme(user: Viewer, slug: str, label: str, key: str) -> Programme:
    """Return the programme whose plan is read: 404 unseen, 403 where evaluation is not."""
    year = accounts.get_year_for(user, slug, label, Ability.VIEW_EVALUATION)
    programme = get_programme_or_404(user, year, key)
    # The year at hand has its school already.
    programme.year, programme.school = year, year.school
    return programme


def get_editable_plan(user: User, slug: str, label: str, key: str) -> Programme:
    """Return the programme whose plan is about to change: 404 unseen, 403 only read."""
    programme = get_planned_programme(user, slug, label, key)
    require_edit_plan(user, programme)
    return programme


def sees_names(user: Viewer, programme: Programme) -> bool:
    return accounts.may(user, programme.school, Ability.VIEW_PLAN)
