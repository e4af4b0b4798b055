"""Two to four plans side by side, with the year as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.findings import public as findings
from goldenthread.planner.wishes import Matter
from goldenthread.proposals import public as proposals
from goldenthread.proposals.public import Proposal
from goldenthread.workbench.plan_addresses import plan_address, plan_crumbs
from goldenthread.workbench.queries.plan_lines import MOST_LISTED, list_lines, title_of
from goldenthread.workbench.queries.plan_numbers import numbers_of, side_by_side
from goldenthread.workbench.queries.plan_words import MATTER_WORDS, headline, how_good
from goldenthread.workbench.queries.planned_year import planned_year
from goldenthread.workbench.queries.tier_words import words_of_tier

FEWEST, MOST = 2, 4


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the comparison; `cells` is a text for each column."""

    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    url: str
    headline: str
    how_good: str


@require_safe
def compare(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """`?plan=` names each; with fewer than two it asks which."""
    at_hand = proposals.get_year_to_plan(request.user, school_slug, year)
    found = list(proposals.proposals_visible_to(request.user, at_hand)[:MOST_LISTED])
    lines = [line for line in list_lines(at_hand, found, timezone.now()) if line.can_be_compared]
    asked = request.GET.getlist("plan")
    # The newest of those asked for, the oldest of them first.
    chosen = [line.proposal for line in lines if line.proposal.key in asked][:MOST][::-1]
    context = {
        "year": at_hand,
        "crumbs": plan_crumbs(at_hand),
        "lines": lines,
        "chosen": {one.key for one in chosen},
        "too_few": bool(asked) and len(chosen) < FEWEST,
        "too_many": len(set(asked)) > MOST,
        "columns": [],
    }
    if len(chosen) >= FEWEST:
        now = findings.get_checked_snapshot(at_hand)
        contents = [proposals.open_contents(one) for one in chosen]
        years = [planned_year(now, *pair) for pair in zip(chosen, contents, strict=True)]
        today = accounts.today()
        judged = findings.compare_findings(request.user, at_hand, now, years, today)
        counted = [judged[0].now, *(one.then for one in judged)]
        numbers = side_by_side(numbers_of(now, today), *(numbers_of(one, today) for one in years))
        tiers, alike = _tier_rows(chosen)
        context |= {
            "columns": [
                Column(
                    title_of(one),
                    plan_address("show-plan", at_hand, one.key),
                    headline(one.progress),
                    how_good(one.progress),
                )
                for one in chosen
            ],
            "tiers": tiers,
            "alike": alike,
            "numbers": [
                *(Row(label, tuple(f"{each:,}" for each in cells)) for label, cells in numbers),
                Row("Findings of the check", tuple(f"{each:,}" for each in counted)),
                Row("Changes to the year", ("", *(f"{len(one.moves):,}" for one in contents))),
            ],
        }
    return render(request, "workbench/plan/compare.html", context)


def _tier_rows(chosen: Sequence[Proposal]) -> tuple[list[tuple[str, list[Row]]], int]:
    """Under each matter a row for each thing in which the plans differ, and how many are alike."""
    groups = []
    alike = 0
    for matter in Matter:
        names = dict.fromkeys(
            one["name"]
            for proposal in chosen
            for one in proposal.progress["tiers"]
            if one["matter"] == matter
        )
        rows = [
            Row(
                words_of_tier(name).label,
                tuple(_cell(proposal, matter, name) for proposal in chosen),
            )
            for name in names
        ]
        differing = [row for row in rows if len(set(row.cells)) > 1]
        alike += len(rows) - len(differing)
        if differing:
            groups.append((MATTER_WORDS[matter], differing))
    return groups, alike


def _cell(proposal: Proposal, matter: Matter, name: str) -> str:
    for one in proposal.progress["tiers"]:
        if (one["matter"], one["name"]) == (matter, name):
            least = "" if one["value"] <= one["bound"] else f" (at least {one['bound']:,})"
            return f"{one['value']:,}{least}"
    return "not counted"
