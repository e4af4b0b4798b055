"""The report: what it says, how deep each role reads it, what it costs, and giving it out."""

import csv
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from pytest_django import (
    DjangoAssertNumQueries,
    DjangoCaptureOnCommitCallbacks,
    Settings,
)

from goldenthread.accounts.types import Role
from goldenthread.reviews.actions.report_review import (
    NotReadyToReport,
    ReportIsOut,
    report_review,
)
from goldenthread.reviews.models import Review, Statement
from goldenthread.reviews.public import StatementScore, reviews_changed
from goldenthread.reviews.report_words import gap_words, held_back_words, staff_words
from goldenthread.reviews.scoring import Known, Span, exactly, share_of, weigh_section
from goldenthread.surveys.public import PublishedCount, SurveyItem, SurveyRun, SurveyState
from tests.cast import Cast
from tests.reviews.review_year import PAGE, Told, brought_in_review, counted_review
from tests.reviews.test_scoring import WEIGHING
from tests.year import BROUGHT_IN_AT, TODAY

type ClientOf = Callable[[str | Role], Client]
REPORT_QUERIES = 15
EVERYBODY_AGREES: Told = (94, 60, 60)


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


def text_of(client: Client, address: str = PAGE) -> str:
    return client.get(address).content.decode()


def rows_of(client: Client) -> list[list[str]]:
    return list(csv.reader(StringIO(text_of(client, f"{PAGE}?export=csv").lstrip("\ufeff"))))


def test_the_report_tells_levels_gaps_and_what_is_missing(cast: Cast, client_of: ClientOf) -> None:
    brought_in_review(cast)
    page = text_of(client_of("tomasz"))
    told = (
        "Most schools begin at Emerging: a level says",
        "nobody&#x27;s accreditation",
        "94 of 120 staff answered",
        "<strong>53.5</strong><span>Leaders see it 12.3 points better than staff.</span>",
        "Bronze asks for 50 on every decisive statement, and 1c stands at 42.6",
        # The largest gap and the weakest decisive statement are named in front.
        "70% for leaders, 46% for staff: leaders see it 24 points better than staff.",
        "Stands at 42.6.",
        "What 26 people think who did not answer is not known",
        "How many answered each statement did not come with them",
    )
    assert [words for words in told if words not in page] == []
    for figure in ("53.5", "52.9", "50.9", "51.5", "44.9", "56.2", "47.3"):
        assert f"<strong>{figure}</strong>" in page


def test_small_groups_are_told_in_people_and_ranges_as_ranges() -> None:
    assert staff_words(share_of(8, 8, 14), 14) == "8 of 14"
    assert staff_words(share_of(7, 9, 14), 14) == "7 to 9 of 14"
    assert staff_words(share_of(40, 44, 94), 94) == "43% to 47%"
    assert gap_words(Span(Fraction(-3), Fraction(5))) == (
        "anything from staff 3 points better than leaders to leaders 5 points better than staff"
    )
    assert gap_words(exactly(0)) == "leaders and staff see it alike"
    assert gap_words(exactly(Fraction(-1))) == "staff see it 1 point better than leaders"


def test_the_page_of_a_small_school_says_what_it_cannot_tell(
    cast: Cast, client_of: ClientOf
) -> None:
    told = {"1a": (14, 8, 8), "1b": (14, 12, 14), "3c": (9, 4, 4)}
    review = counted_review(cast, told)
    page = text_of(client_of("tomasz"))
    assert "8 of 14" in page
    assert "Few answered: one answer more or less moves a staff figure by up to 7.1" in page
    assert "12 to 14 of 14" in page
    assert "Exact staff figures for 1b: nearly all in a group were of one mind" in page
    # 41 statements had fewer than five answers.
    assert "fewer than five answered, and what so few say would point at them" in page
    assert "Without what staff say: the share went to the rest." in page
    assert f"{review.year.label}" in page
    # A range is carried to the section, which says so in its figure.
    assert " to " in page.split('id="section-1"')[1].split("</p>")[0]


DEPTHS: dict[Role, int] = {
    Role.CPD_LEADER: 3,
    Role.HEAD_SLT: 3,
    Role.TEACHER: 2,
    Role.SUPPORT_GENERAL: 2,
    Role.TEAM_LEADER: 2,
    Role.TRUST_LEADER: 2,
    Role.GOVERNOR: 1,
}


def test_each_role_reads_as_deep_as_the_table_says(cast: Cast, client_of: ClientOf) -> None:
    groups = [("1a", "teacher", (60, 31, 31))]
    review = counted_review(cast, {"1a": EVERYBODY_AGREES}, groups=groups)
    report_review(review, actor=cast.tomasz, at=BROUGHT_IN_AT)
    found = {}
    for role in DEPTHS:
        client = client_of(role)
        page, rows = text_of(client), rows_of(client)
        codes = {row[1] for row in rows[1:]} - {""}
        found[role] = (
            ("At a glance" in page)
            + ('id="statement-1a"' in page and len(codes) == 44)
            + ("2 of 5 programmes say so." in page and any(row[3] for row in rows[1:]))
        )
        single = client.get(f"{PAGE}statement/1a/").status_code
        assert single == (200 if DEPTHS[role] == 3 else 403)
    assert found == DEPTHS


def test_before_it_is_out_only_those_who_run_it_read_it(cast: Cast, client_of: ClientOf) -> None:
    counted_review(cast, {"1a": EVERYBODY_AGREES})
    assert "This is a draft" in text_of(client_of("tomasz"))
    for role in (Role.TEACHER, Role.GOVERNOR, Role.TRUST_LEADER):
        client = client_of(role)
        assert "The report is not out yet" in text_of(client)
        assert "The report is not out yet" in text_of(client, f"{PAGE}?export=csv")


