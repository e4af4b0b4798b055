"""Who may plan the year: whoever may change the calendar and arrange who coaches whom."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, School, SchoolYear, User
from goldenthread.proposals.models import Proposal

NEEDED = (Ability.EDIT_CALENDAR, Ability.EDIT_COACHING_PAIRS)


def may_plan(user: User | AnonymousUser, school: School) -> bool:
    return all(accounts.may(user, school, ability) for ability in NEEDED)


def require_plan(actor: Actor | AnonymousUser, school: School) -> None:
    """Refuses with `PermissionDenied` and a sentence for the page."""
    for ability in NEEDED:
        accounts.require(actor, school, ability)


def get_year_to_plan(user: User | AnonymousUser, slug: str, label: str) -> SchoolYear:
    """The first line of a page: 404 where the year is unseen, 403 for whoever may not plan it."""
    year = accounts.get_year_for(user, slug, label, NEEDED[0])
    require_plan(user, year.school)
    return year


def proposals_visible_to(user: User | AnonymousUser, year: SchoolYear) -> QuerySet[Proposal]:
    if not may_plan(user, year.school):
        return Proposal.objects.none()
    return Proposal.objects.filter(school=year.school, year=year)
