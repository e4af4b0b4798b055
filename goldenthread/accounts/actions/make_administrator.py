"""Makes a school's first system administrator, before whom nobody could invite anybody."""

from datetime import datetime

from goldenthread.accounts.actions.give_role import give_role
from goldenthread.accounts.actions.open_school import open_school
from goldenthread.accounts.actions.open_trust import open_trust
from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.models import School, Trust, User
from goldenthread.accounts.types import Role, SystemActor
from goldenthread.kernel.errors import Refusal


class AccountExists(Refusal):
    def __init__(self, email: str) -> None:
        super().__init__(
            f"{email} has an account already.",
            "Give it the role on the page People and roles, or use another address.",
        )


def make_administrator(
    name: str,
    email: str,
    password: str,
    *,
    school_name: str,
    trust_name: str = "",
    at: datetime,
) -> User:
    """Make the account, open the school and the trust unless they exist, and give the role.

    Refuses with `AccountExists`: this is not a way to another password.
    """
    actor = SystemActor("goldenthread createadmin")
    if User.objects.filter(email=email.strip().lower()).exists():
        raise AccountExists(email)
    trust = None
    if trust_name:
        trust = Trust.objects.filter(name=trust_name).first() or open_trust(
            trust_name, actor=actor, at=at
        )
    school = School.objects.filter(name=school_name).first() or open_school(
        school_name, actor=actor, at=at, trust=trust
    )
    user = User.objects.create_user(email, name, password)
    record_event(
        "made account", f"user:{user.pk}", school=school, actor=actor, at=at, subject_name=user.name
    )
    give_role(user, school, Role.SYSTEM_ADMIN, starts_on=at.date(), actor=actor, at=at)
    return user
