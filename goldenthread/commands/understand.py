"""`goldenthread understand FILE`: shows what another system's file tells, and writes nothing."""

import argparse
import json
import sys
from pathlib import Path

from goldenthread.commands.site import say
from goldenthread.folder.direct import understand
from goldenthread.folder.direct.account import understanding_text, understanding_values


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, help="a timetable (.csv, .xlsx), or a OneRoster set (folder or .zip)"
    )
    parser.add_argument("--school", default="", help="which school of a set, by its id there")
    parser.add_argument("--format", choices=["text", "json"], default="text")


def run(arguments: argparse.Namespace) -> int:
    """0 understood, 2 not."""
    if not arguments.file.exists():
        sys.stderr.write(f"There is no {arguments.file}.\n")
        return 2
    understood = understand(arguments.file, school=arguments.school)
    if arguments.format == "json":
        say(json.dumps(understanding_values(understood), ensure_ascii=False, indent=2))
    else:
        say(understanding_text(understood))
    return 2 if understood.problems else 0
