"""Choosing files, looking at what was understood, saying yes: in the browser, without a script."""

import os
import re
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from goldenthread.accounts.public import AuditEvent, Role, SystemActor
from goldenthread.exchange import uploads as kept_uploads
from goldenthread.exchange.public import import_school_year
from goldenthread.folder.writing import write_folder
from goldenthread.people.models import Leave, Lesson, Person, Post, Team, TeamMember
from goldenthread.practice.models import Step
from goldenthread.priorities.models import Priority
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from tests.cast import Cast
from tests.exchange.conftest import AT, SMALL, packed, sent, stored

pytestmark = pytest.mark.django_db
type ClientOf = Callable[[str | Role], Client]
IMPORT = "/schools/ashmoor-vale/import/"
TIMETABLE = (
    "Teacher,Day,Period,Class,Subject,Room\n"
    "DKO,Monday,1,8X1,Maths,M1\n"
    "DKO,Monday,2,8X2,Maths,M1\n"
    "OR,Monday,1,9X1,Maths,M2\n"
    "PNA,Tuesday,1,8A,English,E2\n"
)


def choose(client: Client, *files: SimpleUploadedFile) -> str:
    """Send the files and return the address of the preview."""
    response = client.post(IMPORT, {"upload": list(files), "year": "2026-27"})
    assert response.status_code == 302, response.content.decode()
    return str(response["Location"])


def folder_of(snapshot: Snapshot, place: Path) -> dict[str, str | bytes]:
    write_folder(snapshot, place / "written")
    return {path.name: path.read_bytes() for path in (place / "written").iterdir()}


@pytest.fixture
def brought(cast: Cast) -> None:
    import_school_year(SMALL, school=cast.ashmoor, actor=SystemActor("tests"), at=AT)


@pytest.mark.usefixtures("uploads")
def test_looking_writes_nothing_and_saying_yes_writes_all(
    client_of: ClientOf, uploads: Path, tmp_path: Path
) -> None:
    client = client_of("tomasz")
    before = stored()
    address = choose(client, packed(folder_of(SMALL, tmp_path)))
    preview = client.get(address).context["preview"]
    assert (preview.problems, preview.can_confirm, stored()) == ((), True, before)
    response = client.post(f"{address}confirm/")
    assert response["Location"] == f"{IMPORT}done/"
    assert (Person.objects.count(), Priority.objects.count()) == (2, 1)
    told = client.get(f"{IMPORT}done/").context["result"]
    assert (told["added"], told["year"]) == (preview.added, "2026-27")


