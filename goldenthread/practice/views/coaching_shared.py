"""Sharing one summary, taking it back, and reading what somebody has shown."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.people.public import Person
from goldenthread.practice.access.practitioner import get_practitioner
from goldenthread.practice.actions.share_summary import share_summary, take_back_summary
from goldenthread.practice.coaching_addresses import address, crumbs, crumbs_of_pair
from goldenthread.practice.coaching_forms import ShareForm
from goldenthread.practice.queries import coaching_shared as shared
from goldenthread.practice.queries.coaching_cycle import as_line, get_cycle_or_404
from goldenthread.practice.views.coaching_home import open_pair
from goldenthread.snapshot.words import SharedWith
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def share(request: HttpRequest, school_slug: str, year: str, key: str, day: str) -> HttpResponse:
    own, pair, user = open_pair(request, school_slug, year, key)
    if pair.coachee_id != own.person.pk:
        raise PermissionDenied(
            f"Only {pair.coachee.name} shares a summary. You can ask, but not share."
        )
    line = as_line(get_cycle_or_404(pair, day))
    form = ShareForm(
        typed_in(request),
        people=shared.list_recipients(pair, accounts.today()),
        initial={"summary": shared.draft_of(line, pair.coach.name)},
    )
    page = FormPage(
        title="Share one summary",
        back=address("show-pair", own.year, key=key),
        crumbs=crumbs_of_pair(pair, pair.coach.name),
        lead="Nothing else of your coaching becomes visible, and you can take it back at any time.",
        button="Share it",
        saved="It is shared. You can take it back at any time.",
    )

    def save() -> None:
        purpose, _, person = form.cleaned_data["shown_to"].partition("|")
        share_summary(
            pair,
            form.cleaned_data["summary"],
            Person.objects.get(school=pair.school, key=person),
            shared_with=SharedWith(purpose),
            actor=user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


@either
def take_back(
    request: HttpRequest, school_slug: str, year: str, key: str, number: int
) -> HttpResponse:
    own, pair, user = open_pair(request, school_slug, year, key)
    if pair.coachee_id != own.person.pk:
        raise PermissionDenied(f"Only {pair.coachee.name} takes a summary back.")
    summary = shared.get_given_or_404(pair, number)
    page = FormPage(
        title="Take this summary back?",
        back=address("show-pair", own.year, key=key),
        crumbs=crumbs_of_pair(pair, pair.coach.name),
        lead="Whoever could read it finds nothing there from then on. You keep your own copy.",
        button="Take it back",
        saved="It is taken back.",
    )
    return answer_question(
        request, page, lambda: take_back_summary(summary, actor=user, at=accounts.now())
    )


@require_safe
def shared_with_me(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    own = get_practitioner(request.user, school_slug, year)
    rows = shared.shared_with(own.person, own.year).order_by("-shared_summary__on", "-pk")
    context = {
        "school": own.year.school,
        "year": own.year,
        "rows": rows,
        "crumbs": crumbs(own.year),
    }
    return render(request, "practice/coaching_shared_list.html", context)


@require_safe
def read(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    """One summary that a coachee has shown to whoever reads; that it was opened is noted."""
    assert isinstance(request.user, User)
    own = get_practitioner(request.user, school_slug, year)
    row = shared.get_shared_or_404(own.person, own.year, number)
    accounts.record_opening(
        "coaching summary",
        f"person:{row.shared_summary.pair.coachee.key}",
        school=own.year.school,
        reader=request.user,
        on=accounts.today(),
    )
    context = {
        "school": own.year.school,
        "year": own.year,
        "row": row,
        "summary": row.words["summary"],
        "crumbs": crumbs(own.year, ("Shared with me", address("shared-with-me", own.year))),
    }
    return render(request, "practice/coaching_shared.html", context)
