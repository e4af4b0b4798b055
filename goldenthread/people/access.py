"""Who may see and change which people and teams.

Everyone on the staff sees who works at the school: names, job titles, teams. Hours, working days,
line management and timetable are for the person, their line manager and those who keep the
records; days away for fewer still.
"""

import datetime as dt

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, School, User
from goldenthread.people.models import Person, Post, Team, TeamMember

type Viewer = User | AnonymousUser


def on_day(day: dt.date) -> Q:
    """Rows with a first and a last day that hold on this day; an empty end is open."""
    began = Q(starts_on__isnull=True) | Q(starts_on__lte=day)
    return began & (Q(ends_on__isnull=True) | Q(ends_on__gte=day))


def people_visible_to(user: Viewer, school: School) -> QuerySet[Person]:
    rows = Person.objects.filter(school=school)
    return rows if accounts.may(user, school, Ability.VIEW_PEOPLE_LIST) else rows.none()


def can_view_person(user: Viewer, person: Person) -> bool:
    return accounts.may(user, person.school, Ability.VIEW_PEOPLE_LIST)


def records_visible_to(user: Viewer, school: School) -> QuerySet[Person]:
    """People whose hours, working days, line management and timetable the user may see."""
    return _own_and_reports_or_all(
        user, school, accounts.may(user, school, Ability.VIEW_PERSON_RECORD)
    )


def can_view_record(user: Viewer, person: Person) -> bool:
    if accounts.may(user, person.school, Ability.VIEW_PERSON_RECORD):
        return can_view_person(user, person)
    return can_view_person(user, person) and _is_self_or_line_manager(user, person)


def leave_visible_to(user: Viewer, school: School) -> QuerySet[Person]:
    """People of whom the user may see on which days they are away."""
    return _own_and_reports_or_all(user, school, _leads_school(user, school))


def can_view_leave(user: Viewer, person: Person) -> bool:
    if not can_view_person(user, person):
        return False
    return _leads_school(user, person.school) or _is_self_or_line_manager(user, person)


def teams_visible_to(user: Viewer, school: School) -> QuerySet[Team]:
    rows = Team.objects.filter(school=school)
    return rows if accounts.may(user, school, Ability.VIEW_PEOPLE_LIST) else rows.none()


def can_view_team(user: Viewer, team: Team) -> bool:
    return accounts.may(user, team.school, Ability.VIEW_PEOPLE_LIST)


def teams_open_to(user: Viewer, school: School) -> QuerySet[Team]:
    """Teams of which the user may read how ready they are and what support was agreed."""
    rows = teams_visible_to(user, school)
    if accounts.is_cpd_leader(user, school):
        return rows
    if user.pk is None:
        return rows.none()
    own = TeamMember.objects.filter(on_day(accounts.today()), school=school, person__user=user)
    return rows.filter(Q(leader__user=user) | Q(pk__in=own.values("team")))


def can_view_inside_team(user: Viewer, team: Team) -> bool:
    if not can_view_team(user, team) or user.pk is None:
        return False
    if accounts.is_cpd_leader(user, team.school):
        return True
    if team.leader is not None and team.leader.user_id == user.pk:
        return True
    own = TeamMember.objects.filter(on_day(accounts.today()), team=team, person__user_id=user.pk)
    return own.exists()


def can_edit_people(user: Viewer, school: School) -> bool:
    return accounts.may(user, school, Ability.EDIT_PEOPLE)


def get_person_or_404(user: Viewer, school: School, key: str) -> Person:
    person = people_visible_to(user, school).select_related("school").filter(key=key).first()
    if person is None:
        raise Http404
    return person


def get_team_or_404(user: Viewer, school: School, key: str) -> Team:
    rows = teams_visible_to(user, school).select_related("school", "leader")
    team = rows.filter(key=key).first()
    if team is None:
        raise Http404
    return team


def get_editable_person(user: User, school_slug: str, key: str) -> Person:
    """Return the person that a page is about to change: 404 where unseen, 403 where only read."""
    school = accounts.get_school_for(user, school_slug, Ability.EDIT_PEOPLE)
    return get_person_or_404(user, school, key)


def get_editable_team(user: User, school_slug: str, key: str) -> Team:
    school = accounts.get_school_for(user, school_slug, Ability.EDIT_PEOPLE)
    return get_team_or_404(user, school, key)


def _leads_school(user: Viewer, school: School) -> bool:
    return accounts.is_cpd_leader(user, school) or accounts.is_head_or_senior_leader(user, school)


def _own_and_reports_or_all(user: Viewer, school: School, sees_all: bool) -> QuerySet[Person]:
    rows = people_visible_to(user, school)
    if sees_all:
        return rows
    if user.pk is None:
        return rows.none()
    reports = Post.objects.filter(
        on_day(accounts.today()), school=school, line_manager__user_id=user.pk
    )
    return rows.filter(Q(user_id=user.pk) | Q(pk__in=reports.values("person")))


def _is_self_or_line_manager(user: Viewer, person: Person) -> bool:
    if user.pk is None:
        return False
    if person.user_id == user.pk:
        return True
    posts = Post.objects.filter(on_day(accounts.today()), person=person)
    return posts.filter(line_manager__user_id=user.pk).exists()


def get_own_person(user: Viewer, school: School) -> Person:
    """Return who of the staff list has signed in. Refuses with `PermissionDenied` and a sentence.

    One query. Call `accounts.get_school_or_404` or `get_year_for` first: this asks for no role.
    """
    person = Person.objects.filter(school=school, user_id=user.pk).first() if user.pk else None
    if person is None:
        raise PermissionDenied(
            f"Nobody in the staff list of {school.name} has your e-mail address, so nothing here "
            "is yours. Whoever keeps the staff list can add it to your entry."
        )
    person.school = school
    return person