def test_files_go_once_they_are_brought_in_or_left(
    client_of: ClientOf,
    uploads: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    client = client_of("tomasz")
    address = choose(client, sent("times.csv", TIMETABLE))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{address}confirm/")
    assert (list(uploads.iterdir()), client.get(address).status_code) == ([], 404)
    address = choose(client, sent("times.csv", TIMETABLE))
    client.post(f"{address}cancel/")
    assert (list(uploads.iterdir()), client.get(address).status_code) == ([], 404)


@pytest.mark.usefixtures("uploads")
def test_every_mistake_is_told_with_file_row_and_column(
    cast: Cast, client_of: ClientOf, brought: None, tmp_path: Path
) -> None:
    files = folder_of(SMALL, tmp_path)
    files["posts.csv"] = (
        "id,person,job_title,staff_group,fte\n"
        "a,priya-nair,Teacher,teacher,1.2\n"
        "b,nobody-here,Teacher,teacher,1\n"
        "c,priya-nair,Teacher,wizard,1\n"
    )
    client = client_of("tomasz")
    before = stored()
    address = choose(client, packed(files))
    response = client.get(address)
    places = [(p.file, p.row, p.column) for p in response.context["preview"].problems]
    assert places == [
        ("posts.csv", 2, "fte"),
        ("posts.csv", 3, "person"),
        ("posts.csv", 4, "staff_group"),
    ]
    assert "1.2" in response.content.decode()
    client.post(f"{address}confirm/")
    assert stored() == before


@pytest.mark.usefixtures("uploads")
def test_some_tables_alone_are_laid_into_the_year(client_of: ClientOf, brought: None) -> None:
    client = client_of("stephen")
    people = "id,name,initials\npriya-nair,Priya Nair,PN2\nowen-reilly,Owen Reilly,ORE\n"
    members = "team,person\nenglish,owen-reilly\n"
    address = choose(client, sent("People.csv", people), sent("team_members.csv", members))
    preview = client.get(address).context["preview"]
    assert preview.problems == ()
    assert (preview.added, preview.changed, preview.only_before) == (2, 1, 2)
    client.post(f"{address}confirm/")
    assert Person.objects.get(key="priya-nair").initials == "PN2"
    assert set(TeamMember.objects.values_list("key", flat=True)) == {
        "english|owen-reilly",
        "english|priya-nair",
    }
    assert Person.objects.filter(key="dan-kowalczyk").exists()


@pytest.mark.usefixtures("uploads")
def test_a_table_that_names_somebody_unknown_is_refused(client_of: ClientOf, brought: None) -> None:
    members = "team,person\nenglish,owen-reilly\n"
    client = client_of("stephen")
    address = choose(client, sent("team_members.csv", members))
    found = client.get(address).context["preview"].problems
    assert [(p.file, p.row, p.column) for p in found] == [("team_members.csv", 2, "person")]


@pytest.mark.usefixtures("uploads")
def test_a_timetable_tells_its_columns_and_becomes_people_and_lessons(
    client_of: ClientOf,
) -> None:
    client = client_of("stephen")
    address = choose(client, sent("times.csv", TIMETABLE))
    proposal = client.get(address).context["preview"].proposal
    taken = {column.heading: column.taken_for for column in proposal.columns}
    assert (taken["Teacher"], taken["Day"], taken["Period"]) == ("teacher", "day", "period")
    client.post(f"{address}confirm/")
    assert sorted(Person.objects.values_list("key", flat=True)) == ["dko", "or", "pna"]
    assert (Lesson.objects.count(), Team.objects.get().name) == (4, "Maths")


@pytest.mark.usefixtures("uploads")
def test_lessons_that_a_newer_timetable_lacks_go_only_when_asked(client_of: ClientOf) -> None:
    client = client_of("stephen")
    client.post(f"{choose(client, sent('times.csv', TIMETABLE))}confirm/")
    fewer = TIMETABLE.replace("DKO,Monday,2,8X2,Maths,M1\n", "")
    address = choose(client, sent("times.csv", fewer))
    assert client.get(address).context["preview"].lessons_gone == 1
    client.post(f"{address}confirm/")
    assert Lesson.objects.count() == 4
    address = choose(client, sent("times.csv", fewer))
    client.post(f"{address}confirm/", {"replace_lessons": "on"})
    assert Lesson.objects.count() == 3
    assert AuditEvent.objects.get(verb="took out lessons").facts == {"lessons": 1}


@pytest.mark.usefixtures("uploads")
def test_a_timetable_twice_has_nothing_to_bring_in(client_of: ClientOf) -> None:
    client = client_of("stephen")
    client.post(f"{choose(client, sent('times.csv', TIMETABLE))}confirm/")
    before = stored()
    address = choose(client, sent("times.csv", TIMETABLE))
    assert not client.get(address).context["preview"].can_confirm
    client.post(f"{address}confirm/")
    assert stored() == before


@pytest.mark.usefixtures("uploads")
def test_the_business_manager_is_told_what_is_left_out(client_of: ClientOf, tmp_path: Path) -> None:
    client = client_of("stephen")
    address = choose(client, packed(folder_of(SMALL, tmp_path)))
    preview = client.get(address).context["preview"]
    assert (preview.is_only_staff, preview.left_out) == (True, ("Needs", "Priorities", "Steps"))
    client.post(f"{address}confirm/")
    assert (Person.objects.count(), Leave.objects.count()) == (2, 1)
    assert (Priority.objects.count(), Step.objects.count()) == (0, 0)


@pytest.mark.usefixtures("uploads")
def test_a_folder_of_another_school_is_refused(client_of: ClientOf, tmp_path: Path) -> None:
    other = replace(SMALL, school=r.School(id="wrenfield", name="Wrenfield Primary"))
    client = client_of("tomasz")
    before = stored()
    address = choose(client, packed(folder_of(other, tmp_path)))
    text = client.get(address).content.decode()
    assert "This folder is of the school &#x27;wrenfield&#x27;" in text
    client.post(f"{address}confirm/")
    assert stored() == before


@pytest.mark.usefixtures("uploads")
def test_rows_about_single_persons_are_shown_as_numbers(
    client_of: ClientOf, brought: None, tmp_path: Path
) -> None:
    later = replace(SMALL.steps[0], id="step-of-somebody")
    files = folder_of(replace(SMALL, steps=(later,)), tmp_path)
    client = client_of("tomasz")
    response = client.get(choose(client, packed(files)))
    line = next(t for t in response.context["preview"].tables if t.label == "Steps")
    assert (line.added, line.only_before, line.is_shown, line.has_rows) == (1, 1, False, False)
    assert "step-of-somebody" not in response.content.decode()


@pytest.mark.usefixtures("uploads")
def test_an_upload_is_there_for_whoever_sent_it(cast: Cast, client_of: ClientOf) -> None:
    address = choose(client_of("tomasz"), sent("times.csv", TIMETABLE))
    for who, status in (("ruth", 404), ("stephen", 404), ("priya", 403), ("eve", 404)):
        client = client_of(who)
        assert client.get(address).status_code == status
        assert client.post(f"{address}confirm/").status_code == status
        assert client.post(f"{address}cancel/").status_code == status
    assert not Person.objects.exists()
    assert client_of("tomasz").get(address).status_code == 200


def test_an_upload_is_gone_after_a_day(client_of: ClientOf, uploads: Path) -> None:
    client = client_of("tomasz")
    address = choose(client, sent("times.csv", TIMETABLE))
    yesterday = time.time() - kept_uploads.SECONDS_KEPT - 60
    for folder in uploads.iterdir():
        os.utime(folder, (yesterday, yesterday))
    assert (client.get(address).status_code, list(uploads.iterdir())) == (404, [])


def test_choosing_nothing_or_too_much_is_told(
    client_of: ClientOf, uploads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_of("tomasz")
    text = client.post(IMPORT, {"year": "2026-27"}).content.decode()
    assert "Choose the file or files to bring in." in text
    monkeypatch.setattr(kept_uploads, "MOST_BYTES", 10)
    response = client.post(IMPORT, {"upload": sent("a.csv", "x" * 11), "year": "2026-27"})
    assert "come in at a time" in response.content.decode()
    assert not uploads.exists()


@pytest.mark.usefixtures("uploads")
@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (packed({"big.csv": b"0" * 60_000_000}, "bomb.zip"), "as no honest file does"),
        (packed({"../people.csv": "id,name\n"}, "out.zip"), "leads out of its own folder"),
        (sent("noise.csv", bytes(range(256)) * 40), "."),
        (sent("noise.zip", b"PK\x03\x04" + b"\x00" * 200), "."),
        (sent("people.csv", "id,name\nx,=cmd|' /C calc'!A0\n"), "formula"),
        (sent("times.csv", TIMETABLE + "=1+1,Monday,1,8X1,Maths,M1\n"), "formula"),
        (sent("notes.txt", "hello"), "."),
        (sent("empty.csv", ""), "."),
    ],
    ids=["bomb", "path", "noise", "noise-zip", "formula", "formula-direct", "text", "empty"],
)
def test_hostile_files_are_refused_with_a_sentence(
    client_of: ClientOf, file: SimpleUploadedFile, sentence: str
) -> None:
    file.seek(0)
    client = client_of("tomasz")
    before = stored()
    address = choose(client, file)
    problems = client.get(address).context["preview"].problems
    assert problems
    assert all(p.message.endswith((".", "?")) and p.hint for p in problems)
    assert any(sentence in p.message for p in problems)
    client.post(f"{address}confirm/")
    assert stored() == before


