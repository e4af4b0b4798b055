"""`goldenthread createadmin`: makes the first system administrator, and their school or trust."""

import argparse
import getpass
import sys

from goldenthread.commands.site import say, start_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--email", required=True, help="the address they sign in with")
    parser.add_argument("--name", required=True)
    parser.add_argument("--school", required=True, help="name of the school; opened if it is new")
    parser.add_argument("--trust", default="", help="name of its trust; opened if it is new")
    parser.add_argument(
        "--password-from-input",
        action="store_true",
        help="read the password from the first line of the input instead of asking for it",
    )


def run(arguments: argparse.Namespace) -> int:
    start_site()
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.db import transaction

    from goldenthread.accounts import clock
    from goldenthread.accounts.actions.make_administrator import make_administrator
    from goldenthread.kernel.errors import Refusal

    if arguments.password_from_input:
        password = sys.stdin.readline().rstrip("\n")
    else:
        password = getpass.getpass("Password (twelve characters or more): ")
    try:
        validate_password(password)
    except ValidationError as refusal:
        say(" ".join(refusal.messages))
        return 2
    try:
        with transaction.atomic():
            user = make_administrator(
                arguments.name,
                arguments.email,
                password,
                school_name=arguments.school,
                trust_name=arguments.trust,
                at=clock.now(),
            )
    except Refusal as refusal:
        say(str(refusal))
        return 2
    say(f"{user.name} can sign in as {user.email} and invite others to {arguments.school}.")
    return 0
