"""All small things that Today tells of, in one query: what waits, whom one meets, the calendar."""

import datetime as dt

from goldenthread.accounts.public import (
    Ability,
    Line,
    Lines,
    SchoolYear,
    User,
    as_lines,
    may,
    read_lines,
)
from goldenthread.evaluation import public as evaluation
from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.people.public import Person
from goldenthread.practice import public as practice
from goldenthread.priorities import public as priorities
from goldenthread.programmes import public as programmes
from goldenthread.reviews import public as reviews
from goldenthread.snapshot.words import PriorityState
from goldenthread.surveys import public as surveys
from goldenthread.years import public as years

type Found = dict[str, list[Line]]


def ask_today(user: User, year: SchoolYear, person: Person | None, today: dt.date) -> Found:
    """The lines that this user may see, by kind. One query; none without role or place."""
    school = year.school
    here = {"school": school, "year": year}
    of_year = priorities.Priority.objects.filter(**here)
    parts: list[Lines] = []
    if may(user, school, Ability.APPROVE_PLAN):
        proposed = of_year.filter(state=PriorityState.PROPOSED)
        parts.append(as_lines(proposed, "proposed", key="key", words="title", more="code"))
        parts.append(practice.asking_project_lines(year))
    if may(user, school, Ability.EDIT_PLAN):
        due = of_year.filter(state=PriorityState.ACTIVE, review_on__lte=today)
        parts.append(as_lines(due, "review-due", key="key", words="title", on="review_on"))
    if may(user, school, Ability.EDIT_EVALUATION):
        late = evaluation.EvaluationItem.objects.filter(
            **here,
            due_on__lt=today,
            evaluation_results=None,
            programme__priority__isnull=False,
        )
        parts.append(
            as_lines(
                late,
                "evaluation-due",
                key="programme__priority__key",
                words="programme__title",
                more="level",
                on="due_on",
            )
        )
    parts += reviews.action_lines(user, person, year, today)
    if person is not None:
        parts += practice.practice_lines(person, year, today)
        parts.append(programmes.waiting_catch_ups(person, year, today))
        parts += priorities.proposal_lines(user, person, year)
        parts += surveys.survey_lines(person, today)
        parts += years.calendar_lines(year)
    if person is not None or may(user, school, Ability.EDIT_PLAN):
        parts += years.draft_lines(user, school, today)
    return read_lines(parts) if parts else {}


def calendar_in(found: Found, year: SchoolYear) -> SchoolCalendar:
    return years.calendar_of_lines(found, year)
