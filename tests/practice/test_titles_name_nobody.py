"""Pages that two people share in private name nobody in the browser's tab and history."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.practice.coaching_cast import TODAY, bring_in_coaching

KEY = "imran-sadiq-denise-obi"
type ClientOf = Callable[[str], Client]


@pytest.mark.parametrize("route", ["show-pair", "edit-agreement", "end"])
def test_a_pair_stays_out_of_the_title(
    cast: Cast, client_of: ClientOf, settings: object, route: str
) -> None:
    settings.DEMO_MODE = True  # type: ignore[attr-defined]
    settings.DEMO_TODAY = TODAY  # type: ignore[attr-defined]
    bring_in_coaching(cast)
    parts = {"school_slug": "ashmoor-vale", "year": "2026-27", "key": KEY}
    page = client_of("imran").get(reverse(f"coaching:{route}", kwargs=parts)).content.decode()
    heading = re.search(r"<h1>(.*?)</h1>", page)
    title = re.search(r"<title>(.*?)</title>", page)
    assert heading
    assert title
    assert "Denise Obi" in heading[1]
    assert "Denise" not in title[1]
    assert title[1].endswith(" – Ashmoor Vale Academy – Goldenthread")
