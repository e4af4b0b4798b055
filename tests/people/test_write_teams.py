"""A plan writes when teams learn, and no more of a team than its writer may change."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from goldenthread.accounts.public import AuditEvent, DoesNotFit, Role, SchoolYear
from goldenthread.people.actions.write_teams import TeamsStay
from goldenthread.people.public import Team, people_changed, write_teams
from tests.cast import Cast, make_holder
from tests.year import BROUGHT_IN_AT, bring_in

SLOT = {"slot": "Tuesday 15:15, week A", "slot_every_weeks": 2}


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_in(cast)


def write(year: SchoolYear, actor: Any, **values: Any) -> Team:
    team = Team.objects.get(key="science")
    write_teams(year, [(team, values)], actor=actor, at=BROUGHT_IN_AT)
    return Team.objects.get(key="science")


def test_slots_are_written_told_of_and_logged(
    cast: Cast, year: SchoolYear, django_capture_on_commit_callbacks: Any
) -> None:
    told: list[Any] = []

    def note(**news: Any) -> None:
        told.append(news["school"])

    people_changed.connect(note)
    with django_capture_on_commit_callbacks(execute=True):
        team = write(year, cast.tomasz, **SLOT)
    people_changed.disconnect(note)
    assert (team.slot, team.slot_every_weeks) == ("Tuesday 15:15, week A", 2)
    assert told == [cast.ashmoor]
    event = AuditEvent.objects.latest("pk")
    assert (event.verb, event.subject_name, sorted(event.facts)) == (
        "changed team",
        "Science",
        ["slot", "slot_every_weeks"],
    )


@pytest.mark.walls
def test_whoever_keeps_the_calendar_writes_the_slot_and_nothing_else(
    cast: Cast, year: SchoolYear
) -> None:
    leader = make_holder(Role.CPD_LEADER, cast)
    keeper = make_holder(Role.BUSINESS_MANAGER, cast)
    assert write(year, leader, **SLOT).slot_every_weeks == 2
    assert write(year, keeper, name="Sciences").name == "Sciences"
    for who in ("aisha", "priya", "eve"):
        with pytest.raises(PermissionDenied):
            write(year, cast.people[who], **SLOT)


@pytest.mark.parametrize("wrong", [{"slot_every_weeks": 13}, {"slot": "x" * 81}, {"name": ""}])
def test_what_the_folder_would_refuse_is_refused(
    cast: Cast, year: SchoolYear, wrong: dict[str, Any]
) -> None:
    before = list(Team.objects.values_list())
    with pytest.raises(DoesNotFit):
        write(year, cast.ruth, **wrong)
    assert list(Team.objects.values_list()) == before


def test_a_plan_removes_no_team(cast: Cast, year: SchoolYear) -> None:
    with pytest.raises(TeamsStay):
        write_teams(year, [], list(Team.objects.all()), actor=cast.ruth, at=BROUGHT_IN_AT)
    assert Team.objects.count() == 2
