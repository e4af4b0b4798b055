"""Notes by when a pair is handed over whose coach has become the coachee's boss, or has left."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts.public import SchoolYear
from goldenthread.practice.access.coaching import OPEN_STATES, list_conflicts
from goldenthread.practice.models import CoachingPair, PairAgreement
from goldenthread.practice.queries.coaching_calendar import get_days, hand_over_day


def flag_pairs_to_hand_over(year: SchoolYear, *, on: dt.date) -> int:
    """Give each such pair ten school days from today, once; say how many are to be handed over.

    Where the reason is gone the date goes too. Runs when people change, after an import and each
    night; who reads what never waits for it, because that is asked each time.
    """
    if year.ends_on < on:
        return 0
    rows = CoachingPair.objects.filter(school=year.school, year=year, state__in=OPEN_STATES)
    pairs = [
        pair
        for pair in rows.select_related("coach", "agreement")
        if pair.ends_on is None or pair.ends_on >= on
    ]
    concerned = list_conflicts(pairs, on) | {
        pair.pk for pair in pairs if pair.coach.left_on is not None and pair.coach.left_on < on
    }
    by = hand_over_day(get_days(year).calendar, on) if concerned else None
    with transaction.atomic():
        for pair in pairs:
            agreement = getattr(pair, "agreement", None)
            if pair.pk in concerned:
                if agreement is None:
                    agreement = PairAgreement(school=year.school, pair=pair)
                if agreement.hand_over_by is None:
                    agreement.hand_over_by = by
                    agreement.save()
            elif agreement is not None and agreement.hand_over_by is not None:
                agreement.hand_over_by = None
                agreement.save(update_fields=["hand_over_by"])
    return len(concerned)