def test_no_file_leaves_its_folder(client_of: ClientOf, uploads: Path) -> None:
    choose(client_of("tomasz"), sent("..\\..\\wh: ose?.csv", TIMETABLE))
    names = [path.name for path in uploads.rglob("*.csv")]
    assert len(names) == 1
    assert re.fullmatch(r"[\w .-]+\.csv", names[0])


@pytest.mark.usefixtures("uploads")
@pytest.mark.parametrize("many", [False, True])
def test_a_preview_costs_the_same_with_few_and_many_rows(
    client_of: ClientOf,
    brought: None,
    django_assert_num_queries: DjangoAssertNumQueries,
    tmp_path: Path,
    many: bool,
) -> None:
    people = SMALL.people + tuple(
        r.Person(id=f"teacher-{n}", name=f"Teacher {n}") for n in range(300 if many else 1)
    )
    posts = SMALL.posts + tuple(
        r.Post(id=p.id, person=p.id, job_title="Teacher", staff_group="teacher", fte=Decimal(1))
        for p in people
    )
    files = folder_of(replace(SMALL, people=people, posts=posts), tmp_path)
    client = client_of("tomasz")
    address = choose(client, packed(files))
    with django_assert_num_queries(152):
        client.get(address)
    assert Post.objects.count() == 1
