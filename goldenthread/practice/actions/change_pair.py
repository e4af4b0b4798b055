"""Writes a change of one coaching pair, whoever asked for it."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import CoachingPair, PairAgreement
from goldenthread.practice.unnamed import in_pair


def change_pair(
    pair: CoachingPair,
    values: Mapping[str, Any],
    agreed: Mapping[str, Any],
    *,
    verb: str,
    actor: Actor,
    at: datetime,
) -> None:
    """Save the values of the pair and of its agreement, which is made where there is none.

    Callers ask first who may. The audit log keeps the state, never whose pair it is.
    """
    with transaction.atomic():
        for name, value in values.items():
            setattr(pair, name, value)
        if values:
            pair.save(update_fields=list(values))
        agreement = get_agreement(pair)
        for name, value in agreed.items():
            setattr(agreement, name, value)
        agreement.save()
        accounts.record_event(
            verb,
            f"coaching-pair:{pair.pk}",
            school=pair.school,
            actor=in_pair(actor, pair),
            at=at,
            facts={"state": str(pair.state)},
        )
        news = partial(practice_changed.send, sender=CoachingPair, year=pair.year)
        transaction.on_commit(partial(news, actor=actor, at=at))


def get_agreement(pair: CoachingPair) -> PairAgreement:
    """The stored agreement, or a new one that is not saved yet: pairs from a folder have none."""
    row = PairAgreement.objects.filter(pair=pair).first()
    return row or PairAgreement(school=pair.school, pair=pair)
