"""Writes how coach and coachee work together."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import User
from goldenthread.practice.access.coaching import require_party
from goldenthread.practice.actions.change_pair import get_agreement
from goldenthread.practice.models import CoachingPair


def write_pair_agreement(
    pair: CoachingPair, *, preset: str, contract: str, actor: User, at: datetime
) -> None:
    """Keep the preset and the agreed words. No line in the audit log: it is theirs alone."""
    require_party(actor, pair)
    with transaction.atomic():
        agreement = get_agreement(pair)
        agreement.preset = preset
        agreement.put_words({"contract": contract.strip()})
        agreement.save()
