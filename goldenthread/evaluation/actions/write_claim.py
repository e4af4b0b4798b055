"""Writes a claim of impact, changes it, and records that somebody else has checked it."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, User
from goldenthread.evaluation.access.claims import KIND, require_other
from goldenthread.evaluation.events import evaluation_changed
from goldenthread.evaluation.models import Claim
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Person


class WordsHaveChanged(Refusal):
    """What was read is no longer what is claimed."""


def write_claim(claim: Claim, values: Mapping[str, Any], *, actor: Actor, at: datetime) -> Claim:
    """Save the claim; one without a number is made. It may claim more than the measures allow:
    that is said beside it and by the check. A change takes the tick of whoever checked it away.

    Refuses with `PermissionDenied` whoever may not record evaluations.
    """
    accounts.require(actor, claim.school, Ability.EDIT_EVALUATION)
    written = dict(values)
    if claim._state.adding:
        taken = set(Claim.objects.filter(year=claim.year).values_list("key", flat=True))
        claim.key = short_name(f"{written['programme'].key} {written['wording']}"[:60], taken)
        written["made_on"] = accounts.today()
    elif any(getattr(claim, name) != value for name, value in written.items()):
        written["reviewed_by"] = None
    with transaction.atomic():
        if accounts.write_row(claim, written, kind=KIND, actor=actor, at=at):
            _announce(claim.year, actor, at)
    return claim


def check_claim(claim: Claim, person: Person, *, as_read: str, actor: User, at: datetime) -> None:
    """Put the person's name under the claim whose wording is still `as_read`.

    Refuses with `PermissionDenied` whoever wrote or changed it, and with `WordsHaveChanged`.
    """
    accounts.require(actor, claim.school, Ability.EDIT_EVALUATION)
    require_other(actor, claim)
    if as_read != claim.wording:
        raise WordsHaveChanged(
            "The claim has been changed since you opened it.", "Read it again, then check it."
        )
    with transaction.atomic():
        accounts.write_row(
            claim, {"reviewed_by": person}, kind=KIND, actor=actor, at=at, verb="checked claim"
        )
        _announce(claim.year, actor, at)


def _announce(year: SchoolYear, actor: Actor, at: datetime) -> None:
    news = partial(evaluation_changed.send, sender=Claim, year=year)
    transaction.on_commit(partial(news, actor=actor, at=at))