def test_a_statement_shows_its_groups_as_they_were_published(
    cast: Cast, client_of: ClientOf
) -> None:
    groups = [("1a", "teacher", (40, 31, 31)), ("1a", "leader", (6, 4, 6))]
    counted_review(cast, {"1a": EVERYBODY_AGREES}, groups=groups)
    client = client_of("ruth")
    page = text_of(client, f"{PAGE}statement/1a/")
    for words in ("31 of 40 agree (78%)", "at least 4 of 6 agree", "60 of 94 agree (64%)"):
        assert words in page
    assert "Seen in the plan" in page
    assert client.get(f"{PAGE}statement/9z/").status_code == 404


def test_the_table_to_take_away_says_the_same(cast: Cast, client_of: ClientOf) -> None:
    brought_in_review(cast)
    rows = rows_of(client_of("anneka"))
    assert rows[1][4:7] == ["Emerging", "53.5", "leaders see it 12.3 points better than staff"]
    (row,) = (row for row in rows if row[1] == "3d")
    assert row[5:10] == [
        *("51.4", "leaders see it 24 points better than staff", "46%", "70%", "48%"),
    ]


@pytest.mark.parametrize("statements", [1, 44])
def test_the_page_costs_the_same_whoever_answered(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    statements: int,
) -> None:
    review = counted_review(cast, {})
    items = SurveyItem.objects.filter(survey=review.survey)[:statements]
    PublishedCount.objects.bulk_create(
        PublishedCount(school=cast.ashmoor, item=item, position=position, n=90, fewest=50, most=50)
        for item in items
        for position in range(40 if statements > 1 else 1)
    )
    client = client_of("tomasz")
    with django_assert_num_queries(REPORT_QUERIES):
        client.get(PAGE)


def test_the_report_is_given_out_once_and_keeps_its_figures(
    cast: Cast,
    client_of: ClientOf,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    review = counted_review(cast, {"1a": (14, 8, 8), "1b": (14, 12, 14)})
    heard = []

    def listen(sender: object, **news: object) -> None:
        heard.append(news["year"])

    reviews_changed.connect(listen)
    client = client_of("tomasz")
    assert "Give the report out?" in text_of(client, f"{PAGE}make/")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{PAGE}make/")
    review.refresh_from_db()
    assert (review.state, review.reported_on, heard) == ("reported", TODAY, [review.year])
    kept = {row.statement: row for row in StatementScore.objects.filter(survey=review.survey)}
    assert len(kept) == 44
    assert (kept["1a"].staff_percent, kept["1a"].leader_percent, kept["1a"].evidence_percent) == (
        *(Decimal("57.1"), Decimal(70), Decimal(40)),
    )
    # Of 12 to 14 the record keeps the middle; nobody answered 1c.
    assert (kept["1b"].staff_percent, kept["1c"].staff_percent) == (Decimal("92.9"), None)
    assert kept["1a"].key == "professional-learning-review|1a"
    with pytest.raises(ReportIsOut):
        report_review(review, actor=cast.ruth, at=BROUGHT_IN_AT)
    again = client.post(f"{PAGE}make/").content.decode()
    assert "The report has been out since 5 February 2027." in again
    with pytest.raises(PermissionDenied):
        report_review(review, actor=cast.aisha, at=BROUGHT_IN_AT)


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (SurveyState.OPEN, "The survey has not closed yet"),
        (SurveyState.VOID, "Fewer than five people answered"),
    ],
)
def test_no_report_comes_before_the_survey_has_closed_with_answers(
    cast: Cast, client_of: ClientOf, state: SurveyState, why: str
) -> None:
    review = counted_review(cast, {})
    SurveyRun.objects.filter(survey=review.survey).update(state=state.value)
    stored = Review.objects.select_related("survey__run", "framework").get(pk=review.pk)
    with pytest.raises(NotReadyToReport, match=why):
        report_review(stored, actor=cast.tomasz, at=BROUGHT_IN_AT)
    client = client_of("tomasz")
    assert why in client.get(f"{PAGE}make/", follow=True).content.decode()
    assert why in text_of(client)


def test_imported_percentages_are_not_written_over(cast: Cast) -> None:
    review = brought_in_review(cast, is_out=False)
    before = list(StatementScore.objects.order_by("key").values_list("key", "staff_percent"))
    report_review(review, actor=cast.tomasz, at=BROUGHT_IN_AT)
    after = list(StatementScore.objects.order_by("key").values_list("key", "staff_percent"))
    assert (after, len(after)) == (before, 44)


def test_every_statement_of_the_framework_is_in_the_report(cast: Cast, client_of: ClientOf) -> None:
    review = brought_in_review(cast)
    page = text_of(client_of("priya"))
    codes = Statement.objects.filter(framework=review.framework).values_list("code", flat=True)
    assert [code for code in codes if f'id="statement-{code}"' not in page] == []


def test_what_keeps_a_section_back_is_told_with_both_ends_of_a_range() -> None:
    wide = Known("1a", 1, 3, share_of(3, 6, 12), exactly(40), exactly(70))
    words = held_back_words(weigh_section(1, [wide], WEIGHING))
    # Half of 25 to 50, and 12 and 14 for the other two.
    assert words == (
        "Bronze asks for 50 on every decisive statement, and 1a stands at 38.5 to 51.0; the "
        "section as a whole needs 60."
    )
