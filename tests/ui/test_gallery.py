"""The gallery page holds every component in a frame that works without script."""

import re

from django.test import RequestFactory

from goldenthread.ui.navigation import AccountMenu
from goldenthread.ui.views import gallery


def gallery_html(**parameters: str) -> str:
    request = RequestFactory().get("/ui/gallery/", parameters)
    request._messages = []  # type: ignore[attr-defined]
    return gallery(request).content.decode()


def test_the_page_has_one_h1_one_language_and_unique_ids() -> None:
    html = gallery_html()
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert html.count("<h1>") == 1
    assert '<html lang="en-GB">' in html
    assert sorted(ids) == sorted(set(ids))


def test_every_component_is_in_the_gallery() -> None:
    html = gallery_html()
    classes = "tag empty tabs steps progress summary notice crumbs thread-row weave bars mark"
    absent = [one for one in classes.split() if not re.search(rf'class="[^"]*\b{one}\b', html)]
    assert absent == []


def test_the_title_says_that_something_is_to_be_put_right() -> None:
    assert "<title>Error: Gallery – Ashmoor Vale Academy – Goldenthread</title>" in gallery_html()


def test_scripts_come_from_files_of_our_own() -> None:
    scripts = re.findall(r"<script[^>]*>", gallery_html())
    assert scripts
    assert [one for one in scripts if 'src="/static/ui/' not in one] == []


def test_initials_come_from_the_first_and_last_name() -> None:
    names = {"Tomasz Wilk": "TW", "Ruth Adeyemi-Clarke": "RC", "Eve": "EV"}
    assert {name: AccountMenu(name, "", (), "/").initials for name in names} == names
