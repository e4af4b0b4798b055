"""The pages of need notes: what stands on them, for whom, at what cost."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.types import Role
from goldenthread.people.public import Team, link_accounts
from goldenthread.priorities.models import NeedNote, NoteCluster, Priority
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.priorities.notes import BASE, note_of, noticing_plan, noticing_year

type ClientOf = Callable[[str | Role], Client]

TODAY = "/schools/ashmoor-vale/today/"
OWN_QUERIES = 15
RAISE_QUERIES = 14
BOARD_QUERIES = 14


@pytest.fixture(autouse=True)
def _on_5_february(settings: Settings) -> None:
    settings.DEMO_TODAY = date(2027, 2, 5)


def typed(**more: str) -> dict[str, str]:
    return {
        "pupils": "8X4",
        "observation": "Skip every long word",
        "name": "shown",
        "token": "abcdabcdabcdabcd",
        **more,
    }


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_ta_notices_gets_an_answer_and_reads_it(cast: Cast, client_of: ClientOf) -> None:
    noticing_year(cast)
    denise, aisha, tomasz = client_of("denise"), client_of("aisha"), client_of("tomasz")
    kept = denise.post(f"{BASE}new/", typed(where="Geography, period 3"), follow=True)
    assert "Your note is kept" in kept.content.decode()
    assert "Waits to be read" in kept.content.decode()
    assert "1 note to read and gather." in read(aisha, TODAY)
    note = NeedNote.objects.get()
    gathered = aisha.post(f"{BASE}all/", {"notes": note.key, "title": "Long words"}, follow=True)
    assert "gathered in “Long words”" in gathered.content.decode()
    cluster = NoteCluster.objects.get()
    assert "Denise Obi" in read(tomasz, f"{BASE}clusters/{cluster.pk}/")
    answer = {"outcome": "not-now", "words": "Not now, because two priorities are enough"}
    tomasz.post(f"{BASE}clusters/{cluster.pk}/answer/", answer)
    assert "Something you noticed is answered." in read(denise, TODAY)
    page = read(denise, BASE)
    assert "two priorities are enough" in page
    assert "Something you noticed is answered." not in read(denise, TODAY)
    # Everybody reads what became of it, and only title and answer.
    told = read(client_of("priya"), BASE)
    assert "Long words" in told
    assert "two priorities are enough" in told
    assert "Skip every long word" not in told


def test_an_adopted_note_leads_to_the_thread(cast: Cast, client_of: ClientOf) -> None:
    year = noticing_year(cast)
    note = note_of(year, cast.denise, is_hidden=True)
    page_of_answer = client_of("tomasz").get(f"{BASE}{note.key}/answer/")
    assert "Reading to learn" in page_of_answer.content.decode()
    number = Priority.objects.get(key="reading-to-learn").pk
    client_of("tomasz").post(f"{BASE}{note.key}/answer/", {"outcome": "adopt", "priority": number})
    page = read(client_of("denise"), BASE)
    assert "Became part of Reading to learn" in page
    assert "/2026-27/thread/reading-to-learn/" in page
    assert "name hidden" in page


@pytest.mark.walls
def test_nobody_but_the_raiser_finds_who_hides(cast: Cast, client_of: ClientOf) -> None:
    year = noticing_year(cast)
    note = note_of(year, cast.denise, "Copy the first sentence", is_hidden=True)
    pages = [f"{BASE}all/", f"{BASE}all/?export=csv", f"{BASE}answered/", BASE, TODAY]
    pages += ["/schools/ashmoor-vale/administration/audit-log/"]
    for who in ("tomasz", "ruth", "aisha", "imran", "priya", "admin", "governor", "anneka"):
        client = client_of(who)
        for address in pages:
            text = read(client, address)
            if "Copy the first sentence" in text:
                assert "denise" not in text.lower(), (who, address)
                assert "Name not shown" in text
        assert client.get(f"{BASE}{note.key}/take-back/").status_code in {403, 404}
    assert "Copy the first sentence" in read(client_of("denise"), BASE)
    assert "Copy the first sentence" in read(client_of("tomasz"), f"{BASE}all/")


def test_a_note_is_taken_back_by_whoever_wrote_it(cast: Cast, client_of: ClientOf) -> None:
    year = noticing_year(cast)
    note = note_of(year, cast.denise, is_hidden=True)
    assert client_of("denise").post(f"{BASE}{note.key}/take-back/").status_code == 302
    assert NeedNote.objects.count() == 0


def test_the_board_shows_days_left_oldest_first_and_tells_late_ones(
    cast: Cast, client_of: ClientOf
) -> None:
    year = noticing_year(cast)
    note_of(year, cast.denise, "The newest")
    note_of(year, cast.denise, "The oldest", on=date(2026, 12, 1))
    page = read(client_of("tomasz"), f"{BASE}all/")
    assert page.index("The oldest") < page.index("The newest")
    assert "20 school days left" in page
    assert "school days late" in page
    assert "1 need note has waited longer than 20 school days" in read(client_of("tomasz"), TODAY)
    assert "has waited longer" not in read(client_of("ruth"), TODAY)


def test_a_ta_who_leads_a_team_gathers_without_a_leaders_role(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = noticing_plan()
    plan.team("mentors", "priya-nair", "stephen", kind="pastoral", leader="denise-obi")
    year = noticing_year(cast, plan)
    note_of(year, cast.priya, "Of science, not of the mentors")
    note = note_of(year, cast.stephen, "Of the office")
    note.place.team = Team.objects.get(key="mentors")
    note.place.save()
    page = read(client_of("denise"), f"{BASE}all/")
    assert "Of the office" in page
    assert "Of science" not in page
    assert client_of("stephen").get(f"{BASE}all/").status_code == 403


def test_the_form_offers_the_last_labels(cast: Cast, client_of: ClientOf) -> None:
    year = noticing_year(cast)
    note_of(year, cast.denise)
    denise = client_of("denise")
    assert 'value="8X4"' in read(denise, f"{BASE}new/")
    denise.post(f"{BASE}new/", typed(pupils="", recent="8X4", observation="Again"))
    assert NeedNote.objects.get(observation="Again").pupils == "8X4"


def test_what_cannot_be_kept_stays_in_the_form(cast: Cast, client_of: ClientOf) -> None:
    noticing_year(cast)
    denise = client_of("denise")
    for wrong in (
        typed(observation=""),
        typed(observation="x" * 281),
        typed(token="not a token"),
        typed(name="somebody"),
        typed(pupils="y" * 121),
    ):
        page = denise.post(f"{BASE}new/", wrong)
        assert page.status_code == 200
        assert "error-summary" in page.content.decode()
    assert NeedNote.objects.count() == 0


def test_what_cannot_be_gathered_is_told(cast: Cast, client_of: ClientOf) -> None:
    year = noticing_year(cast)
    of_science = note_of(year, cast.priya)
    denise_note = note_of(year, cast.denise)
    tomasz = client_of("tomasz")
    board = f"{BASE}all/"
    for post, told in (
        ({}, "Tick the notes that say the same."),
        ({"notes": [of_science.key]}, "Give the new cluster a title"),
        ({"notes": ["9" * 30], "title": "x"}, "answered or taken back"),
        ({"notes": ["abc\x00"], "title": "x"}, "error-summary"),
        ({"notes": [denise_note.key], "cluster": "9" * 30}, "error-summary"),
    ):
        page = tomasz.post(board, post)
        assert page.status_code == 200
        assert told in page.content.decode()
    assert tomasz.get(f"{BASE}clusters/{10**30}/").status_code == 404
    assert NoteCluster.objects.count() == 0


def test_an_answer_needs_its_reason_or_its_priority(cast: Cast, client_of: ClientOf) -> None:
    year = noticing_year(cast)
    note = note_of(year, cast.denise)
    tomasz = client_of("tomasz")
    for post, told in (
        ({}, "error-summary"),
        ({"outcome": "not-now"}, "Say why not now"),
        ({"outcome": "adopt"}, "Choose the priority"),
    ):
        page = tomasz.post(f"{BASE}{note.key}/answer/", post)
        assert told in page.content.decode()
    note.refresh_from_db()
    assert note.state == "noted"


@pytest.mark.walls
@pytest.mark.parametrize(
    ("waiting", "answered", "told"), [(3, 0, False), (6, 3, False), (6, 5, True), (0, 6, True)]
)
def test_governors_read_counts_from_five_on(
    cast: Cast, client_of: ClientOf, waiting: int, answered: int, told: bool
) -> None:
    plan = noticing_plan()
    for number in range(waiting + answered):
        is_answered = number >= waiting
        plan.add(
            r.NeedNote(
                id=f"n{number}",
                on=date(2027, 1, 20),
                observation=f"Seen {number}",
                state="answered" if is_answered else "noted",
                answered_on=date(2027, 1, 27) if is_answered else None,
            )
        )
    noticing_year(cast, plan)
    governor = client_of("governor")
    assert f"{BASE}counts/" in read(governor, "/schools/ashmoor-vale/2026-27/priorities/")
    page = read(governor, f"{BASE}counts/")
    assert ("Waiting for an answer" in page) is told
    assert "Seen" not in page
    assert ("fewer than 5" in page) is (waiting + answered < 5)


@pytest.mark.parametrize("number", [1, 30])
def test_the_pages_cost_the_same_with_one_note_and_with_thirty(
    cast: Cast,
    client_of: ClientOf,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    year = noticing_year(cast)
    for place in range(number):
        note_of(year, cast.denise, is_hidden=place % 2 == 0)
    denise, tomasz = client_of("denise"), client_of("tomasz")
    link_accounts(cast.ashmoor)
    with django_assert_num_queries(OWN_QUERIES):
        denise.get(BASE)
    with django_assert_num_queries(RAISE_QUERIES):
        denise.get(f"{BASE}new/")
    with django_assert_num_queries(BOARD_QUERIES):
        tomasz.get(f"{BASE}all/")
