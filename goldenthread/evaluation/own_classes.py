"""The classes that a person is likeliest to measure: those of the last log, then the timetable."""

import datetime as dt

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Lesson, Person
from goldenthread.practice import public as practice

LONGEST = 40


def list_own_classes(person: Person, year: SchoolYear, today: dt.date) -> tuple[str, ...]:
    """Labels without doubles, in two queries."""
    quick = practice.find_quick_log(person, year, today)
    lessons = Lesson.objects.filter(school=year.school, year=year, person=person)
    labels = lessons.exclude(class_label="").order_by("class_label")
    taught = labels.values_list("class_label", flat=True).distinct()
    found: dict[str, str] = {}
    for label in (*(quick.classes if quick else ()), *taught):
        found.setdefault(label.casefold(), label[:LONGEST])
    return tuple(found.values())
