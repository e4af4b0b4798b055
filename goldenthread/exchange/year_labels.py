"""The labels of school years: 2026-27."""

import datetime as dt
import re

from goldenthread.kernel.errors import Refusal

# In August people prepare the year that begins in September.
FIRST_MONTH = 8
_LABEL = re.compile(r"(20\d{2})-(\d{2})", re.ASCII)


class NotASchoolYear(Refusal):
    def __init__(self, text: str) -> None:
        super().__init__(f"“{text}” is not a school year.", "Write it like 2026-27.")


def label_of(first: int) -> str:
    return f"{first}-{(first + 1) % 100:02}"


def label_on(today: dt.date) -> str:
    """The year that is worked on: from August on the one that begins in September."""
    return label_of(today.year if today.month >= FIRST_MONTH else today.year - 1)


def label_after(label: str) -> str:
    return label_of(int(label[:4]) + 1)


def read_year_label(text: str, *, today: dt.date) -> str:
    """The label as written; empty is the year of today. Refuses with `NotASchoolYear`."""
    if not text:
        return label_on(today)
    match = _LABEL.fullmatch(text.strip())
    if not match or text.strip() != label_of(int(match[1])):
        raise NotASchoolYear(text)
    return text.strip()
