"""The cast of the tests: two schools of one trust, and the people who want to see their pages."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from goldenthread.accounts.public import (
    Phase,
    Role,
    School,
    SystemActor,
    Trust,
    User,
    give_role,
    give_trust_role,
    open_school,
    open_trust,
)

# Before any day that a test takes for today, so that every role is held.
SINCE = date(2020, 9, 1)
OPENED_AT = datetime(2020, 9, 1, 8, 0, tzinfo=UTC)
ACTOR = SystemActor("tests")


@dataclass(frozen=True)
class Member:
    name: str
    email: str
    school: str | None
    roles: tuple[Role, ...]


MEMBERS: dict[str, Member] = {
    "ruth": Member(
        "Ruth Adeyemi-Clarke",
        "ruth.adeyemi.clarke@ashmoor-vale.example",
        "ashmoor",
        (Role.HEAD_SLT, Role.LINE_MANAGER),
    ),
    "tomasz": Member(
        "Tomasz Wilk", "tomasz.wilk@ashmoor-vale.example", "ashmoor", (Role.CPD_LEADER,)
    ),
    "imran": Member("Imran Sadiq", "imran.sadiq@ashmoor-vale.example", "ashmoor", (Role.COACH,)),
    "aisha": Member(
        "Aisha Rahman",
        "aisha.rahman@ashmoor-vale.example",
        "ashmoor",
        (Role.TEAM_LEADER, Role.LINE_MANAGER, Role.TEACHER),
    ),
    "priya": Member(
        "Priya Nair", "priya.nair@ashmoor-vale.example", "ashmoor", (Role.TEACHER, Role.COACH)
    ),
    "denise": Member(
        "Denise Obi", "denise.obi@ashmoor-vale.example", "ashmoor", (Role.SUPPORT_DIRECT,)
    ),
    "stephen": Member(
        "Stephen Cole",
        "stephen.cole@ashmoor-vale.example",
        "ashmoor",
        (Role.BUSINESS_MANAGER, Role.SUPPORT_GENERAL),
    ),
    "governor": Member(
        "The chair of governors",
        "chair.of.governors@ashmoor-vale.example",
        "ashmoor",
        (Role.GOVERNOR,),
    ),
    "admin": Member("Raj Singh", "raj.singh@ashmoor-vale.example", "ashmoor", (Role.SYSTEM_ADMIN,)),
    "anneka": Member(
        "Anneka Sorrell", "anneka.sorrell@aldermoor.example", None, (Role.TRUST_LEADER,)
    ),
    # Must see nothing of Ashmoor Vale, however much she may do at Wrenfield.
    "eve": Member(
        "Eve of Wrenfield",
        "eve@wrenfield.example",
        "wrenfield",
        (Role.CPD_LEADER, Role.HEAD_SLT, Role.SYSTEM_ADMIN, Role.TEACHER),
    ),
}


@dataclass(frozen=True)
class Cast:
    """Everybody by first name, as `cast.people["ruth"]` or `cast.ruth`."""

    aldermoor: Trust
    ashmoor: School
    wrenfield: School
    people: dict[str, User]

    def __getattr__(self, name: str) -> User:
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None


def make_cast() -> Cast:
    trust = open_trust("Aldermoor Learning Trust", slug="aldermoor", actor=ACTOR, at=OPENED_AT)
    ashmoor = open_school(
        "Ashmoor Vale Academy",
        slug="ashmoor-vale",
        trust=trust,
        phase=Phase.SECONDARY,
        roll=1100,
        timetable_weeks=2,
        actor=ACTOR,
        at=OPENED_AT,
    )
    wrenfield = open_school(
        "Wrenfield Primary",
        slug="wrenfield",
        trust=trust,
        phase=Phase.PRIMARY,
        roll=420,
        actor=ACTOR,
        at=OPENED_AT,
    )
    schools = {"ashmoor": ashmoor, "wrenfield": wrenfield}
    people = {}
    for key, member in MEMBERS.items():
        user = User.objects.create_user(member.email, member.name, "correct horse battery")
        for role in member.roles:
            if member.school is None:
                give_trust_role(user, trust, role, starts_on=SINCE, actor=ACTOR, at=OPENED_AT)
            else:
                give_role(
                    user,
                    schools[member.school],
                    role,
                    starts_on=SINCE,
                    actor=ACTOR,
                    at=OPENED_AT,
                )
        people[key] = user
    return Cast(trust, ashmoor, wrenfield, people)


def make_holder(role: Role, cast: Cast) -> User:
    """Make somebody at Ashmoor Vale who holds this one role and no other."""
    user = User.objects.create_user(f"{role.value}@ashmoor-vale.example", role.label)
    if role is Role.TRUST_LEADER:
        give_trust_role(user, cast.aldermoor, role, starts_on=SINCE, actor=ACTOR, at=OPENED_AT)
    else:
        give_role(user, cast.ashmoor, role, starts_on=SINCE, actor=ACTOR, at=OPENED_AT)
    return user
