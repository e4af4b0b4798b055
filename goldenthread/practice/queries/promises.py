"""Promises as their team reads them, with their words opened."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from goldenthread.accounts.public import SchoolYear, Unreadable
from goldenthread.people import public as people
from goldenthread.people.public import Person, Team, TeamMember
from goldenthread.practice.access.sessions import Reader, promises_of_team, promises_visible_to
from goldenthread.practice.models import Promise, PromiseWords
from goldenthread.programmes.public import Activity
from goldenthread.snapshot.words import PromiseOutcome

OUTCOME_WORDS = {
    PromiseOutcome.DONE: "Did it",
    PromiseOutcome.ADAPTED: "Did it differently",
    PromiseOutcome.NOT_YET: "Not yet",
}


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """`outcome` is one of `PromiseOutcome` or empty; `version` is 0 while nothing is written."""

    key: str
    person_key: str
    person: str
    made_on: dt.date
    session: str
    outcome: str
    change: str
    when: str
    class_label: str
    note: str
    looked_at_by: str
    looked_at_by_id: int | None
    version: int

    @property
    def outcome_words(self) -> str:
        return OUTCOME_WORDS[PromiseOutcome(self.outcome)] if self.outcome else ""

    @property
    def when_and_where(self) -> str:
        return ", ".join(part for part in (self.when, self.class_label) if part)


def list_last_promises(reader: Reader, team: Team, before: Activity | None) -> list[PromiseLine]:
    """The last promise of each member, by name; of those that the reader may read. 1 query."""
    rows = promises_visible_to(reader).filter(Q(team_made_in=team.pk))
    return sorted(_last_of_each(rows, before).values(), key=lambda line: line.person)


def find_last_promise(reader: Reader, session: Activity) -> PromiseLine | None:
    """The reader's own last promise in the team, before this session. 1 query."""
    assert session.team is not None
    rows = promises_of_team(session.team, session.year).filter(person=reader.person)
    return _last_of_each(rows, session).get(reader.person.pk)


def find_promise_of(reader: Reader, session: Activity) -> PromiseLine | None:
    """The reader's own promise in this session. 1 query."""
    row = _with_words(Promise.objects.filter(activity=session, person=reader.person)).first()
    return line_of(row) if row else None


def list_promises_in(reader: Reader, session: Activity) -> list[PromiseLine]:
    """What was promised in this session, by name; of that which the reader may read. 1 query."""
    rows = _with_words(promises_visible_to(reader).filter(activity=session))
    return sorted((line_of(row) for row in rows), key=lambda line: line.person)


def list_own_promises(person: Person, year: SchoolYear) -> list[PromiseLine]:
    """All that the person promised in the year, newest first, whatever team it was. 1 query."""
    rows = _with_words(Promise.objects.filter(school=year.school, year=year, person=person))
    return [line_of(row) for row in rows.order_by("-made_on", "-pk")]


def count_told(session: Activity, person_ids: frozenset[int]) -> tuple[int, int]:
    """How many of these people have said what became of their last promise, and how many had one.

    1 query.
    """
    assert session.team is not None
    rows = promises_of_team(session.team, session.year).filter(
        person__in=person_ids, made_on__lte=session.on
    )
    rows = rows.exclude(activity=session).order_by("made_on", "pk")
    last = dict(rows.values_list("person_id", "outcome"))
    return sum(1 for outcome in last.values() if outcome), len(last)


def list_members(team: Team, day: dt.date) -> list[Person]:
    """Who is in the team on this day, its leader among them, by name. 1 query; 2 with a leader
    who was not loaded with the team."""
    rows = TeamMember.objects.filter(people.on_day(day), team=team).select_related("person")
    members = {row.person.pk: row.person for row in rows}
    if team.leader is not None:
        members.setdefault(team.leader.pk, team.leader)
    here = (
        person for person in members.values() if person.left_on is None or person.left_on >= day
    )
    return sorted(here, key=lambda person: person.name)


def line_of(row: Promise) -> PromiseLine:
    held: PromiseWords | None = getattr(row, "written", None)
    words = dict.fromkeys(PromiseWords.WORDS, "")
    if held is not None:
        try:
            words = held.words
        except Unreadable as closed:
            words["change"] = closed.message
    looker = held.looked_at_by if held else None
    return PromiseLine(
        key=row.key,
        person_key=row.person.key,
        person=row.person.name,
        made_on=row.made_on,
        session=row.activity.title if row.activity else "",
        outcome=row.outcome,
        looked_at_by=looker.name if looker else "",
        looked_at_by_id=looker.pk if looker else None,
        version=held.version if held else 0,
        **words,
    )


def _last_of_each(rows: QuerySet[Promise], before: Activity | None) -> dict[int, PromiseLine]:
    if before is not None:
        rows = rows.filter(made_on__lte=before.on).exclude(activity=before)
    last: dict[int, Promise] = {}
    for row in _with_words(rows).order_by("made_on", "pk"):
        last[row.person_id] = row
    return {person_id: line_of(row) for person_id, row in last.items()}


def _with_words(rows: QuerySet[Promise]) -> QuerySet[Promise]:
    return rows.select_related("person", "activity", "written__looked_at_by")
