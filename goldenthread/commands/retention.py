"""`goldenthread retention`: deletes what has been kept as long as the table of clocks says."""

import argparse

from goldenthread.commands.chosen_schools import add_school_argument, choose_schools
from goldenthread.commands.site import say, start_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_school_argument(parser)
    parser.add_argument(
        "--dry-run", action="store_true", help="count what is due, and delete nothing"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 done, 2 where a school is unknown. Tells counts and nothing about whom."""
    start_site()
    from goldenthread.accounts import public as accounts
    from goldenthread.kernel.sentences import counted
    from goldenthread.personal import public as personal

    schools = choose_schools(arguments)
    if schools is None:
        return 2
    for school in schools:
        with accounts.as_school(school.pk):
            if arguments.dry_run:
                found = personal.count_due(school, accounts.today())
            else:
                found = personal.apply_clocks(
                    school, actor=accounts.SystemActor("retention"), at=accounts.now()
                )
        done = "would be deleted" if arguments.dry_run else "deleted"
        lines = [due for due in found if due.count]
        for due in lines:
            count = counted(due.count, "entry", "entries")
            say(f"{school.name}: {due.clock.title}: {count} {done}.")
        if not lines:
            say(f"{school.name}: nothing is due.")
    return 0
