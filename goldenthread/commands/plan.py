"""`goldenthread plan FOLDER`: plans coaching in the school's timetable, without any database."""

import argparse
import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from goldenthread.commands.site import say
from goldenthread.folder.reading import read_folder
from goldenthread.folder.report import problems_text
from goldenthread.folder.writing import write_folder
from goldenthread.kernel.dates import parse_date
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.planner.pins import read_pins
from goldenthread.planner.slots.coaching import CoachingAnswer, answer_coaching
from goldenthread.planner.slots.coaching_columns import Cycle
from goldenthread.planner.slots.planned_pairs import with_planned_pairs
from goldenthread.planner.slots.published import PublishedCycle, cost_of_change, read_published
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot

PLANNED, NOT_ALL, COULD_NOT_RUN = 0, 1, 2
USUAL_SECONDS = 60.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="the school folder to plan for")
    parser.add_argument(
        "--out", type=Path, metavar="FOLDER", help="write the year with the plan in it"
    )
    parser.add_argument(
        "--pin", type=Path, metavar="FILE", help="CSV of coachee,coach: pairs that are fixed"
    )
    parser.add_argument(
        "--published",
        type=Path,
        metavar="FILE",
        help="the plan in use, as --format json wrote it: move as few people as can be",
    )
    parser.add_argument(
        "--time-limit",
        type=_seconds,
        default=USUAL_SECONDS,
        metavar="S",
        help="seconds to plan for (60); the best so far is kept",
    )
    parser.add_argument(
        "--today", type=_day, default=None, metavar="DATE", help="plan as on this day, 2027-02-05"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: argparse.Namespace) -> int:
    """0 everybody who asks is planned, 1 somebody is left out, 2 no plan: nothing is written."""
    reading = read_folder(arguments.folder)
    if reading.snapshot is None:
        sys.stderr.write(f"{problems_text(reading.problems)}\nNothing was planned.\n")
        return COULD_NOT_RUN
    snapshot = reading.snapshot
    today = arguments.today or dt.datetime.now(ZoneInfo("Europe/London")).date()
    try:
        pins = read_pins(_text_of(arguments.pin), snapshot) if arguments.pin else {}
        before = _published(arguments.published)
        answer = answer_coaching(
            snapshot, today, seconds=arguments.time_limit, pins=pins, published=before
        )
        if arguments.out is not None:
            write_folder(with_planned_pairs(snapshot, answer.plan, today), arguments.out)
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\nNothing was planned.\n")
        return COULD_NOT_RUN
    if arguments.format == "json":
        say(json.dumps(as_values(answer), ensure_ascii=False, indent=2))
    else:
        say(_as_text(snapshot, answer))
        for line in _moves(snapshot, answer, before):
            say(line)
        if arguments.out is not None:
            say(f"\nWrote {arguments.out}. Times stand above; the folder keeps pairs and rhythm.")
    return NOT_ALL if answer.plan.left_out else PLANNED


def as_values(answer: CoachingAnswer) -> dict[str, Any]:
    tiers = answer.plan.tiers
    return {
        "status": answer.status,
        "objective": {tier.name: tier.value for tier in tiers},
        "bound": {tier.name: tier.bound for tier in tiers},
        "gap": {tier.name: tier.value - tier.bound for tier in tiers},
        "cover_lessons": 0,
        "unplaced": list(answer.plan.left_out),
        "seconds": round(answer.seconds, 2),
        "reasons": list(answer.reasons),
        "coaching": [
            {
                "coachee": cycle.coachee,
                "coach": cycle.coach,
                "cadence_weeks": cycle.cadence_weeks,
                "fortnights": [one + 1 for one in cycle.fortnights],
                "look": _slot(cycle.look.week, cycle.look.weekday, cycle.look.period),
                "talk": _slot(cycle.talk.week, cycle.talk.weekday, cycle.talk.period),
            }
            for cycle in answer.plan.cycles
        ],
    }


def _slot(week: str, weekday: str, period: str) -> dict[str, str]:
    return {"week": week, "weekday": weekday, "period": period}


def _as_text(snapshot: Snapshot, answer: CoachingAnswer) -> str:
    plan = answer.plan
    lines = [
        f"Coaching for {counted(len(plan.cycles), 'coachee')}, with no lesson covered.",
        f"{answer.status.capitalize()}, after {answer.seconds:.1f} s. Most important first:",
        "",
        *(
            f"  {tier.value:>3}  {tier.name}"
            + ("" if tier.is_proved else f" (at least {tier.bound})")
            for tier in plan.tiers
        ),
    ]
    coach = ""
    for cycle in sorted(plan.cycles, key=lambda each: (each.coach, each.look)):
        if cycle.coach != coach:
            coach = cycle.coach
            lines += ["", name_of(snapshot, coach)]
        lines.append(f"  {name_of(snapshot, cycle.coachee)}: {_times(cycle)}")
    if answer.reasons:
        lines += ["", "What could not be had", *(f"  {told}" for told in answer.reasons)]
    return "\n".join(lines)


def _published(path: Path | None) -> Mapping[str, PublishedCycle]:
    return read_published(_text_of(path), path.name) if path is not None else {}


def _moves(
    snapshot: Snapshot, answer: CoachingAnswer, before: Mapping[str, PublishedCycle]
) -> Iterator[str]:
    """Each coachee whose coach or time differs from the plan in use."""
    moved = [cycle for cycle in answer.plan.cycles if cost_of_change(cycle, before)]
    if before:
        yield f"\nMoved: {len(moved)} of {counted(len(before), 'coachee')} in the plan in use"
    for cycle in moved:
        old = before[cycle.coachee].coach
        name, coach = name_of(snapshot, cycle.coachee), name_of(snapshot, cycle.coach)
        how = "another time" if old == cycle.coach else f"instead of {name_of(snapshot, old)}"
        yield f"  {name} with {coach}, {how}: {_times(cycle)}"


def _times(cycle: Cycle) -> str:
    told = f"look {cycle.look.in_words}; talk {cycle.talk.in_words}"
    if len(cycle.fortnights) > 1:
        return told
    which = "first" if cycle.fortnights == (0,) else "second"
    return f"{told}; every other fortnight, the {which} of two"


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"{path} cannot be read as text.", "Name a CSV file.") from error


def _seconds(written: str) -> float:
    try:
        seconds = float(written)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError(f"{written} is no number of seconds up to 3,600")
    return seconds


def _day(written: str) -> dt.date:
    try:
        return parse_date(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{written} is no date; write 2027-02-05") from error
