"""`goldenthread understand FILE`: shows what another system's file tells.

Nothing is written, unless a school folder is named that the file is to be laid over.
"""

import argparse
import json
import sys
from pathlib import Path

from goldenthread.commands.site import say
from goldenthread.folder.comparing import compare
from goldenthread.folder.direct import Understanding, laid_over, understand
from goldenthread.folder.direct.account import understanding_text, understanding_values
from goldenthread.folder.reading import read_folder
from goldenthread.folder.report import changes_text, problems_text
from goldenthread.folder.writing import write_folder
from goldenthread.kernel.errors import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, help="a timetable (.csv, .xlsx), or a OneRoster set (folder or .zip)"
    )
    parser.add_argument("--school", default="", help="which school of a set, by its id there")
    parser.add_argument(
        "--into", type=Path, metavar="FOLDER", help="lay it over this school folder"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")


def run(arguments: argparse.Namespace) -> int:
    """0 understood (and written, where that was asked for), 2 refused: nothing was written."""
    if not arguments.file.exists():
        sys.stderr.write(f"There is no {arguments.file}.\n")
        return 2
    understood = understand(arguments.file, school=arguments.school)
    if arguments.format == "json":
        say(json.dumps(understanding_values(understood), ensure_ascii=False, indent=2))
    else:
        say(understanding_text(understood))
    if understood.problems:
        return 2
    if arguments.into is None:
        if arguments.format == "text":
            say("\nNothing has been written.")
        return 0
    return _lay_over(understood, arguments.into)


def _lay_over(understood: Understanding, folder: Path) -> int:
    reading = read_folder(folder)
    if reading.snapshot is None:
        sys.stderr.write(f"{problems_text(reading.problems)}\nNothing was changed.\n")
        return 2
    after = laid_over(
        reading.snapshot, understood.records, timetable_weeks=understood.timetable_weeks
    )
    try:
        write_folder(after, folder)
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    say(f"\n{changes_text(compare(reading.snapshot, after), gone='taken out')}")
    say(f"Wrote {folder}.")
    return 0
