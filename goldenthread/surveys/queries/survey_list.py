"""All listening points of a year, in order: surveys, pulses and focus groups."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Model, OuterRef, Subquery
from django.db.models.functions import Coalesce

from goldenthread.accounts.public import SchoolYear
from goldenthread.snapshot.words import SurveyKind
from goldenthread.surveys.access.running import Viewer, may_run, sight_of
from goldenthread.surveys.listening import gentle_words
from goldenthread.surveys.models import (
    PaperSheet,
    SpentToken,
    Survey,
    SurveyMember,
    SurveyState,
)

KINDS = {
    SurveyKind.DIAGNOSTIC: "Review",
    SurveyKind.PULSE: "Pulse",
    SurveyKind.FOCUS_GROUP: "Focus group",
}


@dataclass(frozen=True, slots=True)
class ListeningPoint:
    """`has_page` where the reader may open it; one that was run elsewhere has no page."""

    key: str
    title: str
    kind: str
    about: str
    opens_on: dt.date
    closes_on: dt.date | None
    state: str
    tone: str
    answered: str
    has_page: bool


@dataclass(frozen=True, slots=True)
class ListeningYear:
    points: tuple[ListeningPoint, ...]
    seldom: str


def get_listening_year(user: Viewer, year: SchoolYear, today: dt.date) -> ListeningYear:
    """One query, beside those for the user's roles. Drafts are for those who run them."""
    rows = (
        Survey.objects.filter(school=year.school, year=year)
        .select_related("run__programme__lead")
        .annotate(
            members_now=_count(SurveyMember), spent=_count(SpentToken), sheets=_count(PaperSheet)
        )
        .order_by("opens_on", "key")
    )
    points, days = [], []
    for row in rows:
        row.school = year.school
        run = getattr(row, "run", None)
        if run is not None:
            run.school = year.school
        runs_it = run is not None and may_run(user, year.school, run.programme)
        if run is not None and run.state == SurveyState.DRAFT and not runs_it:
            continue
        days.append(row.opens_on)
        points.append(_point(row, user, today, runs_it=runs_it))
    return ListeningYear(tuple(points), gentle_words(days, today))


def _count(table: type[Model]) -> Coalesce:
    rows = table._default_manager.filter(survey=OuterRef("pk")).order_by().values("survey")
    return Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number")), 0)


def _point(row: Survey, user: Viewer, today: dt.date, *, runs_it: bool) -> ListeningPoint:
    run = getattr(row, "run", None)
    has_page, state, tone = False, "Planned" if row.opens_on > today else "Run elsewhere", ""
    answered = f"{row.answered} of {row.invited}" if row.answered and row.invited else ""
    if run is not None:
        is_over = run.state in (SurveyState.PUBLISHED, SurveyState.VOID)
        has_page = runs_it or (is_over and sight_of(user, run).whole)
        state, tone = {
            SurveyState.DRAFT: ("Draft", ""),
            SurveyState.OPEN: ("Open", "warn"),
            SurveyState.PUBLISHED: ("Published", "good"),
            SurveyState.VOID: ("Too few answers", ""),
        }[SurveyState(run.state)]
        # How many answered is for those who run it until it has closed; a void one stays untold.
        if run.state == SurveyState.OPEN and runs_it:
            so_far = row.spent - row.sheets  # type: ignore[attr-defined]
            answered = f"{so_far} of {row.members_now} so far"  # type: ignore[attr-defined]
        elif run.state != SurveyState.PUBLISHED:
            answered = ""
    return ListeningPoint(
        key=row.key,
        title=row.title,
        kind=KINDS[SurveyKind(row.kind)],
        about=run.programme.title if run is not None and run.programme else "",
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        state=state,
        tone=tone,
        answered=answered,
        has_page=has_page,
    )
