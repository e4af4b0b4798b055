"""Who proposes, who answers, who names an innovation week."""

from datetime import date
from typing import Any

from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.priorities.models import InnovationWeek, Proposal
from tests.cast import Cast
from tests.walls.matrix import EVERY_ROLE, Row
from tests.year import of_the_staffed_year

NOT_STAFF = frozenset(
    {Role.GOVERNOR, Role.TRUST_LEADER, Role.EXTERNAL_FACILITATOR, Role.SYSTEM_ADMIN}
)
STAFF = EVERY_ROLE - NOT_STAFF
LEADS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT})
NAMES_WEEKS = LEADS | {Role.TEAM_LEADER}


def of_a_proposal(cast: Cast) -> dict[str, Any]:
    """One of Priya Nair's, which nobody else may take back."""
    address = of_the_staffed_year(cast)
    defaults = {
        "year": cast.ashmoor.years.get(),
        "person": Person.objects.get(school=cast.ashmoor, key="priya-nair"),
        "kind": "idea",
        "title": "Fewer meetings",
        "made_on": date(2027, 2, 1),
    }
    proposal = Proposal.objects.get_or_create(school=cast.ashmoor, token="one", defaults=defaults)[
        0
    ]
    return address | {"number": proposal.pk}


def of_a_week(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    week = InnovationWeek.objects.create(
        school=cast.ashmoor,
        year=cast.ashmoor.years.get(),
        title="Questions week",
        starts_on=date(2027, 2, 1),
        ends_on=date(2027, 2, 5),
    )
    return address | {"number": week.pk}


ROWS = [
    Row("proposals:list-proposals", see=STAFF, kwargs=of_the_staffed_year),
    Row("proposals:create-proposal", see=STAFF, kwargs=of_the_staffed_year),
    Row("proposals:create-proposal", see=STAFF, kwargs=of_the_staffed_year, method="post"),
    Row("proposals:answer-proposal", see=LEADS, kwargs=of_a_proposal),
    Row("proposals:answer-proposal", see=LEADS, kwargs=of_a_proposal, method="post"),
    Row("proposals:take-back", see=frozenset(), hide=STAFF, kwargs=of_a_proposal),
    Row("proposals:take-back", see=frozenset(), hide=STAFF, kwargs=of_a_proposal, method="post"),
    Row("proposals:create-week", see=NAMES_WEEKS, kwargs=of_the_staffed_year),
    Row("proposals:create-week", see=NAMES_WEEKS, kwargs=of_the_staffed_year, method="post"),
    Row("proposals:show-week", see=STAFF, kwargs=of_a_week),
    Row("proposals:show-week", see=STAFF, kwargs=of_a_week, method="post"),
    Row("proposals:edit-week", see=NAMES_WEEKS, kwargs=of_a_week),
    Row("proposals:edit-week", see=NAMES_WEEKS, kwargs=of_a_week, method="post"),
    Row("proposals:take-back-try", see=STAFF, kwargs=of_a_week, method="post"),
]
