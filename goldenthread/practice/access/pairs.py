"""Who may arrange which coaching pair.

Whoever arranges coaching may arrange all; a coachee may ask for another coach for themselves. The
coach may not: a boss who coaches does not choose who comes after them.
"""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, SystemActor, User
from goldenthread.practice.models import CoachingPair


def pairs_arrangeable_by(user: User | AnonymousUser, year: SchoolYear) -> QuerySet[CoachingPair]:
    rows = CoachingPair.objects.filter(school=year.school, year=year)
    if accounts.may(user, year.school, Ability.EDIT_COACHING_PAIRS):
        return rows
    if accounts.is_member_of_staff(user, year.school):
        return rows.filter(Q(coachee__user_id=user.pk))
    return rows.none()


def can_arrange_pair(user: Actor | AnonymousUser, pair: CoachingPair) -> bool:
    if isinstance(user, SystemActor):
        return True
    if accounts.may(user, pair.school, Ability.EDIT_COACHING_PAIRS):
        return True
    is_coachee = pair.coachee.user_id is not None and pair.coachee.user_id == user.pk
    return is_coachee and accounts.is_member_of_staff(user, pair.school)


def require_arrange(actor: Actor, pair: CoachingPair) -> None:
    if not can_arrange_pair(actor, pair):
        raise PermissionDenied(
            "A coaching pair is arranged by the coachee, or by whoever arranges coaching."
        )
