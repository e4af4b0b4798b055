"""Sessions that run now for whoever has signed in, and the classes they teach."""

import datetime as dt

from django.db.models import Q

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.people.public import Lesson, Person
from goldenthread.practice.access.sessions import SESSION_KINDS, runs_on, teams_of
from goldenthread.programmes.public import Activity


def list_running(user: User, today: dt.date) -> list[Activity]:
    """Of the teams that the user is in, in whatever school. 1 query, and 1 for each school."""
    running: list[Activity] = []
    for person in Person.objects.filter(user=user).select_related("school"):
        teams = teams_of(person, today)
        rows = Activity.objects.filter(
            Q(team__in=teams.values("pk")),
            runs_on(today),
            school=person.school,
            kind__in=SESSION_KINDS,
        )
        running += rows.select_related("school", "year__school", "team").order_by("title")
    return running


def list_classes(person: Person, year: SchoolYear) -> list[str]:
    """Labels of the person's classes, as the timetable has them. 1 query."""
    rows = Lesson.objects.filter(year=year, person=person).exclude(class_label="")
    return sorted(set(rows.values_list("class_label", flat=True)))
