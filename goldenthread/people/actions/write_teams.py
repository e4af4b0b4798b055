"""Writes several teams as one edit: the regular slots of a plan."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, SystemActor
from goldenthread.kernel.errors import Refusal
from goldenthread.people.actions.announcement import announce
from goldenthread.people.models import Team
from goldenthread.people.record_models import RECORD_MODELS

RECORDS = {model: record for record, model in RECORD_MODELS.items()}
# When a team learns is a matter of the calendar as well; the rest of a team is not.
OF_THE_CALENDAR = frozenset({"slot", "slot_every_weeks"})


class TeamsStay(Refusal):
    def __init__(self) -> None:
        super().__init__("A plan removes no team.", "Let its members leave it one by one.")


def write_teams(
    year: SchoolYear,
    written: Sequence[tuple[Team, Mapping[str, Any]]],
    removed: Sequence[Team] = (),
    *,
    actor: Actor,
    at: datetime,
) -> None:
    """Save each team with its values; all of it or nothing.

    Whoever changes the calendar may change when teams learn; whoever changes people, all of it.
    Refuses others with `PermissionDenied`, what a team may not be with `DoesNotFit`, and a removal
    with `TeamsStay`.
    """
    if removed:
        raise TeamsStay
    for team, values in written:
        _require(actor, year, team, values)
    accounts.require_fits(year, written, RECORDS, kind="team")
    with transaction.atomic():
        done = [
            accounts.write_row(team, values, kind="team", actor=actor, at=at)
            for team, values in written
        ]
        if any(done):
            announce(year.school, actor=actor, at=at)


def _require(actor: Actor, year: SchoolYear, team: Team, values: Mapping[str, Any]) -> None:
    if isinstance(actor, SystemActor) or accounts.may(actor, year.school, Ability.EDIT_PEOPLE):
        return
    is_slot = team.pk is not None and values.keys() <= OF_THE_CALENDAR
    if not (is_slot and accounts.may(actor, year.school, Ability.EDIT_CALENDAR)):
        raise PermissionDenied(
            "When a team learns is changed by whoever keeps the calendar; the rest of a team by "
            "whoever keeps the staff list."
        )
