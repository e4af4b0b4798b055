"""How often staff should be asked: a few short times a year rather than one long one."""

import datetime as dt
from collections.abc import Iterable

from goldenthread.kernel.dates import months_later

# As rule CUL001 counts them, before a school changes its thresholds.
TIMES_FROM = 3
WINDOW_MONTHS = 12
HOW_OFTEN = {0: "not been asked", 1: "been asked once", 2: "been asked twice"}


def gentle_words(opened_on: Iterable[dt.date], today: dt.date) -> str:
    """A sentence where staff were asked seldom and nothing is planned either; else nothing."""
    days = list(opened_on)
    since = months_later(today, -WINDOW_MONTHS)
    asked = sum(since <= day <= today for day in days)
    planned = sum(day > today for day in days)
    if asked + planned >= TIMES_FROM:
        return ""
    how_often = HOW_OFTEN.get(asked, f"been asked {asked} times")
    ahead = {0: "", 1: ", and one more time is planned"}.get(
        planned, f", and {planned} more times are planned"
    )
    return (
        f"Staff have {how_often} in the last twelve months{ahead}. Three short times a year show "
        "whether something changes; one long survey is old when it is read."
    )
