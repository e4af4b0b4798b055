"""One stage of an enquiry with the notes of its group."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.practice.actions.keep_enquiry_note import keep_enquiry_note
from goldenthread.practice.actions.take_back_enquiry_note import take_back_enquiry_note
from goldenthread.practice.enquiry_forms import NoteForm
from goldenthread.practice.enquiry_stages import CHALLENGES, GROUND_RULES, PUPILS, Asks
from goldenthread.practice.models import EnquiryNote
from goldenthread.practice.queries.enquiries_frame import (
    get_stage_or_404,
    kind_of,
    list_evidence,
    list_members,
    list_notes,
    list_plans,
)
from goldenthread.practice.views.enquiries_addresses import Opened, crumbs_to, open_own, page_of
from goldenthread.ui.form_page import FormPage, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])
ABOUT_PUPILS = (Asks.CASE_PUPILS, Asks.OBSERVATIONS)


@either
def show(request: HttpRequest, school_slug: str, year: str, key: str, stage: str) -> HttpResponse:
    """The stage; a note that is sent comes back to the same page, about the same pupil."""
    opened = open_own(request, school_slug, year, key)
    at = get_stage_or_404(opened.enquiry, stage)
    asked = request.GET.get("pupil", "")
    pupil = asked if asked in PUPILS else ("A" if at.asks == Asks.CASE_PUPILS else "")
    with_pupils = at.asks in ABOUT_PUPILS
    form = NoteForm(typed_in(request), pupil=pupil, with_pupils=with_pupils)
    if request.method == "POST" and form.is_valid():
        about = form.cleaned_data.get("pupil", "")
        keep_enquiry_note(
            opened.enquiry,
            stage=at.key,
            text=form.cleaned_data["text"],
            pupil=about,
            by=opened.person,
            on=accounts.today(),
        )
        messages.success(request, "Your note is kept.")
        here = page_of(opened.enquiry, "stage", stage=at.key)
        return redirect(f"{here}?pupil={about}" if about else here)
    return render(request, "practice/enquiries_stage.html", _context(opened, at.key, form))


def _context(opened: Opened, key: str, form: NoteForm) -> dict[str, Any]:
    enquiry = opened.enquiry
    kind, stage = kind_of(enquiry), get_stage_or_404(enquiry, key)
    place = kind.stages.index(stage)
    notes = list_notes(enquiry, stage, opened.person)
    plans = list_plans(enquiry, opened.person) if stage.asks == Asks.PLAN else []
    about_pupils = stage.asks in ABOUT_PUPILS
    return {
        "school": opened.year.school,
        "year": opened.year,
        "enquiry": enquiry,
        "stage": stage,
        "crumbs": crumbs_to(opened.year, enquiry),
        "notes": [note for note in notes if not (about_pupils and note.pupil)],
        "notes_of_pupils": [
            (letter, [note for note in notes if note.pupil == letter]) for letter in PUPILS
        ]
        if about_pupils
        else [],
        "has_notes": bool(notes),
        "form": form,
        "evidence": list_evidence(stage, opened.year),
        "challenges": CHALLENGES if stage.asks == Asks.EVIDENCE else (),
        "ground_rules": GROUND_RULES if stage.asks == Asks.GROUP else (),
        "members": list_members(enquiry) if stage.asks == Asks.GROUP else (),
        "plan": next((plan for plan in plans if plan.number == stage.plan), None),
        "next_plan": len(plans) + 1,
        "before": kind.stages[place - 1] if place else None,
        "after": kind.stages[place + 1] if place + 1 < len(kind.stages) else None,
    }


@either
def remove_note(
    request: HttpRequest, school_slug: str, year: str, key: str, number: int
) -> HttpResponse:
    opened = open_own(request, school_slug, year, key)
    note = get_object_or_404(EnquiryNote, enquiry=opened.enquiry, author=opened.person, pk=number)
    page = FormPage(
        title="Take back your note?",
        back=page_of(opened.enquiry, "stage", stage=note.stage)
        if kind_of(opened.enquiry).find(note.stage)
        else page_of(opened.enquiry),
        crumbs=crumbs_to(opened.year, opened.enquiry),
        lead="It is gone for good, for the whole group.",
        button="Take it back",
        saved="Your note is gone.",
    )
    return answer_question(request, page, lambda: take_back_enquiry_note(note, by=opened.person))
