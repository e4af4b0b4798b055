"""A small year of Ashmoor Vale as a snapshot, and uploads that lie in a folder of the test."""

import datetime as dt
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from goldenthread.accounts.public import AuditEvent
from goldenthread.exchange.actions.import_school_year import RECORD_MODELS
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from tests.folder.conftest import real_files as real_files

AT = dt.datetime(2027, 2, 5, 9, 0, tzinfo=dt.UTC)

SMALL = Snapshot(
    r.School(id="ashmoor-vale", name="Ashmoor Vale Academy", timetable_weeks=2),
    r.Year(id="2026-27", starts_on=dt.date(2026, 9, 1), ends_on=dt.date(2027, 8, 31)),
    people=(
        r.Person(id="dan-kowalczyk", name="Dan Kowalczyk", initials="DKO"),
        r.Person(id="priya-nair", name="Priya Nair", initials="PNA"),
    ),
    posts=(
        r.Post(
            id="priya-nair-english",
            person="priya-nair",
            job_title="Lead practitioner, English",
            staff_group="teacher",
            fte=Decimal(1),
            line_manager="dan-kowalczyk",
        ),
    ),
    teams=(r.Team(id="english", name="English", kind="subject", leader="priya-nair"),),
    team_members=(r.TeamMember(team="english", person="priya-nair"),),
    leave=(r.Leave(person="priya-nair", starts_on=dt.date(2027, 3, 1)),),
    periods=(r.Period(period="1", starts_at=dt.time(8, 55), ends_at=dt.time(9, 55)),),
    timetable=(r.Lesson(person="priya-nair", weekday="monday", period="1", kind="lesson"),),
    needs=(r.Need(id="reading", pupils="Year 8", cannot_yet="State the main point"),),
    priorities=(
        r.Priority(
            id="reading", title="Reading to learn", code="P1", state="active", need="reading"
        ),
    ),
    steps=(r.Step(id="step-1", person="priya-nair", opened_on=dt.date(2027, 1, 11)),),
)


def stored() -> dict[str, Any]:
    """Everything that the import writes, and the audit log."""
    rows = {
        model.__name__: sorted(model._default_manager.values_list(), key=str)
        for model in RECORD_MODELS.values()
    }
    return rows | {"AuditEvent": AuditEvent.objects.count()}


def packed(files: dict[str, str | bytes], name: str = "folder.zip") -> SimpleUploadedFile:
    """The files as one zip, as a browser sends it."""
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return SimpleUploadedFile(name, into.getvalue())


def sent(name: str, content: str | bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


@pytest.fixture
def uploads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where uploads are kept."""
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    return tmp_path / "uploads"
