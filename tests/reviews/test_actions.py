"""You said, we will: at most five things, told to all staff within fifteen school days."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.types import Role
from goldenthread.kernel.school_calendar import HalfTerm, calendar_from
from goldenthread.priorities.public import Priority
from goldenthread.reviews.actions.mark_done import NotToldYet, mark_done
from goldenthread.reviews.actions.tell_staff import NothingToTell, tell_staff
from goldenthread.reviews.actions.write_action import (
    FiveAlready,
    ToldAlready,
    remove_action,
    write_action,
)
from goldenthread.reviews.models import ReviewAction
from goldenthread.reviews.public import Review
from goldenthread.reviews.telling import countdown
from goldenthread.surveys.public import Survey
from tests.cast import Cast
from tests.reviews.review_year import ACTIONS, PAGE, brought_in_review, counted_review
from tests.year import BROUGHT_IN_AT, TODAY

type ClientOf = Callable[[str | Role], Client]
ACTIONS_QUERIES = 13
WORDS = {"you_said": "Coaching reaches teachers only.", "we_will": "Offer it to all in summer."}


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


def survey_of(review: Review) -> Survey:
    assert review.survey is not None
    return review.survey


def write(review: Review, cast: Cast, **values: Any) -> ReviewAction:
    row = ReviewAction(school=review.school, year=review.year, survey=survey_of(review))
    given = WORDS | {"statements": ["4d"], "without_priority": "small"} | values
    return write_action(row, given, actor=cast.tomasz, at=BROUGHT_IN_AT)


def sent(**changed: Any) -> dict[str, Any]:
    return WORDS | {"statements": ["1a"], "without_priority": "running"} | changed


def test_the_promise_is_counted_in_school_days() -> None:
    spring = calendar_from(
        [
            HalfTerm("spring-1", "spring", "", date(2027, 1, 4), date(2027, 2, 12)),
            HalfTerm("spring-2", "spring", "", date(2027, 2, 22), date(2027, 3, 25)),
        ],
        inset_days=[],
        closed_days=[],
    )
    closed = date(2027, 1, 29)
    clock = countdown(spring, closed, TODAY)
    # Ten days until half-term, a week off, and five days more.
    assert (clock.by, clock.days_left) == (date(2027, 2, 26), 10)
    assert clock.in_words == "by 26 February 2027: 10 school days left"
    assert countdown(spring, closed, date(2027, 2, 17)).days_left == 5
    assert countdown(spring, closed, date(2027, 2, 26)).in_words.endswith("that is today")
    late = countdown(spring, closed, date(2027, 3, 2))
    assert (late.days_left, late.tone) == (-2, "bad")
    # The calendar may end before the days have passed, or not be there at all.
    assert countdown(spring, date(2027, 3, 18), date(2027, 3, 19)).by is None
    bare = calendar_from([], [], [])
    assert countdown(bare, closed, TODAY).by == date(2027, 2, 19)
    assert countdown(bare, closed, TODAY).days_left == 10
    assert countdown(bare, closed, date(2027, 2, 22)).days_left == -1


def test_an_action_is_written_told_to_staff_and_done(cast: Cast, client_of: ClientOf) -> None:
    review = counted_review(cast, {"4d": (94, 40, 40)})
    tomasz, priya = client_of("tomasz"), client_of("priya")
    assert "by 26 February 2027: 10 school days left" in tomasz.get(ACTIONS).content.decode()
    assert "Nothing has been told yet" in priya.get(ACTIONS).content.decode()
    new = f"{ACTIONS}after/{survey_of(review).key}/new/"
    assert 'value="4d" ' in tomasz.get(f"{new}?statement=4d").content.decode()
    aim = Priority.objects.get(key="reading-to-learn")
    answer = tomasz.post(
        new, sent(statements=["4d"], more_codes="2A, 3c", priority=aim.pk, by_on="12 March 2027")
    )
    assert answer.status_code == 302, answer.content.decode()
    row = ReviewAction.objects.get()
    assert (row.statements, row.priority, row.without_priority) == (["2a", "3c", "4d"], aim, "")
    assert WORDS["we_will"] not in priya.get(ACTIONS).content.decode()
    told = tomasz.post(f"{ACTIONS}after/{survey_of(review).key}/tell/", follow=True)
    page = told.content.decode()
    assert "Told: all staff read 1 action here." in page
    assert "school days left" not in page
    for client in (priya, client_of(Role.SUPPORT_GENERAL), client_of("anneka")):
        seen = client.get(ACTIONS).content.decode()
        assert all(words in seen for words in WORDS.values())
        assert "It answers 2a, 3c and 4d." in seen
    done = f"{ACTIONS}{row.pk}/done/"
    tomasz.post(done, {"what_we_did": "Eight TAs have a coach.", "done_on": "5/2/2027"})
    assert "That is stored now" not in tomasz.get(done).content.decode()
    row.refresh_from_db()
    assert row.done_on is None
    version = tomasz.get(done).context["form"].version_now
    tomasz.post(
        done,
        {"what_we_did": "Eight TAs have a coach.", "done_on": "5/2/2027", "version": version},
    )
    assert "Eight TAs have a coach." in priya.get(ACTIONS).content.decode()


def test_what_is_missing_or_strange_has_a_sentence_each(cast: Cast, client_of: ClientOf) -> None:
    review = counted_review(cast, {"4d": (94, 40, 40)})
    client = client_of("ruth")
    new = f"{ACTIONS}after/{survey_of(review).key}/new/"
    bad = {
        "Say what you heard, in a sentence.": sent(you_said=""),
        "Name at least one statement that this answers.": sent(statements=[]),
        "“9z” is not a statement that was asked.": sent(more_codes="9z"),
        "Choose a priority above, or say here why none.": sent(without_priority=""),
        "“soon” is not a day.": sent(by_on="soon"),
    }
    pages = {words: client.post(new, given).content.decode() for words, given in bad.items()}
    assert [words for words, page in pages.items() if words not in page] == []
    assert client.post(new, sent(priority="999999")).status_code == 200
    assert ReviewAction.objects.count() == 0
    assert client.get(f"{ACTIONS}after/no-such-survey/new/").status_code == 404
    assert client.post(f"{ACTIONS}after/no-such-survey/tell/").status_code == 404


def test_five_are_the_most_and_what_was_told_stays(cast: Cast, client_of: ClientOf) -> None:
    review = counted_review(cast, {})
    rows = [write(review, cast) for _ in range(5)]
    with pytest.raises(FiveAlready):
        write(review, cast)
    page = client_of("tomasz").get(ACTIONS).content.decode()
    assert "Five is the most." in page
    assert tell_staff(survey_of(review), actor=cast.ruth, at=BROUGHT_IN_AT) == 5
    rows[0].refresh_from_db()
    with pytest.raises(ToldAlready):
        remove_action(rows[0], actor=cast.ruth, at=BROUGHT_IN_AT)
    with pytest.raises(NothingToTell):
        tell_staff(survey_of(review), actor=cast.ruth, at=BROUGHT_IN_AT)
    assert write_action(rows[1], WORDS, actor=cast.ruth, at=BROUGHT_IN_AT).version == 2


def test_only_those_who_run_the_review_write_tell_and_finish(cast: Cast) -> None:
    review = counted_review(cast, {})
    row = write(review, cast)
    with pytest.raises(NotToldYet):
        mark_done(row, done_on=TODAY, what_we_did="", actor=cast.ruth, at=BROUGHT_IN_AT)
    for attempt in (
        lambda: write_action(row, WORDS, actor=cast.aisha, at=BROUGHT_IN_AT),
        lambda: remove_action(row, actor=cast.aisha, at=BROUGHT_IN_AT),
        lambda: tell_staff(survey_of(review), actor=cast.aisha, at=BROUGHT_IN_AT),
        lambda: mark_done(row, done_on=None, what_we_did="", actor=cast.priya, at=BROUGHT_IN_AT),
    ):
        with pytest.raises(PermissionDenied):
            attempt()
    remove_action(row, actor=cast.ruth, at=BROUGHT_IN_AT)
    assert ReviewAction.objects.count() == 0


def test_two_people_who_change_one_action_see_both_versions(
    cast: Cast, client_of: ClientOf
) -> None:
    review = counted_review(cast, {})
    row = write(review, cast)
    edit = f"{ACTIONS}{row.pk}/edit/"
    tomasz, ruth = client_of("tomasz"), client_of("ruth")
    opened = tomasz.get(edit).context["form"].version_now
    changed = sent(we_will="Start in May.", version=opened)
    assert ruth.post(edit, changed).status_code == 302
    page = tomasz.post(edit, sent(we_will="Start in June.", version=opened)).content.decode()
    assert "Somebody else has saved this" in page
    assert ("Start in May." in page, "Start in June." in page) == (True, True)


def test_a_pulse_has_actions_too(cast: Cast, client_of: ClientOf) -> None:
    review = brought_in_review(cast)
    pulse = Survey.objects.create(
        school=cast.ashmoor,
        year=review.year,
        key="pulse",
        title="Five items after the review",
        kind="pulse",
        opens_on=TODAY - timedelta(days=18),
        closes_on=TODAY - timedelta(days=14),
        invited=30,
        answered=20,
    )
    client = client_of("tomasz")
    page = client.get(ACTIONS).content.decode()
    assert page.index("Five items after the review") < page.index("Professional learning review")
    # It came from a folder without its items, so there is nothing to tick.
    answer = client.post(f"{ACTIONS}after/{pulse.key}/new/", sent(statements=[]))
    assert answer.status_code == 302
    assert ReviewAction.objects.get().survey == pulse


@pytest.mark.parametrize("actions", [0, 5])
def test_the_list_costs_the_same_with_few_and_many(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    actions: int,
) -> None:
    review = counted_review(cast, {})
    for _ in range(actions):
        write(review, cast, priority=Priority.objects.get(key="reading-to-learn"))
    client = client_of("tomasz")
    with django_assert_num_queries(ACTIONS_QUERIES):
        client.get(ACTIONS)


def test_the_report_tells_staff_what_will_be_done(cast: Cast, client_of: ClientOf) -> None:
    review = brought_in_review(cast)
    write(review, cast)
    client = client_of("denise")
    assert WORDS["we_will"] not in client.get(PAGE).content.decode()
    tell_staff(survey_of(review), actor=cast.tomasz, at=BROUGHT_IN_AT)
    assert WORDS["we_will"] in client.get(PAGE).content.decode()
    governor = client_of(Role.GOVERNOR)
    assert WORDS["we_will"] not in governor.get(PAGE).content.decode()
    assert governor.get(ACTIONS).status_code == 403


def test_today_tells_the_cpd_leader_of_the_promise_and_staff_of_the_answer(
    cast: Cast, client_of: ClientOf
) -> None:
    review = counted_review(cast, {})
    today = "/schools/ashmoor-vale/today/"
    promise = "by 26 February 2027: 10 school days left."
    tomasz, priya = client_of("tomasz"), client_of("priya")
    assert promise in tomasz.get(today).content.decode()
    assert "Staff hear what follows" not in priya.get(today).content.decode()
    write(review, cast)
    tell_staff(survey_of(review), actor=cast.tomasz, at=BROUGHT_IN_AT)
    assert promise not in tomasz.get(today).content.decode()
    assert "What follows from “Professional learning review” is told." in (
        priya.get(today).content.decode()
    )
