"""The Check page: the seven findings that matter most, then the next seven."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Role, SchoolYear, User
from goldenthread.findings.access import Reader, get_year_and_reader, may_open_check
from goldenthread.findings.actions.run_check import run_check
from goldenthread.findings.models import AcceptedFinding
from goldenthread.findings.queries.check_trend import counts_in_words, draw_trend, list_runs
from goldenthread.findings.queries.stored_findings import State, acceptances_of, list_findings
from goldenthread.findings.queries.written_findings import HEADINGS, written
from goldenthread.findings.seen import (
    SeenFinding,
    list_themes,
    see_all,
    total_of,
)
from goldenthread.findings.views.addresses import address
from goldenthread.findings.views.check_listing import (
    Names,
    grouping_links,
    in_groups,
    is_asked_for,
    names_of_fixers,
    read_check_listing,
)
from goldenthread.kernel.sentences import counted
from goldenthread.priorities.public import Priority
from goldenthread.ui.csv_answer import csv_answer
from goldenthread.ui.listing import Listing
from goldenthread.ui.navigation import NavigationItem

AT_A_TIME = 7
TABS = (
    ("Open", State.OPEN, "check"),
    ("Accepted", State.ACCEPTED, "list-accepted"),
    ("Fixed", State.FIXED, "list-fixed"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A finding on the page, with its addresses and, once accepted, the reason."""

    seen: SeenFinding
    url: str
    rule_url: str
    priorities: tuple[str, ...]
    acceptance: AcceptedFinding | None
    mend_url: str
    fixer: str
    # Said once a rule and page: five stalled pairs do not need the same reason five times.
    why: str


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading."""

    heading: str
    lines: list[Line]


@require_safe
def check(request: HttpRequest, school_slug: str, year: str, state: State) -> HttpResponse:
    at_hand, reader = get_year_and_reader(request.user, school_slug, year)
    if not may_open_check(reader):
        raise PermissionDenied(
            f"Your roles at {at_hand.school.name} do not let you see its findings."
        )
    lines = see_all(reader, list_findings(at_hand, state))
    if state is State.FIXED:
        lines = tuple(sorted(lines, key=_latest_fixed_first))
    names = Names(_priority_titles(reader, at_hand), names_of_fixers(at_hand, lines))
    listing = read_check_listing(request, lines, names)
    asked_for = [line for line in lines if is_asked_for(listing, line)]
    shown = in_groups(listing, asked_for, names)
    if request.GET.get("export") == "csv":
        return _csv(at_hand, state, shown)
    page = listing.page_of(shown, AT_A_TIME)
    accepted: Mapping[str, AcceptedFinding] = (
        acceptances_of(at_hand) if state is State.ACCEPTED else {}
    )
    runs = list_runs(at_hand)
    context = {
        "year": at_hand,
        "state": state.value,
        "tabs": [
            NavigationItem(label, address(route, at_hand), state is one)
            for label, one, route in TABS
        ],
        "listing": listing,
        "page": page,
        "groups": _groups(at_hand, listing, page.object_list, names, accepted),
        "grouping": grouping_links(listing),
        "how_many": _how_many(listing, lines, shown),
        "next": listing.address(page=page.next_page_number()) if page.has_next() else "",
        "next_count": min(AT_A_TIME, len(shown) - page.end_index()),
        "previous": listing.address(page=page.previous_page_number())
        if page.has_previous()
        else "",
        "run": runs[0] if runs else None,
        "counts": counts_in_words(runs[0]) if runs and reader.sees_counts else [],
        "trend": draw_trend(runs) if reader.sees_counts else None,
        "reader": reader,
        "themes": _themes(reader, at_hand) if _reads_themes(reader) else (),
        "mail_url": reverse("findings:weekly-mail", kwargs={"school_slug": school_slug}),
        "rules_url": address("list-rules", at_hand),
        "settings_url": address("list-settings", at_hand)
        if reader.may(Ability.EDIT_RULE_SETTINGS)
        else "",
        "again_url": address("check-again", at_hand) if reader.sees_school else "",
    }
    return render(request, "findings/check.html", context)


@require_POST
def check_again(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_FINDINGS_SCHOOL)
    assert isinstance(request.user, User)
    run_check(at_hand, actor=request.user, at=accounts.now(), today=accounts.today())
    messages.success(request, "The year has been checked again.")
    return redirect(address("check", at_hand))


def _latest_fixed_first(line: SeenFinding) -> float:
    return -line.fixed_at.timestamp() if line.fixed_at else 0.0


def _priority_titles(reader: Reader, year: SchoolYear) -> dict[str, str]:
    if not reader.may(Ability.VIEW_PLAN):
        return {}
    rows = Priority.objects.filter(school=year.school, year=year).order_by("code", "key")
    return dict(rows.values_list("key", "title"))


def _how_many(listing: Listing, lines: Sequence[SeenFinding], shown: Sequence[SeenFinding]) -> str:
    total = counted(total_of(lines), "finding")
    return f"{total_of(shown):,} of {total}" if listing.is_narrowed else total


def _groups(
    year: SchoolYear,
    listing: Listing,
    shown: Iterable[SeenFinding],
    names: Names,
    accepted: Mapping[str, AcceptedFinding],
) -> list[Group]:
    """The lines of the page under their headings; one group without a heading by weight."""
    explained: set[str] = set()
    groups: list[Group] = []
    for one in shown:
        heading = names.heading(listing.sort, one)
        if not groups or groups[-1].heading != heading:
            groups.append(Group(heading, []))
        groups[-1].lines.append(
            Line(
                seen=one,
                url=address("show-finding", year, key=one.key) if one.key else "",
                rule_url=address("show-rule", year, code=one.code),
                mend_url=address("apply-offer", year, key=one.key) if one.key else "",
                priorities=tuple(
                    names.priorities[key] for key in one.priorities if key in names.priorities
                ),
                fixer=names.fixer(one),
                acceptance=accepted.get(one.key),
                why="" if one.code in explained else one.why,
            )
        )
        explained.add(one.code)
    return groups


def _reads_themes(reader: Reader) -> bool:
    """Governors read the names of five rules; the trust reads numbers only."""
    return Role.GOVERNOR in reader.roles and not reader.sees_school


def _themes(reader: Reader, year: SchoolYear) -> tuple[str, ...]:
    return list_themes(list_findings(year, State.OPEN))


def _csv(year: SchoolYear, state: State, lines: Sequence[SeenFinding]) -> HttpResponse:
    name = f"findings-{year.school.slug}-{year.label}-{state.value}"
    return csv_answer(name, HEADINGS, written(lines))
