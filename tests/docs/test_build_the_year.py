"""The manual's way from slots to locked dates is walked; what it names in bold is on the pages."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.test.client import Client

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.people.public import link_accounts
from goldenthread.years import public as years
from tests.cast import Cast
from tests.workbench.test_draft_page import DRAFT, IN_JUNE, YEAR
from tests.workbench.test_slots import SLOTS, slot_plan, typed
from tests.year import bring_in

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "build-the-year.md"


def named_in(section: str) -> list[str]:
    return [" ".join(name.split()) for name in re.findall(r"\*\*(.+?)\*\*", section, re.DOTALL)]


def missing_on(section: str, *pages: Any) -> list[str]:
    html = " ".join(page.content.decode() for page in pages)
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
    return [name for name in named_in(section) if name not in words]


def is_locked(year: SchoolYear) -> bool:
    return SchoolYear.objects.get(pk=year.pk).is_locked


@pytest.mark.django_db
def test_the_manual_builds_a_year(
    cast: Cast, client_of: Callable[[str | Role], Client], settings: Any
) -> None:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, IN_JUNE.date()
    year = bring_in(cast, slot_plan().snapshot())
    link_accounts(cast.ashmoor)
    years.begin_draft(year, actor=cast.tomasz, at=IN_JUNE)
    _, slots, bands, publish, answers, lock = PAGE.read_text(encoding="utf-8").split("\n## ")
    lead, teacher = client_of("tomasz"), client_of("priya")
    ledger = lead.get(f"{YEAR}ledger/aisha-rahman/")
    assert missing_on(slots, lead.get(YEAR), lead.get(SLOTS), ledger) == []
    assert lead.post(SLOTS, typed(cast, science__ends="summer-2")).status_code == 302
    assert missing_on(bands, lead.get(YEAR)) == []
    assert missing_on(publish, lead.get(YEAR), lead.get(DRAFT)) == []
    assert teacher.get(YEAR).status_code == 403
    lead.post(f"{DRAFT}publish/", {"until": "2 July 2026", "note": "Unions met."})
    assert missing_on(answers, teacher.get(YEAR), lead.get(DRAFT)) == []
    locking = lead.get(DRAFT)
    lead.post(f"{DRAFT}lock/")
    assert not is_locked(year)
    client_of("ruth").post(f"{DRAFT}lock/", {"despite": "They go in August."})
    assert missing_on(lock, locking, teacher.get(YEAR)) == []
    assert is_locked(year)
    assert date(2026, 6, 10) < year.starts_on
