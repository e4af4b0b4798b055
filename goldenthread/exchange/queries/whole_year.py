"""Reads everything that the school folder of one year holds."""

import datetime as dt
from dataclasses import replace
from typing import Any

from goldenthread.accounts.public import School, SchoolYear, list_records
from goldenthread.findings import public as findings
from goldenthread.snapshot.records import Year
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import TABLES, Scope, table_of
from goldenthread.threads import public as threads


def get_whole_year(year: SchoolYear) -> Snapshot:
    """The snapshot of the year with the school's settings for the check."""
    settings: dict[str, Any] = {
        table_of(record).name: list_records(record, model, school=year.school, year=year)
        for record, model in findings.RECORD_MODELS.items()
    }
    return replace(threads.get_snapshot(year), **settings)


def get_year_or_start(school: School, label: str) -> Snapshot:
    """The stored year; where it is not stored yet, what lives as long as the school, in a new year.

    A new year runs from 1 September to 31 August.
    """
    year = school.years.filter(label=label).first()
    if year is not None:
        year.school = school
        return get_whole_year(year)
    start = started_year(label)
    newest = school.years.first()
    if newest is None:
        return Snapshot(threads.school_record(school, SchoolYear(label=label)), start)
    newest.school = school
    of_a_year = {name: () for name, table in TABLES.items() if table.scope is Scope.YEAR}
    return replace(get_whole_year(newest), year=start, **of_a_year)  # type: ignore[arg-type]


def started_year(label: str) -> Year:
    """The year 2026-27, from 1 September 2026 to 31 August 2027."""
    first = int(label[:4])
    return Year(id=label, starts_on=dt.date(first, 9, 1), ends_on=dt.date(first + 1, 8, 31))
