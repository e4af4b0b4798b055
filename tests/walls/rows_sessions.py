"""Who sees team sessions: the team, and for its agenda whoever leads professional learning."""

from typing import Any, Literal

from goldenthread.accounts.public import ABILITIES, Ability
from goldenthread.accounts.types import Role
from goldenthread.practice.models import AgendaPattern, TeamCycle
from goldenthread.programmes.public import Activity, ActivityLink
from tests.cast import Cast
from tests.walls.matrix import Kwargs, Row
from tests.year import TODAY, of_the_staffed_year

STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]
COUNTS = ABILITIES[Ability.VIEW_PRACTICE_COUNTS]
PLANS = frozenset({Role.CPD_LEADER})
NOBODY: frozenset[Role] = frozenset()

TEAM, SESSION, CYCLE = "science", "science-2027-02-23", "main-point"


def of_the_team(cast: Cast, **more: Any) -> dict[str, Any]:
    """Science has a session and a cycle; of all roles' holders none is in it."""
    address = of_the_staffed_year(cast, **more)
    session = Activity.objects.get(school=cast.ashmoor, key=SESSION)
    session.kind = "department-session"
    session.save()
    assert session.team is not None
    TeamCycle.objects.get_or_create(
        school=cast.ashmoor,
        year=session.year,
        key=CYCLE,
        defaults={"team": session.team, "theme": "Main point", "starts_on": TODAY},
    )
    return address


def home(cast: Cast) -> dict[str, Any]:
    return of_the_team(cast)


def team(cast: Cast) -> dict[str, Any]:
    return of_the_team(cast, team=TEAM)


def cycle(cast: Cast) -> dict[str, Any]:
    return of_the_team(cast, team=TEAM, key=CYCLE)


def session(cast: Cast) -> dict[str, Any]:
    return of_the_team(cast, key=SESSION)


def pattern(cast: Cast) -> dict[str, Any]:
    address = of_the_team(cast, key=SESSION)
    row, _ = AgendaPattern.objects.get_or_create(school=cast.ashmoor, name="Our own")
    return address | {"number": row.pk}


# For whoever leads professional learning; to others of the staff the session is not there.
PREPARED: tuple[tuple[str, Kwargs], ...] = (
    ("sessions:prepare", session),
    ("sessions:edit-parts", session),
    ("sessions:keep-pattern", session),
    ("sessions:remove-pattern", pattern),
)
# For the team's own leader alone: the CPD leader sees the session and is refused.
LED: tuple[tuple[str, Kwargs, Literal["get", "post"]], ...] = (
    ("sessions:start-cycle", team, "get"),
    ("sessions:start-cycle", team, "post"),
    ("sessions:close-cycle", cycle, "get"),
    ("sessions:close-cycle", cycle, "post"),
    ("sessions:run", session, "get"),
    ("sessions:run", session, "post"),
    ("sessions:run-state", session, "get"),
    ("sessions:attendance", session, "post"),
)


def of_return(cast: Cast) -> dict[str, Any]:
    """The session follows the launch that the whole school heard, and has no agenda."""
    address = session(cast)
    row = Activity.objects.get(school=cast.ashmoor, key=SESSION)
    ActivityLink.objects.get_or_create(
        school=cast.ashmoor,
        year=row.year,
        key=f"{SESSION}|follows|launch",
        defaults={
            "activity": row,
            "kind": "follows",
            "to": Activity.objects.get(school=cast.ashmoor, key="launch"),
        },
    )
    return address


ROWS = [
    Row("sessions:home", see=STAFF, kwargs=home),
    Row("sessions:uptake", see=COUNTS, kwargs=home),
    Row("sessions:team", see=PLANS, hide=STAFF - PLANS, kwargs=team),
    Row("sessions:edit-support", see=PLANS, hide=STAFF - PLANS, kwargs=team),
    Row("sessions:edit-support", see=PLANS, hide=STAFF - PLANS, kwargs=team, method="post"),
    Row("sessions:session", see=PLANS, hide=STAFF - PLANS, kwargs=session),
    *(Row(route, see=PLANS, hide=STAFF - PLANS, kwargs=of) for route, of in PREPARED),
    *(
        Row(route, see=PLANS, hide=STAFF - PLANS, kwargs=of, method="post")
        for route, of in PREPARED
    ),
    Row("sessions:send", see=PLANS, hide=STAFF - PLANS, kwargs=session, method="post"),
    Row("sessions:take-return", see=PLANS, hide=STAFF - PLANS, kwargs=of_return, method="post"),
    *(
        Row(route, see=NOBODY, hide=STAFF - PLANS, kwargs=of, method=method)
        for route, of, method in LED
    ),
    # Promises are for the team: not even a refusal tells others that there are any.
    Row("sessions:mine", see=NOBODY, hide=STAFF, kwargs=session),
    Row("sessions:mine", see=NOBODY, hide=STAFF, kwargs=session, method="post"),
]
