"""A school's settings and its audit log."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import clock
from goldenthread.accounts.abilities import Ability
from goldenthread.accounts.access import get_school_for, may
from goldenthread.accounts.actions.change_school_settings import change_school_settings
from goldenthread.accounts.forms import SchoolSettingsForm
from goldenthread.accounts.models import School, User
from goldenthread.accounts.queries.audit_events import list_audit_events

EVENTS_A_PAGE = 50


@require_safe
def overview(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = get_school_for(request.user, school_slug, Ability.VIEW_ADMINISTRATION)
    context = {
        "school": school,
        "may_edit_settings": may(request.user, school, Ability.EDIT_SETTINGS),
        "may_manage_roles": may(request.user, school, Ability.MANAGE_ROLES),
    }
    return render(request, "accounts/administration.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change_school(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = get_school_for(request.user, school_slug, Ability.EDIT_SETTINGS)
    # The form gets a row of its own: it writes what was typed into it before that is known to hold.
    form = SchoolSettingsForm(request.POST or None, instance=School.objects.get(pk=school.pk))
    if request.method == "POST" and form.is_valid():
        assert isinstance(request.user, User)
        change_school_settings(school, form.settings(), actor=request.user, at=clock.now())
        messages.success(request, f"The settings of {school.name} are saved.")
        return redirect("administration:change-school", school_slug=school.slug)
    return render(request, "accounts/change_school.html", {"school": school, "form": form})


@require_safe
def audit_log(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = get_school_for(request.user, school_slug, Ability.VIEW_AUDIT_METADATA)
    events = Paginator(list_audit_events(school), EVENTS_A_PAGE)
    context = {
        "school": school,
        "page": events.get_page(request.GET.get("page")),
        "may_see_facts": may(request.user, school, Ability.VIEW_AUDIT_LOG),
    }
    return render(request, "accounts/audit_log.html", context)
