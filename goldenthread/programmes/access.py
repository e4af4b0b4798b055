"""Who may see and change which programmes and activities.

Everyone on the staff reads the plan; governors read a summary without names. Leaders write; a team
leader writes the sessions of the teams they lead. Which single people something is for is not part
of the plan that everyone reads: it would tell who is coached, inducted or supervised.
"""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, SystemActor, User
from goldenthread.people.public import Team
from goldenthread.programmes.models import Activity, Programme
from goldenthread.snapshot.words import ActivityKind, ActivityState, ProgrammeState, Stream

NOT_FOR_GOVERNORS = [ProgrammeState.SKETCH.value, ProgrammeState.DESIGNED.value]


def programmes_visible_to(user: User | AnonymousUser, year: SchoolYear) -> QuerySet[Programme]:
    rows = Programme.objects.filter(school=year.school, year=year)
    if accounts.may(user, year.school, Ability.VIEW_PLAN):
        return rows
    if accounts.may(user, year.school, Ability.VIEW_PLAN_SUMMARY):
        return rows.exclude(state__in=NOT_FOR_GOVERNORS)
    return rows.none()


def can_view_programme(user: User | AnonymousUser, programme: Programme) -> bool:
    if accounts.may(user, programme.school, Ability.VIEW_PLAN):
        return True
    seen = accounts.may(user, programme.school, Ability.VIEW_PLAN_SUMMARY)
    return seen and programme.state not in NOT_FOR_GOVERNORS


def programmes_editable_by(user: User | AnonymousUser, year: SchoolYear) -> QuerySet[Programme]:
    rows = Programme.objects.filter(school=year.school, year=year)
    return rows if accounts.may(user, year.school, Ability.EDIT_PLAN) else rows.none()


def can_edit_programme(user: Actor | AnonymousUser, programme: Programme) -> bool:
    if isinstance(user, SystemActor):
        return True
    return accounts.may(user, programme.school, Ability.EDIT_PLAN)


def require_edit(actor: Actor, programme: Programme) -> None:
    if not can_edit_programme(actor, programme):
        raise PermissionDenied(
            f"“{programme.title}” is changed by those who lead professional learning."
        )


def get_programme_or_404(user: User | AnonymousUser, year: SchoolYear, key: str) -> Programme:
    """Return the programme with what it refers to, in one query."""
    rows = programmes_visible_to(user, year).select_related(
        "priority__need__target_group", "lead", "target_group", "evidence_card", "school", "year"
    )
    programme = rows.filter(key=key).first()
    if programme is None:
        raise Http404
    return programme


def get_editable_programme(user: User, school_slug: str, year_label: str, key: str) -> Programme:
    """Return the programme that a page is about to change: 404 unseen, 403 only read."""
    year = accounts.get_year_for(user, school_slug, year_label, Ability.VIEW_PLAN_SUMMARY)
    programme = get_programme_or_404(user, year, key)
    require_edit(user, programme)
    return programme


def activities_visible_to(user: User | AnonymousUser, year: SchoolYear) -> QuerySet[Activity]:
    """A slot is only a date that is kept free; governors see what is planned, without names."""
    rows = Activity.objects.filter(school=year.school, year=year)
    if accounts.may(user, year.school, Ability.VIEW_PLAN):
        return rows
    if accounts.may(user, year.school, Ability.VIEW_PLAN_SUMMARY):
        return rows.exclude(state=ActivityState.SLOT).exclude(stream=Stream.INDIVIDUAL)
    return rows.none()


def can_view_activity(user: User | AnonymousUser, activity: Activity) -> bool:
    if accounts.may(user, activity.school, Ability.VIEW_PLAN):
        return True
    seen = accounts.may(user, activity.school, Ability.VIEW_PLAN_SUMMARY)
    kept_back = activity.state == ActivityState.SLOT or activity.stream == Stream.INDIVIDUAL
    return seen and not kept_back


