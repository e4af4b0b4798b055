"""Who may see and change which priorities.

Everyone on the staff reads the plan. Governors read a summary of what has been agreed. Leaders
write; whoever has proposed a priority changes it until it is agreed.
"""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, SystemActor, User
from goldenthread.people.public import Person
from goldenthread.priorities.models import Priority
from goldenthread.priorities.types import BEFORE_AGREEMENT, TRANSITIONS, Transition

NOT_FOR_GOVERNORS = sorted(BEFORE_AGREEMENT)


def priorities_visible_to(user: User | AnonymousUser, year: SchoolYear) -> QuerySet[Priority]:
    rows = Priority.objects.filter(school=year.school, year=year)
    if accounts.may(user, year.school, Ability.VIEW_PLAN):
        return rows
    if accounts.may(user, year.school, Ability.VIEW_PLAN_SUMMARY):
        return rows.exclude(state__in=NOT_FOR_GOVERNORS)
    return rows.none()


def can_view_priority(user: User | AnonymousUser, priority: Priority) -> bool:
    if accounts.may(user, priority.school, Ability.VIEW_PLAN):
        return True
    seen = accounts.may(user, priority.school, Ability.VIEW_PLAN_SUMMARY)
    return seen and priority.state not in BEFORE_AGREEMENT


def priorities_editable_by(user: User | AnonymousUser, year: SchoolYear) -> QuerySet[Priority]:
    rows = Priority.objects.filter(school=year.school, year=year)
    if accounts.may(user, year.school, Ability.EDIT_PLAN):
        return rows
    if accounts.may(user, year.school, Ability.PROPOSE_PLAN):
        return rows.filter(Q(owner__user_id=user.pk), state__in=NOT_FOR_GOVERNORS)
    return rows.none()


def can_edit_priority(user: Actor | AnonymousUser, priority: Priority) -> bool:
    if isinstance(user, SystemActor):
        return True
    if accounts.may(user, priority.school, Ability.EDIT_PLAN):
        return True
    return is_proposer(user, priority) and priority.state in BEFORE_AGREEMENT


def is_proposer(user: User | AnonymousUser, priority: Priority) -> bool:
    """Whether the priority is this person's own proposal: they own it and may propose."""
    owner = priority.owner
    is_owner = owner is not None and owner.user_id is not None and owner.user_id == user.pk
    return is_owner and accounts.may(user, priority.school, Ability.PROPOSE_PLAN)


def require_edit(actor: Actor, priority: Priority) -> None:
    """Refuse with `PermissionDenied` unless the actor may change the priority."""
    if not can_edit_priority(actor, priority):
        raise PermissionDenied(
            f"“{priority.title}” is changed by those who lead professional learning, and by its "
            "owner until it is agreed."
        )


def may_take(actor: Actor | AnonymousUser, priority: Priority, transition: Transition) -> bool:
    if isinstance(actor, SystemActor) or accounts.may(actor, priority.school, transition.ability):
        return True
    return transition.by_proposer and is_proposer(actor, priority)


def transitions_open_to(user: User | AnonymousUser, priority: Priority) -> tuple[Transition, ...]:
    return tuple(
        transition
        for transition in TRANSITIONS
        if transition.before == priority.state and may_take(user, priority, transition)
    )


def get_priority_or_404(user: User | AnonymousUser, year: SchoolYear, key: str) -> Priority:
    """Return the priority with its need, target group and owner, in one query."""
    rows = priorities_visible_to(user, year).select_related(
        "need__target_group", "owner", "school", "year"
    )
    priority = rows.filter(key=key).first()
    if priority is None:
        raise Http404
    return priority


def get_editable_priority(user: User, school_slug: str, year_label: str, key: str) -> Priority:
    """Return the priority that a page is about to change: 404 where unseen, 403 where only read."""
    year = accounts.get_year_for(user, school_slug, year_label, Ability.VIEW_PLAN_SUMMARY)
    priority = get_priority_or_404(user, year, key)
    require_edit(user, priority)
    return priority


def find_own_person(user: User | AnonymousUser, year: SchoolYear) -> Person | None:
    """Return the member of staff whose account this is."""
    if not isinstance(user, User):
        return None
    return Person.objects.filter(school=year.school, user=user).first()
