"""Times of coaching are arranged together, seen by the two, and never put where they cannot be."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client

from goldenthread.accounts.public import AuditEvent, DoesNotFit, SchoolYear
from goldenthread.people.public import Leave
from goldenthread.practice.actions.arrange_slots import TimeDoesNotFit
from goldenthread.practice.models import CoachingPair, CoachingSlot, Touchpoint, TouchpointWords
from goldenthread.practice.public import arrange_pairs, arrange_slots, practice_changed
from tests.cast import Cast
from tests.practice.coaching_cast import AT, TODAY, bring_in_coaching, pair_of, person

KEY = "imran-sadiq-denise-obi"
HOME = "/schools/ashmoor-vale/2026-27/practice/coaching/"
LOOK = {"part": "look", "week": "A", "weekday": "tuesday", "period": "1", "fortnight": None}
TALK = {"part": "talk", "week": "A", "weekday": "wednesday", "period": "3", "fortnight": None}
type ClientOf = Callable[[str], Client]


@pytest.fixture
def year(cast: Cast, settings: Any) -> SchoolYear:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, TODAY
    return bring_in_coaching(cast)


def new(pair: CoachingPair, values: dict[str, Any]) -> tuple[CoachingSlot, dict[str, Any]]:
    key = f"{pair.key}|{values['part']}"
    row = CoachingSlot(school=pair.school, year=pair.year, key=key)
    return row, values | {"pair": pair}


def arrange(cast: Cast, year: SchoolYear, *values: dict[str, Any], at: datetime = AT) -> None:
    pair = pair_of(year)
    arrange_slots(year, [new(pair, one) for one in values], actor=cast.tomasz, at=at)


def test_times_are_written_told_of_once_and_logged_without_names(
    cast: Cast, year: SchoolYear, django_capture_on_commit_callbacks: Any
) -> None:
    told: list[Any] = []

    def note(**news: Any) -> None:
        told.append(news["year"])

    practice_changed.connect(note)
    with django_capture_on_commit_callbacks(execute=True):
        arrange(cast, year, LOOK, TALK)
    practice_changed.disconnect(note)
    stored = CoachingSlot.objects.order_by("key").values_list("key", "weekday", "period")
    assert list(stored) == [
        (f"{KEY}|look", "tuesday", "1"),
        (f"{KEY}|talk", "wednesday", "3"),
    ]
    assert told == [year]
    event = AuditEvent.objects.latest("pk")
    assert (event.verb, event.facts) == (
        "arranged times of coaching",
        {"written": 2, "removed": 0},
    )
    assert "denise" not in f"{event.subject} {event.subject_name}".lower()


@pytest.mark.walls
@pytest.mark.parametrize("who", ["ruth", "imran", "denise", "aisha", "eve"])
def test_only_whoever_arranges_coaching_sets_times(cast: Cast, year: SchoolYear, who: str) -> None:
    with pytest.raises(PermissionDenied):
        arrange_slots(year, [new(pair_of(year), LOOK)], actor=cast.people[who], at=AT)
    assert not CoachingSlot.objects.exists()


def test_ppa_is_refused_and_nothing_is_written(cast: Cast, year: SchoolYear) -> None:
    with pytest.raises(TimeDoesNotFit, match="Imran Sadiq has PPA on Wednesday A, period 4"):
        arrange(cast, year, LOOK, TALK | {"period": "4"})
    assert not CoachingSlot.objects.exists()


def test_two_times_of_one_edit_may_not_meet(cast: Cast, year: SchoolYear) -> None:
    priya = CoachingPair.objects.create(
        school=year.school,
        year=year,
        key="imran-sadiq-priya-nair",
        coach=person(year, "imran-sadiq"),
        coachee=person(year, "priya-nair"),
        state="offered",
    )
    both = [new(pair_of(year), TALK), new(priya, TALK)]
    with pytest.raises(TimeDoesNotFit, match="another look or talk on Wednesday A, period 3"):
        arrange_slots(year, both, actor=cast.tomasz, at=AT)
    assert not CoachingSlot.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"weekday": "sunday"}, {"fortnight": 3}, {"period": ""}, {"part": "tea"}]
)
def test_what_the_folder_would_refuse_is_refused(
    cast: Cast, year: SchoolYear, wrong: dict[str, Any]
) -> None:
    with pytest.raises(DoesNotFit):
        arrange(cast, year, LOOK | wrong)
    assert not CoachingSlot.objects.exists()


def test_a_pair_and_its_times_are_made_and_go_together(cast: Cast, year: SchoolYear) -> None:
    pair = CoachingPair(school=year.school, year=year, key="imran-sadiq-priya-nair")
    people = {"coach": person(year, "imran-sadiq"), "coachee": person(year, "priya-nair")}
    arrange_pairs(
        year, [(pair, people | {"state": "offered", "cadence_weeks": 2})], actor=cast.tomasz, at=AT
    )
    arrange_slots(year, [new(pair, TALK)], actor=cast.tomasz, at=AT)
    arrange_slots(year, [], [CoachingSlot.objects.get()], actor=cast.tomasz, at=AT)
    assert not CoachingSlot.objects.exists()
    arrange_slots(year, [new(pair, TALK)], actor=cast.tomasz, at=AT)
    arrange_pairs(year, [], [pair], actor=cast.tomasz, at=AT)
    assert not CoachingSlot.objects.exists()


def test_a_pair_that_has_met_is_not_removed(cast: Cast, year: SchoolYear) -> None:
    pair = pair_of(year)
    Touchpoint.objects.create(
        school=year.school, year=year, key="t", pair=pair, on=date(2027, 1, 22)
    )
    with pytest.raises(Exception, match="A pair has met already"):
        arrange_pairs(year, [], [pair], actor=cast.tomasz, at=AT)
    assert CoachingPair.objects.filter(pk=pair.pk).exists()


def test_the_two_read_their_times_and_the_next_days(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    arrange(cast, year, LOOK, TALK)
    for who in ("imran", "denise"):
        page = client_of(who).get(f"{HOME}with/{KEY}/").content.decode()
        assert "Look: Tuesday A, period 1" in page
        assert "Talk: Wednesday A, period 3" in page
        assert "23 Feb" in page
    fortnight = client_of("imran").get(HOME).context["home"].fortnight
    assert [(time.words, time.part, time.colleague, time.next_on) for time in fortnight] == [
        ("Tuesday A, period 1", "look", "Denise Obi", date(2027, 2, 23)),
        ("Wednesday A, period 3", "talk", "Denise Obi", date(2027, 2, 24)),
    ]
    assert client_of("denise").get(HOME).context["home"].fortnight == ()


def test_a_day_that_the_two_agreed_on_stands_for_the_regular_one(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    arrange(cast, year, LOOK)
    touchpoint = Touchpoint.objects.create(
        school=year.school, year=year, key="t", pair=pair_of(year), on=date(2027, 1, 22)
    )
    TouchpointWords.objects.create(
        school=year.school,
        touchpoint=touchpoint,
        finished_on=date(2027, 1, 22),
        next_look_on=date(2027, 2, 25),
    )
    (time,) = client_of("imran").get(HOME).context["home"].fortnight
    assert time.next_on == date(2027, 2, 25)


@pytest.mark.walls
def test_times_are_seen_by_nobody_else(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    arrange(cast, year, LOOK, TALK)
    for who in ("ruth", "aisha", "priya", "eve"):
        assert client_of(who).get(f"{HOME}with/{KEY}/").status_code == 404
        assert client_of(who).get(f"{HOME}pairs/{KEY}/times/").status_code in (403, 404)


def test_whoever_arranges_coaching_sets_changes_and_takes_away_times_by_hand(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    tomasz, page = client_of("tomasz"), f"{HOME}pairs/{KEY}/times/"
    typed = {"look_day": "A|tuesday", "look_period": "1", "talk_day": "A|wednesday"}
    answer = tomasz.post(page, typed)
    assert "Choose the period of the talk." in answer.content.decode()
    answer = tomasz.post(page, typed | {"talk_period": "4"})
    assert "Imran Sadiq has PPA on Wednesday A, period 4" in answer.content.decode()
    assert not CoachingSlot.objects.exists()
    assert tomasz.post(page, typed | {"talk_period": "3"}).status_code == 302
    listed = tomasz.get(f"{HOME}pairs/").content.decode()
    assert "Look: Tuesday A, period 1" in listed
    assert "Change the times" in listed
    assert tomasz.post(page, {"look_day": "B|friday", "look_period": "1"}).status_code == 302
    (slot,) = CoachingSlot.objects.all()
    assert (slot.part, slot.week, slot.weekday, slot.period) == ("look", "B", "friday", "1")


def test_pages_of_coaching_cost_the_same_with_one_time_and_many(
    cast: Cast, year: SchoolYear, client_of: ClientOf, django_assert_num_queries: Any
) -> None:
    arrange(cast, year, LOOK, TALK)
    client, tomasz = client_of("imran"), client_of("tomasz")
    with django_assert_num_queries(HOME_QUERIES):
        client.get(HOME)
    with django_assert_num_queries(PAIRS_QUERIES):
        tomasz.get(f"{HOME}pairs/")
    for number, day in enumerate(("monday", "thursday", "friday")):
        pair = CoachingPair.objects.create(
            school=year.school,
            year=year,
            key=f"pair-{number}",
            coach=person(year, "imran-sadiq"),
            coachee=person(year, "priya-nair"),
            state="running",
        )
        talk = TALK | {"weekday": day}
        arrange_slots(year, [new(pair, talk)], actor=cast.tomasz, at=AT)
    with django_assert_num_queries(HOME_QUERIES):
        client.get(HOME)
    with django_assert_num_queries(PAIRS_QUERIES):
        tomasz.get(f"{HOME}pairs/")


HOME_QUERIES = 16
PAIRS_QUERIES = 17


@pytest.mark.parametrize(("who", "other"), [("imran", "Denise Obi"), ("denise", "Imran Sadiq")])
def test_today_tells_the_two_what_comes_and_what_is_on(
    cast: Cast, year: SchoolYear, client_of: ClientOf, settings: Any, who: str, other: str
) -> None:
    arrange(cast, year, LOOK, TALK)
    client, today = client_of(who), "/schools/ashmoor-vale/today/"
    told = client.get(today).context["coaching"]
    assert [(one.when, one.text) for one in told] == [
        ("Tue 23 Feb", f"Look with {other}: Tuesday A, period 1"),
        ("Wed 24 Feb", f"Talk with {other}: Wednesday A, period 3"),
    ]
    settings.DEMO_TODAY = date(2027, 2, 23)
    page = client.get(today)
    assert [(one.when, one.text) for one in page.context["meetings"]] == [
        ("Period 1", f"Drop in on {other}" if who == "imran" else f"{other} drops in")
    ]
    assert [one.when for one in page.context["coaching"]] == ["Wed 24 Feb"]
    Leave.objects.create(
        school=year.school,
        key="away",
        person=person(year, "denise-obi"),
        starts_on=date(2027, 2, 23),
        ends_on=date(2027, 2, 26),
    )
    page = client.get(today)
    assert page.context["meetings"] == []
    assert [one.when for one in page.context["coaching"]] == ["Tue 9 Mar", "Wed 10 Mar"]
