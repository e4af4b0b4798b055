"""What the records show about each statement of a review: as stored with it, or as of today."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.reviews.public import EvidenceFigure, Review, Statement
from goldenthread.snapshot.readings.review_evidence.registry import EVIDENCE
from goldenthread.threads import public as threads

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
    """One statement. `figure` is empty where the records cannot say; what `is_recorded` without
    places came with the school folder.
    """

    code: str
    wording: str
    figure: str
    told: str
    is_recorded: bool
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EvidenceSection:
    title: str
    lines: tuple[EvidenceLine, ...]


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """`counted_on` is None while nothing is stored: then the figures are those of today."""

    counted_on: dt.date | None
    statements: int
    figures: int
    sections: tuple[EvidenceSection, ...]


type Figures = Mapping[str, tuple[int | None, str]]


def count_evidence(review: Review, year: SchoolYear, today: dt.date) -> Figures:
    """By code a percentage and a sentence for each statement of the review that names a reading.

    One query a table. A school may have taken statements out, or named another reading.
    """
    return _count(_statements(review), year, today)


def get_evidence_page(review: Review, year: SchoolYear, today: dt.date) -> EvidencePage:
    """The figures that are stored for the review, two queries; else those of today, which are not
    kept: one more query a table of the year.
    """
    statements = _statements(review)
    rows = EvidenceFigure.objects.filter(review=review).select_related("statement")
    stored = {row.statement.code: (row.percent, row.told) for row in rows}
    figures = stored or _count(statements, year, today)
    by_section: dict[str, list[EvidenceLine]] = {}
    for statement in statements:
        percent, told = figures.get(statement.code, (None, ""))
        by_section.setdefault(statement.section_title, []).append(
            EvidenceLine(
                code=statement.code,
                wording=statement.wording,
                figure="" if percent is None else f"{percent}%",
                told=told,
                is_recorded=_is_recorded(statement.evidence),
                places=_places(statement.evidence, year),
            )
        )
    return EvidencePage(
        counted_on=max((row.on for row in rows), default=None),
        statements=len(statements),
        figures=sum(percent is not None for percent, _ in figures.values()),
        sections=tuple(EvidenceSection(title, tuple(own)) for title, own in by_section.items()),
    )


def _statements(review: Review) -> list[Statement]:
    return list(Statement.objects.filter(framework=review.framework_id))


def _count(statements: Iterable[Statement], year: SchoolYear, today: dt.date) -> Figures:
    snapshot = threads.get_snapshot(year)
    found = {}
    for statement in statements:
        if reading := EVIDENCE.get(statement.evidence):
            evidence = reading.read(snapshot, today)
            found[statement.code] = (evidence.percent, evidence.told)
    return found


def _is_recorded(name: str) -> bool:
    return name in EVIDENCE and bool(EVIDENCE[name].tables)


def _places(name: str, year: SchoolYear) -> tuple[tuple[str, str], ...]:
    """Label and address of the pages where the records are, each once."""
    if name not in EVIDENCE:
        return ()
    found = dict.fromkeys(PLACES[table] for table in EVIDENCE[name].tables if table in PLACES)
    return tuple((label, _address(route, year)) for label, route in found)


def _address(route: str, year: SchoolYear) -> str:
    here = {"school_slug": year.school.slug}
    return reverse(route, kwargs=here if route in OF_THE_SCHOOL else here | {"year": year.label})
