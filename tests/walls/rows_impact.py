"""Who reads Impact and the wall, who claims and decides, who shares and takes down."""

from typing import Any

from goldenthread.accounts.public import ABILITIES, Ability
from goldenthread.accounts.types import Role
from goldenthread.evaluation.public import WallFinding
from goldenthread.people.public import Person
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.walls.matrix import Kwargs, Row
from tests.year import TODAY, bring_in, of_the_staffed_year, staffed_plan

READS = ABILITIES[Ability.VIEW_EVALUATION]
STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]
LEADS = ABILITIES[Ability.EDIT_EVALUATION]


def with_a_claim(cast: Cast) -> dict[str, Any]:
    if not cast.ashmoor.years.exists():
        claim = r.Claim(id="more", programme="pr1", wording="More do it", strength="weak")
        bring_in(cast, staffed_plan().add(claim).snapshot())
    return of_the_staffed_year(cast, key="more")


def of_the_programme(cast: Cast) -> dict[str, Any]:
    return of_the_staffed_year(cast, programme="pr1")


def of_a_finding(cast: Cast) -> dict[str, Any]:
    """It hangs under the name of the one who holds the role of a teacher."""
    address = of_the_staffed_year(cast)
    finding = WallFinding.objects.filter(school=cast.ashmoor).first()
    if finding is None:
        finding = WallFinding.objects.create(
            school=cast.ashmoor,
            year=cast.ashmoor.years.get(),
            outcome="did-not-work",
            tried="A pot of names",
            shared_by=Person.objects.get(school=cast.ashmoor, key="teacher"),
            on=TODAY,
        )
    return address | {"number": finding.pk}


def to_decide(cast: Cast) -> dict[str, Any]:
    return of_the_staffed_year(cast, key="pr1")


FORMS: tuple[tuple[str, frozenset[Role], Kwargs], ...] = (
    ("workbench:create-claim", LEADS, of_the_staffed_year),
    ("workbench:edit-claim", LEADS, with_a_claim),
    ("workbench:decide", LEADS, to_decide),
    ("wall:share", STAFF, of_the_staffed_year),
    ("wall:change", frozenset({Role.TEACHER}), of_a_finding),
    ("wall:take-down", LEADS | {Role.TEACHER}, of_a_finding),
)

ROWS = [
    Row("workbench:impact", see=READS, kwargs=of_the_staffed_year),
    Row("workbench:programme-evidence", see=READS, kwargs=of_the_programme),
    Row("wall:list", see=READS, kwargs=of_the_staffed_year),
    Row("workbench:check-claim", see=LEADS, kwargs=with_a_claim, method="post"),
    *(Row(route, see=see, kwargs=kwargs, method="post") for route, see, kwargs in FORMS),
]
