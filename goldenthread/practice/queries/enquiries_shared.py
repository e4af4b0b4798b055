"""The wall: what colleagues have found out, and the projects that are being tried."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import projects_visible_to, shared_with
from goldenthread.practice.enquiry_stages import KINDS
from goldenthread.practice.models import Enquiry
from goldenthread.practice.queries.enquiries import NO_QUESTION, OUTCOME_WORDS, address_of
from goldenthread.snapshot.words import CycleOutcome


@dataclass(frozen=True, slots=True)
class SharedLine:
    """One shared page of findings. Without `url` and `lead` the reader is no member of staff."""

    title: str
    kind: str
    outcome: str
    did_not_work: bool
    learnt: str
    shared_on: dt.date
    programme: str
    lead: str
    key: str


@dataclass(frozen=True, slots=True)
class ProjectLine:
    title: str
    lead: str
    who_benefits: str
    measure: str
    opened_on: dt.date
    url: str


def list_shared(
    user: User | AnonymousUser, year: SchoolYear, programmes: Iterable[str] | None = None
) -> list[SharedLine]:
    """The newest first, whatever came of them. `programmes` are keys to keep to.

    One query; for readers outside the staff a second one, for the names that are left out.
    """
    rows = shared_with(user, year).select_related("lead", "programme", "findings")
    if programmes is not None:
        rows = rows.filter(programme__key__in=list(programmes))
    found = list(rows.order_by("-shared_on", "-pk"))
    is_staff = accounts.may(user, year.school, Ability.VIEW_PEOPLE_LIST)
    names: list[str] = []
    if found and not is_staff:
        names = list(Person.objects.filter(school=year.school).values_list("name", flat=True))
    return [_line_of(row, is_staff=is_staff, names=names) for row in found]


def list_projects_under_way(user: User | AnonymousUser, year: SchoolYear) -> list[ProjectLine]:
    """Improvement projects that nobody has ended, the newest first. One query."""
    rows = projects_visible_to(user, year).filter(closed_on=None).select_related("lead", "project")
    return [
        ProjectLine(
            title=row.question or NO_QUESTION,
            lead=row.lead.name,
            who_benefits=row.project.who_benefits if hasattr(row, "project") else "",
            measure=row.project.measure if hasattr(row, "project") else "",
            opened_on=row.opened_on,
            url=address_of(row, year),
        )
        for row in rows.order_by("-opened_on", "-pk")
    ]


def _line_of(enquiry: Enquiry, *, is_staff: bool, names: Iterable[str]) -> SharedLine:
    words = enquiry.findings.words
    title = words["title"] or enquiry.question or NO_QUESTION
    return SharedLine(
        title=title if is_staff else without_names(title, names),
        kind=KINDS[enquiry.kind].name,
        outcome=OUTCOME_WORDS[CycleOutcome(enquiry.outcome)] if enquiry.outcome else "",
        did_not_work=enquiry.findings.did_not_work,
        learnt=words["learnt"] if is_staff else without_names(words["learnt"], names),
        shared_on=enquiry.shared_on or enquiry.opened_on,
        programme=enquiry.programme.title if enquiry.programme else "",
        lead=enquiry.lead.name if is_staff else "",
        key=enquiry.key if is_staff else "",
    )


def without_names(text: str, names: Iterable[str]) -> str:
    """The text with each whole name of a member of staff told as "a colleague"."""
    written = [re.escape(name) for name in names if name.strip() and name in text]
    if not written:
        return text
    longest_first = "|".join(sorted(written, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{longest_first})(?!\w)", "a colleague", text)
