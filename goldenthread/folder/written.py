"""Writes single values as they stand in the school folder."""

import datetime as dt
from decimal import Decimal
from typing import Any

from goldenthread.kernel.formulas import neutralised


def as_cell(value: Any) -> str:
    """The words of a CSV cell; text that a spreadsheet program would run is neutralised."""
    return neutralised(value) if isinstance(value, str) else as_words(value)


def as_words(value: Any) -> str:
    """The words for a value: `yes`, `0.6`, `2027-02-05`, `08:35`, `A1; B2`; None is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return _plain(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    if isinstance(value, tuple):
        return "; ".join(str(word) for word in value)
    return str(value)


def as_toml(value: Any) -> str:
    """The value as it stands behind the equals sign in `school.toml`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, Decimal, dt.date)):
        return as_words(value)
    escaped = "".join(_ESCAPED.get(c, c) for c in str(value))
    return f'"{escaped}"'


_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\x7f": "\\u007F"}


def _plain(value: Decimal) -> str:
    words = format(value, "f")
    return words.rstrip("0").rstrip(".") if "." in words else words
