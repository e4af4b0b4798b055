"""`goldenthread import PATH`: brings a school folder, or another system's file, into the database.

A folder with `school.toml`, or a zip of one, is a school folder. Anything else is a direct input: a
timetable, or a OneRoster or School Data Sync set.
"""

import argparse
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from goldenthread.commands.site import say, start_site

if TYPE_CHECKING:
    from goldenthread.folder.comparing import Changes
    from goldenthread.folder.direct import Understanding
    from goldenthread.folder.reading import Reading

SCHOOL_TOML = "school.toml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder",
        type=Path,
        metavar="path",
        help="the school folder or a zip of it; or a timetable (.csv, .xlsx) or a OneRoster set",
    )
    parser.add_argument(
        "--school", default="", help="short name of the school for a direct input; made when new"
    )
    parser.add_argument("--name", default="", help="full name of a school that is new")
    parser.add_argument("--year", default="", help="year of a direct input: 2026-27")
    parser.add_argument(
        "--part", default="", help="which school of a set that holds several, by its id there"
    )
    parser.add_argument(
        "--replace-lessons",
        action="store_true",
        help="take out lessons that the new timetable no longer has",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would change and write nothing"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 done (or nothing to do), 2 refused: nothing was written."""
    from goldenthread.folder.report import changes_text
    from goldenthread.kernel.errors import Refusal

    path: Path = arguments.folder
    try:
        if (path.is_file() and not is_packed_folder(path)) or is_other_set(path):
            changes = _direct(path, arguments)
        else:
            changes = _school_folder(path, arguments.dry_run)
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        changes = None
    if changes is None:
        say("Nothing was changed.")
        return 2
    say(changes_text(changes))
    if arguments.dry_run:
        say("This was a trial: nothing was changed.")
    return 0


def is_packed_folder(path: Path) -> bool:
    """Whether this is a zip that holds a school folder."""
    if path.suffix.lower() == ".xlsx" or not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return any(Path(name).name.lower() == SCHOOL_TOML for name in archive.namelist())


def is_other_set(path: Path) -> bool:
    """Whether this folder holds tables of another system and no school folder."""
    if not path.is_dir():
        return False
    names = {entry.name.lower() for entry in path.iterdir()}
    return SCHOOL_TOML not in names and any(name.endswith(".csv") for name in names)


def _school_folder(path: Path, dry_run: bool) -> "Changes | None":
    from goldenthread.folder.reading import read_folder, read_zip
    from goldenthread.folder.report import problems_text

    reading: Reading = read_zip(path, path.name) if path.is_file() else read_folder(path)
    if reading.problems or reading.snapshot is None:
        sys.stderr.write(problems_text(reading.problems) + "\n")
        return None
    start_site()
    from django.db import transaction

    from goldenthread.accounts import public as accounts
    from goldenthread.exchange import public as exchange

    actor, at = accounts.SystemActor("goldenthread import"), accounts.now()
    head = reading.snapshot.school
    school = accounts.School.objects.filter(slug=head.id).first()
    if dry_run:
        return exchange.compare_school_year(reading.snapshot, school=school)
    with transaction.atomic():
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
        return exchange.import_school_year(reading.snapshot, school=school, actor=actor, at=at)


def _direct(path: Path, arguments: argparse.Namespace) -> "Changes | None":
    from goldenthread.folder.direct import understand
    from goldenthread.folder.direct.account import understanding_text
    from goldenthread.kernel.short_names import short_name

    understood: Understanding = understand(path, school=arguments.part)
    say(understanding_text(understood))
    say()
    if understood.problems:
        return None
    start_site()
    from django.db import transaction

    from goldenthread.accounts import public as accounts
    from goldenthread.exchange import public as exchange

    actor, at = accounts.SystemActor("goldenthread import"), accounts.now()
    label = exchange.read_year_label(arguments.year, today=accounts.today())
    name = arguments.name or arguments.school or path.stem
    slug = arguments.school or short_name(name)
    school = accounts.School.objects.filter(slug=slug).first()
    if arguments.dry_run:
        return exchange.compare_direct(understood, school=school, label=label, name=name)
    with transaction.atomic():
        if school is None:
            school = accounts.open_school(
                name,
                actor=actor,
                at=at,
                slug=slug,
                timetable_weeks=understood.timetable_weeks,
            )
        return exchange.import_direct(
            understood,
            school=school,
            label=label,
            actor=actor,
            at=at,
            replacing_lessons=arguments.replace_lessons,
        )
