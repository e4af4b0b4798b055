"""The days of a school year, and two people's timetables in it, as the engines read them."""

import datetime as dt
from collections.abc import Collection

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.people import public as people
from goldenthread.people.public import Leave, Lesson, Person, WorkingHours
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.years import public as years

SCHOOL_DAYS_TO_HAND_OVER = 10


def get_days(year: SchoolYear) -> Snapshot:
    """The year with its terms and special days, and nothing else. Two queries."""
    school = year.school
    return Snapshot(
        school=r.School(id=school.slug, name=school.name, timetable_weeks=school.timetable_weeks),
        year=r.Year(
            id=year.label,
            starts_on=year.starts_on,
            ends_on=year.ends_on,
            week_a_starts_on=year.week_a_starts_on,
        ),
        terms=accounts.list_records(r.Term, years.RECORD_MODELS[r.Term], school=school, year=year),
        days=accounts.list_records(
            r.SpecialDay, years.RECORD_MODELS[r.SpecialDay], school=school, year=year
        ),
    )


def get_timetables(year: SchoolYear, persons: Collection[Person]) -> Snapshot:
    """The days, the periods, and of these people the lessons, working days and days away.

    Six queries, whatever the size of the staff.
    """
    days, key_of = get_days(year), {person.pk: person.key for person in persons}
    whose = {"school": year.school, "person__in": key_of}
    return Snapshot(
        school=days.school,
        year=days.year,
        terms=days.terms,
        days=days.days,
        periods=accounts.list_records(
            r.Period, people.RECORD_MODELS[r.Period], school=year.school, year=year
        ),
        people=tuple(
            r.Person(
                id=person.key,
                name=person.name,
                started_on=person.started_on,
                left_on=person.left_on,
            )
            for person in persons
        ),
        timetable=tuple(
            r.Lesson(
                person=key_of[row.person_id],
                week=row.week,
                weekday=row.weekday,
                period=row.period,
                kind=row.kind,
                class_label=row.class_label,
            )
            for row in Lesson.objects.filter(**whose, year=year)
        ),
        working_hours=tuple(
            r.WorkingHours(
                person=key_of[row.person_id],
                week=row.week,
                weekday=row.weekday,
                starts_at=row.starts_at,
                ends_at=row.ends_at,
            )
            for row in WorkingHours.objects.filter(**whose)
        ),
        leave=tuple(
            r.Leave(person=key_of[row.person_id], starts_on=row.starts_on, ends_on=row.ends_on)
            for row in Leave.objects.filter(**whose)
        ),
    )


def hand_over_day(calendar: SchoolCalendar, since: dt.date) -> dt.date:
    """The tenth school day after this one; two weeks on where the year has no more school days."""
    later = [day for day in calendar.school_days if day > since][:SCHOOL_DAYS_TO_HAND_OVER]
    if len(later) < SCHOOL_DAYS_TO_HAND_OVER:
        return since + dt.timedelta(days=14)
    return later[-1]
