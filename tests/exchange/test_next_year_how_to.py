"""The manual's way to start a year is walked, and what it names in bold stands on each page."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from django.test.client import Client

from goldenthread.accounts.public import Role, SchoolYear
from goldenthread.snapshot.snapshot import Snapshot
from tests.cast import Cast
from tests.exchange.test_next_year import began as began
from tests.exchange.test_next_year import fields_of, send

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "start-the-next-year.md"
START = "/schools/ashmoor-vale/next-year/"
IMPORT = "/schools/ashmoor-vale/import/"


def named_in(section: str) -> list[str]:
    return re.findall(r"\*\*(.+?)\*\*", section)


def words_of(page: object) -> str:
    html: str = page.content.decode()  # type: ignore[attr-defined]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.django_db
def test_the_manual_starts_a_year(
    cast: Cast, client_of: Callable[[str | Role], Client], began: Snapshot
) -> None:
    way, dates, ticks, make = PAGE.read_text(encoding="utf-8").split("\n## ")
    client = client_of("tomasz")
    files = client.get(IMPORT)
    assert [name for name in named_in(way) if name not in words_of(files)] == []
    first = client.get(START)
    assert [name for name in named_in(dates) if name not in words_of(first)] == []
    second = send(client, fields_of(first), "2")
    assert [name for name in named_in(ticks) if name not in words_of(second)] == []
    third = send(client, fields_of(second), "3")
    assert [name for name in named_in(make) if name not in words_of(third)] == []
    assert send(client, fields_of(third), "make").status_code == 302
    assert SchoolYear.objects.get(label="2027-28").state == "draft"
