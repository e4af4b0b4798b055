"""A folder does not hand private words to somebody else: rows with words keep their people."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from goldenthread.accounts.public import SchoolYear
from goldenthread.exchange.actions.refuse_new_readers import WordsStayWithPeople
from goldenthread.exchange.public import get_whole_year, import_school_year
from goldenthread.practice.access.coaching import can_read_pair
from goldenthread.practice.models import CoachingPair, SharedSummary
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from tests.cast import ACTOR, Cast
from tests.walls.private_words import (
    TODAY,
    bring_in_a_year_with_practice,
    person,
    write_markers,
)

pytestmark = pytest.mark.walls
AT = datetime(2027, 2, 5, 9, tzinfo=UTC)


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    year = bring_in_a_year_with_practice(cast)
    year.school = cast.ashmoor
    return year


def changed(snapshot: Snapshot, table: str, key: str, **values: Any) -> Snapshot:
    rows = tuple(replace(row, **values) if row.id == key else row for row in snapshot.rows(table))
    return replace(snapshot, **{table: rows})  # type: ignore[arg-type]


CHANGES = [
    ("coaching_pairs", "pair-7", {"coach": "tomasz-wilk"}),
    ("coaching_pairs", "pair-7", {"coachee": "tomasz-wilk"}),
    ("steps", "step-7", {"person": "denise-obi"}),
    ("steps", "step-7", {"pair": ""}),
    ("peer_visits", "visit-7", {"visitor": "tomasz-wilk"}),
    ("team_cycles", "cycle-7", {"team": "english"}),
    ("promises", "promise-7", {"person": "tomasz-wilk"}),
    ("enquiries", "enquiry-7", {"lead": "tomasz-wilk"}),
    ("enquiries", "enquiry-7", {"shared_on": date(2027, 2, 1)}),
]


@pytest.mark.parametrize(("table", "key", "values"), CHANGES)
def test_a_row_with_words_keeps_its_people(
    cast: Cast, year: SchoolYear, table: str, key: str, values: dict[str, Any]
) -> None:
    write_markers(year)
    folder = changed(get_whole_year(year), table, key, **values)
    with pytest.raises(WordsStayWithPeople):
        import_school_year(folder, school=cast.ashmoor, actor=ACTOR, at=AT)
    assert not can_read_pair(person(year, "tomasz-wilk"), CoachingPair.objects.get(), TODAY)


def test_nobody_is_put_into_an_enquiry_with_notes(cast: Cast, year: SchoolYear) -> None:
    write_markers(year)
    before = get_whole_year(year)
    joins = r.EnquiryMember(enquiry="enquiry-7", person="tomasz-wilk")
    folder = replace(before, enquiry_members=(*before.enquiry_members, joins))
    with pytest.raises(WordsStayWithPeople):
        import_school_year(folder, school=cast.ashmoor, actor=ACTOR, at=AT)


def test_what_was_taken_back_is_not_shown_again_by_an_old_folder(
    cast: Cast, year: SchoolYear
) -> None:
    write_markers(year)
    old = get_whole_year(year)
    SharedSummary.objects.update(revoked_on=TODAY)
    with pytest.raises(WordsStayWithPeople):
        import_school_year(old, school=cast.ashmoor, actor=ACTOR, at=AT)
    assert SharedSummary.objects.get().revoked_on == TODAY


def test_rows_without_words_and_the_same_folder_come_in(cast: Cast, year: SchoolYear) -> None:
    folder = changed(get_whole_year(year), "coaching_pairs", "pair-7", coach="tomasz-wilk")
    import_school_year(folder, school=cast.ashmoor, actor=ACTOR, at=AT)
    assert CoachingPair.objects.get().coach == person(year, "tomasz-wilk")
    assert not import_school_year(
        get_whole_year(year), school=cast.ashmoor, actor=ACTOR, at=AT
    ).changes_something
