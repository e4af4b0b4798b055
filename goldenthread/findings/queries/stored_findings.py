"""The stored findings of a year by their state, without the rows they rest on. One query each."""

from collections.abc import Mapping
from enum import StrEnum

from django.db.models import QuerySet

from goldenthread.accounts.public import SchoolYear
from goldenthread.findings.models import AcceptedFinding, Finding

# Fixed findings gather over a year; a page about what to do next shows the latest.
LATEST_FIXED = 100


class State(StrEnum):
    """Where a finding stands; the last part of the page's address."""

    OPEN = "open"
    ACCEPTED = "accepted"
    FIXED = "fixed"


def list_findings(year: SchoolYear, state: State) -> QuerySet[Finding]:
    rows = Finding.objects.filter(school=year.school, year=year).defer("rows")
    match state:
        case State.OPEN:
            return rows.filter(fixed_at=None, accepted=False)
        case State.ACCEPTED:
            return rows.filter(fixed_at=None, accepted=True)
        case State.FIXED:
            return rows.filter(fixed_at__isnull=False).order_by("-fixed_at", "key")[:LATEST_FIXED]


def acceptances_of(year: SchoolYear) -> Mapping[str, AcceptedFinding]:
    """Each acceptance by the id of its finding, with the person who answers for it."""
    rows = AcceptedFinding.objects.filter(school=year.school, year=year).select_related("owner")
    return {row.finding: row for row in rows}
