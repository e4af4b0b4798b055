"""The page of one finding, and what may be decided about it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.checks.offers.table import OFFERS
from goldenthread.checks.registry import find_rule_file
from goldenthread.findings.access import Reader, Sight, get_year_and_reader
from goldenthread.findings.actions.accept_finding import (
    accept_finding,
    is_law,
    take_back_acceptance,
)
from goldenthread.findings.forms import AcceptanceForm
from goldenthread.findings.manual_sections import sections_of
from goldenthread.findings.models import AcceptedFinding, AppliedOffer, Finding
from goldenthread.findings.offered import may_change
from goldenthread.findings.queries.right_form import find_right_form
from goldenthread.findings.queries.rows_used import (
    address_of,
    list_rows_used,
    names_of_concerned,
)
from goldenthread.findings.seen import see_all
from goldenthread.findings.views.addresses import address, check_crumb
from goldenthread.kernel.dates import long_date
from goldenthread.ui.form_page import FormPage, answer_form
from goldenthread.ui.navigation import NavigationItem
from goldenthread.ui.summary import SummaryRow


@require_safe
def show_finding(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, reader, finding = get_finding(request, school_slug, year, key)
    (seen,) = see_all(reader, [finding])
    file = find_rule_file(finding.code)
    acceptance = _find_acceptance(finding)
    may_accept = reader.may(Ability.ACCEPT_FINDING) and finding.fixed_at is None
    context = {
        "year": at_hand,
        "finding": finding,
        "seen": seen,
        "advice": sections_of(file).get("What you could do", "") if file else "",
        "facts": _facts(finding),
        "subject_url": address_of(reader, at_hand, finding.subject_table, finding.subject_key),
        "right_form": find_right_form(reader, finding, at_hand),
        "mend_url": address("apply-offer", at_hand, key=key),
        "applied": _find_applied(reader, finding),
        "undo_url": address("undo-offer", at_hand, key=key),
        "groups": list_rows_used(reader, finding, at_hand),
        "people": names_of_concerned(reader, finding, at_hand),
        "acceptance": acceptance,
        "is_law": is_law(finding),
        "may_accept": may_accept,
        "crumbs": [check_crumb(at_hand)],
        "rule_url": address("show-rule", at_hand, code=finding.code),
        "accept_url": address("accept-finding", at_hand, key=key),
        "take_back_url": address("take-back-acceptance", at_hand, key=key),
    }
    return render(request, "findings/finding.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, _, finding = get_finding(request, school_slug, year, key)
    accounts.require(request.user, at_hand.school, Ability.ACCEPT_FINDING)
    before = _find_acceptance(finding)
    initial = {}
    if before:
        initial = {"reason": before.reason, "owner": before.owner, "until_on": before.until_on}
    form = AcceptanceForm(
        request.POST if request.method == "POST" else None, school=at_hand.school, initial=initial
    )
    here = address("show-finding", at_hand, key=key)
    page = FormPage(
        title="Accept this finding for a time",
        back=here,
        crumbs=(check_crumb(at_hand), NavigationItem(finding.code, here)),
        lead=finding.message,
        button="Accept until then",
        saved="Accepted. It comes back after the day you chose.",
    )

    def save() -> None:
        assert isinstance(request.user, User)
        accept_finding(
            finding,
            **form.cleaned_data,
            actor=request.user,
            at=accounts.now(),
            today=accounts.today(),
        )

    return answer_form(request, form, page, save)


@require_POST
def take_back(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, _, finding = get_finding(request, school_slug, year, key)
    accounts.require(request.user, at_hand.school, Ability.ACCEPT_FINDING)
    assert isinstance(request.user, User)
    take_back_acceptance(finding, actor=request.user, at=accounts.now(), today=accounts.today())
    messages.success(request, "The finding is open again.")
    return redirect(address("show-finding", at_hand, key=key))


def get_finding(
    request: HttpRequest, school_slug: str, year: str, key: str
) -> tuple[SchoolYear, Reader, Finding]:
    """Unseen is 404: also for those who see only that such findings are counted."""
    at_hand, reader = get_year_and_reader(request.user, school_slug, year)
    finding = Finding.objects.filter(school=at_hand.school, year=at_hand, key=key).first()
    if finding is None or reader.sight_of(finding) is not Sight.NAMED:
        raise Http404
    finding.school, finding.year = at_hand.school, at_hand
    return at_hand, reader, finding


def _find_acceptance(finding: Finding) -> AcceptedFinding | None:
    rows = AcceptedFinding.objects.filter(
        school=finding.school, year=finding.year, finding=finding.key
    )
    return rows.select_related("owner").first() if finding.accepted else None


def _find_applied(reader: Reader, finding: Finding) -> AppliedOffer | None:
    """The last edit, for those who may have it taken back or read what it was."""
    if finding.code not in OFFERS:
        return None
    last = AppliedOffer.objects.filter(finding=finding).first()
    return last if last is not None and may_change(reader, finding, last.kind) else None


def _facts(finding: Finding) -> list[SummaryRow]:
    facts = [
        SummaryRow("First seen", long_date(localdate(finding.first_seen_at))),
        SummaryRow("Last seen", long_date(localdate(finding.last_seen_at))),
    ]
    if finding.fixed_at:
        facts.append(SummaryRow("Fixed", long_date(localdate(finding.fixed_at))))
    return facts
