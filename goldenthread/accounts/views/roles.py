"""Who holds which role in a school: list, invite, give, end."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import clock
from goldenthread.accounts.abilities import Ability
from goldenthread.accounts.access import get_school_for
from goldenthread.accounts.actions.end_role import end_role
from goldenthread.accounts.actions.give_role import give_role
from goldenthread.accounts.actions.invite_person import invite_person
from goldenthread.accounts.forms import InvitationForm, RoleForm
from goldenthread.accounts.models import RoleAssignment, User
from goldenthread.accounts.queries.people_with_roles import list_people_with_roles
from goldenthread.accounts.types import Role
from goldenthread.kernel.errors import Refusal

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def list_roles(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = get_school_for(request.user, school_slug, Ability.MANAGE_ROLES)
    people = list_people_with_roles(school, clock.today())
    return render(request, "accounts/list_roles.html", {"school": school, "people": people})


@either
def invite(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = get_school_for(request.user, school_slug, Ability.MANAGE_ROLES)
    form = InvitationForm(request.POST or None, initial={"starts_on": clock.today()})
    if request.method == "POST" and form.is_valid():
        assert isinstance(request.user, User)
        try:
            user = invite_person(
                form.invitation(),
                school,
                actor=request.user,
                at=clock.now(),
                make_address=request.build_absolute_uri,
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"{user.name} has a mail on the way to {user.email}.")
            return redirect("administration:list-roles", school_slug=school.slug)
    return render(request, "accounts/invite.html", {"school": school, "form": form})


@either
def give(request: HttpRequest, school_slug: str, user_id: int) -> HttpResponse:
    school = get_school_for(request.user, school_slug, Ability.MANAGE_ROLES)
    # Only people of this school: an account elsewhere is reached by invitation.
    people = User.objects.filter(role_assignments__school=school).distinct()
    person = get_object_or_404(people, pk=user_id)
    form = RoleForm(request.POST or None, initial={"starts_on": clock.today()})
    if request.method == "POST" and form.is_valid():
        assert isinstance(request.user, User)
        role: Role = form.cleaned_data["role"]
        try:
            give_role(
                person,
                school,
                role,
                starts_on=form.cleaned_data["starts_on"],
                actor=request.user,
                at=clock.now(),
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"{person.name} now has the role “{role.label}”.")
            return redirect("administration:list-roles", school_slug=school.slug)
    context = {"school": school, "person": person, "form": form}
    return render(request, "accounts/give_role.html", context)


@either
def end(request: HttpRequest, school_slug: str, assignment_id: int) -> HttpResponse:
    school = get_school_for(request.user, school_slug, Ability.MANAGE_ROLES)
    held = RoleAssignment.objects.filter(school=school).select_related("user", "school")
    assignment = get_object_or_404(held, pk=assignment_id)
    context = {"school": school, "assignment": assignment, "label": Role(assignment.role).label}
    if request.method != "POST":
        return render(request, "accounts/end_role.html", context)
    assert isinstance(request.user, User)
    try:
        end_role(assignment, actor=request.user, at=clock.now())
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request, f"{assignment.user.name} no longer has the role “{context['label']}”."
        )
    return redirect("administration:list-roles", school_slug=school.slug)
