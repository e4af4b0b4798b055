"""A real school's timetable becomes people, teams and free periods; and the command does it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test.client import Client

from goldenthread.accounts.public import Role, School, SystemActor, open_school
from goldenthread.exchange.public import compare_direct, import_direct
from goldenthread.folder.direct import understand
from goldenthread.people.models import Lesson, Person, Team
from goldenthread.workbench.queries.free_periods import read_free_periods
from tests.exchange.conftest import AT, packed, sent, stored

ACTOR = SystemActor("tests")
type ClientOf = Callable[[str | Role], Client]


@pytest.fixture
def st_paul(real_files: Path) -> Path:
    return real_files / "timetables" / "EnglandStPaul.csv"


@pytest.fixture
def school(db: None) -> School:
    return open_school("St Paul", actor=ACTOR, at=AT)


def test_st_paul_has_people_teams_and_free_periods(st_paul: Path, school: School) -> None:
    told = understand(st_paul)
    import_direct(told, school=school, label="2026-27", actor=ACTOR, at=AT)
    free = read_free_periods(school.years.get())
    assert free is not None
    assert (Person.objects.count(), free.people_count, free.periods_count) == (68, 68, 25)
    assert free.free_total == told.counts.free_periods
    assert Team.objects.count() == told.counts.teams == len(free.teams)


def test_st_paul_twice_changes_nothing(st_paul: Path, school: School) -> None:
    told = understand(st_paul)
    first = compare_direct(told, school=school, label="2026-27")
    assert (first.changes_something, Lesson.objects.count()) == (True, 0)
    import_direct(told, school=school, label="2026-27", actor=ACTOR, at=AT)
    before = stored()
    second = import_direct(told, school=school, label="2026-27", actor=ACTOR, at=AT)
    assert (second.changes_something, stored()) == (False, before)


def test_another_year_keeps_the_people_and_gets_its_own_lessons(
    st_paul: Path, school: School
) -> None:
    told = understand(st_paul)
    import_direct(told, school=school, label="2026-27", actor=ACTOR, at=AT)
    import_direct(told, school=school, label="2027-28", actor=ACTOR, at=AT)
    lessons = {year.label: Lesson.objects.filter(year=year).count() for year in school.years.all()}
    assert (Person.objects.count(), lessons) == (68, {"2026-27": 1227, "2027-28": 1227})


@pytest.mark.usefixtures("uploads")
def test_the_business_manager_brings_st_paul_in_and_sees_it_counted(
    st_paul: Path, client_of: ClientOf
) -> None:
    client = client_of("stephen")
    file = sent(st_paul.name, st_paul.read_bytes())
    address = client.post("/schools/ashmoor-vale/import/", {"upload": file, "year": "2026-27"})[
        "Location"
    ]
    told = client.get(address).context["preview"].proposal.understood
    assert (told.counts.people, told.counts.lessons) == (68, 1227)
    client.post(f"{address}confirm/")
    assert (Person.objects.count(), Lesson.objects.count()) == (68, 1227)


@pytest.mark.usefixtures("uploads")
def test_of_a_set_with_two_schools_one_is_chosen_first(
    real_files: Path, client_of: ClientOf
) -> None:
    files = (real_files / "oneroster" / "sds-uk-100").iterdir()
    folder = packed({path.name: path.read_bytes() for path in files}, "set.zip")
    client = client_of("stephen")
    sent_to = {"upload": folder, "year": "2026-27"}
    address = client.post("/schools/ashmoor-vale/import/", sent_to)["Location"]
    waiting = client.get(address).context["preview"]
    assert (waiting.waits_for_a_choice, waiting.can_confirm) == (True, False)
    chosen = client.get(f"{address}?school=10001").context["preview"]
    assert (chosen.problems, chosen.can_confirm) == ((), True)
    client.post(f"{address}confirm/", {"school": "10001"})
    assert Person.objects.count() == chosen.proposal.understood.counts.people > 0


@pytest.mark.slow
def test_the_command_tells_what_it_understood_and_brings_it_in(tmp_path: Path) -> None:
    timetable = tmp_path / "timetable.csv"
    timetable.write_text(
        "Teacher,Day,Period,Class,Subject,Room\n"
        "DKO,Monday,1,8X1,Maths,M1\n"
        "OR,Monday,1,9X1,Maths,M2\n",
        encoding="utf-8",
    )
    options = {
        "GOLDENTHREAD_DATA_DIR": str(tmp_path),
        "GOLDENTHREAD_SECRET_KEY": "only for this test",
        "GOLDENTHREAD_CONTENT_KEY": "also only for this test",
        "PATH": "",
    }

    def goldenthread(*words: str) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "goldenthread", *words],
            capture_output=True,
            text=True,
            env=options,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    goldenthread("migrate")
    words = ("import", str(timetable), "--name", "St Paul", "--year", "2026-27")
    assert "This was a trial" in goldenthread(*words, "--dry-run")[1]
    first, second = goldenthread(*words), goldenthread(*words)
    assert first[0] == second[0] == 0
    assert "timetable, one row a lesson" in first[1]
    assert "people" in first[1]
    assert "0 rows new, 0 changed" in second[1]
    status, told = goldenthread("import", str(timetable), "--year", "2026")
    assert (status, "“2026” is not a school year." in told) == (2, True)
