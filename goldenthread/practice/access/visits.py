"""Who sees which visit, pair or triad, token and offer of cover.

A visit is for its host and its visitor; leaders see counts. Cover tokens are issued by whoever
keeps the calendar, because each is a promise of time in it.
"""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, School, SchoolYear, User
from goldenthread.people.public import Person, Post, Team
from goldenthread.practice.models import CoverOffer, PeerGroup, PeerVisit
from goldenthread.snapshot.words import StaffGroup

type Viewer = User | AnonymousUser

ISSUES_TOKENS = Ability.EDIT_CALENDAR
SEES_COUNTS = Ability.VIEW_PARTICIPATION_COUNTS


def visits_visible_to(user: Viewer, year: SchoolYear) -> QuerySet[PeerVisit]:
    rows = PeerVisit.objects.filter(school=year.school, year=year)
    if user.pk is None or not accounts.is_member_of_staff(user, year.school):
        return rows.none()
    return rows.filter(Q(host__user_id=user.pk) | Q(visitor__user_id=user.pk))


def can_view_visit(user: Viewer, visit: PeerVisit) -> bool:
    if user.pk is None or not accounts.is_member_of_staff(user, visit.school):
        return False
    return user.pk in (visit.host.user_id, visit.visitor.user_id)


def get_visit_or_404(user: Viewer, year: SchoolYear, key: str) -> PeerVisit:
    rows = visits_visible_to(user, year).select_related(
        "host", "visitor", "programme", "arrangement__group", "arrangement__asked_by"
    )
    visit = rows.filter(key=key).first()
    if visit is None:
        raise Http404
    visit.year, visit.school = year, year.school
    return visit


def groups_visible_to(user: Viewer, year: SchoolYear) -> QuerySet[PeerGroup]:
    """Pairs and triads in which the user is; nobody lists those of others."""
    rows = PeerGroup.objects.filter(school=year.school, year=year)
    if user.pk is None or not accounts.is_member_of_staff(user, year.school):
        return rows.none()
    return rows.filter(peer_group_members__person__user_id=user.pk).distinct()


def get_group_or_404(user: Viewer, year: SchoolYear, key: str) -> PeerGroup:
    group = groups_visible_to(user, year).filter(key=key, ends_on=None).first()
    if group is None:
        raise Http404
    group.year, group.school = year, year.school
    return group


def may_form_for_others(user: Viewer, school: School) -> bool:
    return accounts.may(user, school, Ability.EDIT_PLAN)


def get_own_offer_or_404(user: Viewer, year: SchoolYear, number: int) -> CoverOffer:
    if user.pk is None:
        raise Http404
    rows = CoverOffer.objects.filter(school=year.school, year=year, pk=number)
    offer = rows.filter(offered_by__user_id=user.pk).first()
    if offer is None:
        raise Http404
    return offer


def may_cover(person: Person) -> bool:
    """Leaders, cover supervisors and higher-level teaching assistants take classes. One query."""
    posts = Post.objects.filter(school=person.school, person=person)
    return posts.filter(
        Q(staff_group=StaffGroup.LEADER)
        | Q(job_title__icontains="cover supervisor")
        | Q(job_title__icontains="higher-level teaching assistant")
        | Q(job_title__icontains="HLTA")
    ).exists()


def teams_led_by(user: Viewer, school: School) -> QuerySet[Team]:
    rows = Team.objects.filter(school=school)
    if user.pk is None or not accounts.is_member_of_staff(user, school):
        return rows.none()
    return rows.filter(leader__user_id=user.pk)


def require_part(visit: PeerVisit, actor: User, *, only_visitor: bool = False) -> Person:
    """Return which of the two the actor is. Refuses with `PermissionDenied`."""
    if actor.pk and visit.visitor.user_id == actor.pk:
        return visit.visitor
    if only_visitor:
        raise PermissionDenied("Only the visitor decides how they are released.")
    if actor.pk and visit.host.user_id == actor.pk:
        return visit.host
    raise PermissionDenied("A visit is arranged by its host and its visitor.")
