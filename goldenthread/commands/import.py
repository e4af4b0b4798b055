"""`goldenthread import FOLDER`: brings a school folder into the database."""

import argparse
import sys
from pathlib import Path

from goldenthread.commands.site import say, start_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="the school folder, or a zip file of it")
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would change and write nothing"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 done (or nothing to do), 2 refused: nothing was written."""
    from goldenthread.folder.reading import read_folder
    from goldenthread.folder.report import changes_text, problems_text
    from goldenthread.kernel.errors import Refusal

    reading = read_folder(arguments.folder)
    if reading.problems or reading.snapshot is None:
        sys.stderr.write(problems_text(reading.problems) + "\n")
        say("Nothing was changed.")
        return 2
    start_site()
    from goldenthread.accounts import public as accounts
    from goldenthread.exchange import public as exchange

    actor, at = accounts.SystemActor("goldenthread import"), accounts.now()
    head = reading.snapshot.school
    school = accounts.School.objects.filter(slug=head.id).first()
    try:
        if arguments.dry_run:
            changes = exchange.compare_school_year(reading.snapshot, school=school)
        else:
            if school is None:
                trust = accounts.Trust.objects.filter(name=head.trust).first()
                if head.trust and trust is None:
                    trust = accounts.open_trust(head.trust, actor=actor, at=at)
                school = accounts.open_school(
                    head.name,
                    actor=actor,
                    at=at,
                    slug=head.id,
                    trust=trust,
                    phase=accounts.Phase(head.phase),
                )
            changes = exchange.import_school_year(
                reading.snapshot, school=school, actor=actor, at=at
            )
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        say("Nothing was changed.")
        return 2
    say(changes_text(changes))
    if arguments.dry_run:
        say("This was a trial: nothing was changed.")
    return 0
