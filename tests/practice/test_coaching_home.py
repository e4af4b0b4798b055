"""The Coaching page and its card: today's pairs with their last step, in few queries."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Post
from goldenthread.practice.actions.flag_pairs_to_hand_over import flag_pairs_to_hand_over
from goldenthread.practice.actions.offer_pair import offer_pair
from goldenthread.practice.actions.take_step import take_step
from goldenthread.practice.models import CoachingPair, Touchpoint, TouchpointWords
from goldenthread.practice.queries.coaching import get_home_card
from goldenthread.practice.queries.coaching_home import get_home
from tests.cast import Cast
from tests.practice.coaching_cast import AT, TODAY, bring_in_coaching, pair_of, person

KEY = "imran-sadiq-denise-obi"
type ClientOf = Callable[[str], Client]


@pytest.fixture(autouse=True)
def _on_the_demo_day(settings: object) -> None:
    settings.DEMO_MODE = True  # type: ignore[attr-defined]
    settings.DEMO_TODAY = TODAY  # type: ignore[attr-defined]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_in_coaching(cast)


def url(route: str, **more: object) -> str:
    parts = {"school_slug": "ashmoor-vale", "year": "2026-27", **more}
    return reverse(f"coaching:{route}", kwargs=parts)


def with_a_step(cast: Cast, year: SchoolYear) -> None:
    pair = pair_of(year)
    words = {"what": "Wait for every board", "when": "", "class_label": "8B"}
    take_step(pair.coachee, year, words, pair=pair, actor=cast.imran, at=AT)
    touchpoint = Touchpoint.objects.create(
        school=year.school, year=year, key="t", pair=pair, on=date(2027, 1, 22), looked=True
    )
    TouchpointWords.objects.create(
        school=year.school,
        touchpoint=touchpoint,
        finished_on=date(2027, 1, 22),
        next_look_on=TODAY,
        next_look_period="1",
    )


def test_the_card_shows_todays_pair_with_its_last_step_in_two_queries(
    cast: Cast, year: SchoolYear, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with_a_step(cast, year)
    imran = person(year, "imran-sadiq")
    with django_assert_num_queries(2):
        card = get_home_card(imran, year, TODAY)
    assert (card.text, card.lines, card.marked) == (
        "1 pair today.",
        ("Denise Obi: last step “Wait for every board” (open).",),
        True,
    )


def test_the_card_of_a_coach_who_has_become_the_boss_tells_nothing(
    cast: Cast, year: SchoolYear
) -> None:
    with_a_step(cast, year)
    imran = person(year, "imran-sadiq")
    Post.objects.filter(person__key="denise-obi").update(line_manager=imran)
    for who in ("imran-sadiq", "denise-obi"):
        lines = " ".join(get_home_card(person(year, who), year, TODAY).lines)
        assert "Wait for every board" not in lines
    home = get_home(imran, year, TODAY)
    assert (home.pairs[0].may_open, home.pairs[0].last_step) == (False, "")


def test_who_has_no_pair_reads_what_coaching_is(year: SchoolYear, client_of: ClientOf) -> None:
    card = get_home_card(person(year, "priya-nair"), year, TODAY)
    assert (card.lines, card.marked) == ((), False)
    assert "Ask for a coach" in client_of("priya").get(url("home")).content.decode()


def test_capacity_is_said_plainly(year: SchoolYear, client_of: ClientOf) -> None:
    page = client_of("imran").get(url("home")).content.decode()
    assert "take 55 minutes a fortnight of 240 that are protected" in page


def test_an_offer_is_answered_on_the_page(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    pair = offer_pair(
        person(year, "imran-sadiq"), person(year, "priya-nair"), year, actor=cast.tomasz, at=AT
    )
    client = client_of("priya")
    for page in (url("home"), url("show-pair", key=pair.key)):
        assert "Yes, gladly" in client.get(page).content.decode()
    client.post(url("answer", key=pair.key, word="accept"))
    page = client.get(url("home")).content.decode()
    assert "You have said yes." in page
    client.post(url("answer", key=pair.key, word="decline"))
    assert pair_of(year, pair.key).state == "ended"
    page = client_of("tomasz").get(url("pairs")).content.decode()
    assert "declined" not in page.lower()


def test_a_member_of_staff_asks_for_a_coach(year: SchoolYear, client_of: ClientOf) -> None:
    client = client_of("priya")
    page = client.get(url("ask")).content.decode()
    assert "Imran Sadiq (185 minutes a fortnight free)" in page
    assert "Aisha Rahman line-manages or appraises Priya Nair." in page
    typed = {
        "coach": "imran-sadiq",
        "cadence_weeks": "2",
        "spectrum": "balanced",
        "preset": "see-name-do",
        "programme": "pr1",
    }
    client.post(url("ask"), typed | {"coach": "aisha-rahman"})
    assert CoachingPair.objects.count() == 1
    assert client.post(url("ask"), typed)["Location"] == url("home")
    pair = pair_of(year, "imran-sadiq-priya-nair")
    assert (pair.state, pair.agreement.preset) == ("offered", "see-name-do")
    again = client.post(url("ask"), typed).content.decode()
    assert "Priya Nair and Imran Sadiq are a pair already." in again


def test_whoever_arranges_offers_and_hands_over(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("tomasz")
    Post.objects.filter(person__key="denise-obi").update(line_manager=person(year, "imran-sadiq"))
    page = client.get(url("pairs")).content.decode()
    assert "Denise Obi is to be handed over by 26 February 2027." in page
    page = client.get(url("hand-over", key=KEY)).content.decode()
    assert "Imran Sadiq line-manages or appraises Denise Obi." in page
    assert "thanks" not in page
    client.post(url("hand-over", key=KEY), {"coach": "priya-nair"})
    assert pair_of(year, KEY).state == "ended"
    assert pair_of(year, "priya-nair-denise-obi").state == "offered"
    assert "Ruth Adeyemi Clarke" in client.get(url("offer")).content.decode()
    page = client.get(url("offer") + "?coachee=ruth-adeyemi-clarke").content.decode()
    assert "Offer Ruth Adeyemi Clarke a coach" in page
    assert (
        "Choose somebody from the list."
        in client.get(url("offer") + "?coachee=nobody").content.decode()
    )


def test_the_two_agree_how_they_work(year: SchoolYear, client_of: ClientOf) -> None:
    first, second = client_of("imran"), client_of("denise")
    address = url("edit-agreement", key=KEY)
    mark = first.get(address).context["form"].initial["opened"]
    typed = {"preset": "see-name-do", "contract": "Mondays", "opened": mark}
    first.post(address, typed)
    answer = second.post(address, typed | {"contract": "Fridays"}).content.decode()
    assert "Another device has saved this in the meantime: “Mondays”." in answer
    assert "Fridays" in answer
    assert "Mondays" in second.get(url("show-pair", key=KEY)).content.decode()


def test_an_end_with_thanks_is_read_by_the_other(year: SchoolYear, client_of: ClientOf) -> None:
    client_of("denise").post(url("end", key=KEY), {"thanks": "It helped."})
    page = client_of("imran").get(url("home")).content.decode()
    assert "It helped." in page
    closed = client_of("imran").get(url("show-pair", key=KEY))
    assert closed.status_code == 403
    assert "This pair is closed to you: it has ended," in closed.content.decode()
    assert "It helped." not in closed.content.decode()
    assert "It helped." in client_of("denise").get(url("show-pair", key=KEY)).content.decode()


def test_today_says_that_a_pair_is_to_be_handed_over(year: SchoolYear, client_of: ClientOf) -> None:
    Post.objects.filter(person__key="denise-obi").update(line_manager=person(year, "imran-sadiq"))
    flag_pairs_to_hand_over(year, on=TODAY)
    today = reverse("workbench:today", kwargs={"school_slug": "ashmoor-vale"})
    page = client_of("imran").get(today).content.decode()
    assert (
        "Denise Obi has another coach by 26 February 2027, and the pair is closed to you." in page
    )
    page = client_of("denise").get(today).content.decode()
    assert "You have another coach than Imran Sadiq by 26 February 2027." in page
