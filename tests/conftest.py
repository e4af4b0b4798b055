"""What every test run shares: the cast, inspected pages, and which tests need the database."""

from collections.abc import Callable, Iterator

import hypothesis
import pytest
from django.core.cache import cache
from django.core.handlers.base import BaseHandler
from django.core.signals import setting_changed
from django.test.client import Client, ClientHandler

from goldenthread.accounts.types import Role
from tests.cast import Cast, make_cast, make_holder
from tests.inspection import inspecting

# The same examples at every run: a property that fails must fail for whoever looks at it next.
hypothesis.settings.register_profile("goldenthread", derandomize=True, deadline=None)
hypothesis.settings.load_profile("goldenthread")

DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database-part",
        action="store_true",
        help="run only tests that touch the database, as ./dev test does on PostgreSQL",
    )


LONG = {"attacker", "browser", "walls"}


def touches_database(item: pytest.Item) -> bool:
    if item.get_closest_marker("django_db"):
        return True
    return not DATABASE_FIXTURES.isdisjoint(getattr(item, "fixturenames", ()))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # The long ones first, so that no process is left alone with one at the end.
    items.sort(key=lambda item: not LONG & {mark.name for mark in item.iter_markers()})
    if not config.getoption("--database-part"):
        return
    config.hook.pytest_deselected(items=[item for item in items if not touches_database(item)])
    items[:] = [item for item in items if touches_database(item)]


@pytest.fixture(autouse=True)
def _inspected_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Client, "request", inspecting(Client.request))


@pytest.fixture(autouse=True, scope="session")
def _one_chain_of_middleware() -> Iterator[None]:
    """A site builds its chain once and not, as Django's test client does, for each who asks.

    Settings that a test changes make a new chain, and changing them back another.
    """
    chains: list[dict[str, object]] = []

    def load_once(self: ClientHandler, *, is_async: bool = False) -> None:
        if not chains:
            BaseHandler.load_middleware(self, is_async)
            chains.append(vars(self) | {"enforce_csrf_checks": None})
        vars(self).update(chains[0] | {"enforce_csrf_checks": self.enforce_csrf_checks})

    def forget(**_: object) -> None:
        chains.clear()

    setting_changed.connect(forget)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ClientHandler, "load_middleware", load_once, raising=False)
        yield
    setting_changed.disconnect(forget)


@pytest.fixture(autouse=True)
def _no_attempts_counted() -> None:
    """Sign-in attempts are counted in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture
def cast(db: None) -> Cast:
    """Ashmoor Vale, Wrenfield and their people: `cast.ashmoor`, `cast.ruth`, `cast.eve`."""
    return make_cast()


@pytest.fixture
def client_of(cast: Cast) -> Callable[[str | Role], Client]:
    """Sign somebody in: `client_of("ruth")`, or `client_of(Role.TEACHER)` for that role alone."""

    def sign_in(who: str | Role) -> Client:
        user = make_holder(who, cast) if isinstance(who, Role) else cast.people[who]
        client = Client()
        client.force_login(user)
        return client

    return sign_in
