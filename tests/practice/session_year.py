"""The small year with a science team that meets in a slot, held sessions and promises behind it."""

from datetime import UTC, date, datetime, timedelta

from goldenthread.accounts.public import School, SchoolYear, User
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.people.models import Person
from goldenthread.people.public import link_accounts
from goldenthread.practice.access.sessions import Reader
from goldenthread.practice.actions.write_agenda import write_agenda
from goldenthread.practice.models import Promise
from goldenthread.practice.session_patterns import BUILT_IN
from goldenthread.programmes.public import Activity
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import bring_in, small_plan

TODAY = date(2027, 2, 23)
AT = datetime(2027, 2, 23, 15, 15, tzinfo=UTC)
SESSION = "science-2027-02-23"
LAST = "science-2027-02-02"
SIXTY = BUILT_IN[1]


def plan_of_sessions() -> SmallPlan:
    """Science meets every other Tuesday; Priya, Aisha and Denise promised on 2 February."""
    plan = small_plan()
    plan.person("denise-obi", email="denise.obi@ashmoor-vale.example", group="support-direct")
    plan.person("ruth-adeyemi-clarke", email="ruth.adeyemi.clarke@ashmoor-vale.example")
    plan.person("imran-sadiq", email="imran.sadiq@ashmoor-vale.example")
    plan.add(r.TeamMember(team="science", person="denise-obi"))
    plan.add(r.Technique(id="main-point", name="Main point in ten words"))
    for day in (date(2027, 1, 5), date(2027, 1, 19), date(2027, 2, 2)):
        plan.activity(
            f"science-{day.isoformat()}",
            title=f"Reading on {day:%d %m}",
            on=day,
            stream="team",
            kind="department-session",
            team="science",
            programme="pr1",
            state="happened",
            minutes=60,
        )
    plan.add(
        r.TeamCycle(
            id="science-reading",
            team="science",
            programme="pr1",
            theme="Main point",
            starts_on=date(2027, 1, 5),
            ends_on=date(2027, 3, 23),
        ),
        *(
            r.Promise(
                id=f"{LAST}-{person}",
                cycle="science-reading",
                activity=LAST,
                person=person,
                made_on=date(2027, 2, 2),
            )
            for person in ("aisha-rahman", "priya-nair", "denise-obi")
        ),
    )
    return plan


def bring_in_sessions(cast: Cast, plan: SmallPlan | None = None) -> SchoolYear:
    """The year is there, everybody has their account, and science has its slot and kind."""
    year = bring_in(cast, (plan or plan_of_sessions()).snapshot())
    link_accounts(cast.ashmoor)
    session = Activity.objects.get(key=SESSION)
    session.kind, session.minutes, session.technique_id = "department-session", 60, None
    session.save()
    team = session.team
    assert team is not None
    team.slot, team.slot_every_weeks = "Tuesday 15:15, week A", 2
    team.save()
    year.school = School.objects.get(pk=year.school_id)
    return year


def reader_of(user: User, year: SchoolYear, day: date = TODAY) -> Reader:
    return Reader(user, Person.objects.get(user=user), year, day)


def session_of(key: str = SESSION) -> Activity:
    rows = Activity.objects.select_related(
        "team__leader", "agenda", "run", "school", "year__school"
    )
    return rows.get(key=key)


def prepare(cast: Cast, year: SchoolYear) -> Activity:
    """Aisha has prepared the session with the pattern of sixty minutes."""
    write_agenda(
        session_of(),
        {"to_bring": "Three pieces of work", "out_of_scope": "Trips"},
        SIXTY,
        reader=reader_of(cast.aisha, year),
        at=AT - timedelta(days=20),
    )
    return session_of()


def last_promise_of(person: str) -> Promise:
    return Promise.objects.get(key=f"{LAST}-{person}")
