"""The manual's way from asking to taking back is walked; what it names in bold is on the pages."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from django.test.client import Client

from goldenthread.accounts.types import Role
from tests.cast import Cast
from tests.proposals.plans import made_plan, store_year
from tests.workbench.test_plan_pages import MADE, PLAN, keep_running

MANUAL = Path(__file__).parents[2] / "docs" / "how-to" / "plan-the-year.md"


@pytest.mark.django_db
def test_the_manual_plans_a_year(cast: Cast, client_of: Callable[[str | Role], Client]) -> None:
    year = store_year(cast)
    lead = client_of("tomasz")
    pages = [lead.get(PLAN.removesuffix("plan/")), lead.get(PLAN)]
    made_plan(year)
    pages.append(lead.get(MADE))
    accepted = lead.post(f"{MADE}accept/", {"move": ["weave-science-reads"]}, follow=True)
    pages.append(accepted)
    pages.append(lead.post(f"{MADE}take-back/", follow=True))
    running = made_plan(year)
    keep_running(running)
    pages.append(lead.get(f"{PLAN}{running.key}/"))
    html = " ".join(page.content.decode() for page in pages)
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
    named = re.findall(r"\*\*(.+?)\*\*", MANUAL.read_text(encoding="utf-8"), re.DOTALL)
    assert [name for name in named if " ".join(name.split()) not in words] == []
    assert len(named) >= 10
