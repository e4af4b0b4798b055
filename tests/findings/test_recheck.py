"""The nightly command checks each year that is not over, school by school."""

import datetime as dt
import os
import time
from argparse import Namespace
from pathlib import Path

import pytest
from pytest_django import Settings

from goldenthread.accounts.public import School, SchoolYear, today
from goldenthread.commands import recheck
from goldenthread.findings.models import CheckRun
from tests.cast import Cast


def make_year(school: School, label: str, ends_on: dt.date) -> SchoolYear:
    return SchoolYear.objects.create(
        school=school, label=label, starts_on=ends_on - dt.timedelta(days=364), ends_on=ends_on
    )


def test_each_year_that_is_not_over_is_checked(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    running = make_year(cast.ashmoor, "2026-27", today() + dt.timedelta(days=90))
    make_year(cast.ashmoor, "2024-25", today() - dt.timedelta(days=1))
    other = make_year(cast.wrenfield, "2026-27", today())
    assert recheck.run(Namespace(school="")) == 0
    assert set(CheckRun.objects.values_list("year", flat=True)) == {running.pk, other.pk}
    assert [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()] == [
        "Ashmoor Vale Academy, 2026-27",
        "Wrenfield Primary, 2026-27",
    ]


def test_one_school_is_checked_alone(cast: Cast) -> None:
    make_year(cast.ashmoor, "2026-27", today())
    own = make_year(cast.wrenfield, "2026-27", today())
    assert recheck.run(Namespace(school="wrenfield")) == 0
    assert CheckRun.objects.get().year == own


def test_a_school_that_is_not_there_is_said_so(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    assert recheck.run(Namespace(school="ashmore")) == 2
    assert capsys.readouterr().err.startswith("There is no school 'ashmore'.")


def test_files_that_nobody_said_yes_to_go_after_a_day(
    cast: Cast, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA_DIR = tmp_path
    for token, days in (("left", 2), ("of-today", 0)):
        folder = tmp_path / "uploads" / token
        folder.mkdir(parents=True)
        then = time.time() - days * 86_400
        os.utime(folder, (then, then))
    recheck.run(Namespace(school=""))
    assert [folder.name for folder in (tmp_path / "uploads").iterdir()] == ["of-today"]
