"""Somebody says of themselves that they have caught up."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.programmes.access import get_activity_or_404
from goldenthread.programmes.actions.tell_caught_up import (
    NotHeldYet,
    NothingToCatchUp,
    tell_caught_up,
)
from goldenthread.programmes.views.addresses import page_of_activity


@require_POST
def tell(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """404 for whoever is asked to come: nobody is told that others catch up."""
    assert isinstance(request.user, User)
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN)
    activity = get_activity_or_404(request.user, at_hand, key)
    has = request.POST.get("has") == "yes"
    try:
        tell_caught_up(activity, has=has, actor=request.user, at=accounts.now())
    except NothingToCatchUp as nothing:
        raise Http404 from nothing
    except NotHeldYet as early:
        messages.warning(request, str(early))
    else:
        told = "Kept: you have caught up." if has else "Kept: you have not caught up yet."
        messages.success(request, told)
    return redirect(page_of_activity(activity))
