"""The frame around every page: the school at hand, the places in it and the person's menu."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from goldenthread.accounts import clock
from goldenthread.accounts.abilities import Ability
from goldenthread.accounts.access import find_school_at_hand, may, roles_held_by, roles_in
from goldenthread.accounts.models import School, User
from goldenthread.ui.navigation import AccountMenu, NavigationItem, Place

# In August people prepare the year that begins in September.
FIRST_MONTH = 8


@dataclass(frozen=True)
class Entry:
    """A place in the navigation: its words, its route, and who sees it. No ability: everybody."""

    label: str
    route: str
    ability: Ability | None = None


PLACES: tuple[Entry, ...] = (
    Entry("Today", "workbench:today"),
    Entry("Thread", "workbench:thread", Ability.VIEW_PLAN_SUMMARY),
    Entry("Year", "workbench:year", Ability.VIEW_OWN_CALENDAR),
    Entry("Practice", "practice:home", Ability.VIEW_PEOPLE_LIST),
    Entry("Impact", "workbench:impact", Ability.VIEW_EVALUATION),
    Entry("Review", "reviews:home", Ability.VIEW_REVIEW),
    Entry("Check", "findings:check", Ability.VIEW_FINDINGS_COUNTS),
)
RUNNING: tuple[Entry, ...] = (
    Entry("Priorities", "priorities:list-priorities", Ability.VIEW_PLAN),
    Entry("Programmes", "programmes:list-programmes", Ability.VIEW_PLAN),
    Entry("What we noticed", "notes:list-own", Ability.NOTE_NEED),
    Entry("Proposals and forum", "proposals:list-proposals", Ability.PROPOSE_PLAN),
    Entry("Library", "library:list-techniques", Ability.VIEW_PEOPLE_LIST),
    Entry("People", "people:list-people", Ability.VIEW_PEOPLE_LIST),
    Entry("Bring in files", "exchange:import", Ability.IMPORT_STAFF),
    Entry("Administration", "administration:overview", Ability.VIEW_ADMINISTRATION),
)
OWN: tuple[Entry, ...] = (
    Entry("My record", "personal:show-record"),
    Entry("Who opened my record", "personal:list-openings"),
    Entry("Reminders", "reminders:show", Ability.VIEW_PEOPLE_LIST),
    Entry("Choose another school", "accounts:choose-school"),
    Entry("Change your password", "account_change_password"),
    Entry("Passkeys and second step", "mfa_index"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return what `ui/page.html` draws around the content. Asks the database nothing."""
    user = getattr(request, "user", None)
    shown: dict[str, Any] = {
        "demo_mode": settings.DEMO_MODE,
        "demo_today": settings.DEMO_TODAY,
        "manifest_url": reverse("offline:manifest"),
        "home_screen_icon": "practice/icon-maskable-192.png",
    }
    if not isinstance(user, User):
        return shown
    # Only where somebody has signed in may the device keep notes.
    shown["device_script"] = "practice/device.js"
    school = find_school_at_hand(user)
    roles = roles_in(user, school) if school else {held.role for held in roles_held_by(user)}
    shown["account_menu"] = AccountMenu(
        name=user.name,
        role=", ".join(sorted(role.label for role in roles)),
        items=_items(OWN, request, user, school),
        sign_out_url=reverse("account_logout"),
    )
    if school:
        shown["screening_url"] = reverse(
            "people:show-for-boxes", kwargs={"school_slug": school.slug}
        )
        shown["place"] = Place(label=school.name, url=reverse("accounts:choose-school"))
        shown["navigation"] = _items(PLACES, request, user, school)
        shown["running_navigation"] = _items(RUNNING, request, user, school)
    return shown


def _items(
    entries: tuple[Entry, ...], request: HttpRequest, user: User, school: School | None
) -> tuple[NavigationItem, ...]:
    found = []
    year = _year_at_hand(request)
    for entry in entries:
        if entry.ability and (school is None or not may(user, school, entry.ability)):
            continue
        address = _address(entry.route, school, year)
        if address:
            found.append((entry.label, address))
    # One place may lie inside another: the reader is in the inner one.
    inside = [address for _, address in found if request.path.startswith(address)]
    here = max(inside, key=len, default=None)
    return tuple(NavigationItem(label, address, address == here) for label, address in found)


def _year_at_hand(request: HttpRequest) -> str:
    """Return the year in the page's address, or else the one that today lies in, as 2026-27."""
    match = request.resolver_match
    if match and "year" in match.kwargs:
        return str(match.kwargs["year"])
    today = clock.today()
    first = today.year if today.month >= FIRST_MONTH else today.year - 1
    return f"{first}-{(first + 1) % 100:02}"


def _address(route: str, school: School | None, year: str) -> str:
    """Return the address, or nothing where the route does not exist on this site."""
    tries: list[dict[str, str]] = [{}]
    if school:
        tries += [{"school_slug": school.slug}, {"school_slug": school.slug, "year": year}]
    for kwargs in tries:
        try:
            return reverse(route, kwargs=kwargs)
        except NoReverseMatch:
            continue
    return ""
