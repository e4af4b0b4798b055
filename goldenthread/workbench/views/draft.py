"""A year on its way from draft to locked dates: the checklist, comments and the next step."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User, YearState
from goldenthread.findings import public as findings
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.workbench.draft_forms import AnswerForm, LockForm, NoteForm, PublishForm
from goldenthread.workbench.queries.draft_checklist import missing_in, read_checklist
from goldenthread.years import public as years


@require_safe
def draft(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    return _page(request, _year_of(request, school_slug, year))


@require_POST
def begin(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """A year to come becomes a draft, or one that was out becomes one again."""
    at_hand = _year_of(request, school_slug, year)
    return _do(
        request,
        at_hand,
        lambda user: years.begin_draft(at_hand, actor=user, at=accounts.now()),
        f"The year {at_hand.label} is a draft: only those who work on the plan see it.",
    )


@require_POST
def publish(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = _year_of(request, school_slug, year)
    form = PublishForm(request.POST)
    if not form.is_valid():
        return _page(request, at_hand, {"publish": form})
    until, note = form.cleaned_data["until"], form.cleaned_data["note"]
    return _do(
        request,
        at_hand,
        lambda user: years.publish_draft(
            at_hand, until=until, note=note, actor=user, at=accounts.now()
        ),
        f"Staff can read the year and comment until {long_date(until)}.",
        publish=form,
    )


@require_POST
def write_note(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = _year_of(request, school_slug, year)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _page(request, at_hand, {"note": form})
    return _do(
        request,
        at_hand,
        lambda user: years.write_consultation_note(
            at_hand, form.cleaned_data["note"], actor=user, at=accounts.now()
        ),
        "The consultation note is saved.",
        note=form,
    )


@require_POST
def lock(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """Check the year anew, and lock the dates or say what is missing."""
    at_hand = _year_of(request, school_slug, year)
    form = LockForm(request.POST, may_override=_may_override(request, at_hand))
    if not form.is_valid():
        return _page(request, at_hand, {"lock": form})
    return _do(
        request,
        at_hand,
        lambda user: years.lock_dates(
            at_hand,
            list_missing=lambda: _check_anew(at_hand, user),
            despite=form.cleaned_data.get("despite", ""),
            actor=user,
            at=accounts.now(),
        ),
        f"The dates of {at_hand.label} are locked.",
        lock=form,
    )


@require_POST
def answer(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand = _year_of(request, school_slug, year)
    comments = {row.pk: row for row in years.list_comments(at_hand)}
    if number not in comments:
        raise Http404
    form = AnswerForm(request.POST, prefix=str(number))
    if not form.is_valid():
        return _page(request, at_hand, answering=(number, form))
    return _do(
        request,
        at_hand,
        lambda user: years.answer_comment(
            comments[number], form.cleaned_data["answer"], actor=user, at=accounts.now()
        ),
        f"{comments[number].person.name} finds your answer on the Year page.",
    )


def _year_of(request: HttpRequest, school_slug: str, year: str) -> SchoolYear:
    return accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_PLAN)


def _check_anew(year: SchoolYear, user: User) -> list[str]:
    """What keeps the dates from being locked, as the check finds it now."""
    findings.run_check(year, actor=user, at=accounts.now(), today=accounts.today())
    return missing_in(read_checklist(year, None, []))


def _may_override(request: HttpRequest, year: SchoolYear) -> bool:
    return accounts.may(request.user, year.school, Ability.APPROVE_PLAN)


def _do(
    request: HttpRequest,
    year: SchoolYear,
    deed: Callable[[User], object],
    done: str,
    **sent: forms.Form,
) -> HttpResponse:
    """Do it and lead back to the page; a refusal is said there, and what was typed stays."""
    assert isinstance(request.user, User)
    try:
        deed(request.user)
    except Refusal as refusal:
        return _page(request, year, sent, refusal=refusal)
    messages.success(request, done)
    return redirect("workbench:draft", school_slug=year.school.slug, year=year.label)


def _page(
    request: HttpRequest,
    year: SchoolYear,
    sent: Mapping[str, forms.Form] = MappingProxyType({}),
    *,
    refusal: Refusal | None = None,
    answering: tuple[int, forms.Form] | None = None,
) -> HttpResponse:
    """`sent` is the form that came with the request, as it is called on the page."""
    stored = years.find_draft(year)
    comments = years.list_comments(year)
    checklist = read_checklist(year, stored, comments)
    note = {"note": stored.consultation_note if stored else ""}
    until = {"until": stored.comments_until if stored else None}
    missing = missing_in(checklist)
    wrong = next((form for form in sent.values() if form.errors), answering and answering[1])
    context = {
        "year": year,
        "draft": stored,
        "checklist": checklist,
        "missing": missing,
        "refusal": refusal,
        "wrong": wrong,
        "has_begun": year.starts_on <= accounts.today(),
        "is_draft": year.state == YearState.DRAFT,
        "is_out": year.state == YearState.FOR_COMMENT,
        "publish": sent.get("publish") or PublishForm(initial={**note, **until}),
        "note": sent.get("note") or NoteForm(initial=note),
        "lock": sent.get("lock")
        or LockForm(may_override=bool(missing) and _may_override(request, year)),
        "may_override": _may_override(request, year),
        "comments": [
            (
                row,
                answering[1]
                if answering and answering[0] == row.pk
                else AnswerForm(prefix=str(row.pk), initial={"answer": row.answer}),
            )
            for row in comments
        ],
    }
    return render(request, "workbench/draft.html", context)
