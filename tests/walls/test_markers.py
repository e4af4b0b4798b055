"""Private words reach only the people they were written for: every page is read as everybody.

Each word of each kind holds a marker of its own. Every link that a person can follow is followed,
pages, files and feeds alike, and the markers found are held against who may read them.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.apps import apps
from django.core import mail
from django.test.client import Client
from django.urls import NoReverseMatch, reverse

from goldenthread.accounts.public import now, today
from goldenthread.findings import public as findings
from tests.cast import ACTOR, MEMBERS, Cast
from tests.walls.matrix import list_routes
from tests.walls.private_words import (
    PRIVATE,
    bring_in_a_year_with_practice,
    list_kinds,
    write_markers,
)

pytestmark = pytest.mark.walls

MARKER = re.compile(r"zq\d+x\d+marker")
LINK = re.compile(r'\b(?:href|src|action|data-address)="(/[^"#]*)')
# Files of the site itself hold nothing of anybody.
ELSEWHERE = ("/static/", "/accounts/", "/demo/")


def test_every_kind_of_sealed_words_is_tried() -> None:
    assert set(list_kinds()) == set(PRIVATE)


def first_addresses() -> Iterator[str]:
    """Every route that needs no more than the school and the year, linked or not."""
    kwargs = {"school_slug": "ashmoor-vale", "year": "2026-27"}
    for route in set(list_routes()):
        for names in ([], ["school_slug"], ["school_slug", "year"]):
            try:
                yield reverse(route, kwargs={name: kwargs[name] for name in names})
            except NoReverseMatch:
                continue
            break


def shape_of(address: str) -> tuple[str, tuple[str, ...]]:
    """One of a page's many orders and filters is enough."""
    parts = urlsplit(address)
    return parts.path, tuple(sorted(name for name, _ in parse_qsl(parts.query)))


def read_everything(client: Client) -> dict[str, set[str]]:
    """The markers on each address that the person can reach by reading."""
    waiting = sorted(first_addresses())
    seen = {shape_of(address) for address in waiting}
    found: dict[str, set[str]] = {}
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        if response.status_code in {301, 302}:
            links = [response.headers["Location"]]
        elif response.status_code == 200:
            content = b"".join(response) if response.streaming else response.content
            text = content.decode(errors="replace")
            found[address] = set(MARKER.findall(text))
            links = [urljoin(address, link.replace("&amp;", "&")) for link in LINK.findall(text)]
        else:
            assert response.status_code in {400, 403, 404, 405}, (address, response.status_code)
            continue
        for link in links:
            if not link.startswith(ELSEWHERE) and shape_of(link) not in seen:
                seen.add(shape_of(link))
                waiting.append(link)
    return found


def test_markers_appear_only_for_whom_they_were_written(
    cast: Cast, client_of: Callable[[str], Client]
) -> None:
    year = bring_in_a_year_with_practice(cast)
    allowed = write_markers(year)
    seen: dict[str, set[str]] = defaultdict(set)
    leaks = []
    for name in MEMBERS:
        pages = read_everything(client_of(name))
        assert len(pages) > 3, f"{name} saw nothing at all"
        for address, markers in pages.items():
            for marker in markers:
                seen[marker].add(name)
                if name not in allowed[marker]:
                    leaks.append((name, address, marker))
    assert leaks == []
    # And the test can see: every word is shown to somebody whom it was written for, if to anybody.
    assert sorted(word for word, readers in allowed.items() if readers and not seen[word]) == []


def as_text(cell: object) -> str:
    if isinstance(cell, bytes | memoryview):
        return bytes(cell).decode(errors="replace")
    return str(cell)


def test_markers_are_in_no_table_no_audit_line_and_no_mail(cast: Cast) -> None:
    year = bring_in_a_year_with_practice(cast)
    write_markers(year)
    findings.run_check(year, actor=ACTOR, at=now(), today=today())
    findings.send_digests(cast.ashmoor, at=now(), today=today())
    in_clear = [
        model.__name__
        for model in apps.get_models()
        for row in model._default_manager.values_list()
        if any(MARKER.search(as_text(cell)) for cell in row)
    ]
    assert in_clear == []
    assert [one.subject for one in mail.outbox if MARKER.search(str(one.message()))] == []