def activities_editable_by(user: User | AnonymousUser, year: SchoolYear) -> QuerySet[Activity]:
    rows = Activity.objects.filter(school=year.school, year=year)
    if accounts.may(user, year.school, Ability.EDIT_PLAN):
        return rows
    if accounts.may(user, year.school, Ability.EDIT_TEAM_PLAN):
        return rows.filter(Q(team__leader__user_id=user.pk), stream=Stream.TEAM)
    return rows.none()


def can_edit_activity(user: Actor | AnonymousUser, activity: Activity) -> bool:
    if isinstance(user, SystemActor) or accounts.may(user, activity.school, Ability.EDIT_PLAN):
        return True
    if not accounts.may(user, activity.school, Ability.EDIT_TEAM_PLAN):
        return False
    leader = activity.team.leader if activity.team else None
    leads = leader is not None and leader.user_id is not None and leader.user_id == user.pk
    return leads and activity.stream == Stream.TEAM


def require_edit_activity(actor: Actor, activity: Activity) -> None:
    if not can_edit_activity(actor, activity):
        raise PermissionDenied(
            f"“{activity.title}” is changed by those who lead professional learning, or by the "
            "leader of the team whose session it is."
        )


def can_name_audience(user: Actor | AnonymousUser, subject: Programme | Activity) -> bool:
    """Whether the user may read, and change, which single people it is for.

    That is for those who may see who took part, and for whoever plans or leads it. Who is coached
    is for those who arrange the pairs alone, the head not among them.
    """
    if isinstance(user, SystemActor):
        return True
    if isinstance(subject, Activity) and subject.kind == ActivityKind.COACHING:
        return accounts.may(user, subject.school, Ability.VIEW_COACHING_PAIRS)
    if accounts.may(user, subject.school, Ability.VIEW_PARTICIPATION):
        return True
    if isinstance(subject, Programme):
        return can_edit_programme(user, subject)
    leader = subject.facilitator
    leads = leader is not None and leader.user_id is not None and leader.user_id == user.pk
    return leads or can_edit_activity(user, subject)


def require_name_audience(actor: Actor, subject: Programme | Activity) -> None:
    if not can_name_audience(actor, subject):
        raise PermissionDenied(
            "Who is coached is arranged by those who lead professional learning, and is not shown "
            "to others."
        )


def get_activity_or_404(user: User | AnonymousUser, year: SchoolYear, key: str) -> Activity:
    """Return the activity with what it refers to, in one query."""
    rows = activities_visible_to(user, year).select_related(
        "priority",
        "programme__priority",
        "unit",
        "technique",
        "team__leader",
        "facilitator",
        "school",
        "year",
    )
    activity = rows.filter(key=key).first()
    if activity is None:
        raise Http404
    return activity


def get_editable_activity(user: User, school_slug: str, year_label: str, key: str) -> Activity:
    year = accounts.get_year_for(user, school_slug, year_label, Ability.VIEW_PLAN_SUMMARY)
    activity = get_activity_or_404(user, year, key)
    require_edit_activity(user, activity)
    return activity


def can_view_participation(user: User | AnonymousUser, activity: Activity) -> bool:
    """Whether the user may read who takes part: the CPD leader, and whoever leads the activity.

    Who is coached is for those who arrange the pairs alone.
    """
    if activity.kind == ActivityKind.COACHING:
        return accounts.may(user, activity.school, Ability.VIEW_COACHING_PAIRS)
    if accounts.may(user, activity.school, Ability.VIEW_PARTICIPATION):
        return True
    leaders = (activity.facilitator, activity.team.leader if activity.team else None)
    return accounts.may(user, activity.school, Ability.VIEW_PLAN) and any(
        one is not None and one.user_id is not None and one.user_id == user.pk for one in leaders
    )


def teams_planned_by(user: User | AnonymousUser, year: SchoolYear) -> QuerySet[Team]:
    """The teams whose sessions the user may plan: all for leaders, their own for team leaders."""
    teams = Team.objects.filter(school=year.school).order_by("name")
    if accounts.may(user, year.school, Ability.EDIT_PLAN):
        return teams
    if accounts.may(user, year.school, Ability.EDIT_TEAM_PLAN):
        return teams.filter(Q(leader__user_id=user.pk))
    return teams.none()
