"""A file laid over a school that is there undoes nobody's work, and twice is the same as once."""

import dataclasses
import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from goldenthread.folder.comparing import compare
from goldenthread.folder.direct import laid_over, understand
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot, dangling_references
from tests.folder.conftest import HandMade
from tests.folder.test_timetables import LIST, put


@pytest.fixture
def year(folder: HandMade) -> Snapshot:
    snapshot = folder.read().snapshot
    assert snapshot is not None
    return snapshot


def test_twice_is_the_same_as_once(year: Snapshot, tmp_path: Path) -> None:
    records = understand(put(tmp_path, LIST)).records
    once = laid_over(year, records)
    assert len(once.people) == 5
    assert list(dangling_references(once)) == []
    assert not compare(once, laid_over(once, records)).changes_something


def test_a_code_finds_the_person_who_has_it(year: Snapshot, tmp_path: Path) -> None:
    content = "teacher,period,class\nPNA,Mon:1,8X/En1\nDKO,Mon:2,7A/En2\n"
    after = laid_over(year, understand(put(tmp_path, content)).records)
    assert after.people == year.people
    assert [lesson.person for lesson in after.timetable] == ["priya-nair", "dan-kowalczyk"]
    assert [post.person for post in after.posts] == ["dan-kowalczyk", "priya-nair"]
    assert [member.person for member in after.team_members] == ["dan-kowalczyk", "priya-nair"]


def test_what_people_wrote_stays_and_moved_lessons_move(year: Snapshot, tmp_path: Path) -> None:
    period = r.Period(period="1", starts_at=dt.time(8, 40), ends_at=dt.time(9, 40))
    post = r.Post(
        id="p",
        person="priya-nair",
        job_title="Head of English",
        staff_group="leader",
        fte=Decimal(1),
    )
    old = r.Lesson(person="priya-nair", weekday="friday", period="1", kind="lesson")
    dans = dataclasses.replace(old, person="dan-kowalczyk")
    before = dataclasses.replace(year, periods=(period,), posts=(post,), timetable=(old, dans))
    content = "teacher,period,class\nPNA,1Mon:1,8X/En1\nPNA,2Mon:2,8X/En1\n"
    understood = understand(put(tmp_path, content))
    after = laid_over(before, understood.records, timetable_weeks=understood.timetable_weeks)
    assert after.posts == (post,)
    assert after.periods[0] == period
    assert [entry.period for entry in after.periods] == ["1", "2"]
    assert [(row.person, row.week, row.weekday) for row in after.timetable] == [
        ("dan-kowalczyk", "", "friday"),
        ("priya-nair", "A", "monday"),
        ("priya-nair", "B", "monday"),
    ]
    assert after.school.timetable_weeks == 2
    assert compare(before, after).of("timetable").only_before == (old,)
