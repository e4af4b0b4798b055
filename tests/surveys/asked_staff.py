"""A school year with 26 staff in four groups, and a survey that asks them."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person, link_accounts
from goldenthread.snapshot import records as r
from goldenthread.surveys import public as surveys
from goldenthread.surveys.actions.submit_answers import submit_answers
from goldenthread.surveys.ballot import Ballot, from_words
from goldenthread.surveys.models import BallotBox
from goldenthread.surveys.public import ItemWanted, Survey
from goldenthread.surveys.routing import items_for
from goldenthread.surveys.tokens import Right, right_of
from tests.cast import ACTOR, Cast
from tests.year import bring_in, small_plan

AT = datetime(2027, 2, 5, 9, 0, tzinfo=UTC)
TODAY = date(2027, 2, 5)
CLOSES_ON = date(2027, 2, 12)
CLOSED_AT = datetime(2027, 2, 12, 16, 0, tzinfo=UTC)

ITEMS = (
    ItemWanted("A1", "I know why our priorities were chosen."),
    ItemWanted("A2", "My team has time to work on them together.", split="team"),
    ItemWanted("A3", "Sessions are on days when I am at school.", split="hours"),
    ItemWanted("L1", "I lead by learning myself.", groups=("leader", "teacher")),
    ItemWanted("T1", "Time was protected.", scale="yes"),
)


def asked_staff(cast: Cast) -> SchoolYear:
    """3 leaders, 14 teachers (6 in maths, 8 in science), 7 and 2 support staff.

    Ruth, Imran and Tomasz lead; Aisha and Priya teach science; Denise works with pupils, Stephen
    does not. One has left, one has not begun.
    """
    plan = small_plan()
    email = "{}@ashmoor-vale.example".format
    plan.person("ruth-adeyemi-clarke", group="leader", email=email("ruth.adeyemi.clarke"))
    plan.person("imran-sadiq", group="leader", email=email("imran.sadiq"))
    plan.person("denise-obi", group="support-direct", fte="0.6", email=email("denise.obi"))
    plan.person("stephen-cole", group="support-general", email=email("stephen.cole"))
    maths = [f"m{number}-maths" for number in range(6)]
    science = [f"s{number}-science" for number in range(6)]
    for number, key in enumerate(maths + science):
        plan.person(key, fte="0.5" if number % 2 else "1")
    plan.people(*(f"t{number}-assistant" for number in range(6)), group="support-direct", fte="0.5")
    plan.person("c1-cook", group="support-general")
    plan.person("l1-left", left_on=date(2026, 12, 31))
    plan.person("n1-not-yet", starts_on=date(2027, 4, 12))
    plan.team("maths", *maths)
    plan.add(*(r.TeamMember(team="science", person=key) for key in science))
    plan.add(
        r.Post(
            id="tomasz-leads",
            person="tomasz-wilk",
            job_title="CPD leader",
            staff_group="leader",
            fte=Decimal("0.5"),
        )
    )
    year = bring_in(cast, plan.snapshot())
    link_accounts(cast.ashmoor)
    year.school = cast.ashmoor
    return year


def draft(year: SchoolYear, **changed: Any) -> Survey:
    wanted: Mapping[str, Any] = {
        "title": "Autumn pulse",
        "kind": "pulse",
        "opens_on": TODAY,
        "closes_on": CLOSES_ON,
        "items": ITEMS,
        "asks_comment": True,
        "actor": ACTOR,
        "at": AT,
    }
    return surveys.prepare_survey(year, **{**wanted, **changed})


def opened(year: SchoolYear, **changed: Any) -> Survey:
    survey = draft(year, **changed)
    surveys.open_survey(survey, actor=ACTOR, at=AT)
    return survey


def people_of(year: SchoolYear) -> dict[str, Person]:
    return {person.key: person for person in Person.objects.filter(school=year.school)}


def right_for(survey: Survey, key: str) -> Right:
    """The right of the person with this key."""
    right = right_of(survey, Person.objects.get(school=survey.school_id, key=key))
    assert right is not None
    return right


def answer(survey: Survey, key: str, *values: str, comment: str = "") -> None:
    """Let the person choose these values for the first items that they are asked; "" for none."""
    right = right_for(survey, key)
    asked = items_for(survey.items.all(), right.staff_group)
    chosen = {item.pk: value for item, value in zip(asked, values, strict=False) if value}
    submit_answers(survey, right, chosen, comment, on=TODAY)


def box_of(survey: Survey) -> Ballot:
    """What lies in the box, as no page reads it."""
    return from_words(BallotBox.objects.get(survey=survey).words)
