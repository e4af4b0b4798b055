"""Writing programmes, units and activities."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test.client import Client

from goldenthread.accounts.types import Role
from goldenthread.people.public import Person, Team
from goldenthread.programmes.public import (
    Activity,
    ActivityLink,
    Programme,
    ProgrammeAudience,
    Unit,
)
from goldenthread.snapshot.tables import key_of
from goldenthread.threads.public import get_snapshot
from tests.cast import Cast
from tests.year import bring_in

type ClientOf = Callable[[str | Role], Client]

YEAR = "/schools/ashmoor-vale/2026-27/"
LIST = f"{YEAR}programmes/"
PR1 = f"{LIST}pr1/"
SCIENCE = f"{YEAR}activities/science-2027-02-23/"


@pytest.fixture
def leader(cast: Cast, client_of: ClientOf) -> Client:
    bring_in(cast)
    return client_of("tomasz")


def filled(client: Client, address: str, **typed: object) -> dict[str, Any]:
    """What the form at the address would send with some fields typed over."""
    form = client.get(address).context["form"]
    sent: dict[str, Any] = {}
    for name in form.fields:
        value = form[name].value()
        if value not in (None, "", False, []):
            sent[name] = value if isinstance(value, list) else str(value)
    return sent | typed


def test_a_title_is_enough_for_a_sketch(leader: Client) -> None:
    address = f"{LIST}new/?priority=reading-to-learn"
    leader.post(address, filled(leader, address, title="Reading aloud"))
    made = Programme.objects.get(key="reading-aloud")
    assert (made.code, made.state, made.priority.key if made.priority else "") == (
        "PR2",
        "sketch",
        "reading-to-learn",
    )


def test_minutes_are_written_as_people_write_them(leader: Client) -> None:
    address = f"{PR1}edit/"
    leader.post(address, filled(leader, address, input_minutes="6 h", practice_minutes="1:30"))
    programme = Programme.objects.get(key="pr1")
    assert (programme.input_minutes, programme.practice_minutes) == (360, 90)


def test_mechanisms_are_chosen_by_name_and_kept_by_code(leader: Client) -> None:
    address = f"{PR1}edit/"
    assert "Rehearse away from pupils first" in leader.get(address).content.decode()
    leader.post(address, filled(leader, address, mechanisms=["A1", "D4"]))
    assert Programme.objects.get(key="pr1").mechanisms == ["A1", "D4"]


def test_a_last_day_before_the_first_is_to_put_right(leader: Client) -> None:
    address = f"{PR1}edit/"
    page = leader.post(address, filled(leader, address, ends_on="1/9/2026")).content.decode()
    assert "The last day lies before the first. Change one of them." in page


def test_saving_keeps_everything_that_was_not_touched(leader: Client) -> None:
    for model, key, address in (
        (Programme, "pr1", f"{PR1}edit/"),
        (Activity, "science-2027-02-23", f"{SCIENCE}edit/"),
    ):
        before = model._default_manager.values().get(key=key)
        response = leader.post(address, filled(leader, address, title="Another title"))
        assert response.status_code == 302
        after = model._default_manager.values().get(key=key)
        assert after == before | {"title": "Another title"}


def test_two_who_change_an_activity_see_both_versions(leader: Client, client_of: ClientOf) -> None:
    address = f"{SCIENCE}edit/"
    first = filled(leader, address, minutes="45")
    ruth = client_of("ruth")
    ruth.post(address, filled(ruth, address, minutes="75"))
    page = leader.post(address, first).content.decode()
    assert "<td>1 h 15 min</td><td>45</td>" in page
    assert Activity.objects.get(key="science-2027-02-23").minutes == 75


def test_a_strange_choice_beside_somebody_elses_change_is_to_put_right(leader: Client) -> None:
    address = f"{SCIENCE}edit/"
    sent = filled(leader, address, programme="²", team="twilight", version="of yesterday")
    page = leader.post(address, sent).content.decode()
    assert "Somebody else has saved this" in page
    assert "twilight" in page


def test_units_go_to_the_end_and_move(leader: Client) -> None:
    for idea in ("Skim", "State", "Doubt"):
        leader.post(f"{PR1}units/new/", {"big_idea": idea})
    units = Unit.objects.filter(programme__key="pr1").order_by("position")
    assert [(unit.key, unit.position) for unit in units] == [
        ("pr1-skim", 1),
        ("pr1-state", 2),
        ("pr1-doubt", 3),
    ]
    leader.post(f"{PR1}units/pr1-doubt/move/", {"to": "earlier"})
    assert list(units.values_list("big_idea", flat=True)) == ["Skim", "Doubt", "State"]
    leader.post(f"{PR1}units/pr1-skim/move/", {"to": "earlier"})
    assert list(units.values_list("big_idea", flat=True)) == ["Skim", "Doubt", "State"]


def test_a_unit_never_comes_before_what_it_builds_on(leader: Client) -> None:
    for idea in ("Skim", "State"):
        leader.post(f"{PR1}units/new/", {"big_idea": idea})
    first, second = Unit.objects.filter(programme__key="pr1").order_by("position")
    address = f"{PR1}units/pr1-state/"
    leader.post(address, filled(leader, address, requires=str(first.pk)))
    response = leader.post(f"{PR1}units/pr1-state/move/", {"to": "earlier"}, follow=True)
    assert "“State” builds on “Skim”, which would come after it." in response.content.decode()
    address = f"{PR1}units/pr1-skim/"
    page = leader.post(address, filled(leader, address, requires=str(second.pk))).content.decode()
    assert "“Skim” builds on “State”, which would come after it." in page
    leader.post(f"{PR1}units/pr1-skim/remove/")
    assert Unit.objects.get(key="pr1-state").requires is None


def test_an_audience_is_one_of_three_and_named_once(leader: Client) -> None:
    address = f"{PR1}audience/new/"
    page = leader.post(address, {}).content.decode()
    assert "Choose a staff group, a team or a person" in page
    leader.post(address, {"group": "teachers"})
    assert (
        "That audience is named already."
        in leader.post(address, {"group": "teachers"}).content.decode()
    )
    row = ProgrammeAudience.objects.get(group="teachers")
    assert row.key == "pr1||teachers|"
    leader.post(f"{PR1}audience/{row.pk}/remove/")
    assert not ProgrammeAudience.objects.filter(group="teachers").exists()


def test_an_activity_begins_as_planned(leader: Client) -> None:
    address = f"{YEAR}activities/new/?programme=pr1"
    typed = {"title": "Return", "on": "9/3/2027", "minutes": "20"}
    science = Team.objects.get(key="science")
    leader.post(address, filled(leader, address, team=str(science.pk), **typed))
    made = Activity.objects.get(title="Return")
    assert (made.key, made.state, made.on, made.programme and made.programme.key) == (
        "return-2027-03-09",
        "planned",
        date(2027, 3, 9),
        "pr1",
    )


def test_a_unit_of_another_programme_is_to_put_right(leader: Client) -> None:
    leader.post(f"{PR1}units/new/", {"big_idea": "Skim"})
    leader.post(f"{LIST}new/", {"title": "Other", "ambition": "adaptive", "scope": "general"})
    other = Programme.objects.get(key="other")
    address = f"{SCIENCE}edit/"
    unit = Unit.objects.get(key="pr1-skim")
    page = leader.post(
        address, filled(leader, address, programme=str(other.pk), unit=str(unit.pk))
    ).content.decode()
    assert "“Skim” belongs to Reading to learn. Choose both alike." in page


def test_an_activity_is_linked_to_earlier_ones_only(leader: Client) -> None:
    launch = Activity.objects.get(key="launch")
    leader.post(f"{SCIENCE}links/new/", {"kind": "revisits", "to": str(launch.pk)})
    link = ActivityLink.objects.get()
    assert link.key == "science-2027-02-23|revisits|launch"
    assert "Comes back to" in leader.get(SCIENCE).content.decode()
    later = Activity.objects.get(key="visit")
    page = leader.post(f"{SCIENCE}links/new/", {"kind": "follows", "to": str(later.pk)})
    assert "Select a valid choice" in page.content.decode()
    leader.post(f"{SCIENCE}links/{link.pk}/remove/")
    assert not ActivityLink.objects.exists()


def test_a_team_leader_plans_sessions_of_their_own_team(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    Person.objects.filter(key="aisha-rahman").update(user=cast.aisha)
    aisha = client_of("aisha")
    address = f"{YEAR}activities/new/"
    typed = {"title": "Return", "on": "9/3/2027", "minutes": "20"}
    english = str(Team.objects.get(key="english").pk)
    aisha.post(address, filled(aisha, address, **typed, team=english))
    aisha.post(address, filled(aisha, address, **typed, stream="whole-school"))
    assert not Activity.objects.filter(title="Return").exists()
    aisha.post(address, filled(aisha, address, **typed))
    assert Activity.objects.get(title="Return").team == Team.objects.get(key="science")


def test_a_teacher_who_leads_no_team_plans_nothing(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    assert client_of("priya").get(f"{YEAR}activities/new/").status_code == 403
    assert client_of(Role.TEAM_LEADER).get(f"{YEAR}activities/new/").status_code == 403


def test_every_row_that_pages_write_has_the_key_of_its_record(leader: Client, cast: Cast) -> None:
    leader.post(f"{PR1}audience/new/", {"group": "teachers"})
    launch = Activity.objects.get(key="launch")
    leader.post(f"{SCIENCE}links/new/", {"kind": "follows", "to": str(launch.pk)})
    snapshot = get_snapshot(cast.ashmoor.years.get())
    assert {key_of(row) for row in snapshot.programme_audience} == set(
        ProgrammeAudience.objects.values_list("key", flat=True)
    )
    assert {key_of(row) for row in snapshot.activity_links} == set(
        ActivityLink.objects.values_list("key", flat=True)
    )
