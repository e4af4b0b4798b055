"""Builds the snapshot of a stored school year."""

from collections.abc import Collection
from typing import Any

from goldenthread.accounts.public import School, SchoolYear, list_records
from goldenthread.kernel.collector_at_rest import collector_at_rest
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import table_of
from goldenthread.threads.record_models import RECORD_MODELS


def get_snapshot(year: SchoolYear, only: Collection[str] = ()) -> Snapshot:
    """The whole year, frozen, in one query a table whatever the number of rows.

    `only` names the tables to read; a page that shows a part of the year reads that part. The
    school's settings for the check and its accepted findings are kept a floor above and are not
    in it.
    """
    school = year.school
    with collector_at_rest():
        tables: dict[str, Any] = {
            table_of(record).name: list_records(record, model, school=school, year=year)
            for record, model in RECORD_MODELS.items()
            if not only or table_of(record).name in only
        }
    return Snapshot(school=school_record(school, year), year=year_record(year), **tables)


def school_record(school: School, year: SchoolYear) -> r.School:
    """The head of the folder's `school.toml`."""
    return r.School(
        id=school.slug,
        name=school.name,
        phase=school.phase,
        ages=school.ages,
        roll=school.roll,
        trust=school.trust.name if school.trust else "",
        jurisdiction=school.jurisdiction,
        timetable_weeks=school.timetable_weeks,
        cpd_lead=year.cpd_lead,
        survey_threshold=school.survey_threshold,
        directed_hours=school.directed_hours,
    )


def year_record(year: SchoolYear) -> r.Year:
    """The `[year]` part of `school.toml`."""
    return r.Year(
        id=year.label,
        starts_on=year.starts_on,
        ends_on=year.ends_on,
        week_a_starts_on=year.week_a_starts_on,
    )
