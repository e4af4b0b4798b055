"""`goldenthread plan FOLDER`: plans a school's year from its folder, without any database."""

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from goldenthread.commands.planning.answer_as_text import as_text
from goldenthread.commands.planning.answer_as_values import as_values
from goldenthread.commands.planning.gains import gains_of
from goldenthread.commands.site import say
from goldenthread.folder.reading import read_folder
from goldenthread.folder.report import problems_text
from goldenthread.folder.writing import write_folder
from goldenthread.kernel.dates import parse_date
from goldenthread.kernel.errors import Refusal
from goldenthread.planner.answers import Status, changes_of
from goldenthread.planner.pins import with_pins
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.planner.year import plan_year
from goldenthread.snapshot.changes import with_changes

PLANNED, NOT_ALL, COULD_NOT_RUN = 0, 1, 2
USUAL_SECONDS = 60.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="the school folder to plan for")
    parser.add_argument(
        "--out", type=Path, metavar="FOLDER", help="write the year with the plan in it"
    )
    parser.add_argument(
        "--only",
        choices=[str(part) for part in Part],
        action="append",
        metavar="PART",
        help="plan this part and no other: slots, weave or visits; may be given twice",
    )
    parser.add_argument(
        "--pin",
        type=Path,
        metavar="FILE",
        help="CSV of what stays: coachee,coach (pairs) or table,key (rows of the folder)",
    )
    parser.add_argument(
        "--wishes",
        type=Path,
        metavar="FILE",
        help="JSON of what the school asks: evenings, cover, what matters most",
    )
    parser.add_argument(
        "--time-limit",
        type=_seconds,
        default=USUAL_SECONDS,
        metavar="S",
        help="seconds to plan for (60); the best so far is kept",
    )
    parser.add_argument(
        "--gap",
        type=_percent,
        default=0,
        metavar="G",
        help="stop as soon as a plan is proved to be within so many percent of the best (0)",
    )
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="draw ties in another way (0)"
    )
    parser.add_argument(
        "--today", type=_day, default=None, metavar="DATE", help="plan from this day, 2027-02-05"
    )
    parser.add_argument(
        "--explain", action="store_true", help="tell every move and every wish that is not met"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: argparse.Namespace) -> int:
    """0 all that was asked is planned, 1 something is left out, 2 no plan: nothing is written."""
    reading = read_folder(arguments.folder)
    if reading.snapshot is None:
        sys.stderr.write(f"{problems_text(reading.problems)}\nNothing was planned.\n")
        return COULD_NOT_RUN
    snapshot = reading.snapshot
    today = arguments.today or dt.datetime.now(ZoneInfo("Europe/London")).date()
    try:
        wishes = _wishes(arguments)
        if arguments.pin:
            wishes = with_pins(wishes, _text_of(arguments.pin), snapshot)
        answer = plan_year(
            snapshot, wishes, today, seconds=arguments.time_limit, seed=arguments.seed
        )
        if answer.status is Status.IMPOSSIBLE:
            sentences = "\n".join(f"  {words}" for words in answer.impossible)
            raise Refusal(
                f"There is no plan: these cannot all hold.\n{sentences}",
                "Give up any one of them and plan again.",
            )
        after = with_changes(snapshot, changes_of(answer.moves))
        if arguments.out is not None:
            write_folder(after, arguments.out)
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\nNothing was planned.\n")
        return COULD_NOT_RUN
    gains = gains_of(snapshot, after, today)
    if arguments.format == "json":
        say(json.dumps(as_values(answer, gains), ensure_ascii=False, indent=2))
    else:
        say(as_text(snapshot, answer, gains, today, in_full=arguments.explain))
        if arguments.out is not None:
            say(f"\nWrote {arguments.out}.")
    return NOT_ALL if answer.unplaced else PLANNED


def _wishes(arguments: argparse.Namespace) -> Wishes:
    wishes = Wishes()
    if arguments.wishes:
        try:
            told = json.loads(_text_of(arguments.wishes))
        except ValueError as error:
            raise Refusal(f"{arguments.wishes} is not JSON.", "Correct the file.") from error
        if not isinstance(told, dict):
            raise Refusal(f"{arguments.wishes} holds no wishes.", 'Write {"most_covers_a_day": 2}.')
        wishes = Wishes.from_values(told)
    if arguments.only:
        wishes = wishes.but(parts=frozenset(map(Part, arguments.only)))
    return wishes.but(good_enough_percent=arguments.gap) if arguments.gap else wishes


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"{path} cannot be read as text.", "Name a text file.") from error


def _seconds(written: str) -> float:
    try:
        seconds = float(written)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError(f"{written} is no number of seconds up to 3,600")
    return seconds


def _percent(written: str) -> int:
    try:
        percent = int(written)
    except ValueError:
        percent = -1
    if not 0 <= percent <= 100:
        raise argparse.ArgumentTypeError(f"{written} is no percentage from 0 to 100")
    return percent


def _day(written: str) -> dt.date:
    try:
        return parse_date(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{written} is no date; write 2027-02-05") from error
