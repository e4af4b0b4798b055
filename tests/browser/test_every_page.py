"""No page of the site keeps anybody out: axe finds nothing, and none is wider than a phone."""

import pytest
from playwright.sync_api import Page

from tests.browser.barriers import what_is_wrong
from tests.browser.conftest import EnterAs, OpenPage
from tests.browser.pages import NOT_HERE, SEEN_BY, Place, list_apps, list_places
from tests.walls.matrix import list_routes

POSTING_ONLY = 405


def inspect(place: Place, page: Page) -> list[str]:
    response = page.goto(place.address)
    status = response.status if response else None
    if status == POSTING_ONLY:
        return []
    if status != 200:
        return [f"answers {status}"]
    return what_is_wrong(page)


@pytest.mark.parametrize("app", list_apps())
def test_no_page_keeps_anybody_out(
    app: str, sample: None, open_page: OpenPage, enter_as: EnterAs
) -> None:
    head, stranger = open_page(), open_page()
    enter_as(head, SEEN_BY.get(app, "Ruth Adeyemi-Clarke"))
    places = [place for place in list_places() if place.app == app]
    found = {
        place.route: inspect(place, stranger if place.is_for_strangers else head)
        for place in places
    }
    assert found == {place.route: [] for place in places}


def test_a_page_left_out_has_a_route_and_a_reason() -> None:
    assert NOT_HERE.keys() <= set(list_routes())


def test_a_barrier_is_seen(open_page: OpenPage) -> None:
    page = open_page()
    page.set_content(
        '<html lang="en-GB"><title>A barrier</title><main><h1>A barrier</h1>'
        '<p style="color: #bbb; background: #fff; width: 900px">Pale and wide</p></main></html>'
    )
    assert [line.split(":")[0:2] for line in what_is_wrong(page)] == [
        ["phone", " wider than the screen"],
        *([screen, " color-contrast"] for screen in ("phone light", "phone dark")),
        *([screen, " color-contrast"] for screen in ("desktop light", "desktop dark")),
    ]
