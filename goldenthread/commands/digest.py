"""`goldenthread digest`: mails the week's findings to the CPD leader and to those who asked."""

import argparse
import sys

from goldenthread.commands.chosen_schools import add_school_argument, choose_schools
from goldenthread.commands.site import say, start_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_school_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """0 sent, 2 where a school is unknown or a mail could not leave."""
    start_site()
    from goldenthread.accounts import public as accounts
    from goldenthread.findings import public as findings
    from goldenthread.kernel.sentences import counted

    schools = choose_schools(arguments)
    if schools is None:
        return 2
    status = 0
    for school in schools:
        sent = findings.send_digests(school, at=accounts.now(), today=accounts.today())
        say(f"{school.name}: {counted(sent.mails, 'mail')}.")
        for name in sent.not_sent:
            sys.stderr.write(f"The mail to {name} could not leave; the next run tries again.\n")
            status = 2
    return status
