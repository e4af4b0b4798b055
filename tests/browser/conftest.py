"""Browser tests: Chromium, and pages the size of a phone, a tablet and an old laptop.

Every test in this folder is marked `browser`. Without a Chromium none is collected, and
`./dev test` says so in its closing line.
"""

import contextlib
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from django.conf import settings as site
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, expect, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from goldenthread.accounts.public import User
from tests.browser.chromium import find_chromium
from tests.browser.sample_trust import provide_sample_trust

# Playwright's loop runs in the thread of the test, and Django would refuse it the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# Milliseconds until a test gives up on what it waits for; no test is about speed.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)

CHROMIUM = find_chromium()
collect_ignore_glob = [] if CHROMIUM else ["test_*.py"]

FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

Screen = Literal["phone", "tablet", "desktop"]
Scheme = Literal["light", "dark"]
WIDTHS: dict[Screen, tuple[int, int]] = {
    "phone": (360, 740),
    "tablet": (768, 1024),
    "desktop": (1366, 768),
}
OpenPage = Callable[..., Page]
EnterAs = Callable[[Page, str], None]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[OpenPage]:
    """Open a page of a given screen and colour scheme; addresses are relative to the site.

    `open_page("phone", "dark", javascript=False)`. Each call is a browser of its own, signed in
    nowhere; with `worker=True` it may also run the site's service worker. A script error, or
    anything the content security policy stopped, fails the test.
    """
    complaints: list[str] = []
    with contextlib.ExitStack() as stack:

        def open_one(
            screen: Screen = "desktop",
            scheme: Scheme = "light",
            *,
            javascript: bool = True,
            worker: bool = False,
        ) -> Page:
            width, height = WIDTHS[screen]
            context = browser.new_context(
                base_url=live_server.url,
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                has_touch=screen == "phone",
                java_script_enabled=javascript,
                # It asks the site at moments of its own, also after a test has ended.
                service_workers="allow" if worker else "block",
                locale="en-GB",
                timezone_id="Europe/London",
                reduced_motion="reduce",
            )
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(PATIENCE)

            def heard(message: ConsoleMessage) -> None:
                if "Content Security Policy" in message.text:
                    complaints.append(message.text)

            def broke(error: Error) -> None:
                complaints.append(str(error))

            page.on("console", heard)
            page.on("pageerror", broke)
            return page

        yield open_one
    assert complaints == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """An old laptop, light."""
    return open_page("desktop")


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    """A phone, light."""
    return open_page("phone")


@pytest.fixture(
    params=[
        ("phone", "light"),
        ("phone", "dark"),
        ("desktop", "light"),
        ("desktop", "dark"),
    ],
    ids=" ".join,
)
def any_screen(request: pytest.FixtureRequest, open_page: OpenPage) -> Page:
    """The test runs four times: phone and desktop, light and dark."""
    screen, scheme = request.param
    return open_page(screen, scheme)


@pytest.fixture(scope="session")
def sample_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sample") / "trust.sqlite3"


@pytest.fixture
def sample(transactional_db: None, settings: Settings, sample_template: Path) -> None:
    """The whole sample trust on its own day, 5 February 2027; nothing of it stays afterwards."""
    settings.DEMO_MODE = True
    settings.DEMO_TODAY = date(2027, 2, 5)
    provide_sample_trust(sample_template)


@pytest.fixture
def enter_as(sample: None, live_server: LiveServer) -> EnterAs:
    """Sign somebody of the sample in by name, past the door: `enter_as(page, "Priya Nair")`."""

    def enter(page: Page, name: str) -> None:
        client = Client()
        client.force_login(User.objects.get(name=name))
        session = client.cookies[site.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": site.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
        )

    return enter
