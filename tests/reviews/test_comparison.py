"""This year's review beside last year's: what changed, and what may be nothing."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest
from django.test.client import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.reviews.comparison import Reviewed, compare, staff_change
from goldenthread.reviews.framework_text.standard import standard_framework
from goldenthread.reviews.models import Review, StatementScore
from goldenthread.reviews.public import make_framework
from goldenthread.reviews.scoring import Known, Span, exactly, share_of
from goldenthread.surveys.public import Survey
from tests.cast import ACTOR, Cast
from tests.reviews.review_year import PAGE, brought_in_review
from tests.reviews.test_scoring import WEIGHING
from tests.year import BROUGHT_IN_AT, TODAY

type ClientOf = Callable[[str | Role], Client]
YEARS_QUERIES = 19


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


def reviewed(label: str, staff: dict[str, Span], n: int | None, version: int = 1) -> Reviewed:
    return Reviewed(
        label,
        version,
        {
            code: Known(code, int(code[0]), 3, span, exactly(40), exactly(70))
            for code, span in staff.items()
        },
        dict.fromkeys(staff, n),
        dict.fromkeys(staff, "I can."),
    )


def test_a_change_within_the_ups_and_downs_may_be_nothing() -> None:
    # Newcombe's interval for 47 of 94 and then 52 of 90 reaches from a fall to a rise.
    small = staff_change(share_of(47, 47, 94), 94, share_of(52, 52, 90), 90)
    assert small is not None
    assert small.low < 0 < small.high
    large = staff_change(share_of(30, 30, 94), 94, share_of(70, 70, 90), 90)
    assert large is not None
    assert large.low > 20


def test_a_range_is_wider_than_either_of_its_ends() -> None:
    wide = staff_change(share_of(40, 44, 94), 94, share_of(50, 55, 90), 90)
    least = staff_change(share_of(44, 44, 94), 94, share_of(50, 50, 90), 90)
    most = staff_change(share_of(40, 40, 94), 94, share_of(55, 55, 90), 90)
    assert wide is not None
    assert least is not None
    assert most is not None
    assert (wide.low, wide.high) == (least.low, most.high)


def test_nothing_is_said_of_chance_where_nobody_knows_how_many_answered() -> None:
    assert staff_change(exactly(40), None, exactly(60), 90) is None
    found = compare(
        reviewed("2025-26", {"1a": exactly(40)}, None),
        reviewed("2026-27", {"1a": exactly(60)}, 90),
        WEIGHING,
    )
    (section,) = found.sections
    # Half of the 20 points: the other parts stayed as they were.
    assert (section.figure.by, section.figure.fits) == (exactly(10), None)


def test_sections_rest_on_the_statements_that_both_asked() -> None:
    found = compare(
        reviewed("2025-26", {"1a": exactly(40), "1b": exactly(0)}, 90),
        reviewed("2026-27", {"1a": exactly(60), "1z": exactly(0)}, 90, version=2),
        WEIGHING,
    )
    assert (found.only_before, found.only_after) == (("1b",), ("1z",))
    assert found.versions_differ
    (section,) = found.sections
    assert section.figure.by == exactly(10)
    assert section.figure.fits is not None
    assert 0 < section.figure.fits.low < 10 < section.figure.fits.high


@given(st.integers(0, 40), st.integers(0, 40))
def test_the_change_lies_within_what_the_answers_fit(before: int, after: int) -> None:
    found = compare(
        reviewed("2025-26", {"1a": share_of(before, before, 40)}, 40),
        reviewed("2026-27", {"1a": share_of(after, after, 40)}, 40),
        WEIGHING,
    )
    for change in (found.sections[0].figure, found.sections[0].statements[0].staff):
        assert change.by is not None
        assert change.fits is not None
        # The formula counts in floating point.
        hair = Fraction(1, 10**9)
        assert change.fits.low - hair <= change.by.low <= change.fits.high + hair


def last_year(cast: Cast) -> Review:
    """A review of 2025-26 with another version, in which staff agreed less on every statement."""
    year = SchoolYear.objects.create(
        school=cast.ashmoor,
        label="2025-26",
        starts_on=date(2025, 9, 1),
        ends_on=date(2026, 7, 21),
    )
    survey = Survey.objects.create(
        school=cast.ashmoor,
        year=year,
        key="review-2025-11",
        title="Professional learning review",
        kind="diagnostic",
        opens_on=date(2025, 11, 10),
        closes_on=date(2025, 11, 21),
        invited=118,
        answered=80,
    )
    now = StatementScore.objects.exclude(statement__in=("7d", "7e")).exclude(year=year)
    StatementScore.objects.bulk_create(
        StatementScore(
            school=cast.ashmoor,
            year=year,
            key=f"review-2025-11|{row.statement}",
            survey=survey,
            statement=row.statement,
            staff_percent=(row.staff_percent or 0) - (20 if row.statement == "1a" else 3),
            leader_percent=row.leader_percent,
            evidence_percent=row.evidence_percent,
        )
        for row in now
    )
    text = standard_framework()
    framework = make_framework(cast.ashmoor, text, actor=ACTOR, at=BROUGHT_IN_AT)
    return Review.objects.create(
        school=cast.ashmoor,
        year=year,
        framework=framework,
        survey=survey,
        state="reported",
        started_on=date(2025, 11, 3),
        reported_on=date(2025, 11, 21),
    )


def test_the_page_sets_two_years_side_by_side(
    cast: Cast, client_of: ClientOf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    brought_in_review(cast)
    client = client_of("priya")
    assert "There is no earlier review" in client.get(f"{PAGE}years/").content.decode()
    last_year(cast)
    with django_assert_num_queries(YEARS_QUERIES):
        page = client.get(f"{PAGE}years/").content.decode()
    told = (
        "2026-27 beside 2025-26",
        "2026-27 asked version 1 of the framework, 2025-26 version 2",
        "each is taken to rest on everybody who answered",
        "up 20",
        "May be nothing: the answers fit anything from down",
    )
    assert [words for words in told if words not in page] == []
    first = page.split("1a Leaders learn in the open")[1].split("</tr>")[0]
    assert "May be nothing" not in first
    assert client_of(Role.GOVERNOR).get(f"{PAGE}years/").status_code == 403
