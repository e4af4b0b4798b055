"""Inspects every page that a test's client opens, so that no test must remember to.

`inspect_page(html)` lists what is wrong with a page; the fixture in conftest.py calls it after each
request. A part fetched by a script is inspected as a part: without heading, language and title.
"""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test.client import Client

VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
    *("source", "track", "wbr"),
}
WITHOUT_LABEL = {"hidden", "submit", "button", "reset", "image"}
# Blocks of text for scripts to read; the browser runs nothing of them.
NOT_RUN = {"application/json", "application/ld+json"}


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open_tags: list[str] = []
        self.counts: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.labelled_ids: set[str] = set()
        self.fields: list[tuple[str, dict[str, str], bool]] = []
        self.title = ""
        self.language = ""
        self.inline: list[str] = []
        self.nameless_pictures = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.counts[tag] += 1
        if "id" in given:
            self.ids[given["id"]] += 1
        if tag == "html":
            self.language = given.get("lang", "")
        if tag == "label" and given.get("for"):
            self.labelled_ids.add(given["for"])
        if tag in {"input", "select", "textarea"} and given.get("type") not in WITHOUT_LABEL:
            self.fields.append((tag, given, "label" in self.open_tags))
        if tag == "img" and "alt" not in given:
            self.nameless_pictures += 1
        if tag == "style" or (
            tag == "script" and "src" not in given and given.get("type") not in NOT_RUN
        ):
            self.inline.append(f"<{tag}>")
        self.inline += [
            f"{tag} {name}="
            for name in given
            if name == "style" or (name.startswith("on") and len(name) > 2)
        ]
        if tag not in VOID:
            self.open_tags.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open_tags.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open_tags:
            while self.open_tags.pop() != tag:
                continue

    def handle_data(self, data: str) -> None:
        if self.open_tags[-1:] == ["title"] and "svg" not in self.open_tags:
            self.title += data


def inspect_page(html: str, *, is_part: bool = False) -> list[str]:
    """List what is wrong with the page; an empty list is a good page."""
    page = Page(html)
    return [*([] if is_part else _frame_faults(page)), *_faults(page)]


def _frame_faults(page: Page) -> Iterator[str]:
    if page.counts["h1"] != 1:
        yield f"{page.counts['h1']} h1 headings instead of one"
    if not page.language:
        yield "no language on <html>"
    # What follows the dash is the product's name; what comes before is the page's.
    if not page.title.split("–")[0].strip():
        yield "no title"


def _faults(page: Page) -> Iterator[str]:
    for name, count in page.ids.items():
        if count > 1:
            yield f'id "{name}" is used {count} times'
    for tag, given, inside_label in page.fields:
        named = given.get("aria-label") or given.get("aria-labelledby")
        if not (inside_label or named or given.get("id") in page.labelled_ids):
            yield f"<{tag} name={given.get('name', '')!r}> has no label"
    for place in page.inline:
        yield f"inline script or style: {place}"
    if page.nameless_pictures:
        yield f"{page.nameless_pictures} pictures without alt"


def inspect_response(response: HttpResponseBase, *, is_part: bool) -> None:
    """Fail the test that opened the page, with every fault at once."""
    if not isinstance(response, HttpResponse) or 300 <= response.status_code < 400:
        return
    if not response.headers.get("Content-Type", "").startswith("text/html"):
        return
    faults = inspect_page(response.content.decode(response.charset), is_part=is_part)
    assert faults == [], f"{response.status_code} page: {'; '.join(faults)}"


def inspecting(request_of_client: object) -> object:
    """Wrap the client's `request` so that each answer is inspected before the test sees it."""

    def request(self: Client, **environ: object) -> HttpResponseBase:
        response: HttpResponseBase = request_of_client(self, **environ)  # type: ignore[operator]
        if environ.get("REQUEST_METHOD") != "HEAD":
            inspect_response(response, is_part="HTTP_HX_REQUEST" in environ)
        return response

    return request
