"""`goldenthread remind`: mails people what is next for them, and closes surveys that are over."""

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
    from goldenthread.kernel.sentences import counted
    from goldenthread.reminders.actions.send_reminders import send_reminders
    from goldenthread.surveys import public as surveys

    schools = choose_schools(arguments)
    if schools is None:
        return 2
    status = 0
    nightly = accounts.SystemActor("nightly close of surveys")
    for school in schools:
        closed = surveys.close_due_surveys(
            school, actor=nightly, at=accounts.now(), today=accounts.today()
        )
        if closed:
            say(f"{school.name}: {counted(closed, 'survey')} closed.")
        reminded = send_reminders(school, at=accounts.now())
        if reminded.mails:
            say(f"{school.name}: {counted(reminded.mails, 'mail')}.")
        for name in reminded.not_sent:
            sys.stderr.write(f"The mail to {name} could not leave; the next run tries again.\n")
            status = 2
    return status
