"""Leaders read coaching as counts, of which none tells of one to four people."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.practice.queries.coaching_coverage import NOT_SHOWN, get_coverage, guarded
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


@given(st.lists(st.integers(0, 40), min_size=4, max_size=4))
def test_no_cell_of_one_to_four_can_be_read_or_worked_out(counts: list[int]) -> None:
    cells = dict(zip(StaffGroup, counts, strict=True))
    shown = guarded(cells)
    hidden = [group for group in cells if shown[group] == NOT_SHOWN]
    for group, text in shown.items():
        assert text in (NOT_SHOWN, str(cells[group]))
        if text != NOT_SHOWN:
            assert cells[group] == 0 or cells[group] >= 5
    if hidden:
        # The rest of a known total leaves every hidden cell more than one possibility.
        rest = sum(cells[group] for group in hidden)
        assert len(hidden) > 1
        assert rest >= 10 or len(hidden) == len(cells)


def test_cells_are_kept_back_together() -> None:
    teacher, leader, direct, general = StaffGroup
    assert guarded({teacher: 30, leader: 2, direct: 9, general: 0}) == {
        teacher: "30",
        leader: NOT_SHOWN,
        direct: NOT_SHOWN,
        general: "0",
    }
    assert guarded({teacher: 30, leader: 0, direct: 9, general: 6})[teacher] == "30"
    assert set(guarded({teacher: 3, leader: 0, direct: 0, general: 0}).values()) == {NOT_SHOWN}


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
        "Staff group,Staff,With a running pair,Cadence kept",
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
