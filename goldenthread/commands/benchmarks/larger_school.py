"""Makes a larger school of a smaller one: more people, teams and sessions under the same plan."""

from dataclasses import replace
from typing import Any

from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from goldenthread.snapshot.tables import TABLES, key_of
from goldenthread.snapshot.words import Stream

# What there is more of in a larger school. Terms, priorities and programmes stay as many.
GROWING = frozenset(
    """people posts working_hours leave teams team_members timetable ledger programme_audience
    activities activity_links activity_audience participation coaches coaching_pairs touchpoints
    steps peer_groups peer_group_members peer_visits team_cycles promises enquiries enquiry_members
    shared_summaries appraisals objectives appraisal_touches compliance_records entitlements
    expertise""".split()
)


def many_times(snapshot: Snapshot, times: int) -> Snapshot:
    """The school with `times` as many people and teams, and no more whole-school sessions.

    Keys of the copies end in the copy's number.
    """
    for_all = {row.id for row in snapshot.activities if row.stream == Stream.WHOLE_SCHOOL}
    tables: dict[str, tuple[Any, ...]] = {}
    for name in TABLE_NAMES:
        rows = {key_of(row): row for row in snapshot.rows(name)}
        if name in GROWING:
            for copy in range(1, times):
                for row in snapshot.rows(name):
                    copied = _renamed(name, row, copy, for_all)
                    rows.setdefault(key_of(copied), copied)
        tables[name] = tuple(rows.values())
    return Snapshot(school=snapshot.school, year=snapshot.year, **tables)


def _renamed(table: str, row: Any, copy: int, for_all: set[str]) -> Any:
    changes: dict[str, Any] = {}
    for name, column in columns_of(TABLES[table].record).items():
        value = getattr(row, name)
        named = table if column.kind is Kind.KEY else column.refers_to
        if value and named in GROWING and not (named == "activities" and value in for_all):
            changes[name] = f"{value}-{copy}"
    return replace(row, **changes)
