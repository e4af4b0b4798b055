"""Invites somebody to a school: an account, a first role, and a mail with a link."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts.abilities import Ability
from goldenthread.accounts.access import require
from goldenthread.accounts.actions.give_role import give_role
from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.invitation_mail import send_invitation
from goldenthread.accounts.models import School, User
from goldenthread.accounts.types import Actor, Role


@dataclass(frozen=True)
class Invitation:
    name: str
    email: str
    role: Role
    starts_on: date


def invite_person(
    invitation: Invitation,
    school: School,
    *,
    actor: Actor,
    at: datetime,
    make_address: Callable[[str], str],
) -> User:
    """Make the account unless the e-mail address has one, give the role, and send the mail.

    The mail leaves after commit. `make_address` turns a path into a full address of this site.
    Refuses with `HoldsRoleAlready` and `OwnRole`.
    """
    require(actor, school, Ability.MANAGE_ROLES)
    email = invitation.email.strip().lower()
    user = User.objects.filter(email=email).first()
    if user is None:
        user = User.objects.create_user(email, invitation.name)
        record_event(
            "made account",
            f"user:{user.pk}",
            school=school,
            actor=actor,
            at=at,
            subject_name=user.name,
        )
    give_role(user, school, invitation.role, starts_on=invitation.starts_on, actor=actor, at=at)
    transaction.on_commit(partial(send_invitation, user, school, actor.name, make_address))
    return user
