"""Leaders read coaching as counts, of which none tells of one to four people."""

from collections import defaultdict
from collections.abc import Callable
from itertools import product

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from goldenthread.inference.small_counts import may_be_shown
from goldenthread.practice.queries.coaching_coverage import (
    NOT_SHOWN,
    count_words,
    get_coverage,
    guarded,
    guarded_columns,
    kept_words,
)
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import StaffGroup
from tests.cast import Cast
from tests.practice.coaching_cast import TODAY, bring_in_coaching, coaching_plan

type ClientOf = Callable[[str], Client]


@pytest.fixture(autouse=True)
def _on_the_demo_day(settings: object) -> None:
    settings.DEMO_MODE = True  # type: ignore[attr-defined]
    settings.DEMO_TODAY = TODAY  # type: ignore[attr-defined]


def url() -> str:
    parts = {"school_slug": "ashmoor-vale", "year": "2026-27"}
    return reverse("coaching:coverage", kwargs=parts)


SMALL_SCHOOLS = [(6,), (5, 1), (8, 2), (10, 1, 3), (12, 2, 4), (12, 3, 5), (8, 6, 6), (5, 5, 5)]


@pytest.mark.parametrize("sizes", SMALL_SCHOOLS)
def test_no_cell_of_one_to_four_can_be_worked_out_by_who_knows_the_rule(
    sizes: tuple[int, ...],
) -> None:
    """Each possible school is published; schools that look alike must not agree on a small cell."""
    staff = dict(zip(StaffGroup, sizes, strict=False))
    alike = defaultdict(list)
    for counts in product(*(range(size + 1) for size in sizes)):
        cells = dict(zip(staff, counts, strict=True))
        shown = guarded(cells, staff)
        for group, text in shown.items():
            assert text in (NOT_SHOWN, str(cells[group]))
            assert text == NOT_SHOWN or may_be_shown(cells[group])
        alike[count_words(sum(counts)), *shown.values()].append(counts)
    for schools in alike.values():
        if schools == [sizes]:
            # Everybody is coached: the total says so itself, and of nobody in particular.
            continue
        for column in zip(*schools, strict=True):
            assert len(set(column)) > 1 or may_be_shown(column[0]), schools[:3]


@pytest.mark.parametrize("sizes", [(6, 5), (8, 7), (7, 5, 2)])
def test_who_keeps_the_rhythm_cannot_be_worked_out_either(sizes: tuple[int, ...]) -> None:
    staff = dict(zip(StaffGroup, sizes, strict=False))
    alike = defaultdict(list)
    for coached in product(*(range(size + 1) for size in sizes)):
        for kept in product(*(range(count + 1) for count in coached)):
            cells = (dict(zip(staff, coached, strict=True)), dict(zip(staff, kept, strict=True)))
            first, second = guarded_columns(staff, *cells)
            if NOT_SHOWN in first.values():
                assert set(second.values()) == {NOT_SHOWN}
                continue
            alike[(*first.values(), kept_words(sum(coached), sum(kept)), *second.values())].append(
                kept
            )
    for schools in alike.values():
        for column in zip(*schools, strict=True):
            assert len(set(column)) > 1 or may_be_shown(column[0]), schools[:3]


def test_a_column_is_told_whole_or_not_at_all() -> None:
    teacher, leader, direct, general = StaffGroup
    staff = {teacher: 75, leader: 9, direct: 30, general: 20}
    told = guarded({teacher: 30, leader: 0, direct: 9, general: 6}, staff)
    assert told == {teacher: "30", leader: "0", direct: "9", general: "6"}
    assert set(guarded({teacher: 30, leader: 2, direct: 9, general: 0}, staff).values()) == {
        NOT_SHOWN
    }


def many(cast: Cast, pairs: int) -> None:
    plan = coaching_plan()
    for number in range(pairs):
        key = f"teacher-{number}"
        plan.person(key)
        plan.pair("imran-sadiq", key)
        plan.add(
            r.Touchpoint(pair=f"imran-sadiq-{key}", on=TODAY, looked=True),
            r.Step(
                id=f"s{number}",
                person=key,
                pair=f"imran-sadiq-{key}",
                technique="main-point" if number < 5 else "hinge",
                opened_on=TODAY,
            ),
        )
    bring_in_coaching(cast, plan)


def test_leaders_read_pairs_rhythm_and_themes_from_five_people(
    cast: Cast, client_of: ClientOf
) -> None:
    many(cast, 9)
    page = client_of("tomasz").get(url()).content.decode()
    assert '<dd id="pairs-running">10</dd>' in page
    assert '<span id="cycles">9</span>' in page
    assert "nearly all of 10" in page
    assert "Main point in ten words: 5 people" in page
    assert "Hinge question" not in page
    assert "Teacher 3" not in page
    table = client_of("tomasz").get(url() + "?export=csv").content.decode("utf-8-sig")
    assert table.splitlines()[:2] == [
        "Staff group,Staff,With a running pair,Rhythm kept",
        "Teachers,13,not shown,not shown",
    ]


def test_few_pairs_are_fewer_than_five(cast: Cast, client_of: ClientOf) -> None:
    many(cast, 2)
    page = client_of("ruth").get(url()).content.decode()
    assert '<dd id="pairs-running">fewer than 5</dd>' in page
    assert "165" not in page


def test_a_governor_reads_the_summary_only(cast: Cast, client_of: ClientOf) -> None:
    many(cast, 9)
    answer = client_of("governor").get(url() + "?export=csv")
    page = answer.content.decode()
    assert '<dd id="pairs-running">10</dd>' in page
    assert "By staff group" not in page
    assert "Main point" not in page


def test_counting_costs_the_same_with_little_and_much(cast: Cast) -> None:
    year = bring_in_coaching(cast)
    asked = []
    for pairs in (0, 9):
        if pairs:
            many(cast, pairs)
        with CaptureQueriesContext(connection) as queries:
            get_coverage(year, TODAY)
        asked.append(len(queries))
    assert asked == [8, 8]
