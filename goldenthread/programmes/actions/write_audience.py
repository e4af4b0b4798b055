"""Says whom a programme or an activity is for: a team, a staff group or a person a row."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person, Team
from goldenthread.programmes.access import (
    require_edit,
    require_edit_activity,
    require_name_audience,
)
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import (
    Activity,
    ActivityAudience,
    Programme,
    ProgrammeAudience,
)


class IsInvitedAlready(Refusal):
    def __init__(self) -> None:
        super().__init__("That audience is named already.", "Choose another, or go back.")


def add_to_audience(
    subject: Programme | Activity,
    *,
    team: Team | None = None,
    group: str = "",
    person: Person | None = None,
    actor: Actor,
    at: datetime,
) -> None:
    """Add one row with one of the three. Refuses with `IsInvitedAlready`."""
    _require(actor, subject, person)
    key = "|".join((subject.key, team.key if team else "", group, person.key if person else ""))
    row: ProgrammeAudience | ActivityAudience
    if isinstance(subject, Programme):
        row = ProgrammeAudience(
            school=subject.school, year=subject.year, key=key, programme=subject
        )
    else:
        row = ActivityAudience(school=subject.school, year=subject.year, key=key, activity=subject)
    if type(row)._default_manager.filter(year=subject.year, key=key).exists():
        raise IsInvitedAlready
    with transaction.atomic():
        accounts.write_row(
            row,
            {"team": team, "group": group, "person": person},
            kind="audience",
            actor=actor,
            at=at,
        )
        announce(subject.year, actor=actor, at=at)


def remove_from_audience(
    subject: Programme | Activity,
    row: ProgrammeAudience | ActivityAudience,
    *,
    actor: Actor,
    at: datetime,
) -> None:
    _require(actor, subject, row.person)
    with transaction.atomic():
        accounts.remove_row(row, kind="audience", actor=actor, at=at)
        announce(subject.year, actor=actor, at=at)


def _require(actor: Actor, subject: Programme | Activity, person: Person | None) -> None:
    # Also before saying that somebody is invited already.
    if person is not None:
        require_name_audience(actor, subject)
    if isinstance(subject, Programme):
        require_edit(actor, subject)
    else:
        require_edit_activity(actor, subject)
