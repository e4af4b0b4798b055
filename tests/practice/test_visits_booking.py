"""Booking a visit: what is proposed, what is refused and why, and how the two agree on a time."""

import datetime as dt
from collections.abc import Callable
from itertools import islice

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.types import Role
from goldenthread.practice.actions.answer_visit import (
    VisitMovedOn,
    agree_to_visit,
    call_off_visit,
    decline_visit,
    mark_visit,
    move_visit,
)
from goldenthread.practice.actions.check_visit_slot import PeriodDoesNotFit
from goldenthread.practice.models import PeerGroup, PeerVisit, VisitArrangement, VisitState
from goldenthread.practice.queries.visits_timetable import Doing, read_timetables
from goldenthread.snapshot import records as r
from goldenthread.threads.public import get_snapshot
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
    person,
    visits_plan,
)
from tests.year import TODAY

type ClientOf = Callable[[str | Role], Client]

BOOK_AISHA = f"{HOME}book/aisha-rahman/visit/"


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


def first_slots(host: str, visitor: str, cast: Cast, number: int) -> list[tuple[object, ...]]:
    year = bring_visits_in(cast)
    timetables = read_timetables(year, (person(host), person(visitor)))
    slots = timetables.slots(person(host), person(visitor), TODAY)
    return [(slot.on, slot.period, slot.visitor_does) for slot in islice(slots, number)]


def test_periods_are_proposed_in_which_the_host_teaches_and_never_ppa_of_the_visitor(
    cast: Cast,
) -> None:
    # Monday 1 is Priya's PPA and Wednesday 1 her protected time; after it comes the week A.
    assert first_slots("aisha-rahman", "priya-nair", cast, 3) == [
        (MONDAY, "2", Doing.FREE),
        (TUESDAY, "1", Doing.TEACHING),
        (dt.date(2027, 2, 22), "2", Doing.FREE),
    ]


def test_whoever_has_no_classes_is_visited_in_any_working_period(cast: Cast) -> None:
    assert first_slots("stephen-cole", "priya-nair", cast, 2) == [
        # 5 February is a Friday in a week A: Priya has nothing then.
        (TODAY, "1", Doing.FREE),
        (TODAY, "2", Doing.FREE),
    ]


def test_days_off_and_days_away_are_not_proposed(cast: Cast) -> None:
    plan = visits_plan()
    plan.add(
        r.WorkingHours(person="aisha-rahman", weekday="tuesday"),
        r.Leave(person="priya-nair", starts_on=TUESDAY, ends_on=TUESDAY),
    )
    year = bring_visits_in(cast, plan)
    timetables = read_timetables(year, (person("aisha-rahman"), person("priya-nair")))
    slots = timetables.slots(person("aisha-rahman"), person("priya-nair"), TODAY)
    assert next(slots).on == dt.date(2027, 2, 23)


@pytest.mark.parametrize(
    ("on", "period", "sentence"),
    [
        (MONDAY, "1", "has PPA, and PPA is left alone"),
        (WEDNESDAY, "1", "protected for something else"),
        (MONDAY, "7", "has no class in period 7"),
        (TODAY + dt.timedelta(days=1), "1", "no lessons on Sat 6 Feb"),
        (TODAY - dt.timedelta(days=1), "1", "is over"),
        (dt.date(9999, 12, 31), "1", "no lessons"),
    ],
)
def test_a_period_that_does_not_fit_is_refused_with_its_reason(
    cast: Cast, on: dt.date, period: str, sentence: str
) -> None:
    year = bring_visits_in(cast)
    with pytest.raises(PeriodDoesNotFit, match=sentence):
        ask(year, cast, on=on, period=period)
    assert PeerVisit.objects.count() == 0


def test_the_page_books_in_one_press_with_what_it_proposes(cast: Cast, client_of: ClientOf) -> None:
    bring_visits_in(cast)
    page = client_of("priya").get(BOOK_AISHA)
    form = page.context["form"]
    sent = {name: form[name].initial for name in ("slot", "part", "focus", "release")}
    answer = client_of("priya").post(BOOK_AISHA, sent)
    visit = PeerVisit.objects.get()
    assert answer.headers["Location"] == f"{HOME}visit/{visit.key}/"
    assert (visit.visitor.key, visit.host.key, visit.on) == ("priya-nair", "aisha-rahman", MONDAY)
    assert (visit.segment, visit.took_place, visit.arrangement.minutes) == (
        "First ten minutes",
        False,
        10,
    )
    assert visit.focus == "Who starts at once, and what do the others do?"
    assert visit.arrangement.state == VisitState.ASKED


