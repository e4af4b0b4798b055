"""What the records show about each statement of a review: as counted, and as stored for a page."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.reviews.public import EvidenceFigure, Review, Statement
from goldenthread.snapshot.readings.review_evidence.registry import EVIDENCE
from goldenthread.snapshot.snapshot import Snapshot

# Where the records of a table can be read; a table that is not here has no page of its own.
PLACES = {
    "activities": ("The year", "workbench:year"),
    "appraisals": ("What we noticed", "findings:check"),
    "coaching_pairs": ("How far coaching reaches", "coaching:coverage"),
    "days": ("The year", "workbench:year"),
    "decisions": ("Impact", "workbench:impact"),
    "enquiries": ("Enquiries and projects", "enquiries:shared"),
    "evaluation_plan": ("Impact", "workbench:impact"),
    "evidence_cards": ("Evidence cards", "library:list-cards"),
    "measures": ("Impact", "workbench:impact"),
    "need_notes": ("Notes of staff", "notes:counts"),
    "peer_groups": ("Peer visits in numbers", "visits:show-counts"),
    "peer_visits": ("Peer visits in numbers", "visits:show-counts"),
    "people": ("People", "people:list-people"),
    "priorities": ("Priorities", "priorities:list-priorities"),
    "programmes": ("Programmes", "programmes:list-programmes"),
    "promises": ("Uptake in numbers", "sessions:uptake"),
    "surveys": ("Asking the staff", "surveys:list-surveys"),
    "team_cycles": ("Uptake in numbers", "sessions:uptake"),
    "teams": ("Teams", "people:list-teams"),
}
# What outlives a school year has an address without one.
OF_THE_SCHOOL = frozenset({"people:list-people", "people:list-teams", "library:list-cards"})


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One statement. `figure` is empty where the records cannot say."""

    code: str
    wording: str
    figure: str
    told: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EvidenceSection:
    title: str
    lines: tuple[EvidenceLine, ...]


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """`counted_on` is None while the records were not counted for this review."""

    counted_on: dt.date | None
    statements: int
    figures: int
    sections: tuple[EvidenceSection, ...]


def count_evidence(
    review: Review, snapshot: Snapshot, today: dt.date
) -> dict[str, tuple[int | None, str]]:
    """A percentage and a sentence for each statement of the review that names a reading.

    One query. A school may have taken statements out, or named another reading.
    """
    named = Statement.objects.filter(framework=review.framework_id, evidence__in=EVIDENCE)
    found = {}
    for code, name in named.values_list("code", "evidence"):
        evidence = EVIDENCE[name].read(snapshot, today)
        found[code] = (evidence.percent, evidence.told)
    return found


def get_evidence_page(review: Review, year: SchoolYear) -> EvidencePage:
    """The figures that are stored for the review. Two queries."""
    statements = list(Statement.objects.filter(framework=review.framework_id))
    stored = {row.statement_id: row for row in EvidenceFigure.objects.filter(review=review)}
    by_section: dict[str, list[EvidenceLine]] = {}
    for statement in statements:
        row = stored.get(statement.pk)
        has_figure = row is not None and row.percent is not None
        by_section.setdefault(statement.section_title, []).append(
            EvidenceLine(
                code=statement.code,
                wording=statement.wording,
                figure=f"{row.percent}%" if row and has_figure else "",
                told=row.told if row else "",
                places=_places(statement.evidence, year),
            )
        )
    return EvidencePage(
        counted_on=max((row.on for row in stored.values()), default=None),
        statements=len(statements),
        figures=sum(row.percent is not None for row in stored.values()),
        sections=tuple(EvidenceSection(title, tuple(lines)) for title, lines in by_section.items()),
    )


def _places(name: str, year: SchoolYear) -> tuple[tuple[str, str], ...]:
    """Label and address of the pages where the records are, each once."""
    if name not in EVIDENCE:
        return ()
    found = dict.fromkeys(PLACES[table] for table in EVIDENCE[name].tables if table in PLACES)
    return tuple((label, _address(route, year)) for label, route in found)


def _address(route: str, year: SchoolYear) -> str:
    here = {"school_slug": year.school.slug}
    return reverse(route, kwargs=here if route in OF_THE_SCHOOL else here | {"year": year.label})
