"""A project of Priya Nair's among the sample, and a note of hers, for pages that need one."""

from datetime import UTC, date, datetime
from decimal import Decimal

from goldenthread.accounts.public import School, SystemActor
from goldenthread.people.public import Person
from goldenthread.practice.actions.begin_project import Count, begin_project
from goldenthread.practice.models import EnquiryNote, Project, ProjectPoint

AT = datetime(2027, 2, 5, 9, 0, tzinfo=UTC)
STUDY = "english-lesson-study-1"


def _project() -> Project:
    """The same one however often it is asked for."""
    school = School.objects.get(slug="ashmoor-vale")
    year = school.years.get(label="2026-27")
    year.school = school
    return begin_project(
        year,
        {"measure": "books not returned", "unit": "books"},
        problem="Readers come back late",
        lead=Person.objects.get(school=school, key="priya-nair"),
        baseline=Count(date(2027, 1, 29), Decimal(12), 60),
        slot=(30, 2),
        actor=SystemActor("tests"),
        at=AT,
    )


def key_of_the_project() -> str:
    return _project().enquiry.key


def number_of_the_count() -> int:
    return ProjectPoint.objects.get(project=_project()).pk


def number_of_the_note() -> int:
    notes = EnquiryNote.objects.filter(enquiry__key=STUDY, author__key="priya-nair")
    return notes.earliest("pk").pk
