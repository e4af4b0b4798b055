"""Forming a pair or triad, and leaving it."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.practice.access.visits import get_group_or_404, may_form_for_others
from goldenthread.practice.actions.form_group import form_group, leave_group
from goldenthread.practice.queries.visits_people import list_colleagues
from goldenthread.practice.views.visits_at_hand import get_at_hand
from goldenthread.practice.visits_group_forms import GroupForm
from goldenthread.programmes import public as programmes
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def form(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = get_at_hand(request, school_slug, year)
    asked = GroupForm(
        typed_in(request),
        people=list_colleagues(at_hand.me, accounts.today()),
        programmes=programmes.programmes_visible_to(at_hand.user, at_hand.year).order_by("title"),
        leads=may_form_for_others(at_hand.user, at_hand.year.school),
    )
    page = FormPage(
        title="Form a pair or triad",
        back=at_hand.address("home"),
        crumbs=at_hand.crumbs,
        lead="Two or three colleagues who visit one another. Teachers and support staff alike. "
        "Nobody is bound: each visit is agreed on its own, and a member can leave at any time.",
        button="Form it",
        saved="Formed. Each of you finds it under Visits.",
    )

    def save() -> None:
        told = asked.cleaned_data
        members = [told[name] for name in ("first", "second", "third") if told.get(name)]
        if not told.get("without_me"):
            members.append(at_hand.me)
        form_group(
            at_hand.year,
            members,
            programme=told["programme"],
            cadence_weeks=told["cadence_weeks"],
            actor=at_hand.user,
            at=accounts.now(),
        )

    return answer_form(request, asked, page, save)


@either
def leave(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = get_at_hand(request, school_slug, year)
    group = get_group_or_404(at_hand.user, at_hand.year, key)
    page = FormPage(
        title=f"Leave this {group.get_kind_display().lower()}?",
        back=at_hand.address("home"),
        crumbs=at_hand.crumbs,
        lead="No reason is needed. Visits that you have agreed stay until one of you calls them "
        "off.",
        button="Leave",
        saved="You have left.",
    )
    return answer_question(
        request, page, lambda: leave_group(group, actor=at_hand.user, at=accounts.now())
    )
