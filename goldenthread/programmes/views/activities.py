"""One activity: its page, its form, its steps, and the earlier activities it stands on."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.kernel.errors import Refusal
from goldenthread.programmes.access import get_editable_activity, teams_planned_by
from goldenthread.programmes.actions.change_activity_state import (
    cancel_activity,
    change_activity_state,
)
from goldenthread.programmes.actions.link_activities import link_activities, unlink_activities
from goldenthread.programmes.actions.write_activity import write_activity
from goldenthread.programmes.activity_forms import ActivityForm, CancelForm, LinkForm
from goldenthread.programmes.models import Activity, ActivityLink, Programme
from goldenthread.programmes.queries.activity_page import get_activity_page
from goldenthread.programmes.views.addresses import (
    address,
    crumbs_to,
    page_of,
    page_of_activity,
)
from goldenthread.snapshot.words import ActivityKind, Stream
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show_page(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    page = get_activity_page(request.user, at_hand, key)
    context = {"school": at_hand.school, "year": at_hand, "page": page}
    return render(request, "programmes/activity.html", context)


@either
def create(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """A team leader plans sessions of their own team, leaders any activity."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_TEAM_PLAN)
    assert isinstance(request.user, User)
    user = request.user
    leads = accounts.may(user, at_hand.school, Ability.EDIT_PLAN)
    own_team = None if leads else teams_planned_by(user, at_hand).first()
    if not leads and own_team is None:
        raise PermissionDenied("You lead no team yet, so there is no session for you to plan.")
    programme = Programme.objects.filter(year=at_hand, key=request.GET.get("programme", "")).first()
    row = Activity(
        school=at_hand.school,
        year=at_hand,
        programme=programme,
        stream=Stream.TEAM,
        kind=ActivityKind.TEAM_SESSION,
        team=own_team,
    )
    form = ActivityForm(typed_in(request), row=row, year=at_hand, user=user)
    back = page_of(programme) if programme else address("programmes:list-programmes", at_hand)
    page = FormPage(
        title="New activity",
        back=back,
        crumbs=crumbs_to(at_hand, programme),
        button="Save the activity",
        is_long=True,
    )

    def save() -> str:
        made = write_activity(row, form.values(), actor=user, at=accounts.now())
        return page_of_activity(made)

    return answer_form(request, form, page, save)


@either
def edit(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    activity = get_editable_activity(user, school_slug, year, key)
    form = ActivityForm(typed_in(request), row=activity, year=activity.year, user=user)
    page = FormPage(
        title=f"Change “{activity.title}”",
        back=page_of_activity(activity),
        crumbs=crumbs_to(activity.year, activity.programme, activity),
        saved="The activity is saved.",
        is_long=True,
    )

    def save() -> None:
        write_activity(activity, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@require_POST
def change_state(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    activity = get_editable_activity(request.user, school_slug, year, key)
    try:
        step = change_activity_state(
            activity, request.POST.get("to", ""), actor=request.user, at=accounts.now()
        )
    except Refusal as refusal:
        page = get_activity_page(request.user, activity.year, key)
        context = {
            "school": activity.school,
            "year": activity.year,
            "page": page,
            "refusals": [refusal],
        }
        return render(request, "programmes/activity.html", context)
    messages.success(request, f"“{activity.title}” {step.told}.")
    return redirect(page_of_activity(activity))


@either
def cancel(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    activity = get_editable_activity(user, school_slug, year, key)
    form = CancelForm(typed_in(request))
    page = FormPage(
        title=f"Cancel “{activity.title}”",
        back=page_of_activity(activity),
        crumbs=crumbs_to(activity.year, activity.programme, activity),
        button="Cancel the activity",
        saved=f"“{activity.title}” is cancelled.",
    )

    def save() -> None:
        cancel_activity(activity, form.cleaned_data["reason"], actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def add_link(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    activity = get_editable_activity(user, school_slug, year, key)
    form = LinkForm(typed_in(request), activity=activity)
    page = FormPage(
        title=f"What comes before “{activity.title}”?",
        back=page_of_activity(activity, "links"),
        crumbs=crumbs_to(activity.year, activity.programme, activity),
        button="Link them",
        saved="The two are linked.",
    )

    def save() -> None:
        link_activities(
            activity,
            form.cleaned_data["kind"],
            form.cleaned_data["to"],
            actor=user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


@either
def remove_link(
    request: HttpRequest, school_slug: str, year: str, key: str, number: int
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    activity = get_editable_activity(user, school_slug, year, key)
    link = get_object_or_404(
        ActivityLink.objects.select_related("to"), activity=activity, pk=number
    )
    page = FormPage(
        title=f"Unlink “{link.to.title}”?",
        back=page_of_activity(activity, "links"),
        crumbs=crumbs_to(activity.year, activity.programme, activity),
        button="Unlink them",
        saved="The two are no longer linked.",
    )
    return answer_question(
        request, page, lambda: unlink_activities(activity, link, actor=user, at=accounts.now())
    )
