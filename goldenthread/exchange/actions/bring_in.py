"""Brings in what somebody has looked at in the preview: as much of it as they may."""

from datetime import datetime

from goldenthread.accounts import public as accounts
from goldenthread.exchange.access import as_far_as_allowed
from goldenthread.exchange.actions.import_school_year import import_school_year
from goldenthread.exchange.queries.whole_year import get_year_or_start
from goldenthread.folder.comparing import Changes
from goldenthread.people import public as people
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import key_of


def bring_in(
    snapshot: Snapshot,
    *,
    school: accounts.School,
    actor: accounts.Actor,
    at: datetime,
    replacing_lessons: bool = False,
) -> Changes:
    """Write the year, limited to staff and timetables for whoever may bring in only those.

    `replacing_lessons` takes out the lessons that the year no longer has; nothing else is ever
    deleted. Refuses as `import_school_year` does, and then nothing is written.
    """
    with accounts.as_school(school.pk):
        before = get_year_or_start(school, snapshot.year.id)
        allowed = as_far_as_allowed(actor, school, before=before, after=snapshot)
        changes = import_school_year(allowed, school=school, actor=actor, at=at)
        if replacing_lessons:
            year = school.years.get(label=snapshot.year.id)
            year.school = school
            gone = [key_of(lesson) for lesson in changes.of("timetable").only_before]
            people.remove_lessons(year, gone, actor=actor, at=at)
    return changes
