"""Bringing files in: choosing them, looking at what was understood, saying yes."""

from functools import cache
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, School, User
from goldenthread.exchange.access import brings_in_only_staff, may_start_year
from goldenthread.exchange.actions.bring_in import bring_in
from goldenthread.exchange.forms import UploadForm
from goldenthread.exchange.proposal import Proposal, propose
from goldenthread.exchange.queries.preview import get_preview
from goldenthread.exchange.queries.whole_year import get_year_or_start
from goldenthread.exchange.uploads import Upload, find_upload, keep_upload, remove_upload
from goldenthread.kernel.errors import Refusal

STEPS = ("Choose files", "Look at what was understood", "Bring in")
RESULT = "brought_in"


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = accounts.get_school_for(request.user, school_slug, Ability.IMPORT_STAFF)
    assert isinstance(request.user, User)
    is_sent = request.method == "POST"
    form = UploadForm(
        request.POST if is_sent else None, request.FILES if is_sent else None, school=school
    )
    if is_sent and form.is_valid():
        try:
            upload = keep_upload(
                form.cleaned_data["upload"],
                user=request.user,
                school=school,
                label=form.cleaned_data["year"],
            )
        except Refusal as refusal:
            form.add_error("upload", str(refusal))
        else:
            return redirect("exchange:preview", school_slug=school.slug, token=upload.token)
    context = {
        "school": school,
        "form": form,
        "steps": STEPS,
        "is_only_staff": brings_in_only_staff(request.user, school),
        "years": accounts.years_visible_to(request.user, school),
        "may_export": accounts.may(request.user, school, Ability.EXPORT_FOLDER),
        "may_start_year": may_start_year(request.user, school),
    }
    return render(request, "exchange/choose.html", context)


@require_safe
def preview(request: HttpRequest, school_slug: str, token: str) -> HttpResponse:
    school, user, upload = _upload_at_hand(request, school_slug, token)
    chosen = request.GET.get("school", "")
    context: dict[str, Any] = {
        "school": school,
        "upload": upload,
        "steps": STEPS,
        "chosen": chosen,
        "preview": get_preview(user, school, _propose(school, upload, chosen)),
    }
    return render(request, "exchange/preview.html", context)


@require_POST
def confirm(request: HttpRequest, school_slug: str, token: str) -> HttpResponse:
    school, user, upload = _upload_at_hand(request, school_slug, token)
    chosen = request.POST.get("school", "")
    proposal = _propose(school, upload, chosen)
    back = redirect("exchange:preview", school_slug=school.slug, token=token)
    if proposal.year is None:
        return back
    replacing = "replace_lessons" in request.POST and proposal.understood is not None
    try:
        changes = bring_in(
            proposal.year,
            school=school,
            actor=user,
            at=accounts.now(),
            replacing_lessons=replacing,
        )
    except Refusal:
        # The preview says what stands in the way.
        return back
    lessons = len(changes.of("timetable").only_before) if replacing else 0
    request.session[RESULT] = {
        "school": school.slug,
        "year": proposal.label,
        **changes.counts,
        "lessons_taken_out": lessons,
        "only_before": changes.counts["only_before"] - lessons,
    }
    transaction.on_commit(lambda: remove_upload(upload))
    return redirect("exchange:brought-in", school_slug=school.slug)


@require_POST
def cancel(request: HttpRequest, school_slug: str, token: str) -> HttpResponse:
    school, _, upload = _upload_at_hand(request, school_slug, token)
    remove_upload(upload)
    return redirect("exchange:import", school_slug=school.slug)


@require_safe
def brought_in(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = accounts.get_school_for(request.user, school_slug, Ability.IMPORT_STAFF)
    result = request.session.get(RESULT)
    if not result or result["school"] != school.slug:
        return redirect("exchange:import", school_slug=school.slug)
    context = {
        "school": school,
        "result": result,
        "sees_year": accounts.may(request.user, school, Ability.VIEW_OWN_CALENDAR),
        "sees_findings": accounts.may(request.user, school, Ability.VIEW_FINDINGS_COUNTS),
    }
    return render(request, "exchange/brought_in.html", context)


def _upload_at_hand(
    request: HttpRequest, school_slug: str, token: str
) -> tuple[School, User, Upload]:
    """The upload is there for whoever has sent it, and for nobody else."""
    school = accounts.get_school_for(request.user, school_slug, Ability.IMPORT_STAFF)
    assert isinstance(request.user, User)
    upload = find_upload(token, user=request.user, school=school)
    if upload is None:
        raise Http404
    return school, request.user, upload


def _propose(school: School, upload: Upload, chosen: str) -> Proposal:
    year_named = cache(lambda label: get_year_or_start(school, label))
    return propose(upload.folder, label=upload.label, year_named=year_named, school=chosen)
