"""Who sees and changes the programmes and activities of a year."""

from typing import Any

from goldenthread.accounts.public import ABILITIES, Ability
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.programmes.public import (
    Activity,
    ActivityAudience,
    ActivityLink,
    Participation,
    ProgrammeAudience,
)
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.walls.matrix import EVERY_ROLE, Kwargs, Row
from tests.year import bring_in, of_the_staffed_year, small_plan

NOT_THE_PLAN = frozenset({Role.EXTERNAL_FACILITATOR, Role.SYSTEM_ADMIN})
READS = EVERY_ROLE - NOT_THE_PLAN
STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]
LEADS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT})


def in_the_year(cast: Cast, **more: Any) -> dict[str, Any]:
    if not cast.ashmoor.years.exists():
        plan = small_plan()
        plan.add(
            r.Unit(id="skim", programme="pr1", position=1, big_idea="Skim before reading"),
            r.Unit(id="state", programme="pr1", position=2, big_idea="State the main point"),
        )
        plan.link("science-2027-02-23", "follows", "launch")
        bring_in(cast, plan.snapshot())
    return {"school_slug": cast.ashmoor.slug, "year": "2026-27", **more}


def of(**more: str) -> Kwargs:
    return lambda cast: in_the_year(cast, **more)


def audience_of_programme(cast: Cast) -> dict[str, Any]:
    address = in_the_year(cast, key="pr1")
    return address | {"number": ProgrammeAudience.objects.get(school=cast.ashmoor).pk}


def audience_of_activity(cast: Cast) -> dict[str, Any]:
    address = in_the_year(cast, key="launch")
    row = ActivityAudience.objects.get(school=cast.ashmoor, activity__key="launch")
    return address | {"number": row.pk}


def link_of_activity(cast: Cast) -> dict[str, Any]:
    address = in_the_year(cast, key="science-2027-02-23")
    return address | {"number": ActivityLink.objects.get(school=cast.ashmoor).pk}


def to_catch_up(cast: Cast) -> dict[str, Any]:
    """Everybody on the staff but the office catches up on the launch."""
    address = of_the_staffed_year(cast, key="launch")
    launch = Activity.objects.get(school=cast.ashmoor, key="launch")
    for role in STAFF - {Role.SUPPORT_GENERAL}:
        person = Person.objects.get(school=cast.ashmoor, key=role.value.replace("_", "-"))
        Participation.objects.get_or_create(
            school=cast.ashmoor,
            year=launch.year,
            key=f"launch|{person.key}",
            defaults={
                "activity": launch,
                "person": person,
                "state": "invited",
                "alternative": "Recording, with a partner",
            },
        )
    return address


FORMS: tuple[tuple[str, Kwargs], ...] = (
    ("programmes:create-programme", of()),
    ("programmes:edit-programme", of(key="pr1")),
    ("programmes:add-unit", of(key="pr1")),
    ("programmes:edit-unit", of(key="pr1", unit="skim")),
    ("programmes:remove-unit", of(key="pr1", unit="skim")),
    ("programmes:add-audience", of(key="pr1")),
    ("programmes:remove-audience", audience_of_programme),
    ("activities:create-activity", of()),
    ("activities:edit-activity", of(key="launch")),
    ("activities:cancel-activity", of(key="launch")),
    ("activities:add-link", of(key="launch")),
    ("activities:remove-link", link_of_activity),
    ("activities:add-audience", of(key="launch")),
    ("activities:remove-audience", audience_of_activity),
)

ROWS = [
    Row("programmes:list-programmes", see=READS, kwargs=of()),
    Row("programmes:show-programme", see=READS, kwargs=of(key="pr1")),
    Row("activities:show-activity", see=READS, kwargs=of(key="launch")),
    # Individual routes are not for governors, who read aggregates.
    Row(
        "activities:show-activity",
        see=READS - {Role.GOVERNOR},
        hide=frozenset({Role.GOVERNOR}),
        kwargs=of(key="visit"),
    ),
    # A form shows itself again after an empty post; a question about removing does not.
    *(
        Row(route, see=LEADS, kwargs=kwargs)
        for route, kwargs in FORMS
        if ":edit-programme" in route or ":remove-" in route
    ),
    *(Row(route, see=LEADS, kwargs=kwargs, method="post") for route, kwargs in FORMS),
    Row("programmes:move-unit", see=LEADS, kwargs=of(key="pr1", unit="skim"), method="post"),
    # For whoever is asked to come, nothing is there; who reads the plan from outside is as them.
    Row(
        "activities:tell-caught-up",
        see=STAFF - {Role.SUPPORT_GENERAL},
        hide=frozenset({Role.SUPPORT_GENERAL, Role.TRUST_LEADER}),
        kwargs=to_catch_up,
        method="post",
    ),
    Row("activities:change-state", see=LEADS, kwargs=of(key="launch"), method="post"),
    Row("workbench:change-programme-state", see=LEADS, kwargs=of(key="pr1"), method="post"),
]
