"""What keeps people out of an open page, on a phone and a laptop, light and dark."""

from playwright.sync_api import Page

from tests.browser.axe import axe_findings
from tests.browser.conftest import WIDTHS, Scheme, Screen

SCREENS: tuple[Screen, ...] = ("phone", "desktop")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def what_is_wrong(page: Page) -> list[str]:
    """Where it is wider than the screen, and what axe finds."""
    found = []
    page.wait_for_load_state()
    for screen in SCREENS:
        width, height = WIDTHS[screen]
        page.set_viewport_size({"width": width, "height": height})
        if page.evaluate(TOO_WIDE):
            found.append(f"{screen}: wider than the screen")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found += [f"{screen} {scheme}: {line}" for line in axe_findings(page)]
    return found
