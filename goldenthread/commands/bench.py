"""`goldenthread bench`: measures the product on this machine, always against a yardstick."""

import argparse
from importlib import import_module

from goldenthread.commands.site import say

SUBJECTS = {
    "check": "rules on the sample school, and how their time grows with the school",
    "impact": "answers of a survey into its box and the report out of it, as both grow",
    "import": "a school folder into an empty database",
    "pages": "server time of the pages on the sample trust",
    "planner": "coaching planned for made-up schools, beside first fit and the proved bound",
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
    parser.add_argument("--runs", type=int, default=5, help="runs of each line (default 5)")


def run(arguments: argparse.Namespace) -> int:
    """Print a table of medians with ratios; nothing is judged here."""
    module = import_module(f"goldenthread.commands.benchmarks.{_MODULES[arguments.subject]}")
    for line in module.measure(max(arguments.runs, 1)):
        say(line)
    return 0
