"""`goldenthread remind`: mails people what is next for them, at the rhythm that each has chosen."""

import argparse
import sys

from goldenthread.commands.site import say, start_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--school", default="", help="short name of one school; all when left out")


def run(arguments: argparse.Namespace) -> int:
    """0 sent, 2 where a school is unknown or a mail could not leave."""
    start_site()
    from goldenthread.accounts import public as accounts
    from goldenthread.kernel.sentences import counted
    from goldenthread.reminders.actions.send_reminders import send_reminders

    schools = accounts.School.objects.order_by("slug")
    if arguments.school:
        schools = schools.filter(slug=arguments.school)
        if not schools:
            sys.stderr.write(
                f"There is no school {arguments.school!r}. Its short name stands in its address, "
                "after /schools/.\n"
            )
            return 2
    status = 0
    for school in schools:
        reminded = send_reminders(school, at=accounts.now())
        if reminded.mails:
            say(f"{school.name}: {counted(reminded.mails, 'mail')}.")
        for name in reminded.not_sent:
            sys.stderr.write(f"The mail to {name} could not leave; the next run tries again.\n")
            status = 2
    return status
