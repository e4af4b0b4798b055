"""Who opens the check, a finding, the rules and their settings."""

from typing import Any

from goldenthread.accounts.types import Role
from goldenthread.findings.models import AppliedOffer, Finding
from tests.cast import Cast
from tests.findings.stored_years import AT, empty_year, make_finding
from tests.walls.matrix import EVERY_ROLE, Row, of_ashmoor_in_2026_27

LEADERS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT})
# A facilitator from outside and whoever only runs the system have no part in what is found.
OPENS_THE_CHECK = EVERY_ROLE - {Role.EXTERNAL_FACILITATOR, Role.SYSTEM_ADMIN}
NOT_LEADERS = EVERY_ROLE - LEADERS


def of_the_year(cast: Cast) -> dict[str, Any]:
    if not cast.ashmoor.years.exists():
        empty_year(cast.ashmoor)
    return of_ashmoor_in_2026_27(cast)


def of_a_rule(cast: Cast) -> dict[str, Any]:
    return of_the_year(cast) | {"code": "DUR004"}


def of_a_threshold(cast: Cast) -> dict[str, Any]:
    return of_a_rule(cast) | {"name": "error_above"}


def of_a_school_finding(cast: Cast) -> dict[str, Any]:
    return _of_finding(cast, code="DUR001")


def of_a_coaching_finding(cast: Cast) -> dict[str, Any]:
    return _of_finding(cast, code="COA001", person_level=True, people=["dan", "ellie"])


def of_a_time_finding(cast: Cast) -> dict[str, Any]:
    return _of_finding(cast, code="TIM001", person_level=True, people=["leon"])


def of_a_participation_finding(cast: Cast) -> dict[str, Any]:
    return _of_finding(cast, code="FOC003", person_level=True, people=["ellie"])


def of_a_small_team_finding(cast: Cast) -> dict[str, Any]:
    return _of_finding(cast, code="STR004", team="pe")


def _of_finding(cast: Cast, **said: Any) -> dict[str, Any]:
    year = of_the_year(cast)
    make_finding(cast.ashmoor.years.get(), about="kept", **said)
    return year | {"key": f"{said['code']}-kept"}


def of_an_applied_edit(cast: Cast) -> dict[str, Any]:
    kwargs = of_a_school_finding(cast)
    finding = Finding.objects.get(key=kwargs["key"])
    AppliedOffer.objects.create(
        school=finding.school, year=finding.year, finding=finding, kind="it", applied_at=AT
    )
    return kwargs


def finding(see: frozenset[Role], kwargs: Any) -> Row:
    """Whoever does not read a finding by name does not learn that it is there."""
    return Row("findings:show-finding", see=see, hide=EVERY_ROLE - see, kwargs=kwargs)


def decision(route: str, method: Any = "post") -> Row:
    return Row(
        f"findings:{route}",
        see=LEADERS,
        hide=NOT_LEADERS,
        kwargs=of_a_school_finding,
        method=method,
    )


ROWS = [
    Row("findings:check", see=OPENS_THE_CHECK, kwargs=of_the_year),
    Row("findings:weekly-mail", see=OPENS_THE_CHECK),
    Row("findings:weekly-mail", see=OPENS_THE_CHECK, method="post"),
    Row("findings:list-accepted", see=OPENS_THE_CHECK, kwargs=of_the_year),
    Row("findings:list-fixed", see=OPENS_THE_CHECK, kwargs=of_the_year),
    Row("findings:check-again", see=LEADERS, kwargs=of_the_year, method="post"),
    Row("findings:list-rules", see=EVERY_ROLE, kwargs=of_the_year),
    Row("findings:show-rule", see=EVERY_ROLE, kwargs=of_a_rule),
    Row("findings:list-settings", see=LEADERS, kwargs=of_the_year),
    Row("findings:change-setting", see=LEADERS, kwargs=of_a_threshold),
    Row("findings:change-setting", see=LEADERS, kwargs=of_a_threshold, method="post"),
    Row("findings:use-default", see=LEADERS, kwargs=of_a_threshold),
    Row("findings:use-default", see=LEADERS, kwargs=of_a_threshold, method="post"),
    finding(LEADERS, of_a_school_finding),
    finding(LEADERS, of_a_time_finding),
    finding(frozenset({Role.CPD_LEADER}), of_a_participation_finding),
    finding(frozenset(), of_a_coaching_finding),
    finding(frozenset(), of_a_small_team_finding),
    decision("accept-finding", "get"),
    decision("accept-finding"),
    decision("take-back-acceptance"),
    decision("apply-offer"),
    Row(
        "findings:undo-offer",
        see=LEADERS,
        hide=NOT_LEADERS,
        kwargs=of_an_applied_edit,
        method="post",
    ),
]
