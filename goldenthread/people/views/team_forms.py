"""Changing a team, and who belongs to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.people.access import can_view_inside_team, get_editable_team
from goldenthread.people.actions.join_team import join_team
from goldenthread.people.actions.leave_team import leave_team
from goldenthread.people.actions.write_team import write_team
from goldenthread.people.forms import MemberForm, TeamForm
from goldenthread.people.models import TeamMember
from goldenthread.people.views.addresses import crumbs_to_team, page_of_team
from goldenthread.ui.form_page import FormPage, answer_form, answer_question

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def edit_team(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    team = get_editable_team(user, school_slug, key)
    sees_inside = can_view_inside_team(user, team)
    form = TeamForm(request.POST or None, row=team, sees_inside=sees_inside)
    page = FormPage(
        title=f"Change {team.name}",
        back=page_of_team(team),
        crumbs=crumbs_to_team(team),
        saved="The team is saved.",
    )

    def save() -> None:
        write_team(team, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def add_member(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    team = get_editable_team(user, school_slug, key)
    form = MemberForm(request.POST or None, school=team.school)
    page = FormPage(
        title=f"Somebody joins {team.name}",
        back=page_of_team(team),
        crumbs=crumbs_to_team(team),
        saved=f"{team.name} has one member more.",
        button="Put into the team",
    )

    def save() -> None:
        join_team(
            team,
            form.cleaned_data["person"],
            starts_on=form.cleaned_data["starts_on"],
            actor=user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


@either
def remove_member(request: HttpRequest, school_slug: str, key: str, person: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    team = get_editable_team(user, school_slug, key)
    rows = TeamMember.objects.select_related("person", "team", "school")
    member = get_object_or_404(rows, team=team, person__key=person)
    page = FormPage(
        title=f"Take {member.person.name} out of {team.name}?",
        back=page_of_team(team),
        crumbs=crumbs_to_team(team),
        lead="What they did with the team until now stays.",
        saved=f"{member.person.name} is no longer in {team.name}.",
        button="Take out of the team",
    )
    return answer_question(request, page, lambda: leave_team(member, actor=user, at=accounts.now()))
