"""Writing a claim of impact beside what the measures allow, and checking somebody else's."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.checks.families.evaluation import thin_claim
from goldenthread.evaluation import public as evaluation
from goldenthread.kernel.errors import Refusal
from goldenthread.people import public as people
from goldenthread.programmes import public as programmes
from goldenthread.snapshot import records
from goldenthread.snapshot.readings.verdicts import verdicts_of
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.ui.form_page import FormPage, answer_form, typed_in
from goldenthread.ui.navigation import NavigationItem
from goldenthread.ui.summary import SummaryRow
from goldenthread.workbench.queries.impact_verdict import overall
from goldenthread.workbench.queries.link_verdicts import claim_beyond
from goldenthread.workbench.queries.programme_evidence import claims_of, get_evidence_snapshot
from goldenthread.workbench.queries.programme_evidence_types import ClaimTold

either = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class ClaimPage(FormPage):
    """`allowed` says what the measures of each programme allow; `check` is where one is
    checked, and `told` what there is to check."""

    allowed: tuple[SummaryRow, ...] = ()
    check: str = ""
    told: ClaimTold | None = None


@either
def create(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_EVALUATION)
    row = evaluation.Claim(school=at_hand.school, year=at_hand, strength="")
    seen = programmes.programmes_visible_to(request.user, at_hand)
    chosen = seen.filter(key=request.GET.get("programme", "")).first()
    if chosen is not None:
        row.programme = chosen
    page = ClaimPage(
        title="Write a claim",
        back=_impact(at_hand),
        crumbs=_crumbs(at_hand),
        lead="What changed, how sure one may be, and why it may be wrong. It is checked by "
        "somebody else afterwards.",
        saved="The claim is saved. Somebody else can check it now.",
    )
    return _answer(request, at_hand, row, page)


@either
def edit(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_EVALUATION)
    assert isinstance(request.user, User)
    row = evaluation.get_editable_claim_or_404(request.user, at_hand, key)
    is_own = evaluation.has_written(request.user, row)
    page = ClaimPage(
        title="Change or check a claim",
        back=_impact(at_hand),
        crumbs=_crumbs(at_hand),
        lead="A claim that is changed has to be checked again.",
        saved="The claim is saved. Somebody else can check it now.",
        check="" if is_own else _address("workbench:check-claim", at_hand, key=key),
    )
    return _answer(request, at_hand, row, page)


@require_POST
def check(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_EVALUATION)
    assert isinstance(request.user, User)
    user = request.user
    claim = evaluation.get_editable_claim_or_404(user, at_hand, key)
    person = people.get_own_person(user, at_hand.school)
    try:
        evaluation.check_claim(
            claim,
            person,
            as_read=request.POST.get("as-read", ""),
            actor=user,
            at=accounts.now(),
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect(_address("workbench:edit-claim", at_hand, key=key))
    messages.success(request, "Your name stands under the claim as the one who checked it.")
    return redirect(_impact(at_hand))


def _answer(
    request: HttpRequest, year: SchoolYear, row: evaluation.Claim, page: ClaimPage
) -> HttpResponse:
    assert isinstance(request.user, User)
    user, today = request.user, accounts.today()
    snapshot = get_evidence_snapshot(year)

    def too_much(values: Mapping[str, Any]) -> list[str]:
        return _too_much(snapshot, values)

    def save() -> None:
        evaluation.write_claim(row, form.values(), actor=user, at=accounts.now())

    form = evaluation.ClaimForm(typed_in(request), row=row, year=year, too_much=too_much)
    allowed = tuple(
        SummaryRow(one.title, overall(verdicts_of(snapshot, one.priority, today)))
        for one in sorted(snapshot.programmes, key=lambda one: one.title)
        if one.priority
    )
    page = replace(page, allowed=allowed, told=_told(snapshot, row) if page.check else None)
    return answer_form(request, form, page, save, "workbench/claim_form.html")


def _told(snapshot: Snapshot, row: evaluation.Claim) -> ClaimTold | None:
    """The claim as Impact tells it, so that whoever checks it sees what it rests on."""
    programme = snapshot.get("programmes", row.programme.key)
    verdicts = verdicts_of(snapshot, programme.priority, accounts.today())
    claims = claims_of(snapshot, programme.id, verdicts, with_names=True)
    return next((one for one in claims if one.key == row.key), None)


def _too_much(snapshot: Snapshot, values: Mapping[str, Any]) -> list[str]:
    """Where the claim goes beyond what the measures allow, and what EVA006 will say of it."""
    programme = snapshot.get("programmes", values["programme"].key)
    today = accounts.today()
    beyond = claim_beyond(values["strength"], verdicts_of(snapshot, programme.priority, today))
    claim = records.Claim(
        id="claim",
        programme=programme.id,
        wording=values["wording"],
        strength=values["strength"],
        sources=tuple(values["sources"]),
        n=values["n"],
        is_percentage=values["is_percentage"],
        caution=values["caution"],
    )
    thin = thin_claim.judge(replace(snapshot, claims=(claim,)), today, thin_claim.RULE.defaults())
    return [f"It {beyond}"] * bool(beyond) + [f"{one.message} {one.hint}" for one in thin]


def _impact(year: SchoolYear) -> str:
    return f"{_address('workbench:impact', year)}#said"


def _address(route: str, year: SchoolYear, **more: str) -> str:
    return reverse(route, kwargs={"school_slug": year.school.slug, "year": year.label, **more})


def _crumbs(year: SchoolYear) -> tuple[NavigationItem, ...]:
    return (NavigationItem("Impact", _address("workbench:impact", year)),)
