"""Cover is asked for together, by whoever keeps the calendar, and the log names nobody."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from goldenthread.accounts.public import AuditEvent, DoesNotFit, SchoolYear
from goldenthread.people.public import Person
from goldenthread.threads.public import school_year_changed
from goldenthread.years.public import CoverRequest, write_cover
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, bring_in


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_in(cast)


def asked(year: SchoolYear, **columns: Any) -> list[tuple[CoverRequest, dict[str, Any]]]:
    told = {
        "on": date(2027, 3, 2),
        "lessons": 1,
        "reason": "peer-visit",
        "period": "3",
        "person": Person.objects.get(key="priya-nair"),
        "purpose": "A visit",
    }
    return [(CoverRequest(school=year.school, year=year, key="cover-1"), told | columns)]


def test_cover_is_asked_for_changed_and_taken_back(
    cast: Cast, year: SchoolYear, django_capture_on_commit_callbacks: Any
) -> None:
    told: list[Any] = []

    def note(**news: Any) -> None:
        told.append(news["year"])

    school_year_changed.connect(note)
    with django_capture_on_commit_callbacks(execute=True):
        write_cover(year, asked(year), actor=cast.tomasz, at=BROUGHT_IN_AT)
    school_year_changed.disconnect(note)
    assert told == [year]
    row = CoverRequest.objects.get(key="cover-1")
    write_cover(year, [(row, {"lessons": 2})], actor=cast.tomasz, at=BROUGHT_IN_AT)
    assert CoverRequest.objects.get(key="cover-1").lessons == 2
    write_cover(year, [], [row], actor=cast.tomasz, at=BROUGHT_IN_AT)
    assert not CoverRequest.objects.filter(key="cover-1").exists()
    lines = AuditEvent.objects.filter(verb="planned cover")
    assert [line.facts for line in lines.order_by("pk")] == [
        {"written": 1, "removed": 0},
        {"written": 1, "removed": 0},
        {"written": 0, "removed": 1},
    ]
    assert {line.subject_name for line in lines} == {"2026-27"}


@pytest.mark.walls
@pytest.mark.parametrize("who", ["ruth", "aisha", "priya", "eve"])
def test_others_ask_for_no_cover(cast: Cast, year: SchoolYear, who: str) -> None:
    with pytest.raises(PermissionDenied):
        write_cover(year, asked(year), actor=cast.people[who], at=BROUGHT_IN_AT)
    assert not CoverRequest.objects.filter(key="cover-1").exists()


@pytest.mark.parametrize("wrong", [{"lessons": -1}, {"reason": "holiday"}, {"on": None}])
def test_what_the_folder_would_refuse_is_refused(
    cast: Cast, year: SchoolYear, wrong: dict[str, Any]
) -> None:
    with pytest.raises(DoesNotFit):
        write_cover(year, asked(year, **wrong), actor=cast.tomasz, at=BROUGHT_IN_AT)
    assert not CoverRequest.objects.filter(key="cover-1").exists()
