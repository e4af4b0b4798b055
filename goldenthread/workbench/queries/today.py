"""What is next for one person: coming activities, and one action for each thing that waits."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.accounts.public import Ability, School, SchoolYear, User, may
from goldenthread.evaluation import public as evaluation
from goldenthread.kernel.dates import day_and_date, long_date
from goldenthread.kernel.minutes import in_words
from goldenthread.people import public as people
from goldenthread.priorities import public as priorities
from goldenthread.snapshot.readings.concerns import concerns
from goldenthread.snapshot.readings.time_spent import has_happened, serves
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, PriorityState
from goldenthread.ui.marks import PriorityMark
from goldenthread.workbench.queries.year_weave import activity_address

MOST_SHOWN = 5
DAYS_AHEAD = 60


@dataclass(frozen=True, slots=True)
class NextActivity:
    """An activity that is coming up for the person."""

    day: str
    is_today: bool
    title: str
    length: str
    url: str
    mark: PriorityMark | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for the person: what is so, and the one action."""

    text: str
    action: str
    url: str


def find_current_year(school: School, today: dt.date) -> SchoolYear | None:
    """The school year that today lies in, or else the newest; None when there is none."""
    years = list(school.years.all())
    current = next((row for row in years if row.starts_on <= today <= row.ends_on), None)
    return current or (years[0] if years else None)


def list_next_activities(
    snapshot: Snapshot,
    year: SchoolYear,
    person: people.Person | None,
    today: dt.date,
    marks: dict[str, PriorityMark],
) -> list[NextActivity]:
    """The person's next activities in date order; without a person, all-staff sessions only."""
    last = today + dt.timedelta(days=DAYS_AHEAD)
    coming = sorted(
        (
            row
            for row in snapshot.activities
            if today <= row.on <= last
            and row.state != ActivityState.CANCELLED
            and not has_happened(row)
            and concerns(snapshot, row, person.key if person else "")
        ),
        key=lambda row: (row.on, row.id),
    )
    return [
        NextActivity(
            day=day_and_date(row.on),
            is_today=row.on == today,
            title=row.title,
            length=in_words(row.minutes),
            url=activity_address(year, row),
            mark=marks.get(serves(snapshot, row)),
        )
        for row in coming[:MOST_SHOWN]
    ]


def list_waiting(user: User, year: SchoolYear, today: dt.date) -> list[Waiting]:
    """What waits for somebody with this person's roles: reviews, evaluations, approvals."""
    school = year.school
    waiting: list[Waiting] = []
    if may(user, school, Ability.APPROVE_PLAN):
        waiting += _priorities_to_agree(year)
    if may(user, school, Ability.EDIT_PLAN):
        waiting += _reviews_due(year, today)
    if may(user, school, Ability.EDIT_EVALUATION):
        waiting += _evaluations_due(year, today)
    return waiting[: 2 * MOST_SHOWN]


def _priority_address(year: SchoolYear, row: priorities.Priority) -> str:
    return reverse(
        "priorities:show-priority",
        kwargs={"school_slug": year.school.slug, "year": year.label, "key": row.key},
    )


def _priorities_to_agree(year: SchoolYear) -> list[Waiting]:
    rows = priorities.Priority.objects.filter(
        school=year.school, year=year, state=PriorityState.PROPOSED
    )
    return [
        Waiting(f"{row.title} is proposed.", "Read it and agree", _priority_address(year, row))
        for row in rows[:MOST_SHOWN]
    ]


def _reviews_due(year: SchoolYear, today: dt.date) -> list[Waiting]:
    rows = priorities.Priority.objects.filter(
        school=year.school, year=year, state=PriorityState.ACTIVE, review_on__lte=today
    ).order_by("review_on")
    return [
        Waiting(
            f"{row.title} was due for review on {long_date(row.review_on)}.",
            "Review it",
            _priority_address(year, row),
        )
        for row in rows[:MOST_SHOWN]
        if row.review_on
    ]


def _evaluations_due(year: SchoolYear, today: dt.date) -> list[Waiting]:
    items = (
        evaluation.EvaluationItem.objects.filter(
            school=year.school, year=year, due_on__lt=today, evaluation_results=None
        )
        .select_related("programme__priority")
        .order_by("due_on", "level")
    )
    return [
        Waiting(
            f"{item.programme.title}: evaluation {item.level} was due on {long_date(item.due_on)}.",
            "See what is planned",
            reverse(
                "workbench:thread-link",
                kwargs={
                    "school_slug": year.school.slug,
                    "year": year.label,
                    "priority_key": item.programme.priority.key,
                    "link": "evidence",
                },
            ),
        )
        for item in items[:MOST_SHOWN]
        if item.programme.priority
    ]
