"""`goldenthread check [FOLDER ...]`: judges school folders, without any database."""

import argparse
import datetime as dt
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.trust.registry import TRUST_RULE_FILES
from goldenthread.commands.checking.answers import as_asked
from goldenthread.commands.checking.asked_folders import AskedFolders, find_asked
from goldenthread.commands.checking.changes import difference_as_asked, difference_of
from goldenthread.commands.checking.files_read import files_to_read
from goldenthread.commands.checking.judged import Judged, Wanted, judge_folders
from goldenthread.commands.checking.terminal import look_of_output
from goldenthread.commands.checking.watching import watch
from goldenthread.folder.report import problems_text
from goldenthread.kernel.dates import parse_date

NOTHING_FOUND, FOUND, COULD_NOT_RUN = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folders",
        type=Path,
        nargs="*",
        metavar="FOLDER",
        help="school folders, or a folder that holds those of a trust; this one if none",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "markdown", "github"),
        default="text",
        help="how to answer; github writes an annotation for each finding",
    )
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
    parser.add_argument(
        "--statistics", action="store_true", help="how many findings each rule has, and its time"
    )
    parser.add_argument(
        "--colour",
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours: on a terminal alone (auto), always or never",
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--diff",
        type=Path,
        nargs=2,
        metavar=("OLD", "NEW"),
        help="compare two folders of a school: what the change brings and what it mends",
    )
    instead.add_argument(
        "--watch", action="store_true", help="judge again whenever a file changes, until Ctrl-C"
    )
    instead.add_argument(
        "--show-files", action="store_true", help="name the files that would be read, and stop"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 nothing found, 1 findings (with --diff: new ones), 2 could not run."""
    if arguments.diff and (arguments.folders or arguments.statistics):
        return _refuse("--diff takes its two folders and no others, and goes without --statistics.")
    if arguments.statistics and arguments.format == "github":
        return _refuse("Statistics have no place in a file; use --format text, json or markdown.")
    if arguments.diff:
        return _diff(arguments)
    folders = arguments.folders or [Path()]
    if arguments.show_files:
        return _show_files(find_asked(folders))
    if arguments.watch:
        return watch(lambda: find_asked(folders), lambda asked: _again(asked, arguments))
    return _check(find_asked(folders), arguments)


def _check(asked: AskedFolders, arguments: argparse.Namespace) -> int:
    judged = judge_folders(asked, _wanted(arguments))
    if judged.reports or arguments.format == "github":
        look = look_of_output(arguments.colour)
        answer = as_asked(judged, arguments.format, look, statistics=arguments.statistics)
        sys.stdout.write(answer)
    return _status(judged)


def _again(asked: AskedFolders, arguments: argparse.Namespace) -> int:
    status = _check(asked, arguments)
    sys.stdout.flush()
    sys.stderr.write("Waiting for a file to change; Ctrl-C ends.\n")
    return status


def _diff(arguments: argparse.Namespace) -> int:
    old, new = (
        judge_folders(AskedFolders((folder,)), _wanted(arguments)) for folder in arguments.diff
    )
    if old.problems or new.problems:
        return max(_status(old), _status(new))
    difference = difference_of(old, new)
    look = look_of_output(arguments.colour)
    sys.stdout.write(difference_as_asked(difference, arguments.format, look, arguments.diff[1]))
    if _could_not_judge(old) or _could_not_judge(new):
        return COULD_NOT_RUN
    return FOUND if difference.makes_worse else NOTHING_FOUND


def _show_files(asked: AskedFolders) -> int:
    paths, problems = files_to_read(asked)
    sys.stdout.write("".join(f"{path}\n" for path in paths))
    if problems:
        sys.stderr.write(f"{problems_text(problems)}\n")
    return COULD_NOT_RUN if problems else NOTHING_FOUND


def _wanted(arguments: argparse.Namespace) -> Wanted:
    today = arguments.today or dt.datetime.now(ZoneInfo("Europe/London")).date()
    return Wanted(today, arguments.select, arguments.ignore, arguments.preview)


def _status(judged: Judged) -> int:
    """Tells the problems of folders that could not be read."""
    for path, problems in judged.problems:
        # Of several folders each is named; of one there is no doubt.
        if len(judged.schools) + len(judged.problems) > 1:
            sys.stderr.write(f"{path.name}:\n")
        sys.stderr.write(f"{problems_text(problems)}\n")
    if judged.problems or _could_not_judge(judged):
        return COULD_NOT_RUN
    return FOUND if any(report.findings for report in judged.reports) else NOTHING_FOUND


def _could_not_judge(judged: Judged) -> bool:
    return any(report.could_not_judge for report in judged.reports)


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return COULD_NOT_RUN


def _codes(text: str) -> list[str]:
    codes = [code.strip().upper() for code in text.split(",") if code.strip()]
    known = [file.RULE.code for file in RULE_FILES] + [file.RULE.code for file in TRUST_RULE_FILES]
    for code in codes:
        if not any(each.startswith(code) for each in known):
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
