"""The one page of findings: reading it, writing it, sharing it and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.practice.access.enquiries import get_findings_or_404
from goldenthread.practice.access.practitioner import get_practitioner
from goldenthread.practice.actions.share_findings import share_findings, take_back_findings
from goldenthread.practice.actions.write_findings import FindingsChanged, write_findings
from goldenthread.practice.enquiry_forms import FindingsForm
from goldenthread.practice.queries.enquiries import OUTCOME_WORDS
from goldenthread.practice.queries.enquiries_frame import get_findings, kind_of, list_members
from goldenthread.practice.views.enquiries_addresses import (
    crumbs_to,
    open_own,
    page_of,
    title_of,
)
from goldenthread.snapshot.words import CycleOutcome, EnquiryKind
from goldenthread.ui.form_page import FormPage, answer_form, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])
NOTHING_YET = {
    "title": "",
    "did": "",
    "saw": "",
    "learnt": "",
    "caution": "",
    "next": "",
}


@require_safe
def show(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """For the group; once shared, for everybody on the staff."""
    own = get_practitioner(request.user, school_slug, year)
    enquiry, is_member = get_findings_or_404(request.user, own.person, own.year, key)
    outcome = OUTCOME_WORDS[CycleOutcome(enquiry.outcome)] if enquiry.outcome else ""
    is_project = enquiry.kind == EnquiryKind.IMPROVEMENT_PROJECT
    context = {
        "school": own.year.school,
        "year": own.year,
        "enquiry": enquiry,
        "kind": kind_of(enquiry),
        "question": title_of(enquiry),
        "crumbs": crumbs_to(own.year, enquiry if is_member or is_project else None),
        "findings": get_findings(enquiry),
        "outcome": outcome,
        "is_member": is_member,
        "is_project": is_project,
        "group": [line.person.name for line in list_members(enquiry)],
    }
    return render(request, "practice/enquiries_findings.html", context)


@either
def write(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    opened = open_own(request, school_slug, year, key)
    enquiry = opened.enquiry
    stored = get_findings(enquiry)
    kept = {name: getattr(stored, name) for name in NOTHING_YET}
    initial = {**kept, "did_not_work": stored.did_not_work, "version": stored.version}
    form = FindingsForm(typed_in(request), initial=initial)
    if enquiry.kind == EnquiryKind.IMPROVEMENT_PROJECT:
        form.for_a_project()
    page = FormPage(
        title="What we found",
        back=page_of(enquiry, "findings"),
        crumbs=crumbs_to(opened.year, enquiry),
        lead="One page, short lines. Everybody on the staff reads what you change here, because "
        "it is shared."
        if enquiry.shared_on
        else "One page, short lines. Only your group reads it until you share it.",
        saved="The page is saved.",
        is_long=True,
    )

    def save() -> None:
        try:
            write_findings(
                enquiry,
                form.words(),
                did_not_work=form.cleaned_data["did_not_work"],
                version=form.cleaned_data["version"],
                by=opened.person,
            )
        except FindingsChanged as refusal:
            form.show_both(refusal)
            raise

    return answer_form(request, form, page, save)


@require_POST
def share(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    opened = open_own(request, school_slug, year, key)
    share_findings(opened.enquiry, by=opened.person, actor=opened.user, at=accounts.now())
    messages.success(request, "Everybody on the staff can read it now. Thank you.")
    return redirect(page_of(opened.enquiry, "findings"))


@require_POST
def take_back(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    opened = open_own(request, school_slug, year, key)
    take_back_findings(opened.enquiry, by=opened.person, actor=opened.user, at=accounts.now())
    messages.success(request, "Only your group can read it now.")
    return redirect(page_of(opened.enquiry, "findings"))
