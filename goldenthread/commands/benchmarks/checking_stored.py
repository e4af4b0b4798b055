"""How long the check of a stored year takes: its snapshot, the rules, and the findings."""

import datetime as dt
from itertools import cycle

from goldenthread.commands.benchmarks.own_database import own_database
from goldenthread.commands.benchmarks.timing import Measured, timed
from goldenthread.snapshot.snapshot import Snapshot


def measured(snapshot: Snapshot, today: dt.date, runs: int) -> list[Measured]:
    """In a database of its own: a night's check, the first one of all, and one after an edit.

    The edit moves a session from the team's slot and back, so that findings come and go.
    """
    with own_database():
        from goldenthread.accounts import public as accounts
        from goldenthread.exchange import public as exchange
        from goldenthread.findings import public as findings
        from goldenthread.findings.models import Finding
        from goldenthread.findings.queries.checked_snapshot import get_checked_snapshot
        from goldenthread.programmes.models import Activity

        actor, at = accounts.SystemActor("benchmark"), accounts.now()
        about = snapshot.school
        school = accounts.open_school(about.name, actor=actor, at=at, slug=about.id)
        exchange.import_school_year(snapshot, school=school, actor=actor, at=at)
        year = accounts.SchoolYear.objects.get(school=school)
        session = Activity.objects.filter(year=year, uses_learning_slot=True).first()
        assert session is not None
        states = cycle((False, True))

        def forget() -> None:
            Finding.objects.filter(year=year).delete()

        def edit() -> None:
            Activity.objects.filter(pk=session.pk).update(uses_learning_slot=next(states))

        def run() -> None:
            findings.run_check(year, actor=actor, at=at, today=today)

        return [
            timed("snapshot from the database", lambda: get_checked_snapshot(year), runs),
            timed("snapshot, rules, storing: every finding is new", run, runs, before=forget),
            timed("snapshot, rules, storing: the next night", run, runs),
            timed("snapshot, rules, storing: after an edit", run, runs, before=edit),
        ]
