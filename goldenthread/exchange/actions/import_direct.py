"""Brings in what was understood of another system's file: staff, teams, timetable."""

from dataclasses import replace
from datetime import datetime

from goldenthread.accounts import public as accounts
from goldenthread.exchange.actions.bring_in import bring_in
from goldenthread.exchange.queries.whole_year import get_year_or_start, started_year
from goldenthread.folder.comparing import Changes, compare
from goldenthread.folder.direct import Understanding, laid_over
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot


def compare_direct(
    understood: Understanding, *, school: accounts.School | None, label: str, name: str = ""
) -> Changes:
    """What bringing it in would add and change; nothing is written. Without a school, a new one."""
    if school is None:
        new = Snapshot(r.School(id=name, name=name), started_year(label))
        return compare(None, year_with(new, understood))
    before = get_year_or_start(school, label)
    after = year_with(before, understood)
    if not school.years.filter(label=label).exists():
        before = replace(before, year=replace(before.year, id=""))
    return compare(before, after)


def import_direct(
    understood: Understanding,
    *,
    school: accounts.School,
    label: str,
    actor: accounts.Actor,
    at: datetime,
    replacing_lessons: bool = False,
) -> Changes:
    """Write staff, teams and timetable into the year with this label, made where it is missing.

    People are recognised by key, address, code or name, and rows that are there keep what they say;
    so the same file twice changes nothing.
    """
    with accounts.as_school(school.pk):
        after = year_with(get_year_or_start(school, label), understood)
        return bring_in(
            after, school=school, actor=actor, at=at, replacing_lessons=replacing_lessons
        )


def year_with(before: Snapshot, understood: Understanding) -> Snapshot:
    return laid_over(before, understood.records, timetable_weeks=understood.timetable_weeks)
