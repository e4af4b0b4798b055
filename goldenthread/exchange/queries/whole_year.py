"""Reads everything that the school folder of one year holds."""

from dataclasses import replace
from typing import Any

from goldenthread.accounts.public import SchoolYear, list_records
from goldenthread.findings import public as findings
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import table_of
from goldenthread.threads import public as threads


def get_whole_year(year: SchoolYear) -> Snapshot:
    """The snapshot of the year with the school's settings for the check."""
    settings: dict[str, Any] = {
        table_of(record).name: list_records(record, model, school=year.school, year=year)
        for record, model in findings.RECORD_MODELS.items()
    }
    return replace(threads.get_snapshot(year), **settings)
