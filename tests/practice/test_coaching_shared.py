"""One summary is shared by the coachee alone, read where it was shown, and taken back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.urls import reverse

from goldenthread.accounts.public import AuditEvent, RecordOpening, SchoolYear
from goldenthread.practice.actions.share_summary import share_summary, take_back_summary
from goldenthread.practice.models import (
    PairAgreement,
    SharedSummary,
    SharedWords,
    Touchpoint,
    TouchpointWords,
)
from goldenthread.snapshot.words import SharedWith
from tests.cast import Cast
from tests.practice.coaching_cast import AT, TODAY, bring_in_coaching, pair_of, person

KEY = "imran-sadiq-denise-obi"
DAY = "2027-02-03"
type ClientOf = Callable[[str], Client]


@pytest.fixture(autouse=True)
def _on_the_demo_day(settings: object) -> None:
    settings.DEMO_MODE = True  # type: ignore[attr-defined]
    settings.DEMO_TODAY = TODAY  # type: ignore[attr-defined]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    year = bring_in_coaching(cast)
    touchpoint = Touchpoint.objects.create(
        school=year.school,
        year=year,
        key="t",
        pair=pair_of(year),
        on=date(2027, 2, 3),
        looked=True,
    )
    row = TouchpointWords(school=year.school, touchpoint=touchpoint, finished_on=date(2027, 2, 3))
    row.put_words({"facts": "Six boards were empty", "praise": "Praise stays", "class_label": "8B"})
    row.save()
    return year


def url(route: str, **more: object) -> str:
    parts = {"school_slug": "ashmoor-vale", "year": "2026-27", **more}
    return reverse(f"coaching:{route}", kwargs=parts)


def share(client: Client) -> int:
    typed = {"shown_to": "colleague|priya-nair", "summary": "What I learnt this week"}
    client.post(url("share", key=KEY, day=DAY), typed)
    return SharedSummary.objects.get().pk


def test_the_coachee_changes_a_draft_and_one_person_reads_it(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("denise")
    page = client.get(url("share", key=KEY, day=DAY)).content.decode()
    assert "What pupils did in 8B: Six boards were empty" in page
    assert "Praise stays" not in page
    number = share(client)
    share(client)
    assert SharedWords.objects.count() == 1
    reader = client_of("priya")
    assert "Denise Obi, 3 February" not in reader.get(url("shared-with-me")).content.decode()
    assert "Denise Obi, 5 February 2027" in reader.get(url("shared-with-me")).content.decode()
    page = reader.get(url("read-summary", number=number)).content.decode()
    assert "What I learnt this week" in page
    assert "Six boards were empty" not in page
    opened = RecordOpening.objects.values_list("what", "subject", "reader_name", "on")
    assert list(opened) == [("coaching summary", "person:denise-obi", "Priya Nair", TODAY)]
    for other in ("imran", "tomasz", "ruth", "aisha"):
        assert client_of(other).get(url("read-summary", number=number)).status_code == 404


def test_taken_back_it_is_gone_at_once(year: SchoolYear, client_of: ClientOf) -> None:
    client = client_of("denise")
    number = share(client)
    reader = client_of("priya")
    assert reader.get(url("read-summary", number=number)).status_code == 200
    client.post(url("take-back", key=KEY, number=number))
    assert reader.get(url("read-summary", number=number)).status_code == 404
    assert "Denise" not in reader.get(url("shared-with-me")).content.decode()
    assert "taken back" in client.get(url("show-pair", key=KEY)).content.decode()


def test_the_coach_can_neither_share_nor_take_back(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    number = share(client_of("denise"))
    coach = client_of("imran")
    typed = {"shown_to": "colleague|priya-nair", "summary": "Said by the coach"}
    assert coach.post(url("share", key=KEY, day=DAY), typed).status_code == 403
    assert coach.post(url("take-back", key=KEY, number=number)).status_code == 403
    pair, priya = pair_of(year), person(year, "priya-nair")
    with pytest.raises(PermissionDenied):
        share_summary(pair, "x", priya, shared_with=SharedWith.APPRAISAL, actor=cast.imran, at=AT)
    with pytest.raises(PermissionDenied):
        take_back_summary(SharedSummary.objects.get(), actor=cast.imran, at=AT)
    assert SharedSummary.objects.get().revoked_on is None


@pytest.mark.parametrize("shown_to", ["", "colleague|nobody", "nonsense", "colleague|denise-obi"])
def test_nobody_unknown_is_chosen(year: SchoolYear, client_of: ClientOf, shown_to: str) -> None:
    typed = {"shown_to": shown_to, "summary": "Words stay in the box"}
    page = client_of("denise").post(url("share", key=KEY, day=DAY), typed).content.decode()
    assert "Words stay in the box" in page
    assert not SharedSummary.objects.exists()


def test_the_audit_log_holds_no_word_and_no_name(year: SchoolYear, client_of: ClientOf) -> None:
    share(client_of("denise"))
    event = AuditEvent.objects.filter(verb="shared a coaching summary").get()
    assert (event.subject_name, event.facts) == ("", {})


def test_a_number_beyond_all_numbers_is_not_there(year: SchoolYear, client_of: ClientOf) -> None:
    assert client_of("priya").get(url("read-summary", number=10**30)).status_code == 404


@pytest.mark.walls
@pytest.mark.django_db(transaction=True)
def test_the_database_file_holds_none_of_the_words(
    transactional_db: None, tmp_path: Path, client_of: ClientOf, year: SchoolYear
) -> None:
    if connection.vendor != "sqlite":
        rows = TouchpointWords.objects.values_list("sealed", flat=True)
        assert all(b"Six boards" not in bytes(row) for row in rows)
        return
    share(client_of("denise"))
    agreement = PairAgreement(school=year.school, pair=pair_of(year))
    agreement.put_words({"contract": "We talk on Mondays", "thanks": "It helped greatly"})
    agreement.save()
    kept = tmp_path / "copy.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(kept)])
    content = kept.read_bytes()
    assert b"Imran Sadiq" in content
    words = (b"Six boards", b"Praise stays", b"What I learnt", b"on Mondays", b"helped greatly")
    assert [word for word in words if word in content] == []
