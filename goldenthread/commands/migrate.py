"""`goldenthread migrate`: brings the database up to date, walls included."""

import argparse

from goldenthread.commands.site import start_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    pass


def run(arguments: argparse.Namespace) -> int:
    start_site()
    migrate_database(verbosity=1)
    return 0


def migrate_database(*, verbosity: int) -> None:
    from django.conf import settings
    from django.core.management import call_command

    # Records of people: for nobody else who uses this machine.
    settings.DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
    call_command("migrate", interactive=False, verbosity=verbosity)
