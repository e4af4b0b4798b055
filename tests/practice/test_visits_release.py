"""Release for a visit: tokens, cover and swaps, and what comes back when it is called off."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.accounts.types import Role
from goldenthread.practice.actions.answer_visit import (
    agree_to_visit,
    call_off_visit,
    decline_visit,
    move_visit,
)
from goldenthread.practice.actions.make_offer import (
    Offer,
    OfferedAlready,
    OfferIsTaken,
    make_offer,
    withdraw_offer,
)
from goldenthread.practice.actions.release_for_visit import NoTokenFits, spend_token
from goldenthread.practice.actions.take_offer import (
    NobodyNeedsCover,
    NotFree,
    OfferIsGone,
    ReturnDoesNotFit,
    cover_visit,
    take_offer,
)
from goldenthread.practice.models import (
    CoverOffer,
    CoverToken,
    OfferKind,
    PeerVisit,
    TokenWorth,
    VisitArrangement,
)
from goldenthread.practice.queries.visits_cover import list_wanted
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.practice.visits_cast import (
    AT,
    HOME,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    ask,
    bring_visits_in,
    fresh,
    give_token,
    person,
    visits_plan,
)
from tests.year import TODAY

type ClientOf = Callable[[str | Role], Client]
THURSDAY = TUESDAY + dt.timedelta(days=2)


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


def arrangement_of(visit: PeerVisit) -> VisitArrangement:
    row = fresh(visit)
    arrangement = row.arrangement
    arrangement.visit = row
    return arrangement


def offer(
    year: SchoolYear,
    by: str = "imran-sadiq",
    on: dt.date = TUESDAY,
    period: str = "1",
    **more: object,
) -> CoverOffer:
    whom = person(by)
    assert whom.user is not None
    kind = more.pop("kind", OfferKind.COVER)
    wish = Offer(kind, on, period, **more)  # type: ignore[arg-type]
    return make_offer(year, whom, wish, actor=whom.user, at=AT)


def user_of(key: str) -> User:
    user = person(key).user
    assert user is not None
    return user


def test_a_token_is_spent_and_takes_the_cover_that_is_offered(cast: Cast) -> None:
    year = bring_visits_in(cast)
    token, offered = give_token(year), offer(year)
    visit = ask(year, cast)
    taken = spend_token(arrangement_of(visit), actor=cast.priya, at=AT)
    assert taken == offered
    token.refresh_from_db()
    offered.refresh_from_db()
    assert (token.visit, offered.taken_for) == (visit, arrangement_of(visit))


def test_without_an_offer_the_token_keeps_asking_those_who_cover(cast: Cast) -> None:
    year = bring_visits_in(cast)
    give_token(year)
    visit = ask(year, cast)
    assert spend_token(arrangement_of(visit), actor=cast.priya, at=AT) is None
    wanted = list_wanted(person("imran-sadiq"), year, TODAY)
    assert [(one.teacher, one.on, one.period, one.part) for one in wanted] == [
        ("Priya Nair", TUESDAY, "1", "First ten minutes")
    ]
    assert "Aisha" not in str(wanted)
    cover_visit(arrangement_of(visit), person("imran-sadiq"), actor=user_of("imran-sadiq"), at=AT)
    assert list_wanted(person("denise-obi"), year, TODAY) == ()


def test_the_second_who_takes_a_class_gets_a_sentence(cast: Cast) -> None:
    year = bring_visits_in(cast)
    give_token(year)
    arrangement = arrangement_of(ask(year, cast))
    spend_token(arrangement, actor=cast.priya, at=AT)
    cover_visit(arrangement, person("imran-sadiq"), actor=user_of("imran-sadiq"), at=AT)
    with pytest.raises(NobodyNeedsCover, match="looked after"):
        cover_visit(arrangement, person("denise-obi"), actor=cast.denise, at=AT)


def test_a_token_for_a_part_does_not_release_for_a_whole_lesson(cast: Cast) -> None:
    year = bring_visits_in(cast)
    give_token(year)
    visit = ask(year, cast, segment="", minutes=None)
    with pytest.raises(NoTokenFits, match="a part of a lesson"):
        spend_token(arrangement_of(visit), actor=cast.priya, at=AT)
    give_token(year, worth=TokenWorth.LESSON)
    spend_token(arrangement_of(visit), actor=cast.priya, at=AT)
    assert CoverToken.objects.get(visit=visit).worth == TokenWorth.LESSON


def test_without_a_token_none_is_spent_and_a_double_tap_spends_one(cast: Cast) -> None:
    year = bring_visits_in(cast)
    visit = ask(year, cast)
    with pytest.raises(NoTokenFits, match="no cover token"):
        spend_token(arrangement_of(visit), actor=cast.priya, at=AT)
    give_token(year)
    give_token(year)
    spend_token(arrangement_of(visit), actor=cast.priya, at=AT)
    spend_token(arrangement_of(visit), actor=cast.priya, at=AT)
    assert CoverToken.objects.filter(visit=None).count() == 1


def test_the_host_does_not_spend_the_visitors_token(cast: Cast) -> None:
    year = bring_visits_in(cast)
    give_token(year)
    with pytest.raises(PermissionDenied):
        spend_token(arrangement_of(ask(year, cast)), actor=cast.aisha, at=AT)


@pytest.mark.parametrize("how", ["declined", "called off", "moved to a free period"])
def test_token_and_cover_come_back_by_themselves(cast: Cast, how: str) -> None:
    year = bring_visits_in(cast)
    token, offered = give_token(year), offer(year)
    visit = ask(year, cast)
    spend_token(arrangement_of(visit), actor=cast.priya, at=AT)
    if how == "declined":
        decline_visit(fresh(visit), actor=cast.aisha, at=AT)
    elif how == "called off":
        call_off_visit(fresh(visit), actor=cast.priya, at=AT)
    else:
        move_visit(fresh(visit), MONDAY, "2", actor=cast.aisha, at=AT)
    token.refresh_from_db()
    offered.refresh_from_db()
    assert (token.visit, token.times_returned, offered.taken_for) == (None, 1, None)


def test_called_off_twice_returns_a_token_once(cast: Cast) -> None:
    year = bring_visits_in(cast)
    token = give_token(year)
    visit = ask(year, cast)
    spend_token(arrangement_of(visit), actor=cast.priya, at=AT)
    call_off_visit(fresh(visit), actor=cast.priya, at=AT)
    call_off_visit(fresh(visit), actor=cast.aisha, at=AT)
    token.refresh_from_db()
    assert token.times_returned == 1


def test_of_two_visitors_the_first_takes_an_offer(cast: Cast) -> None:
    plan = visits_plan()
    plan.person("bea-marlowe").person("tom-host")
    for key in ("bea-marlowe", "tom-host"):
        plan.add(r.Lesson(person=key, week="B", weekday="tuesday", period="1", kind="lesson"))
    year = bring_visits_in(cast, plan)
    bea = person("bea-marlowe")
    bea.user = cast.stephen
    bea.save()
    offered = offer(year)
    first = ask(year, cast)
    second = ask(year, cast, host="tom-host", visitor="bea-marlowe")
    take_offer(offered, arrangement_of(first), actor=cast.priya, at=AT)
    with pytest.raises(OfferIsGone, match="taken or withdrawn"):
        take_offer(offered, arrangement_of(second), actor=cast.stephen, at=AT)
    take_offer(offered, arrangement_of(first), actor=cast.priya, at=AT)


def test_an_offer_that_is_taken_is_not_withdrawn(cast: Cast) -> None:
    year = bring_visits_in(cast)
    offered = offer(year)
    visit = ask(year, cast)
    take_offer(offered, arrangement_of(visit), actor=cast.priya, at=AT)
    with pytest.raises(OfferIsTaken):
        withdraw_offer(offered, actor=user_of("imran-sadiq"), at=AT)
    call_off_visit(fresh(visit), actor=cast.priya, at=AT)
    withdraw_offer(offered, actor=user_of("imran-sadiq"), at=AT)
    with pytest.raises(OfferIsGone):
        take_offer(offered, arrangement_of(ask(year, cast)), actor=cast.priya, at=AT)


def test_a_swap_names_what_is_taken_in_return_and_that_must_fit(cast: Cast) -> None:
    year = bring_visits_in(cast)
    with pytest.raises(NotFree, match="names the class"):
        offer(year, kind=OfferKind.SWAP)
    with pytest.raises(NotFree, match="You have no class"):
        offer(year, kind=OfferKind.SWAP, return_on=WEDNESDAY, return_period="1")
    swap = offer(year, kind=OfferKind.SWAP, return_on=THURSDAY, return_period="1")
    visit = ask(year, cast)
    take_offer(swap, arrangement_of(visit), actor=cast.priya, at=AT)
    assert arrangement_of(visit).cover == swap


def test_a_swap_is_not_paid_back_in_ppa(cast: Cast) -> None:
    plan = visits_plan()
    plan.add(r.Lesson(person="imran-sadiq", week="B", weekday="monday", period="1", kind="lesson"))
    year = bring_visits_in(cast, plan)
    swap = offer(year, kind=OfferKind.SWAP, return_on=MONDAY, return_period="1")
    with pytest.raises(ReturnDoesNotFit, match="PPA is left alone"):
        take_offer(swap, arrangement_of(ask(year, cast)), actor=cast.priya, at=AT)


def test_nobody_offers_ppa_or_a_period_twice_and_teachers_only_swaps(cast: Cast) -> None:
    year = bring_visits_in(cast)
    offer(year)
    with pytest.raises(OfferedAlready):
        offer(year)
    with pytest.raises(PermissionDenied, match="swap"):
        offer(year, by="priya-nair", on=MONDAY, period="2")
    with pytest.raises(NotFree, match="PPA"):
        offer(
            year,
            by="priya-nair",
            on=MONDAY,
            period="1",
            kind=OfferKind.SWAP,
            return_on=TUESDAY,
            return_period="1",
        )


def test_the_pages_walk_from_token_to_cover(cast: Cast, client_of: ClientOf) -> None:
    year = bring_visits_in(cast)
    give_token(year)
    priya = client_of("priya")
    sent = {
        "slot": f"{TUESDAY.isoformat()}|1",
        "part": "first-ten",
        "focus": "0",
        "release": "token",
    }
    page = priya.post(f"{HOME}book/aisha-rahman/visit/", sent, follow=True).content.decode()
    assert "A token is spent. Nobody has offered to take your class yet" in page
    visit = PeerVisit.objects.get()
    listed = client_of("imran").get(f"{HOME}cover/").content.decode()
    assert "the class of Priya Nair" in listed
    assert "Aisha" not in listed
    client_of("imran").post(f"{HOME}cover/take/{visit.key}/")
    assert "Imran Sadiq takes it" in priya.get(f"{HOME}visit/{visit.key}/").content.decode()
    # The host has no need to know who looks after the visitor's class.
    assert "Imran" not in client_of("aisha").get(f"{HOME}visit/{visit.key}/").content.decode()
    late = client_of("denise").post(f"{HOME}cover/take/{visit.key}/", follow=True)
    assert "looked after by now" in late.content.decode()
    assert client_of("stephen").post(f"{HOME}cover/take/{visit.key}/").status_code == 404


def test_the_invited_visitor_chooses_release_after_agreeing(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_visits_in(cast)
    offered = offer(year)
    visit = ask(year, cast, asked_by="aisha-rahman")
    priya = client_of("priya")
    agreed = priya.post(f"{HOME}visit/{visit.key}/agree/")
    release = f"{HOME}visit/{visit.key}/release/"
    assert agreed.headers["Location"] == release
    assert "Imran Sadiq takes it" in priya.get(release).content.decode()
    priya.post(release, {"release": f"offer-{offered.pk}"})
    assert arrangement_of(visit).cover == offered
    gone = priya.post(release, {"release": "offer-99999"}).content.decode()
    assert "Choose another way" in gone
    priya.post(release, {"release": "later"})
    offered.refresh_from_db()
    assert offered.taken_for is None


def test_the_booking_page_says_for_which_period_cover_is_offered(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_visits_in(cast)
    offer(year)
    page = client_of("priya").get(f"{HOME}book/aisha-rahman/visit/").content.decode()
    assert "you teach P-tue; cover is offered" in page
    # A lesson that costs nobody anything is chosen already.
    assert f'value="{MONDAY.isoformat()}|2" ' in page.partition("checked")[0].rpartition("<")[2]


def test_an_offer_is_made_and_withdrawn_on_the_pages(cast: Cast, client_of: ClientOf) -> None:
    bring_visits_in(cast)
    imran = client_of("imran")
    form = imran.get(f"{HOME}cover/offer/")
    assert "Cover: nothing in return" in form.content.decode()
    imran.post(f"{HOME}cover/offer/", {"kind": "cover", "slot": f"{TUESDAY.isoformat()}|1"})
    row = CoverOffer.objects.get()
    assert "Tue 9 Feb, period 1: Imran Sadiq (cover)" in (
        client_of("priya").get(f"{HOME}cover/").content.decode()
    )
    assert client_of("priya").post(f"{HOME}cover/offer/{row.pk}/withdraw/").status_code == 404
    imran.post(f"{HOME}cover/offer/{row.pk}/withdraw/")
    row.refresh_from_db()
    assert row.withdrawn_on == TODAY
    missing = imran.post(f"{HOME}cover/offer/", {"kind": "swap", "slot": f"{TUESDAY}|1"})
    assert "Choose the class that you get taken in return." in missing.content.decode()


def test_agreed_visits_keep_their_release(cast: Cast) -> None:
    year = bring_visits_in(cast)
    token = give_token(year)
    visit = ask(year, cast)
    spend_token(arrangement_of(visit), actor=cast.priya, at=AT)
    agree_to_visit(fresh(visit), actor=cast.aisha, at=AT)
    token.refresh_from_db()
    assert token.visit == visit
