"""The access matrix: for each route, which role sees it, is refused, or finds nothing there.

Each app writes its rows in `tests/walls/rows_<app>.py` as `ROWS: list[Row]`. A route of the site
that is in no row fails the build, and every row is tried as Eve of the other school.
"""

import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from django.urls import URLPattern, URLResolver, get_resolver

from goldenthread.accounts.types import Role
from tests.cast import Cast

type Outcome = Literal["see", "refuse", "hide"]
type Kwargs = Callable[[Cast], dict[str, Any]]


def of_ashmoor(cast: Cast) -> dict[str, Any]:
    return {"school_slug": cast.ashmoor.slug}


def of_ashmoor_in_2026_27(cast: Cast) -> dict[str, Any]:
    return {"school_slug": cast.ashmoor.slug, "year": "2026-27"}


@dataclass(frozen=True)
class Row:
    """One route of a school. Roles not named in `see` or `hide` are refused with 403.

    `kwargs` makes what the address names, at Ashmoor Vale, and returns the parts of the address.
    """

    route: str
    see: frozenset[Role]
    hide: frozenset[Role] = frozenset()
    kwargs: Kwargs = of_ashmoor
    method: Literal["get", "post"] = "get"

    def outcome(self, role: Role) -> Outcome:
        if role in self.see:
            return "see"
        return "hide" if role in self.hide else "refuse"

    def __str__(self) -> str:
        return f"{self.method} {self.route}"


EVERY_ROLE = frozenset(Role)

# Routes of no school, each with the reason why a wall between schools does not concern it.
OUTSIDE_SCHOOLS = {
    "accounts:home": "leads on to the person's own school",
    "accounts:choose-school": "lists only the person's own schools",
    "now:join": "leads on to the session that runs for the person",
    "answer:by-link": "opens with its own secret alone; tested in tests/surveys",
    "answer:type-code": "names no survey and asks for a code; tested in tests/surveys",
    "accounts:demo": "exists in demo mode only; tested in tests/accounts",
    "feeds:calendar": "opens with its own secret alone; tested in tests/reminders",
    "feeds:stop": "knows only what its own signed link says; tested in tests/reminders",
    "mail:stop": "knows only what its own signed link says; tested in tests/findings",
    "offline:manifest": "says the same to everybody",
    "offline:offline-page": "is written for nobody; tested in tests/practice",
    "offline:service-worker": "says the same to everybody",
    "accounts:demo-enter": "exists in demo mode only; tested in tests/accounts",
}
# allauth's own pages show nothing but the account of whoever asks.
OUTSIDE_PREFIXES = ("account_", "mfa_", "socialaccount_", "google_", "microsoft_")


def load_rows() -> list[Row]:
    here = Path(__file__).parent
    rows: list[Row] = []
    for path in sorted(here.glob("rows_*.py")):
        rows += importlib.import_module(f"tests.walls.{path.stem}").ROWS
    return rows


def list_routes(
    patterns: Iterable[URLPattern | URLResolver] | None = None, namespace: str = ""
) -> Iterator[str]:
    """Name every route of the site; one without a name is given by its pattern."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from list_routes(entry.url_patterns, inner)
        else:
            yield f"{namespace}{entry.name}" if entry.name else f"nameless {entry.pattern}"
