"""Coaching summaries that a coachee has shown: theirs to take back, and others' to read."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404

from goldenthread.accounts.public import SchoolYear, label
from goldenthread.kernel.dates import long_date
from goldenthread.people import public as people
from goldenthread.people.public import Person, Post
from goldenthread.practice.models import CoachingPair, SharedSummary, SharedWords
from goldenthread.practice.queries.coaching_cycle import CycleLine
from goldenthread.snapshot.words import SharedWith, StaffGroup

LARGEST_NUMBER = 2**63 - 1

type Group = tuple[str, list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Given:
    """A summary that the coachee has shown: when, to whom, for what."""

    number: int
    on: dt.date
    name: str
    purpose: str
    words: str
    revoked_on: dt.date | None


def list_given(pair: CoachingPair) -> list[Given]:
    """For the coachee, newest first. One query."""
    rows = SharedWords.objects.filter(shared_summary__pair=pair).select_related(
        "shared_summary", "shown_to"
    )
    return [
        Given(
            row.shared_summary.pk,
            row.shared_summary.on,
            row.shown_to.name,
            label(row.shared_summary.shared_with).lower(),
            row.words["summary"],
            row.shared_summary.revoked_on,
        )
        for row in rows.order_by("-shared_summary__on", "-pk")
    ]


def shared_with(person: Person, year: SchoolYear) -> QuerySet[SharedWords]:
    """What stands shown to this person; what was taken back does not exist."""
    return SharedWords.objects.filter(
        shown_to=person,
        shared_summary__school=year.school,
        shared_summary__year=year,
        shared_summary__shared_by="coachee",
        shared_summary__revoked_on__isnull=True,
    ).select_related("shared_summary__pair__coachee", "shared_summary__pair__coach")


def get_shared_or_404(person: Person, year: SchoolYear, number: int) -> SharedWords:
    rows = shared_with(person, year).filter(shared_summary=min(number, LARGEST_NUMBER))
    row = rows.first()
    if row is None:
        raise Http404
    return row


def get_given_or_404(pair: CoachingPair, number: int) -> SharedSummary:
    rows = SharedSummary.objects.filter(pair=pair, pk=min(number, LARGEST_NUMBER))
    row = rows.filter(written__isnull=False).first()
    if row is None:
        raise Http404
    row.pair = pair
    return row


def list_recipients(pair: CoachingPair, on: dt.date) -> list[Group]:
    """Whom the coachee may choose, by what for; the value names both. Two queries."""
    posts = list(
        Post.objects.filter(people.on_day(on), person=pair.coachee).select_related(
            "line_manager", "appraiser"
        )
    )
    leaders = Post.objects.filter(
        people.on_day(on), school=pair.school, staff_group=StaffGroup.LEADER
    )
    staff = list(
        Person.objects.filter(Q(left_on__isnull=True) | Q(left_on__gte=on), school=pair.school)
        .exclude(pk=pair.coachee_id)
        .order_by("name", "key")
    )
    leading = set(leaders.values_list("person_id", flat=True))
    chosen = (
        ("Line manager", SharedWith.LINE_MANAGER, {post.line_manager for post in posts}),
        ("For the appraisal", SharedWith.APPRAISAL, {post.appraiser for post in posts}),
        (
            "Senior leaders",
            SharedWith.SENIOR_LEADERS,
            {person for person in staff if person.pk in leading},
        ),
        ("A colleague", SharedWith.COLLEAGUE, set(staff)),
    )
    groups: list[Group] = []
    for heading, purpose, persons in chosen:
        known = sorted((p for p in persons if p is not None), key=lambda p: (p.name, p.key))
        if known:
            groups.append((heading, [(f"{purpose.value}|{p.key}", p.name) for p in known]))
    return groups


def draft_of(cycle: CycleLine, coach: str) -> str:
    """A draft in the coachee's voice, to change as they like: no word of the coach's praise."""
    lines = [f"Coaching with {coach}, {long_date(cycle.on)}."]
    if cycle.last_step:
        lines.append(f"My step was: {cycle.last_step} ({cycle.last_answer}).")
    if cycle.facts:
        seen = f" in {cycle.class_label}" if cycle.class_label else ""
        lines.append(f"What pupils did{seen}: {' '.join(cycle.facts)}")
    if cycle.step:
        when = ", ".join(part for part in (cycle.step_when, cycle.step_class) if part)
        lines.append(f"My next step: {cycle.step}" + (f" ({when})." if when else "."))
    return "\n".join(lines)
