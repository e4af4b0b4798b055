"""`goldenthread rule [CODE]`: the manual page of a rule, or a list of all of them."""

import argparse
import sys
from pathlib import Path

from goldenthread.checks.family import Family
from goldenthread.checks.manual import (
    first_sentence,
    manual_page,
    manual_pages,
    trust_manual_page,
)
from goldenthread.checks.registry import RULE_FILES, find_rule_file
from goldenthread.checks.rule import RuleFile, Status
from goldenthread.checks.trust.registry import TRUST_RULE_FILES, find_trust_rule_file
from goldenthread.checks.trust.rule_file import TrustRuleFile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", default="", help="such as COA001; all when left out")
    parser.add_argument(
        "--write", type=Path, metavar="FOLDER", help="write every page into this folder instead"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 shown or written, 2 when no rule has the code."""
    if arguments.write:
        arguments.write.mkdir(parents=True, exist_ok=True)
        for name, page in manual_pages().items():
            (arguments.write / name).write_text(page, encoding="utf-8")
        return 0
    if not arguments.code:
        sys.stdout.write(_all_rules())
        return 0
    if trust_file := find_trust_rule_file(arguments.code):
        sys.stdout.write(trust_manual_page(trust_file))
        return 0
    file = find_rule_file(arguments.code)
    if file is None:
        sys.stderr.write(
            f"No rule is called {arguments.code.upper()}. `goldenthread rule` lists them all.\n"
        )
        return 2
    sys.stdout.write(manual_page(file))
    return 0


def _all_rules() -> str:
    lines = []
    every: list[RuleFile | TrustRuleFile] = [*RULE_FILES, *TRUST_RULE_FILES]
    for family in Family:
        files = [file for file in every if file.RULE.family is family]
        if files:
            lines.append(family.title)
        for file in files:
            rule = file.RULE
            status = "" if rule.status is Status.STABLE else f" ({rule.status})"
            lines.append(f"  {rule.code}  {rule.name}{status}")
            lines.append(f"          {first_sentence(file)}")
        if files:
            lines.append("")
    return "\n".join(lines)
