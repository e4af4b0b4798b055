"""Whoever reads a school in sums finds no member of staff on any page they can reach."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test.client import Client

from goldenthread.accounts.public import SystemActor
from goldenthread.accounts.types import Role
from goldenthread.exchange.public import import_school_year
from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.snapshot.snapshot import Snapshot
from tests.cast import MEMBERS, Cast
from tests.year import BROUGHT_IN_AT

pytestmark = [pytest.mark.walls, pytest.mark.slow]
type ClientOf = Callable[[str | Role], Client]

SCHOOL = "/schools/ashmoor-vale/"
PLACES = (
    *("today/", "people/", "people/teams/", "import/", "administration/audit-log/"),
    *(f"2026-27/{page}/" for page in ("thread", "year", "check", "priorities", "programmes")),
    *(f"2026-27/{page}/?export=csv" for page in ("check", "priorities", "programmes")),
)
# Dates and titles differ from one activity to the next, and what is on the page does not.
MOST_OF_A_KIND = 12


def walk(client: Client) -> dict[str, str]:
    """Every page that links lead to, exports included; also from pages the menu does not offer."""
    waiting = [f"{SCHOOL}{place}" for place in PLACES]
    pages: dict[str, str] = {}
    kinds: dict[str, int] = {}
    while waiting:
        address = waiting.pop(0)
        kind = re.sub(r"[^/?=&]*\d[^/?=&]*", "*", address)
        kinds[kind] = kinds.get(kind, 0) + 1
        parent = address.rstrip("/").rpartition("/")[0]
        kinds[parent] = kinds.get(parent, 0) + 1
        if address in pages or max(kinds[kind], kinds[parent]) > MOST_OF_A_KIND:
            continue
        text = unescape(client.get(address).content.decode(errors="replace"))
        pages[address] = text
        for link in re.findall(r'href="([^"#]+)', text):
            target = f"{address.partition('?')[0]}{link}" if link.startswith("?") else link
            if target.startswith(SCHOOL):
                waiting.append(target)
    return pages


def named(client: Client, names: set[str], *opened: str) -> dict[str, set[str]]:
    """The pages on which a name stands, without the manual, whose examples are about people."""
    pages = walk(client)
    refused = ("This page is not yours to open", "There is nothing at this address")
    seen = {where for where, text in pages.items() if not any(words in text for words in refused)}
    assert {f"{SCHOOL}{where}" for where in opened} <= seen
    return {
        where: found
        for where, text in pages.items()
        if "/check/rules/" not in where and (found := {name for name in names if name in text})
    }


@pytest.fixture
def year(cast: Cast) -> Snapshot:
    """The whole sample year of Ashmoor Vale, stored and checked."""
    year = ashmoor_vale()
    import_school_year(year, school=cast.ashmoor, actor=SystemActor("tests"), at=BROUGHT_IN_AT)
    return year


def test_a_governor_reads_no_name_of_the_staff(client_of: ClientOf, year: Snapshot) -> None:
    names = {person.name for person in year.people}
    opened = (
        "2026-27/thread/reading-to-learn/practice/",
        "2026-27/check/",
        "2026-27/priorities/?export=csv",
        "2026-27/programmes/reading-to-learn/",
    )
    assert named(client_of(Role.GOVERNOR), names, *opened) == {}


def test_a_facilitator_from_outside_reads_no_name_of_the_staff(
    client_of: ClientOf, year: Snapshot
) -> None:
    names = {person.name for person in year.people}
    assert named(client_of(Role.EXTERNAL_FACILITATOR), names, "today/") == {}


def test_a_system_administrator_reads_no_name_beyond_accounts(
    client_of: ClientOf, year: Snapshot
) -> None:
    # Whoever has an account stands on the page of roles; that is what an administrator is for.
    names = {person.name for person in year.people} - {one.name for one in MEMBERS.values()}
    assert named(client_of(Role.SYSTEM_ADMIN), names, "administration/audit-log/") == {}


def test_the_trust_reads_who_leads_the_plan_and_nobody_else(
    client_of: ClientOf, year: Snapshot
) -> None:
    leading = {row.owner for row in year.priorities} | {row.lead for row in year.programmes}
    leading |= {row.facilitator for row in year.activities}
    leading |= {row.decided_by for row in year.decisions}
    names = {person.name for person in year.people if person.id not in leading}
    opened = ("2026-27/year/", "2026-27/programmes/reading-to-learn/", "2026-27/check/")
    assert len(names) > 80
    assert named(client_of(Role.TRUST_LEADER), names, *opened) == {}
