"""Applies an offered edit from a page, and takes it back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.findings.actions.apply_offer import apply_offer
from goldenthread.findings.actions.undo_offer import undo_offer
from goldenthread.findings.models import AppliedOffer
from goldenthread.findings.views.addresses import address
from goldenthread.findings.views.finding import get_finding
from goldenthread.kernel.errors import Refusal


@require_POST
def apply(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, _, finding = get_finding(request, school_slug, year, key)
    assert isinstance(request.user, User)
    try:
        apply_offer(
            finding,
            request.POST.get("mark", ""),
            actor=request.user,
            at=accounts.now(),
            today=accounts.today(),
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "It is written, and the year is checked again.")
    return redirect(address("show-finding", at_hand, key=key))


@require_POST
def undo(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, _, finding = get_finding(request, school_slug, year, key)
    assert isinstance(request.user, User)
    applied = AppliedOffer.objects.filter(finding=finding).select_related("school").first()
    if applied is None:
        raise Http404
    applied.finding = finding
    try:
        undo_offer(applied, actor=request.user, at=accounts.now())
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "It is taken back, and the year is checked again.")
    return redirect(address("show-finding", at_hand, key=key))
