"""Keeps a spreadsheet program from running a text as a formula."""

import re

_DANGEROUS = re.compile(r"'*[=+\-@\t\r]")


def neutralised(text: str) -> str:
    """The text as it may stand in a spreadsheet: an apostrophe before what would be run."""
    return f"'{text}" if _DANGEROUS.match(text) else text
