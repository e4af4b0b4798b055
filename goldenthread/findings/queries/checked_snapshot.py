"""The snapshot of a year with what this app keeps of it, as the rules read it."""

from dataclasses import replace
from typing import Any

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear
from goldenthread.findings.record_models import RECORD_MODELS
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import table_of
from goldenthread.threads import public as threads


def get_checked_snapshot(year: SchoolYear) -> Snapshot:
    """The whole year, the school's thresholds and accepted findings included."""
    own: dict[str, Any] = {
        table_of(record).name: accounts.list_records(record, model, school=year.school, year=year)
        for record, model in RECORD_MODELS.items()
    }
    return replace(threads.get_snapshot(year), **own)
