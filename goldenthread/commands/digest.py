"""`goldenthread digest`: mails the week's findings to the CPD leader and to those who asked."""

import argparse
import sys

from goldenthread.commands.site import say, start_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--school", default="", help="short name of one school; all when left out")


def run(arguments: argparse.Namespace) -> int:
    """0 sent, 2 where a school is unknown or a mail could not leave."""
    start_site()
    from goldenthread.accounts import public as accounts
    from goldenthread.findings import public as findings
    from goldenthread.kernel.sentences import counted

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
        sent = findings.send_digests(school, at=accounts.now(), today=accounts.today())
        say(f"{school.name}: {counted(sent.mails, 'mail')}.")
        for name in sent.not_sent:
            sys.stderr.write(f"The mail to {name} could not leave; the next run tries again.\n")
            status = 2
    return status
