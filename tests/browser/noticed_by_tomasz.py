"""What the browser opens of need notes, proposals and innovation weeks: one of each."""

import secrets
from datetime import date

from goldenthread.accounts.public import SchoolYear, User, now
from goldenthread.people.public import Person
from goldenthread.priorities.models import InnovationWeek, NoteCluster, Proposal
from goldenthread.priorities.public import raise_note

TOMASZ, RUTH = "Tomasz Wilk", "Ruth Adeyemi-Clarke"
DAY = date(2027, 2, 1)


def number_of_the_cluster() -> int:
    return NoteCluster.objects.filter(school__slug="ashmoor-vale")[0].pk


def key_of_the_note() -> str:
    person = _person(TOMASZ)
    note = raise_note(
        _year(person),
        person,
        pupils="9Y4",
        observation="Read graphs without looking at the axes",
        is_hidden=True,
        token=secrets.token_hex(8),
        actor=User.objects.get(name=TOMASZ),
        at=now(),
    )
    return note.key


def number_of_the_proposal() -> int:
    person = _person(RUTH)
    defaults = {"year": _year(person), "person": person, "kind": "idea", "made_on": DAY}
    return Proposal.objects.get_or_create(
        school=person.school, token="of Ruth", defaults={**defaults, "title": "Fewer meetings"}
    )[0].pk


def number_of_the_week() -> int:
    person = _person(RUTH)
    days = {"starts_on": DAY, "ends_on": date(2027, 2, 5)}
    return InnovationWeek.objects.get_or_create(
        school=person.school, year=_year(person), title="Questions week", defaults=days
    )[0].pk


def _person(name: str) -> Person:
    return Person.objects.select_related("school").get(school__slug="ashmoor-vale", user__name=name)


def _year(person: Person) -> SchoolYear:
    year = person.school.years.get(label="2026-27")
    year.school = person.school
    return year
