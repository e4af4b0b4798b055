"""The pages of a phone weigh under 100 kB at the first visit, with everything that they load."""

import gzip
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test.client import Client

from goldenthread.accounts.types import Role
from goldenthread.people.models import Person
from goldenthread.practice.actions.take_step import take_step
from goldenthread.practice.models import Step
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, bring_in

type ClientOf = Callable[[str | Role], Client]
BYTES_AT_MOST = 100_000
PAGES = (
    "/schools/ashmoor-vale/2026-27/practice/step/",
    "/schools/ashmoor-vale/today/",
    "/schools/ashmoor-vale/2026-27/practice/",
)
# Fetched when a person asks for it, or by the browser for its home screen.
LATER = re.compile(r"icon-|\.webmanifest")
IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")


class Loaded(HTMLParser):
    """The addresses of files that the browser fetches with the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.files: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        address = given.get("src") if tag in {"script", "img"} else None
        if tag == "link":
            address = given.get("href")
        if address and not LATER.search(address):
            self.files.append(address)


def files_of(html: str) -> dict[str, bytes]:
    """Each file with its bytes, and the modules that scripts import."""
    waiting = [name.removeprefix("/static/") for name in Loaded(html).files]
    found: dict[str, bytes] = {}
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        path = finders.find(name)
        assert path, name
        found[name] = Path(path).read_bytes()
        if name.endswith(".js"):
            here = Path("/") / Path(name).parent
            for imported in IMPORT.findall(found[name].decode()):
                waiting.append(str((here / imported).resolve()).lstrip("/"))
    return found


@pytest.mark.parametrize("page", PAGES)
def test_a_phone_page_is_light(cast: Cast, client_of: ClientOf, page: str) -> None:
    year = bring_in(cast)
    Step.objects.all().delete()
    words = {"what": "Pause after the question", "when": "first", "class_label": "8B set 3"}
    priya = Person.objects.get(key="priya-nair")
    take_step(priya, year, words, actor=cast.priya, at=BROUGHT_IN_AT)
    html = client_of("priya").get(page).content
    files = files_of(html.decode())
    # Static files are served compressed, pages are not: they hold tokens.
    transferred = len(html) + sum(len(gzip.compress(content)) for content in files.values())
    unpacked = len(html) + sum(len(content) for content in files.values())
    assert files, (page, transferred, unpacked)
    assert "ui/tokens.css" in files
    assert unpacked < BYTES_AT_MOST
    assert transferred < BYTES_AT_MOST / 2
