"""Everybody has a team, a route of their own and some time to learn."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.streams import nobodys_person
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

SPRING_1, AUTUMN_2 = dt.date(2027, 1, 4), dt.date(2026, 11, 2)


def person(*, team: bool = True, session: bool = True, **columns: Any) -> SmallPlan:
    """Somebody with a team and a session of it this term, and nothing of their own."""
    plan = SmallPlan().person("judith-lacey", **columns)
    if team:
        plan.team("english", "judith-lacey")
    if session:
        plan.activity("session", "judith-lacey", on=dt.date(2027, 1, 19), state="happened")
    return plan


def own(plan: SmallPlan, on: dt.date, **columns: Any) -> SmallPlan:
    columns = {"stream": "individual", "kind": "peer-visit"} | columns
    return plan.activity("own", "judith-lacey", on=on, **columns)


@pytest.mark.parametrize(
    ("on", "ends_on", "expected"),
    [
        (AUTUMN_2 - dt.timedelta(days=1), None, "W"),
        (AUTUMN_2, None, ""),
        (dt.date(2027, 2, 12), None, ""),
        (dt.date(2027, 2, 13), None, "W"),
        (dt.date(2026, 9, 1), AUTUMN_2, ""),
        (dt.date(2026, 9, 1), dt.date(2027, 7, 21), ""),
    ],
)
def test_an_entry_since_the_last_complete_half_term_began_is_a_route(
    on: dt.date, ends_on: dt.date | None, expected: str
) -> None:
    assert severities(nobodys_person, own(person(), on, ends_on=ends_on)) == expected


def test_the_message_gives_every_reason_and_is_for_the_person() -> None:
    (finding,) = found(nobodys_person, person(team=False, session=False))
    assert finding.message == (
        "Judith Lacey belongs to no team, has no route of their own since the beginning of "
        "Autumn 2 and has no development time this term."
    )
    assert (finding.person_level, finding.people) == (True, ("judith-lacey",))
    assert keys(finding, "posts") == ["judith-lacey-post"]


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"team": False}, "belongs to no team"),
        ({"session": False}, "has no development time this term"),
    ],
)
def test_one_reason_is_enough(columns: dict[str, bool], reason: str) -> None:
    plan = own(person(**columns), dt.date(2026, 12, 1))
    (finding,) = found(nobodys_person, plan)
    assert finding.message == f"Judith Lacey {reason}."


def test_a_place_in_a_team_that_has_ended_is_none() -> None:
    plan = own(person(team=False), dt.date(2026, 12, 1))
    plan.team("english").add(
        r.TeamMember(team="english", person="judith-lacey", ends_on=dt.date(2027, 2, 4))
    )
    assert severities(nobodys_person, plan) == "W"


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"on": SPRING_1 - dt.timedelta(days=1)}, "W"),
        ({"on": SPRING_1}, ""),
        ({"on": dt.date(2027, 3, 25), "state": "planned"}, ""),
        ({"on": dt.date(2027, 4, 12), "state": "planned"}, "W"),
        ({"state": "cancelled"}, "W"),
        ({"kind": "statutory-training"}, "W"),
        ({"exempt": "statutory"}, "W"),
        ({"admin_minutes": 60}, "W"),
    ],
)
def test_a_minute_of_development_this_term_is_enough(
    columns: dict[str, Any], expected: str
) -> None:
    plan = own(person(session=False), dt.date(2026, 12, 1))
    standard: dict[str, Any] = {"on": dt.date(2027, 1, 19), "state": "happened"}
    plan.activity("session", "judith-lacey", **(standard | columns))
    assert severities(nobodys_person, plan) == expected


def with_route(kind: str) -> SmallPlan:
    on = dt.date(2026, 12, 1)
    plan = person().person("priya-nair")
    plan.team("other", "priya-nair")
    plan.activity("other", "priya-nair", on=dt.date(2027, 1, 19))
    plan.activity("other-own", "priya-nair", on=on, stream="individual")
    if kind == "step":
        return plan.add(r.Step(id="step", person="judith-lacey", opened_on=on))
    if kind == "coaching":
        plan.pair("priya-nair", "judith-lacey")
        return plan.add(r.Touchpoint(pair="priya-nair-judith-lacey", on=on))
    if kind == "offer of coaching":
        return plan.pair("priya-nair", "judith-lacey", state="offered", starts_on=on)
    if kind == "enquiry since September":
        return plan.add(
            r.Enquiry(
                id="study", kind="enquiry", lead="judith-lacey", opened_on=dt.date(2026, 9, 14)
            )
        )
    return plan.add(
        r.PeerVisit(
            id="visit",
            host="judith-lacey",
            visitor="priya-nair",
            on=on,
            took_place=kind == "peer visit",
        )
    )


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("step", ""),
        ("coaching", ""),
        ("offer of coaching", "W"),
        ("enquiry since September", ""),
        ("peer visit", ""),
        ("peer visit that fell through", "W"),
    ],
)
def test_forms_of_a_route(kind: str, expected: str) -> None:
    assert severities(nobodys_person, with_route(kind)) == expected


@pytest.mark.parametrize(
    ("started_on", "expected"),
    [
        (TODAY - dt.timedelta(days=41), ""),
        (AUTUMN_2 + dt.timedelta(days=1), ""),
        (AUTUMN_2, "W"),
    ],
)
def test_whoever_came_during_the_half_term_need_not_have_a_route_yet(
    started_on: dt.date, expected: str
) -> None:
    assert severities(nobodys_person, person(started_on=started_on)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (dt.date(2027, 2, 1), None, ""),
        (dt.date(2026, 9, 1), dt.date(2027, 1, 8), ""),
        (dt.date(2026, 11, 9), dt.date(2026, 12, 7), ""),
        (dt.date(2026, 11, 9), dt.date(2026, 12, 6), "W"),
        (dt.date(2026, 11, 9), dt.date(2026, 11, 13), "W"),
    ],
)
def test_whoever_is_or_was_away_for_long_is_left_out(
    first: dt.date, last: dt.date | None, expected: str
) -> None:
    plan = person().add(r.Leave(person="judith-lacey", starts_on=first, ends_on=last))
    assert severities(nobodys_person, plan) == expected


def test_in_the_first_half_term_nobody_lacks_a_route_and_before_it_nobody_anything() -> None:
    plan = person(session=False)
    plan.activity("autumn", "judith-lacey", on=dt.date(2026, 9, 15))
    assert severities(nobodys_person, plan, dt.date(2026, 10, 23)) == ""
    assert severities(nobodys_person, plan, dt.date(2026, 10, 24)) == "W"
    assert severities(nobodys_person, person(team=False), dt.date(2026, 8, 31)) == ""
