"""The bank holidays of England and Wales, as the law and custom fix them from year to year.

Days that a government adds once, such as a coronation, are not known beforehand.
"""

import datetime as dt

from goldenthread.kernel.dates import days_between

GOOD_FRIDAY = "Good Friday"
EASTER_MONDAY = "Easter Monday"
_WEEKEND = (5, 6)
_DAY = dt.timedelta(days=1)


def easter_sunday(year: int) -> dt.date:
    """The Sunday of Easter by the anonymous Gregorian rule (Nature, 20 April 1876)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, left = divmod(century, 4)
    moved = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - moved + 15) % 30
    leap_years, rest = divmod(of_century, 4)
    to_sunday = (32 + 2 * left + 2 * leap_years - moon - rest) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def bank_holidays_between(first: dt.date, last: dt.date) -> dict[dt.date, str]:
    """The bank holidays from first to last, both included, by the day on which they are kept."""
    found: dict[dt.date, str] = {}
    for year in range(first.year, last.year + 1):
        found |= {day: name for day, name in _of_year(year).items() if first <= day <= last}
    return dict(sorted(found.items()))


def _of_year(year: int) -> dict[dt.date, str]:
    easter = easter_sunday(year)
    kept = {
        easter - 2 * _DAY: GOOD_FRIDAY,
        easter + _DAY: EASTER_MONDAY,
        _first_monday(dt.date(year, 5, 1)): "the early May bank holiday",
        _last_monday(dt.date(year, 5, 31)): "the spring bank holiday",
        _last_monday(dt.date(year, 8, 31)): "the summer bank holiday",
    }
    fixed = {
        dt.date(year, 1, 1): "New Year's Day",
        dt.date(year, 12, 25): "Christmas Day",
        dt.date(year, 12, 26): "Boxing Day",
    }
    # On a weekend they are kept on the next weekday that is not one of them itself.
    for day, name in fixed.items():
        on = day
        while on.weekday() in _WEEKEND or on in kept or (on != day and on in fixed):
            on += _DAY
        kept[on] = name
    return kept


def _first_monday(day: dt.date) -> dt.date:
    return next(d for d in days_between(day, day + 6 * _DAY) if d.weekday() == 0)


def _last_monday(day: dt.date) -> dt.date:
    return day - day.weekday() * _DAY
