"""Reads and writes calendar dates the way schools in England do."""

import calendar
import datetime as dt
import re

MONTHS = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_SLASHED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})")
_WORDED = re.compile(
    r"(?:[A-Za-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})"
)


def parse_date(text: str) -> dt.date:
    """Return the date written as `2027-02-05`, `5/2/2027`, `05.02.27` or `Fri 5 February 2027`.

    Day comes before month, always. Two-digit years are in this century. Raises `ValueError` when
    the text is none of these or names a day that does not exist.
    """
    text = text.strip()
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _SLASHED.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        year += 2000 if year < 100 else 0
    elif match := _WORDED.fullmatch(text):
        day, year = int(match[1]), int(match[3])
        month = _month_number(match[2])
    else:
        raise ValueError(f"{text!r} is not a date")
    return dt.date(year, month, day)


def _month_number(word: str) -> int:
    for number, name in enumerate(MONTHS, start=1):
        if len(word) >= 3 and name.lower().startswith(word.lower()):
            return number
    raise ValueError(f"{word!r} is not a month")


def long_date(day: dt.date) -> str:
    """`5 February 2027`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: dt.date) -> str:
    """`5 February`: for sentences inside one school year."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def day_and_date(day: dt.date) -> str:
    """`Fri 5 Feb`: for lists and columns."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def monday_of(day: dt.date) -> dt.date:
    """The Monday of the week that holds this day."""
    return day - dt.timedelta(days=day.weekday())


def days_between(first: dt.date, last: dt.date) -> list[dt.date]:
    """Every date from first to last, both included; empty when last is before first."""
    return [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day of the month so many months on; 31 August becomes 28 February, six months on.

    Negative months go back. The last day that a date can be stands for every later one.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return dt.date.max if months > 0 else dt.date.min
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
