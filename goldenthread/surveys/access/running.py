"""Who may prepare, open and close which survey."""

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, School
from goldenthread.programmes.public import Programme


def require_run(
    actor: Actor | AnonymousUser, school: School, programme: Programme | None = None
) -> None:
    """A programme's pulse is run by whoever records evaluations, others by who runs the review."""
    ability = Ability.EDIT_EVALUATION if programme else Ability.EDIT_REVIEW
    accounts.require(actor, school, ability)
