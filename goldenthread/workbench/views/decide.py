"""Recording a decision about a programme, with what is known and the traps beside the form."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.inference.thinking_traps import THINKING_TRAPS, ThinkingTrap
from goldenthread.people import public as people
from goldenthread.programmes import public as programmes
from goldenthread.snapshot.words import ProgrammeState
from goldenthread.ui.form_page import FormPage, answer_form, typed_in
from goldenthread.ui.navigation import NavigationItem
from goldenthread.workbench.queries.programme_evidence import evidence_of, get_evidence_snapshot
from goldenthread.workbench.queries.programme_evidence_types import ProgrammeEvidence


@dataclass(frozen=True, slots=True)
class DecisionPage(FormPage):
    """`told` is what is known of the programme, `traps` how one could fool oneself about it."""

    told: ProgrammeEvidence | None = None
    traps: tuple[ThinkingTrap, ...] = ()


@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    assert isinstance(request.user, User)
    user = request.user
    programme = programmes.get_programme_or_404(user, at_hand, key)
    accounts.require(user, at_hand.school, Ability.EDIT_PLAN)
    form = programmes.DecisionForm(
        typed_in(request),
        initial={
            "on": accounts.today(),
            "closing": programme.state == ProgrammeState.CLOSING,
        },
    )
    address = {"school_slug": school_slug, "year": year}
    evidence = reverse("workbench:programme-evidence", kwargs={**address, "programme": key})
    page = DecisionPage(
        title=f"Decide about “{programme.title}”",
        back=f"{evidence}#decisions",
        crumbs=(
            NavigationItem("Impact", reverse("workbench:impact", kwargs=address)),
            NavigationItem(programme.title, evidence),
        ),
        lead="A decision stays as it is written. If you change your mind, add another.",
        button="Record the decision",
        saved="The decision is recorded.",
        told=evidence_of(
            get_evidence_snapshot(at_hand), at_hand, key, accounts.today(), with_names=True
        ),
        traps=THINKING_TRAPS,
    )

    def save() -> None:
        own = people.Person.objects.filter(school=at_hand.school, user_id=user.pk).first()
        programmes.record_decision(
            programme, form.values(), decided_by=own, actor=user, at=accounts.now()
        )

    return answer_form(request, form, page, save, "workbench/decide.html")
