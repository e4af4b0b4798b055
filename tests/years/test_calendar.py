"""The stored calendar is that of the snapshot."""

from pytest_django import DjangoAssertNumQueries

from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.threads.public import get_snapshot
from goldenthread.years.public import get_calendar
from tests.cast import Cast
from tests.year import bring_in


def test_the_stored_calendar_is_that_of_the_snapshot(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    year = bring_in(cast, ashmoor_vale())
    with django_assert_num_queries(2):
        calendar = get_calendar(year)
    assert calendar.school_days == get_snapshot(year).calendar.school_days
    assert calendar.pupil_days == get_snapshot(year).calendar.pupil_days
    assert calendar.teaching_weeks == get_snapshot(year).calendar.teaching_weeks
    assert len(calendar.school_days) == 195
