"""How long the check of a stored year takes: its snapshot, the rules, and the findings."""

import datetime as dt

from goldenthread.commands.benchmarks.own_database import own_database
from goldenthread.commands.benchmarks.timing import Measured, timed
from goldenthread.snapshot.snapshot import Snapshot


def measured(snapshot: Snapshot, today: dt.date, runs: int) -> list[Measured]:
    """In a database of its own: a night's check, and those after which findings come and go.

    Findings are made to come and go by judging as on another day before, untimed: the day before
    changes as few as an edit does, the first day of the year nearly all of them.
    """
    with own_database():
        from goldenthread.accounts import public as accounts
        from goldenthread.exchange import public as exchange
        from goldenthread.findings import public as findings
        from goldenthread.findings.queries.checked_snapshot import get_checked_snapshot

        actor, at = accounts.SystemActor("benchmark"), accounts.now()
        about = snapshot.school
        school = accounts.open_school(about.name, actor=actor, at=at, slug=about.id)
        exchange.import_school_year(snapshot, school=school, actor=actor, at=at)
        year = accounts.SchoolYear.objects.get(school=school)

        def run(on: dt.date = today) -> None:
            findings.run_check(year, actor=actor, at=at, today=on)

        def day_before() -> None:
            run(today - dt.timedelta(days=1))

        def first_day() -> None:
            run(year.starts_on)

        return [
            timed("snapshot from the database", lambda: get_checked_snapshot(year), runs),
            timed("snapshot, rules, storing: the next night", run, runs),
            timed("snapshot, rules, storing: a few findings change", run, runs, before=day_before),
            timed("snapshot, rules, storing: nearly all change", run, runs, before=first_day),
        ]
