"""The library: who writes what, which files come in and how they go out, what is discussed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http.response import HttpResponseBase
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.public import AuditEvent
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person, link_accounts
from goldenthread.programmes.model_files import media_type_of, range_asked_for
from goldenthread.programmes.models import (
    CardRemark,
    EvidenceCard,
    Technique,
    TechniqueModel,
    TechniqueVariant,
)
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]

BASE = "/schools/ashmoor-vale/library/"
POINT = f"{BASE}techniques/main-point/"
READING = f"{BASE}cards/reading/"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
MP4 = b"\x00\x00\x00\x18ftypisom" + bytes(1000)
PDF = b"%PDF-1.7\n" + bytes(100)
LIST_QUERIES = 9
TECHNIQUE_QUERIES = 12
CARD_QUERIES = 12


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture(autouse=True)
def _library(cast: Cast) -> None:
    plan = small_plan()
    plan.person("denise-obi", email="denise.obi@ashmoor-vale.example")
    plan.add(
        r.EvidenceCard(
            id="reading",
            title="Reading in the subjects",
            claim="Vocabulary helps weaker readers",
            source_type="systematic-review",
        ),
        r.Technique(
            id="main-point",
            name="Main point in ten words",
            looks_like="Every pupil writes before anyone speaks",
            evidence_card="reading",
        ),
    )
    bring_in(cast, plan.snapshot())
    link_accounts(cast.ashmoor)


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def body(response: HttpResponseBase) -> bytes:
    return b"".join(response.streaming_content)  # type: ignore[attr-defined]


def add_file(client: Client, content: bytes, name: str = "board.png") -> HttpResponseBase:
    file = SimpleUploadedFile(name, content, content_type="image/png")
    return client.post(f"{POINT}models/new/", {"title": "The “board” & more", "file": file})


def test_a_technique_shows_what_it_looks_like_and_leads_on(client_of: ClientOf) -> None:
    page = read(client_of("denise"), POINT)
    assert "Every pupil writes before anyone speaks" in page
    assert "Vocabulary helps weaker readers" in page
    assert "Add a model" not in page
    assert "/edit/" not in page


def test_a_technique_is_taken_as_ones_step(client_of: ClientOf, settings: Settings) -> None:
    settings.DEMO_TODAY = date(2027, 2, 5)
    assert "/practice/step/take/?technique=main-point" in read(client_of("denise"), POINT)


def test_search_finds_words_of_the_technique(client_of: ClientOf) -> None:
    denise = client_of("denise")
    assert "Main point" in read(denise, f"{BASE}?search=ANYONE+speaks")
    assert "No technique has these words" in read(denise, f"{BASE}?search=zebra")


def test_leaders_write_techniques_and_cards(client_of: ClientOf) -> None:
    tomasz = client_of("tomasz")
    typed = {"name": "Everyone answers", "description": "On whiteboards"}
    assert tomasz.post(f"{BASE}techniques/new/", typed).status_code == 302
    assert Technique.objects.get(key="everyone-answers").description == "On whiteboards"
    tomasz.post(
        f"{BASE}cards/new/",
        {
            "title": "Retrieval",
            "source_type": "single-study",
            "is_small": "on",
            "criticism": "Laboratories only",
            "link": "example.org/paper",
        },
    )
    page = read(client_of("denise"), f"{BASE}cards/retrieval/")
    for told in ("Single study", "The study is small", "Laboratories only", "https://example.org"):
        assert told in page
    assert "Everyone answers" in read(client_of("denise"), BASE)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"title": "", "source_type": "opinion"}, "error-summary"),
        ({"title": "X", "source_type": "gossip"}, "error-summary"),
        ({"title": "X", "source_type": "opinion", "link": "javascript:alert(1)"}, "error-summary"),
        ({"title": "X" * 301, "source_type": "opinion"}, "error-summary"),
    ],
)
def test_a_card_that_cannot_be_kept_comes_back(
    client_of: ClientOf, typed: dict[str, str], told: str
) -> None:
    page = client_of("tomasz").post(f"{BASE}cards/new/", typed)
    assert told in page.content.decode()
    assert EvidenceCard.objects.count() == 1


def test_a_team_leader_writes_a_variant_and_changes_only_that(client_of: ClientOf) -> None:
    aisha = client_of("aisha")
    new = f"{POINT}variants/new/"
    aisha.post(new, {"subject": "Science", "looks_like": "The claim of a graph"})
    again = aisha.post(new, {"subject": "science", "looks_like": "Twice"})
    assert "There is a variant for science already" in again.content.decode()
    client_of("tomasz").post(new, {"subject": "History", "looks_like": "Of a source"})
    science, history = TechniqueVariant.objects.order_by("pk")
    changed = {"subject": "Science", "looks_like": "The claim of a diagram"}
    aisha.post(f"{POINT}variants/{science.pk}/", changed)
    page = read(client_of("denise"), POINT)
    assert "The claim of a diagram" in page
    assert aisha.post(f"{POINT}variants/{history.pk}/", changed).status_code == 403
    assert aisha.post(f"{POINT}variants/{history.pk}/remove/").status_code == 403
    assert aisha.post(f"{POINT}variants/{science.pk}/remove/").status_code == 302
    assert client_of("denise").post(new, changed).status_code == 403
    assert TechniqueVariant.objects.get() == history


@pytest.mark.walls
def test_a_file_is_served_to_staff_alone_and_by_its_content(
    cast: Cast, client_of: ClientOf, tmp_path: Path
) -> None:
    assert add_file(client_of("aisha"), PNG, "../../evil.html").status_code == 302
    model = TechniqueModel.objects.get()
    address = f"{BASE}models/{model.pk}/"
    answer = client_of("denise").get(address)
    assert body(answer) == PNG
    assert answer["Content-Type"] == "image/png"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"] == 'inline; filename="the-board-more.png"'
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    assert client_of("eve").get(address).status_code == 404
    assert client_of("governor").get(address).status_code == 403
    assert Client().get(address).status_code == 302
    kept = [path.relative_to(tmp_path).parts for path in tmp_path.rglob("*") if path.is_file()]
    assert kept == [("library", str(cast.ashmoor.pk), model.stored_as)]


@pytest.mark.parametrize(
    "content",
    [
        b"<html><script>alert(1)</script>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"MZ\x90\x00",
        b"\x00\x00\x00\x18ftypqt  ",
        b"GIF89a",
        b"x",
    ],
)
def test_a_file_that_is_something_else_does_not_come_in(
    client_of: ClientOf, tmp_path: Path, content: bytes
) -> None:
    page = add_file(client_of("tomasz"), content)
    assert "no picture (PNG, JPEG, WebP), PDF or MP4 film" in page.content.decode()  # type: ignore[attr-defined]
    assert list(tmp_path.rglob("*.*")) == []
    assert TechniqueModel.objects.count() == 0


def test_a_file_that_is_too_large_does_not_come_in(client_of: ClientOf) -> None:
    page = add_file(client_of("tomasz"), PNG + bytes(20 * 1024 * 1024))
    assert "and 20 MB come in" in page.content.decode()  # type: ignore[attr-defined]


def test_a_model_is_a_link_or_a_file(client_of: ClientOf) -> None:
    tomasz = client_of("tomasz")
    new = f"{POINT}models/new/"
    for typed, told in (
        ({"title": "Nothing"}, "Give a link, or choose a file."),
        ({"title": "Script", "link": "javascript:alert(1)"}, "error-summary"),
        (
            {"title": "Both", "link": "https://a.example", "file": SimpleUploadedFile("a", PNG)},
            "Give either a link or a file",
        ),
    ):
        assert told in tomasz.post(new, typed).content.decode()
    tomasz.post(new, {"title": "A film", "link": "https://films.example/1"})
    page = read(client_of("denise"), POINT)
    assert 'href="https://films.example/1" rel="noopener noreferrer"' in page
    number = TechniqueModel.objects.get().pk
    assert client_of("denise").get(f"{BASE}models/{number}/").status_code == 404


def test_a_removed_model_takes_its_file_with_it(
    client_of: ClientOf, tmp_path: Path, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    tomasz = client_of("tomasz")
    add_file(tomasz, PDF, "script.pdf")
    model = TechniqueModel.objects.get()
    answer = tomasz.get(f"{BASE}models/{model.pk}/")
    assert answer["Content-Disposition"].startswith("attachment;")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        tomasz.post(f"{BASE}models/{model.pk}/remove/")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_film_is_answered_in_ranges(client_of: ClientOf) -> None:
    tomasz = client_of("tomasz")
    add_file(tomasz, MP4, "film.mp4")
    address = f"{BASE}models/{TechniqueModel.objects.get().pk}/"
    part = tomasz.get(address, headers={"range": "bytes=4-7"})
    assert (part.status_code, part.content) == (206, b"ftyp")
    assert part["Content-Range"] == f"bytes 4-7/{len(MP4)}"
    whole = tomasz.get(address, headers={"range": "bytes=junk"})
    assert (whole.status_code, body(whole)) == (200, MP4)


def test_ranges_are_read_as_browsers_write_them() -> None:
    asked = ("bytes=0-9", "bytes=90-", "bytes=-10", "bytes=5-500", "bytes=200-", "bytes=-", "x=1-2")
    assert [range_asked_for(header, 100) for header in (*asked, "bytes=9-5", "")] == [
        (0, 9),
        (90, 99),
        (90, 99),
        (5, 99),
        None,
        None,
        None,
        None,
        None,
    ]
    assert range_asked_for("bytes=0-0", 0) is None
    assert range_asked_for("bytes=" + "9" * 5000 + "-", 100) is None


def test_a_file_is_known_by_its_first_bytes() -> None:
    first = (PNG, b"\xff\xd8\xff\xe0", b"RIFF\x00\x00\x00\x00WEBPVP8 ", PDF, MP4, b"", b"<svg")
    assert [media_type_of(content[:16]) for content in first] == [
        "image/png",
        "image/jpeg",
        "image/webp",
        "application/pdf",
        "video/mp4",
        "",
        "",
    ]


def test_a_card_is_discussed_and_a_remark_taken_back(client_of: ClientOf) -> None:
    denise = client_of("denise")
    remark = {
        "prompt": "who-disagrees",
        "text": "A study in 8B found no difference",
        "token": "abcdabcdabcdabcd",
    }
    before = AuditEvent.objects.count()
    denise.post(READING, remark)
    denise.post(READING, remark)
    assert CardRemark.objects.count() == 1
    page = read(client_of("priya"), READING)
    for told in ("Who says otherwise?", "A study in 8B found no difference", "Denise Obi"):
        assert told in page
    assert "Take it back" not in page
    number = CardRemark.objects.get().pk
    taken = f"{READING}remarks/{number}/take-back/"
    assert client_of("priya").post(taken).status_code == 404
    assert denise.post(taken).status_code == 302
    assert (CardRemark.objects.count(), AuditEvent.objects.count()) == (0, before)


def test_a_remark_that_cannot_be_kept_comes_back(client_of: ClientOf) -> None:
    denise = client_of("denise")
    good = {"prompt": "evidence", "text": "Two reviews", "token": "abcdabcdabcdabcd"}
    for wrong in ({"text": ""}, {"prompt": "rate-it"}, {"text": "x" * 601}, {"token": "?"}):
        page = denise.post(READING, {**good, **wrong})
        assert "error-summary" in page.content.decode()
    assert CardRemark.objects.count() == 0


@pytest.mark.parametrize("number", [1, 30])
def test_the_pages_cost_the_same_with_little_and_with_much(
    cast: Cast,
    client_of: ClientOf,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    technique = Technique.objects.get(key="main-point")
    card = EvidenceCard.objects.get(key="reading")
    aisha = Person.objects.get(key="aisha-rahman")
    day = "2027-02-01"
    for place in range(number):
        Technique.objects.create(school=cast.ashmoor, key=f"t{place}", name=f"T {place}")
        TechniqueVariant.objects.create(
            school=cast.ashmoor,
            technique=technique,
            subject=f"S {place}",
            looks_like="So",
            written_by=aisha,
            written_on=day,
        )
        TechniqueModel.objects.create(
            school=cast.ashmoor,
            technique=technique,
            title=f"M {place}",
            link="https://a.example",
            added_by=aisha,
            added_on=day,
        )
        CardRemark.objects.create(
            school=cast.ashmoor,
            card=card,
            person=aisha,
            prompt="evidence",
            text="So",
            made_on=day,
            token=str(place),
        )
    client = client_of("aisha")
    with django_assert_num_queries(LIST_QUERIES):
        client.get(BASE)
    with django_assert_num_queries(TECHNIQUE_QUERIES):
        client.get(POINT)
    with django_assert_num_queries(CARD_QUERIES):
        client.get(READING)
