"""The enquiries of one person, the counts for leaders, and the card on the practice home."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q
from django.urls import reverse

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.inference.small_counts import shown
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import enquiries_of
from goldenthread.practice.enquiry_stages import KINDS
from goldenthread.practice.home_card import HomeCard
from goldenthread.practice.models import Enquiry
from goldenthread.snapshot.words import CycleOutcome

HEADING = "Enquiry and projects"
NO_QUESTION = "No question yet"
OUTCOME_WORDS = {
    CycleOutcome.ADOPTED: "Adopted",
    CycleOutcome.ADAPTED: "Adapted",
    CycleOutcome.STOPPED: "Stopped",
}


@dataclass(frozen=True, slots=True)
class EnquiryLine:
    """One enquiry in a list. `state` is one word or two."""

    key: str
    title: str
    kind: str
    lead: str
    others: int
    opened_on: dt.date
    state: str
    is_open: bool
    is_shared: bool
    url: str


@dataclass(frozen=True, slots=True)
class EnquiryCounts:
    """What leaders see: how many, never whose or about what."""

    under_way: str
    ended: str
    shared: str


def address_of(enquiry: Enquiry, year: SchoolYear) -> str:
    return reverse(
        "enquiries:show",
        kwargs={"school_slug": year.school.slug, "year": year.label, "key": enquiry.key},
    )


def line_of(enquiry: Enquiry, year: SchoolYear, members: int) -> EnquiryLine:
    return EnquiryLine(
        key=enquiry.key,
        title=enquiry.question or NO_QUESTION,
        kind=KINDS[enquiry.kind].name,
        lead=enquiry.lead.name,
        others=max(members - 1, 0),
        opened_on=enquiry.opened_on,
        state=OUTCOME_WORDS[CycleOutcome(enquiry.outcome)] if enquiry.outcome else "Under way",
        is_open=enquiry.closed_on is None,
        is_shared=enquiry.shared_on is not None,
        url=address_of(enquiry, year),
    )


def list_own(person: Person, year: SchoolYear) -> list[EnquiryLine]:
    """Those under way first, then the ended ones, newest first. One query."""
    rows = (
        enquiries_of(person, year)
        .select_related("lead")
        .annotate(members=Count("enquiry_members", distinct=True))
        .order_by("-opened_on", "-pk")
    )
    lines = [line_of(row, year, row.members) for row in rows]
    return sorted(lines, key=lambda line: not line.is_open)


def get_home_card(person: Person, year: SchoolYear, today: dt.date) -> HomeCard:
    """The enquiries under way that the person takes part in. One query."""
    mine = list_own(person, year)
    going = [line for line in mine if line.is_open and line.opened_on <= today]
    here = {"school_slug": year.school.slug, "year": year.label}
    home = reverse("enquiries:home", kwargs=here)
    if not going:
        return HomeCard(
            heading=HEADING,
            text="A question of your own, a lesson study, or something in the school that could "
            "work better. Begin small; what did not work counts as much.",
            action="See what you could begin" if not mine else "Open your enquiries",
            url=home,
        )
    only = going[0] if len(going) == 1 else None
    return HomeCard(
        heading=HEADING,
        text=only.title if only else f"{len(going)} enquiries are under way.",
        action="Go on with it" if only else "Open your enquiries",
        url=only.url if only else home,
        lines=() if only else tuple(line.title for line in going[:3]),
    )


def count_for_leaders(user: User | AnonymousUser, year: SchoolYear) -> EnquiryCounts | None:
    """Counts from five on; None for those who do not lead. One query."""
    if not accounts.may(user, year.school, Ability.VIEW_PRACTICE_COUNTS):
        return None
    counted = Enquiry.objects.filter(school=year.school, year=year).aggregate(
        under_way=Count("pk", filter=Q(closed_on=None)),
        ended=Count("pk", filter=Q(closed_on__isnull=False)),
        shared=Count("pk", filter=Q(shared_on__isnull=False)),
    )
    return EnquiryCounts(**{name: shown(number) for name, number in counted.items()})
