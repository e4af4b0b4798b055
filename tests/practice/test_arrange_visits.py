"""Visits are planned together: nobody has asked, so both answer, and the log names neither."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client

from goldenthread.accounts.public import AuditEvent, DoesNotFit, SchoolYear
from goldenthread.practice.actions.answer_visit import (
    agree_to_visit,
    call_off_visit,
    decline_visit,
    move_visit,
)
from goldenthread.practice.actions.arrange_visits import VisitIsTheirs
from goldenthread.practice.actions.check_visit_slot import PeriodDoesNotFit
from goldenthread.practice.models import (
    PeerGroup,
    PeerGroupMember,
    PeerVisit,
    VisitArrangement,
    VisitState,
)
from goldenthread.practice.public import arrange_visits
from tests.cast import Cast
from tests.practice.visits_cast import AT, HOME, MONDAY, TUESDAY, bring_visits_in, fresh, person
from tests.year import TODAY

type ClientOf = Callable[[str], Client]


@pytest.fixture
def year(cast: Cast, settings: Any) -> SchoolYear:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, TODAY
    return bring_visits_in(cast)


def triad(year: SchoolYear) -> list[tuple[Any, dict[str, Any]]]:
    here = {"school": year.school, "year": year}
    group = PeerGroup(**here, key="pair-1")
    members = [
        (PeerGroupMember(**here, key=f"pair-1|{key}"), {"peer_group": group, "person": person(key)})
        for key in ("aisha-rahman", "priya-nair")
    ]
    return [(group, {"kind": "pair", "cadence_weeks": 4}), *members]


def visit(year: SchoolYear, **values: Any) -> tuple[PeerVisit, dict[str, Any]]:
    told = {"host": person("aisha-rahman"), "visitor": person("priya-nair"), "on": MONDAY}
    told |= {"period": "2", "segment": "First ten minutes"} | values
    return PeerVisit(school=year.school, year=year, key="visit-1"), told


def planned(cast: Cast, year: SchoolYear, **values: Any) -> PeerVisit:
    arrange_visits(year, [*triad(year), visit(year, **values)], actor=cast.tomasz, at=AT)
    return fresh(PeerVisit.objects.get(key="visit-1"))


def test_a_planned_visit_is_asked_for_by_nobody_and_logged_without_names(
    cast: Cast, year: SchoolYear
) -> None:
    row = planned(cast, year)
    held = row.arrangement
    assert (held.state, held.asked_by, row.period, held.minutes, bytes(held.sealed)) == (
        VisitState.ASKED,
        None,
        "2",
        50,
        b"",
    )
    assert held.group is not None
    assert held.group.key == "pair-1"
    event = AuditEvent.objects.latest("pk")
    assert (event.verb, event.facts) == ("planned visits", {"written": 4, "removed": 0})
    told = f"{event.subject} {event.subject_name} {event.facts}"
    assert not any(name in told for name in ("priya", "aisha", "Priya", "Aisha"))


@pytest.mark.walls
@pytest.mark.parametrize("who", ["ruth", "aisha", "priya", "eve"])
def test_only_whoever_arranges_coaching_plans_visits(
    cast: Cast, year: SchoolYear, who: str
) -> None:
    with pytest.raises(PermissionDenied):
        arrange_visits(year, [visit(year)], actor=cast.people[who], at=AT)
    assert not PeerVisit.objects.exists()


@pytest.mark.parametrize("first", ["aisha", "priya"])
def test_both_agree_whoever_is_first(cast: Cast, year: SchoolYear, first: str) -> None:
    row = planned(cast, year)
    other = {"aisha": "priya", "priya": "aisha"}[first]
    assert agree_to_visit(row, actor=cast.people[first], at=AT).state == VisitState.ASKED
    assert agree_to_visit(fresh(row), actor=cast.people[other], at=AT).state == VisitState.AGREED


@pytest.mark.parametrize("who", ["aisha", "priya"])
def test_either_declines_moves_or_calls_off(cast: Cast, year: SchoolYear, who: str) -> None:
    actor = cast.people[who]
    row = planned(cast, year)
    move_visit(row, TUESDAY, "1", actor=actor, at=AT)
    held = fresh(row).arrangement
    assert held.asked_by is not None
    assert (held.asked_by.user_id, fresh(row).on) == (actor.pk, TUESDAY)
    call_off_visit(fresh(row), actor=actor, at=AT)
    VisitArrangement.objects.update(state=VisitState.ASKED, asked_by=None)
    decline_visit(fresh(row), actor=actor, at=AT)
    assert fresh(row).arrangement.state == VisitState.DECLINED


def test_a_visit_in_ppa_or_twice_at_once_is_refused(cast: Cast, year: SchoolYear) -> None:
    with pytest.raises(PeriodDoesNotFit, match="Priya Nair has PPA"):
        planned(cast, year, period="1")
    assert not PeerVisit.objects.exists()
    assert not PeerGroup.objects.exists()
    planned(cast, year)
    second = PeerVisit(school=year.school, year=year, key="visit-2")
    values = visit(year, visitor=person("imran-sadiq"))[1]
    with pytest.raises(PeriodDoesNotFit, match="another visit"):
        arrange_visits(year, [(second, values)], actor=cast.tomasz, at=AT)
    assert PeerVisit.objects.count() == 1


def test_what_the_folder_would_refuse_is_refused(cast: Cast, year: SchoolYear) -> None:
    with pytest.raises(DoesNotFit):
        planned(cast, year, segment="x" * 81)
    with pytest.raises(DoesNotFit):
        arrange_visits(
            year,
            [(PeerGroup(school=year.school, year=year, key="g"), {"kind": "choir"})],
            actor=cast.tomasz,
            at=AT,
        )
    assert not PeerGroup.objects.exists()


def test_a_plan_moves_and_takes_back_what_nobody_has_answered(cast: Cast, year: SchoolYear) -> None:
    row = planned(cast, year)
    arrange_visits(year, [(row, {"on": TUESDAY, "period": "1"})], actor=cast.tomasz, at=AT)
    assert (fresh(row).on, fresh(row).arrangement.state) == (TUESDAY, VisitState.ASKED)
    gone: list[Any] = [*PeerGroup.objects.all(), *PeerGroupMember.objects.all(), fresh(row)]
    arrange_visits(year, [], gone, actor=cast.tomasz, at=AT)
    assert not PeerVisit.objects.exists()
    assert not VisitArrangement.objects.exists()
    assert not PeerGroup.objects.exists()


def test_a_visit_that_was_answered_is_theirs(cast: Cast, year: SchoolYear) -> None:
    row = planned(cast, year)
    agree_to_visit(row, actor=cast.people["priya"], at=AT)
    for written, removed in (
        ([(fresh(row), {"on": TUESDAY, "period": "1"})], []),
        ([], [fresh(row)]),
    ):
        with pytest.raises(VisitIsTheirs):
            arrange_visits(year, written, removed, actor=cast.tomasz, at=AT)
    assert fresh(row).on == MONDAY


def test_both_find_the_planned_visit_and_its_answers(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    row = planned(cast, year)
    for who, sentence in (
        ("priya", "A visit is planned: you visit Aisha Rahman"),
        ("aisha", "A visit is planned: Priya Nair comes to you"),
    ):
        client = client_of(who)
        assert sentence in client.get("/schools/ashmoor-vale/today/").content.decode()
        page = client.get(f"{HOME}visit/{row.key}/").content.decode()
        assert all(word in page for word in ("Agree", "Another time", "Decline"))
