"""What pages above this app say about findings: how many, which first, and on which row."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.findings.access import Reader, Sight, reader_in
from goldenthread.findings.queries.check_trend import list_runs
from goldenthread.findings.queries.stored_findings import State, list_findings
from goldenthread.findings.seen import SeenFinding, see_all, total_of
from goldenthread.people.public import OwnTies


def count_open_findings(user: User | AnonymousUser, year: SchoolYear) -> int:
    """How many open findings the user may know of; governors and the trust read the last total."""
    reader = reader_in(user, year.school)
    if reader.sees_counts and not reader.sees_school:
        runs = list_runs(year)
        return sum(runs[0].counts.values()) if runs else 0
    return total_of(_open_lines(reader, year))


def list_top_findings(
    user: User | AnonymousUser, year: SchoolYear, limit: int, ties: OwnTies | None = None
) -> tuple[SeenFinding, ...]:
    """The weightiest open findings as this user sees them; one query where `ties` are known."""
    return _open_lines(reader_in(user, year.school, ties), year)[:limit]


def findings_by_subject(
    user: User | AnonymousUser, year: SchoolYear
) -> Mapping[tuple[str, str], int]:
    """Open findings by (table, key) of the row they are about; only those the user may open."""
    reader = reader_in(user, year.school)
    return Counter(
        (one.subject_table, one.subject_key)
        for one in list_findings(year, State.OPEN)
        if reader.sight_of(one) is Sight.NAMED
    )


@dataclass(frozen=True, slots=True)
class OpenNumbers:
    """Open findings of a year as bare numbers, by severity and by code of the rule.

    `was_checked` tells a year without findings from one that nobody has checked.
    """

    by_severity: Mapping[str, int]
    by_code: Mapping[tuple[str, str], int]
    was_checked: bool


def count_open_by_severity(year: SchoolYear) -> OpenNumbers:
    """For whoever may see the school's findings: the caller has asked. Two queries."""
    rows = list_findings(year, State.OPEN)
    return OpenNumbers(
        Counter(one.severity for one in rows),
        Counter((one.code, one.severity) for one in rows),
        bool(list_runs(year)),
    )


def _open_lines(reader: Reader, year: SchoolYear) -> tuple[SeenFinding, ...]:
    return see_all(reader, list_findings(year, State.OPEN))
