"""The year in which the tests of need notes notice things: science led by Aisha, TAs led by Pam."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.people.public import Person, link_accounts
from goldenthread.priorities.actions.raise_note import raise_note
from goldenthread.priorities.models import NeedNote
from tests.cast import Cast
from tests.year import bring_in, small_plan

NOW = datetime(2027, 2, 5, 10, 30, tzinfo=ZoneInfo("Europe/London"))
BASE = "/schools/ashmoor-vale/2026-27/noticed/"
TAS = ("denise-obi", "ta-one", "ta-two", "ta-three", "ta-four")


def noticing_plan() -> SmallPlan:
    plan = small_plan()
    plan.person("ruth", email="ruth.adeyemi.clarke@ashmoor-vale.example")
    plan.person("imran", email="imran.sadiq@ashmoor-vale.example")
    plan.person("denise-obi", email="denise.obi@ashmoor-vale.example")
    plan.person("stephen", email="stephen.cole@ashmoor-vale.example")
    for key in TAS[1:]:
        plan.person(key)
    plan.team("tas", *TAS, kind="support", leader="aisha-rahman")
    plan.team("office", "stephen", kind="support", leader="priya-nair")
    return plan


def noticing_year(cast: Cast, plan: SmallPlan | None = None) -> SchoolYear:
    year = bring_in(cast, (plan or noticing_plan()).snapshot())
    link_accounts(cast.ashmoor)
    year.school = cast.ashmoor
    return year


def note_of(
    year: SchoolYear,
    user: User,
    observation: str = "Skip every long word",
    *,
    is_hidden: bool = False,
    on: date | None = None,
    token: str = "",
) -> NeedNote:
    at = NOW if on is None else NOW.replace(year=on.year, month=on.month, day=on.day)
    number = NeedNote.objects.count()
    return raise_note(
        year,
        Person.objects.get(school=year.school, user=user),
        pupils="8X4",
        observation=observation,
        is_hidden=is_hidden,
        token=token or f"{number:012d}abcd",
        actor=user,
        at=at,
    )
