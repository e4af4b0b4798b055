"""The only clock: entrances read it once and pass the day or the moment down as an argument."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """Return this moment in the site's zone; in demo mode the time of day on the demo's day."""
    moment = timezone.localtime()
    if settings.DEMO_TODAY is None:
        return moment
    day: date = settings.DEMO_TODAY
    return moment.replace(year=day.year, month=day.month, day=day.day)


def today() -> date:
    return now().date()
