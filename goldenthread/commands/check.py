"""`goldenthread check [FOLDER]`: judges a school folder, without any database."""

import argparse
import datetime as dt
import json
import os
import shutil
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from goldenthread.checks.engine import Report, check
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.report_json import as_json
from goldenthread.checks.report_text import as_text
from goldenthread.folder.reading import read_folder
from goldenthread.folder.report import problems_text
from goldenthread.kernel.dates import parse_date

NOTHING_FOUND, FOUND, COULD_NOT_RUN = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", type=Path, nargs="?", default=Path(), help="the school folder; this one if none"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to answer")
    parser.add_argument(
        "--select",
        type=_codes,
        default=[],
        metavar="CODES",
        help="only these rules: COA,DUR004",
    )
    parser.add_argument(
        "--ignore", type=_codes, default=[], metavar="CODES", help="all but these rules"
    )
    parser.add_argument(
        "--today",
        type=_day,
        default=None,
        metavar="DATE",
        help="judge as on this day, 2027-02-05; today when left out",
    )
    parser.add_argument("--preview", action="store_true", help="ask the rules on trial too")


def run(arguments: argparse.Namespace) -> int:
    """0 nothing found, 1 findings, 2 could not run."""
    today = arguments.today or dt.datetime.now(ZoneInfo("Europe/London")).date()
    reading = read_folder(arguments.folder)
    if reading.snapshot is None:
        sys.stderr.write(f"{problems_text(reading.problems)}\n")
        return COULD_NOT_RUN
    report = check(
        reading.snapshot,
        today,
        select=arguments.select,
        ignore=arguments.ignore,
        preview=arguments.preview,
    )
    if arguments.format == "json":
        sys.stdout.write(json.dumps(as_json(report), indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(_text(report))
    if report.could_not_judge:
        return COULD_NOT_RUN
    return FOUND if report.findings else NOTHING_FOUND


def _text(report: Report) -> str:
    if not sys.stdout.isatty():
        return as_text(report)
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return as_text(report, colour=colour, width=min(shutil.get_terminal_size().columns, 100))


def _codes(text: str) -> list[str]:
    codes = [code.strip().upper() for code in text.split(",") if code.strip()]
    for code in codes:
        if not any(file.RULE.code.startswith(code) for file in RULE_FILES):
            raise argparse.ArgumentTypeError(
                f"no rule is called {code} or begins with it; `goldenthread rule` lists them"
            )
    return codes


def _day(text: str) -> dt.date:
    try:
        return parse_date(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a date; write it as 2027-02-05"
        ) from None
