"""On which day a log counts, when the device that wrote it may have had a wrong clock."""

import datetime as dt

# Devices are minutes out, or a time zone; one that is further out knows no day to go by.
MOST_OUT = dt.timedelta(hours=36)
NOON = dt.time(12)


def day_of_log(
    on: dt.date | None, device_now: dt.datetime | None, at: dt.datetime, first_day: dt.date
) -> dt.date:
    """Return the device's day, put right by how far its clock is out as it sends.

    Without a day, with a clock that is out by more than 36 hours, and for a day before the school
    year, it is the server's day `at` which the log arrived. Never a day to come.
    """
    arrived = at.date()
    if on is None:
        return arrived
    day = on
    if device_now is not None:
        if device_now.tzinfo is None:
            device_now = device_now.replace(tzinfo=at.tzinfo)
        out = at - device_now
        if abs(out) > MOST_OUT:
            return arrived
        try:
            day = (dt.datetime.combine(on, NOON) + out).date()
        except OverflowError:
            return arrived
    if day < first_day:
        return arrived
    return min(day, arrived)
