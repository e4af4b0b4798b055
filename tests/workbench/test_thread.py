"""The thread, from need to decision, as each role sees it."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test.client import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.types import Role
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.thread import LinkName, LinkState, thread_of
from goldenthread.ui.thread_drawing import LINK_NAMES
from tests.cast import Cast
from tests.year import TODAY, bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]
THREAD = "/schools/ashmoor-vale/2026-27/thread/"
READING = f"{THREAD}reading-to-learn/"


def states_of(*more: object) -> dict[str, str]:
    snapshot = small_plan().add(*more).snapshot()
    read = thread_of(snapshot, snapshot.get("priorities", "reading-to-learn"), TODAY)
    return {link.name.value: link.state.value for link in read.links}


def test_a_sound_priority_has_all_seven_links_in_place() -> None:
    assert states_of() == dict.fromkeys(LINK_NAMES, "there")


def test_an_evaluation_two_weeks_overdue_makes_evidence_late() -> None:
    overdue = r.EvaluationItem(
        id="mid", programme="pr1", level="L4", stage="mid-point", due_on=date(2027, 1, 21)
    )
    assert states_of(overdue)["evidence"] == LinkState.LATE


def test_an_evaluation_within_its_days_of_grace_is_not_late() -> None:
    due = r.EvaluationItem(
        id="mid", programme="pr1", level="L4", stage="mid-point", due_on=date(2027, 1, 22)
    )
    assert states_of(due)["evidence"] == LinkState.THERE


def test_a_priority_of_nothing_but_a_title_misses_what_it_lacks() -> None:
    plan = small_plan()
    plan.priority("digital", code="P4", title="Digital & AI")
    snapshot = plan.snapshot()
    read = thread_of(snapshot, snapshot.get("priorities", "digital"), TODAY)
    missing = {link.name for link in read.links if link.state == LinkState.MISSING}
    assert missing == {
        LinkName.NEED,
        LinkName.PRIORITY,
        LinkName.PROGRAMME,
        LinkName.ACTIVITIES,
        LinkName.EVIDENCE,
    }


def test_the_head_follows_reading_to_learn_from_need_to_decision_in_five_clicks(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    head = client_of("ruth")
    clicks = [
        ("/schools/ashmoor-vale/today/", THREAD),
        (THREAD, f"{READING}need/"),
        (f"{READING}need/", f"{READING}activities/"),
        (f"{READING}activities/", f"{READING}evidence/"),
        (f"{READING}evidence/", f"{READING}decision/"),
    ]
    for page, next_page in clicks:
        assert f'href="{next_page}"' in head.get(page).content.decode()
    assert "More models" in head.get(clicks[-1][1]).content.decode()


@pytest.mark.walls
def test_eve_of_wrenfield_gets_404_on_every_address_of_the_thread(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    eve = client_of("eve")
    addresses = [THREAD, READING, *(f"{READING}{link}/" for link in LINK_NAMES)]
    assert {eve.get(address).status_code for address in addresses} == {404}


def test_each_link_page_leads_to_its_neighbours(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    page = client_of("ruth").get(f"{READING}programme/").content.decode()
    assert f'rel="prev" href="{READING}priority/"' in page
    assert f'rel="next" href="{READING}activities/"' in page


@pytest.mark.walls
def test_a_teacher_reads_no_counts_of_practice(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    teacher, leader = client_of("priya"), client_of("tomasz")
    assert "some steps" not in teacher.get(THREAD).content.decode()
    assert "some steps" in leader.get(THREAD).content.decode()
    assert "People with an action step" not in teacher.get(f"{READING}practice/").content.decode()


@pytest.mark.walls
def test_practice_of_fewer_than_five_is_not_counted_out(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    assert "fewer than 5" in client_of("tomasz").get(f"{READING}practice/").content.decode()


@pytest.mark.walls
def test_the_picture_counts_practice_from_five_people_on() -> None:
    def fact(*people: str) -> str:
        plan = small_plan()
        for number, person in enumerate(people):
            if person != "priya-nair":
                plan.person(person)
            day = date(2026, 9, 21)
            plan.add(r.Step(id=f"more-{number}", person=person, programme="pr1", opened_on=day))
        snapshot = plan.snapshot()
        read = thread_of(snapshot, snapshot.get("priorities", "reading-to-learn"), TODAY)
        return read.link(LinkName.PRACTICE).fact

    # The plan itself holds one step of Priya Nair's.
    assert fact("a", "b", "c") == "some steps"
    assert fact("a", "b", "c", "d") == "5 steps"


@pytest.mark.walls
def test_governors_read_what_is_agreed_and_nobodys_name(cast: Cast, client_of: ClientOf) -> None:
    plan = small_plan()
    plan.priority("digital", code="P4", title="Digital and AI", state="proposed")
    plan.programme(
        "pr9", code="PR9", title="A first thought", priority="reading-to-learn", state="sketch"
    )
    bring_in(cast, plan.snapshot())
    governor, teacher = client_of("governor"), client_of("priya")
    addresses = [THREAD, READING, *(f"{READING}{link}/" for link in LINK_NAMES)]
    pages = {
        who: "".join(client.get(address).content.decode() for address in addresses)
        for who, client in (("governor", governor), ("teacher", teacher))
    }
    kept = ("Digital and AI", "Tomasz Wilk", "A visit to English", "<dt>PR9</dt>")
    assert [words for words in kept if words in pages["governor"]] == []
    assert [words for words in kept if words not in pages["teacher"]] == []
    assert "Science reads" in pages["governor"]
    digital = [f"{THREAD}digital/", f"{THREAD}digital/need/"]
    assert {governor.get(address).status_code for address in digital} == {404}


def test_no_such_link_is_no_such_page(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    assert client_of("ruth").get(f"{READING}score/").status_code == 404


@pytest.mark.parametrize("priorities", [1, 40])
def test_the_thread_costs_the_same_queries_however_long_the_plan(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    priorities: int,
) -> None:
    plan = small_plan()
    for number in range(2, priorities + 1):
        plan.priority(f"priority-{number}", code=f"P{number}", title=f"Priority {number}")
        plan.programme(f"pr{number}", code=f"PR{number}", priority=f"priority-{number}")
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    address = reverse("workbench:thread", args=["ashmoor-vale", "2026-27"])
    with django_assert_num_queries(THREAD_QUERIES):
        client.get(address)


THREAD_QUERIES = 36
