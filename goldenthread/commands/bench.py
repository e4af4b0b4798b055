"""`goldenthread bench`: measures the product on this machine, always against a yardstick."""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from goldenthread.commands.site import say
from goldenthread.kernel.errors import Refusal

USUAL_RUNS = 5
SUBJECTS = {
    "check": "rules on the sample school, and how their time grows with the school",
    "impact": "answers of a survey into its box and the report out of it, as both grow",
    "import": "a school folder into an empty database",
    "pages": "server time of the pages on the sample trust",
    "planner": "whole years planned for made-up schools, beside five yardsticks and proved bounds",
    "practice": "server time and queries of a quick log and of Today",
}
_MODULES = {
    "check": "checking",
    "impact": "impact",
    "import": "bringing_in",
    "pages": "serving",
    "planner": "planning",
    "practice": "practice",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", choices=list(SUBJECTS), help="what to measure")
    parser.add_argument(
        "--runs", type=int, default=None, help="runs of each line (default 5; planner: 1 seed of 3)"
    )
    planner = parser.add_argument_group("planner")
    planner.add_argument(
        "--size", type=int, choices=(20, 75, 150), help="only schools of this size"
    )
    planner.add_argument("--seconds", type=float, help="seconds for each plan (15, 60 or 300)")
    planner.add_argument(
        "--timetable", type=Path, metavar="FILE", help="a real timetable to plan beside them"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print a table, of medians with ratios for most subjects. 2 where a file is not understood."""
    module = import_module(f"goldenthread.commands.benchmarks.{_MODULES[arguments.subject]}")
    options: dict[str, Any] = {}
    runs = arguments.runs or USUAL_RUNS
    if arguments.subject == "planner":
        runs = arguments.runs or 1
        options = {name: getattr(arguments, name) for name in ("size", "seconds", "timetable")}
    try:
        for line in module.measure(max(runs, 1), **options):
            say(line)
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    return 0
