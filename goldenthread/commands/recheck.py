"""`goldenthread recheck`: runs the coherence check over the stored years, as each night."""

import argparse
import sys

from goldenthread.commands.chosen_schools import add_school_argument, choose_schools
from goldenthread.commands.site import say, start_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_school_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """0 checked, 2 where a school is unknown or a rule could not judge."""
    start_site()
    from goldenthread.accounts import public as accounts
    from goldenthread.exchange import public as exchange
    from goldenthread.findings import public as findings
    from goldenthread.findings.queries.check_trend import counts_in_words
    from goldenthread.practice import public as practice

    schools = choose_schools(arguments)
    if schools is None:
        return 2
    # The one command that runs each night: files nobody said yes to are kept for a day.
    exchange.remove_old_uploads()
    today, status = accounts.today(), 0
    for school in schools:
        with accounts.as_school(school.pk):
            years = accounts.SchoolYear.objects.select_related("school__trust")
            # A year that is over stays as it was found on its last day.
            for year in years.filter(school=school, ends_on__gte=today).order_by("label"):
                actor = accounts.SystemActor("goldenthread recheck")
                practice.flag_pairs_to_hand_over(year, on=today)
                run = findings.run_check(year, actor=actor, at=accounts.now(), today=today)
                found = ", ".join(counts_in_words(run)) or "nothing found"
                say(f"{school.name}, {year.label}: {found}.")
                for one in run.could_not_judge:
                    sys.stderr.write(f"{one['code']}: {one['message']}\n")
                    status = 2
    return status
