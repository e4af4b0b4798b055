"""Begins a coaching cycle, or goes on with the one that is under way."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts.public import User
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.coaching import require_party
from goldenthread.practice.actions.pause_pair import NotRunning
from goldenthread.practice.models import CoachingPair, Touchpoint, TouchpointWords
from goldenthread.snapshot.words import PairState

DAYS_TO_WRITE_UP = 28


class NotACycleDay(Refusal):
    """A cycle is written down on its day or in the four weeks after."""

    def __init__(self, on: dt.date) -> None:
        super().__init__(
            f"A cycle of {long_date(on)} cannot be written down now.",
            "Choose today or a day of the last four weeks since the pair began.",
        )


def start_touchpoint(
    pair: CoachingPair, on: dt.date, *, actor: User, at: dt.datetime
) -> TouchpointWords:
    """Return the cycle that is under way, or a new one of this day; twice gives the same one.

    Refuses with `NotRunning` where the pair rests or has ended and with `NotACycleDay`.
    """
    require_party(actor, pair)
    today = at.date()
    with transaction.atomic():
        state = CoachingPair.objects.select_for_update().get(pk=pair.pk).state
        if state != PairState.RUNNING:
            raise NotRunning(state)
        rows = TouchpointWords.objects.select_related("touchpoint")
        under_way = rows.filter(touchpoint__pair=pair, finished_on__isnull=True).first()
        if under_way is not None:
            return under_way
        earliest = max(today - dt.timedelta(days=DAYS_TO_WRITE_UP), pair.starts_on or dt.date.min)
        if not earliest <= on <= today:
            raise NotACycleDay(on)
        touchpoint, _ = Touchpoint.objects.get_or_create(
            school=pair.school,
            year=pair.year,
            key=f"{pair.key}|{on.isoformat()}",
            defaults={"pair": pair, "on": on},
        )
        row, _ = TouchpointWords.objects.get_or_create(school=pair.school, touchpoint=touchpoint)
    return row
