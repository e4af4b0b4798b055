"""The doors: from the site to a school, and from the school to Today."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from goldenthread.accounts.access import get_school_or_404, schools_visible_to


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect("accounts:demo" if settings.DEMO_MODE else settings.LOGIN_URL)
    schools = list(schools_visible_to(request.user)[:2])
    if len(schools) == 1:
        return redirect("accounts:school", school_slug=schools[0].slug)
    return redirect("accounts:choose-school")


@require_safe
def choose_school(request: HttpRequest) -> HttpResponse:
    schools = schools_visible_to(request.user).order_by("name")
    return render(request, "accounts/choose_school.html", {"schools": schools})


@require_safe
def school(request: HttpRequest, school_slug: str) -> HttpResponse:
    at_hand = get_school_or_404(request.user, school_slug)
    try:
        address = reverse("workbench:today", kwargs={"school_slug": at_hand.slug})
    except NoReverseMatch:
        # Today is on a higher floor; a site may run without it.
        return render(request, "accounts/school.html", {"school": at_hand})
    return redirect(address)
