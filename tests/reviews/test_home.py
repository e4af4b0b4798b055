"""The first page of the review: it teaches, begins, and says what waits for whom."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.types import Role
from goldenthread.reviews.actions.open_review_survey import (
    SurveyIsThere,
    open_review_survey,
)
from goldenthread.reviews.actions.write_self_evaluation import write_self_evaluation
from goldenthread.reviews.public import (
    Review,
    ReviewState,
    Statement,
    begin_review,
    load_sample_review,
    store_evidence,
)
from goldenthread.reviews.sample_words import self_evaluation as words
from goldenthread.sample.ashmoor_vale.review import STATEMENT_SCORES, SURVEYS
from goldenthread.surveys.public import Survey, SurveyItem, SurveyState, close_survey
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, TODAY, bring_in, small_plan, staffed_plan

type ClientOf = Callable[[str | Role], Client]

HERE = "/schools/ashmoor-vale/2026-27/review/"
LEADER_QUERIES = 18
STAFF_QUERIES = 15


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


@pytest.fixture
def review(cast: Cast) -> Review:
    year = bring_in(cast, staffed_plan().snapshot())
    return begin_review(year, actor=cast.tomasz, at=BROUGHT_IN_AT)


def open_it(review: Review, cast: Cast) -> None:
    open_review_survey(
        review, closes_on=TODAY + timedelta(days=10), actor=cast.tomasz, at=BROUGHT_IN_AT
    )


def test_a_review_that_was_run_elsewhere_is_not_passed_over(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_in(cast)
    Survey.objects.create(
        school=cast.ashmoor,
        year=year,
        key="elsewhere",
        title="Review of professional learning",
        kind="diagnostic",
        opens_on=TODAY - timedelta(days=80),
        closes_on=date(2026, 11, 27),
        invited=45,
        answered=39,
    )
    page = client_of("denise").get(HERE).content.decode()
    assert "was run elsewhere and closed on 27 November 2026: 39 of 45 answered" in page


def test_before_it_begins_the_page_teaches_and_leaders_begin(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    page = client_of("denise").get(HERE).content.decode()
    assert "Most schools begin at Emerging" in page
    assert "8 minutes" in page
    assert "The head or the CPD leader begins it." in page
    assert client_of("denise").post(f"{HERE}begin/").status_code == 403
    tomasz = client_of("tomasz")
    begun = tomasz.post(f"{HERE}begin/", follow=True).content.decode()
    assert "0 of 44 statements said." in begun
    assert "Most schools begin at Emerging" in begun
    again = tomasz.post(f"{HERE}begin/").content.decode()
    assert "The review of 2026-27 has begun already." in again
    assert Review.objects.count() == 1


def test_opening_asks_each_group_its_items_once(
    review: Review, cast: Cast, client_of: ClientOf
) -> None:
    tomasz = client_of("tomasz")
    form = tomasz.get(f"{HERE}survey/")
    # Ten school days from Friday 5 February, half-term left out.
    assert form.context["form"].initial["closes_on"] == date(2027, 2, 25)
    for day, sentence in (
        ("", "Enter a day"),
        ("last week", "is not a day"),
        ("4 February 2027", "is over"),
        ("4 February 2028", "ten weeks away"),
    ):
        wrong = tomasz.post(f"{HERE}survey/", {"closes_on": day})
        assert sentence in wrong.content.decode()
    tomasz.post(f"{HERE}survey/", {"closes_on": "19 February 2027"})
    review.refresh_from_db()
    assert review.survey is not None
    assert (review.survey.run.state, review.survey.closes_on) == (
        SurveyState.OPEN,
        date(2027, 2, 19),
    )
    items = {one.code: one for one in SurveyItem.objects.filter(survey=review.survey)}
    assert len(items) == 44
    assert (items["6d"].groups, items["2a"].split) == (["leader"], "hours")
    with pytest.raises(SurveyIsThere):
        open_it(review, cast)
    assert (
        "is open already"
        in tomasz.post(f"{HERE}survey/", {"closes_on": "19 February 2027"}).content.decode()
    )


def test_each_reader_learns_what_waits_for_them(
    review: Review, cast: Cast, client_of: ClientOf
) -> None:
    open_it(review, cast)
    leader = client_of("tomasz").get(HERE).content.decode()
    assert "0 of" in leader
    assert "have answered; who, nobody can know." in leader
    staff = client_of("priya").get(HERE).content.decode()
    assert "The survey waits for you" in staff
    assert "have answered" not in staff.replace("who has answered", "")
    governor = client_of("governor").get(HERE).content.decode()
    assert "The survey waits for you" not in governor
    assert "Nobody can know who said what" in governor


def test_too_few_answers_can_be_asked_again(review: Review, cast: Cast) -> None:
    open_it(review, cast)
    assert review.survey is not None
    close_survey(review.survey, actor=cast.tomasz, at=BROUGHT_IN_AT)
    first = review.survey.pk
    review.refresh_from_db()
    open_it(review, cast)
    assert review.survey.pk != first


def test_home_costs_the_same_with_little_and_with_much(
    review: Review,
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    open_it(review, cast)
    tomasz, priya = client_of("tomasz"), client_of("priya")
    for reader in (tomasz, priya):
        reader.get(HERE)
    every = list(Statement.objects.filter(framework=review.framework))
    for filled in (False, True):
        if filled:
            said = [(one, 50, "Seen.", 0) for one in every]
            write_self_evaluation(review, said, by=None, actor=cast.ruth, at=BROUGHT_IN_AT)
            figures = {one.code: (40, "2 of 5.") for one in every}
            store_evidence(review, figures, actor=cast.ruth, at=BROUGHT_IN_AT)
        with django_assert_num_queries(LEADER_QUERIES):
            tomasz.get(HERE)
        with django_assert_num_queries(STAFF_QUERIES):
            priya.get(HERE)


def test_the_sample_review_rests_on_the_folder_and_adds_words(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = small_plan()
    survey = next(one for one in SURVEYS if one.id == words.SURVEY)
    plan.add(survey, *STATEMENT_SCORES)
    year = bring_in(cast, plan.snapshot())
    load_sample_review(year, at=BROUGHT_IN_AT)
    review = Review.objects.get(year=year)
    assert (review.state, review.started_on, review.reported_on) == (
        ReviewState.REPORTED,
        date(2026, 11, 2),
        date(2026, 11, 20),
    )
    said = {one.statement.code: one for one in review.self_evaluations.all()}
    assert len(said) == 44
    assert {code for code, one in said.items() if one.because} == words.BECAUSE.keys()
    page = client_of("governor").get(HERE).content.decode()
    assert "94 of 120 answered." in page
    assert page.count("Emerging</span>") == 7
    assert "53.5" in page
    assert f"{HERE}report/" in page