def test_the_page_refuses_ppa_with_a_sentence_and_keeps_what_was_typed(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_visits_in(cast)
    sent = {
        "slot": f"{MONDAY.isoformat()}|1",
        "part": "whole",
        "own_focus": "Do they explain?",
        "release": "later",
    }
    page = client_of("priya").post(BOOK_AISHA, sent).content.decode()
    assert "Priya Nair has PPA, and PPA is left alone." in page
    assert "Do they explain?" in page


@pytest.mark.parametrize(
    "slot",
    ["", "2027-02-09", "x|1", "2027-02-30|1", "2027-02-09|\x00", "|", "2027-02-09|" + "9" * 99],
)
def test_a_period_that_is_none_is_refused_in_words(
    cast: Cast, client_of: ClientOf, slot: str
) -> None:
    bring_visits_in(cast)
    page = client_of("priya").post(BOOK_AISHA, {"slot": slot, "part": "whole"})
    assert page.status_code == 200
    assert "period" in page.context["form"].errors["slot"][0]


@pytest.mark.parametrize("asked", ["9999-12-31", "31.12.1", "x" * 5000, "0001-01-01"])
def test_an_absurd_day_shows_a_page(cast: Cast, client_of: ClientOf, asked: str) -> None:
    bring_visits_in(cast)
    assert client_of("priya").get(BOOK_AISHA, {"from": asked}).status_code == 200


def test_come_and_see_mine_asks_the_other_one_to_visit(cast: Cast, client_of: ClientOf) -> None:
    bring_visits_in(cast)
    sent = {"slot": f"{MONDAY.isoformat()}|2", "part": "explanation", "focus": "2"}
    client_of("aisha").post(f"{HOME}book/priya-nair/invite/", sent)
    visit = PeerVisit.objects.get()
    assert (visit.host.key, visit.visitor.key) == ("aisha-rahman", "priya-nair")
    assert visit.arrangement.asked_by == person("aisha-rahman")
    assert "Waiting for your answer" in client_of("priya").get(HOME).content.decode()


def test_nobody_visits_themselves_or_a_stranger(cast: Cast, client_of: ClientOf) -> None:
    bring_visits_in(cast)
    priya = client_of("priya")
    assert priya.get(f"{HOME}book/priya-nair/visit/").status_code == 404
    assert priya.get(f"{HOME}book/nobody/visit/").status_code == 404
    assert priya.get(f"{HOME}book/aisha-rahman/grade/").status_code == 404


def test_a_double_tap_asks_once(cast: Cast) -> None:
    year = bring_visits_in(cast)
    assert ask(year, cast).pk == ask(year, cast).pk
    assert PeerVisit.objects.count() == 1


def test_one_cannot_be_in_two_visits_at_once(cast: Cast) -> None:
    year = bring_visits_in(cast)
    ask(year, cast)
    with pytest.raises(PeriodDoesNotFit, match="another visit"):
        ask(year, cast, visitor="imran-sadiq")


def test_only_the_other_one_answers_and_then_it_is_agreed(cast: Cast) -> None:
    year = bring_visits_in(cast)
    visit = ask(year, cast)
    with pytest.raises(VisitMovedOn, match="You asked"):
        agree_to_visit(visit, actor=cast.priya, at=AT)
    with pytest.raises(PermissionDenied):
        agree_to_visit(visit, actor=cast.tomasz, at=AT)
    assert agree_to_visit(fresh(visit), actor=cast.aisha, at=AT).state == VisitState.AGREED
    with pytest.raises(VisitMovedOn):
        decline_visit(fresh(visit), actor=cast.aisha, at=AT)


def test_the_planner_and_the_check_see_the_period_that_two_agreed(cast: Cast) -> None:
    year = bring_visits_in(cast)
    visit = ask(year, cast)
    seen = get_snapshot(year, only=("peer_visits",)).get("peer_visits", visit.key)
    assert (seen.on, seen.period) == (TUESDAY, "1")
    move_visit(visit, MONDAY, "2", actor=cast.aisha, at=AT)
    seen = get_snapshot(year, only=("peer_visits",)).get("peer_visits", visit.key)
    assert (seen.on, seen.period) == (MONDAY, "2")


def test_another_time_is_for_the_other_one_to_answer(cast: Cast) -> None:
    year = bring_visits_in(cast)
    visit = ask(year, cast)
    move_visit(visit, MONDAY, "2", actor=cast.aisha, at=AT)
    moved = fresh(visit)
    assert (moved.on, moved.period) == (MONDAY, "2")
    assert moved.arrangement.asked_by == person("aisha-rahman")
    with pytest.raises(PeriodDoesNotFit, match="PPA"):
        move_visit(moved, MONDAY, "1", actor=cast.priya, at=AT)
    agree_to_visit(fresh(visit), actor=cast.priya, at=AT)


def test_a_visit_took_place_once_its_day_has_come(cast: Cast) -> None:
    year = bring_visits_in(cast)
    visit = ask(year, cast)
    agree_to_visit(visit, actor=cast.aisha, at=AT)
    with pytest.raises(VisitMovedOn, match="still to come"):
        mark_visit(fresh(visit), actor=cast.priya, at=AT)
    mark_visit(fresh(visit), actor=cast.aisha, at=AT + dt.timedelta(days=4))
    assert fresh(visit).took_place


def test_a_visit_serves_the_programme_of_the_triad_only_while_it_stands(cast: Cast) -> None:
    plan = visits_plan()
    plan.add(
        r.PeerGroup(id="duo", kind="pair", programme="pr1"),
        r.PeerGroupMember(peer_group="duo", person="priya-nair"),
        r.PeerGroupMember(peer_group="duo", person="aisha-rahman"),
    )
    year = bring_visits_in(cast, plan)
    visit = ask(year, cast)
    assert visit.programme is None
    agree_to_visit(visit, actor=cast.aisha, at=AT)
    assert fresh(visit).programme is not None
    mark_visit(fresh(visit), actor=cast.aisha, at=AT + dt.timedelta(days=4))
    assert PeerGroup.objects.get().last_met_on == TUESDAY
    call_off_visit(fresh(visit), actor=cast.priya, at=AT + dt.timedelta(days=4))
    gone = fresh(visit)
    assert (gone.programme, gone.took_place) == (None, False)


def test_a_visit_of_the_school_folder_can_be_marked_and_written_about(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = visits_plan()
    plan.add(
        r.PeerVisit(id="triad-1-visit", host="aisha-rahman", visitor="priya-nair", on=date_before())
    )
    bring_visits_in(cast, plan)
    priya = client_of("priya")
    shown = priya.get(f"{HOME}visit/triad-1-visit/").content.decode()
    assert "You visit Aisha Rahman" in shown
    priya.post(f"{HOME}visit/triad-1-visit/took-place/")
    words = f"{HOME}visit/triad-1-visit/words/"
    version = priya.get(words).context["form"]["version"].initial
    priya.post(words, {"seen": "Six wrote at once.", "thanks": "Thank you", "version": version})
    kept = VisitArrangement.objects.get()
    assert (kept.state, kept.words["seen"]) == (VisitState.TOOK_PLACE, "Six wrote at once.")
    assert (
        "Six wrote at once."
        in client_of("aisha").get(f"{HOME}visit/triad-1-visit/").content.decode()
    )


def date_before() -> dt.date:
    return TODAY - dt.timedelta(days=2)


def test_two_phones_that_write_lose_nothing(cast: Cast, client_of: ClientOf) -> None:
    year = bring_visits_in(cast)
    visit = ask(year, cast)
    mark_visit(visit, actor=cast.priya, at=AT + dt.timedelta(days=4))
    words = f"{HOME}visit/{visit.key}/words/"
    priya = client_of("priya")
    version = priya.get(words).context["form"]["version"].initial
    priya.post(words, {"seen": "On the first phone", "thanks": "", "version": version})
    answer = priya.post(words, {"seen": "On the second", "thanks": "", "version": version})
    page = answer.content.decode()
    assert "On the first phone" in page
    assert "On the second" in page
    again = answer.context["form"].data["version"]
    priya.post(words, {"seen": "On both", "thanks": "", "version": again})
    assert VisitArrangement.objects.get().words["seen"] == "On both"
