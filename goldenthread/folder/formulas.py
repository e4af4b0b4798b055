"""Reads cells that begin as a spreadsheet formula does, and runs none of them.

A spreadsheet program runs a text that begins with `=`, `+`, `-` or `@` when it opens a CSV file.
The writer puts an apostrophe before such a text, and the reader takes it off again.
"""

import re

from goldenthread.folder.problems import quoted
from goldenthread.kernel.errors import Refusal

FIRST_SIGNS = frozenset("=+-@'")
_MARKED = re.compile(r"'+[=+\-@\t\r]")
# -5, +44 (0)20 7946 0000, -£1,200.50, -5%
_NUMBER_OR_TELEPHONE = re.compile(r"[+\-]\s*(?:£\s*)?[0-9][0-9\s.,()/\-]*%?")


class LooksLikeAFormula(Refusal):
    """A cell begins as a formula does and is not a number."""


def taken_plainly(text: str) -> str:
    """Undo `neutralised`. Refuses with `LooksLikeAFormula` what a spreadsheet would run.

    A lone hyphen is how many people write an empty cell, so it becomes one.
    """
    if text[:1] not in FIRST_SIGNS:
        return text
    if text[0] == "'":
        return text[1:] if _MARKED.match(text) else text
    if text in ("-", "--"):
        return ""
    if _NUMBER_OR_TELEPHONE.fullmatch(text):
        return text
    raise LooksLikeAFormula(
        f"{quoted(text)} begins like a spreadsheet formula, and formulas are not read.",
        f"Write its value instead. If it is meant as words, put an apostrophe first: '{text[:12]}",
    )
