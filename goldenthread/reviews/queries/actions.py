"""You said, we will: what follows from each survey of a year, and by when staff are told."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import listed
from goldenthread.reviews.actions.write_action import MOST_ACTIONS
from goldenthread.reviews.models import Review, ReviewAction, WithoutPriority
from goldenthread.reviews.telling import Countdown, countdown
from goldenthread.surveys.public import Survey, SurveyState
from goldenthread.years import public as years

# Why an action serves no priority of the year, as it is chosen and as it is read.
REASONS: dict[str, str] = {
    WithoutPriority.SMALL.value: "It is small, and can be done at once",
    WithoutPriority.RUNNING.value: "It concerns how the school runs, not what pupils learn",
    WithoutPriority.LATER.value: "No priority of this year has room for it; it is for the next",
}


@dataclass(frozen=True, slots=True)
class ActionLine:
    number: int
    you_said: str
    we_will: str
    statements: str
    serves: str
    owner: str
    by: str
    told: str
    done: str
    what_we_did: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class SurveyActions:
    """`clock` runs until the first action was told; None where there is nothing to count."""

    key: str
    title: str
    closed: str
    is_void: bool
    clock: Countdown | None
    lines: tuple[ActionLine, ...]
    has_room: bool
    untold: int


def list_survey_actions(
    year: SchoolYear, today: dt.date, *, only_told: bool
) -> tuple[SurveyActions, ...]:
    """Of every survey that has closed, the latest first. At most four queries.

    With `only_told` neither drafts nor surveys that nothing has followed from.
    """
    surveys = [
        survey
        for survey in Survey.objects.filter(school=year.school, year=year)
        .select_related("run")
        .annotate(of_review=Exists(Review.objects.filter(survey=OuterRef("pk"))))
        .order_by("-closes_on", "key")
        if _has_closed(survey, today)
    ]
    actions: dict[int, list[ReviewAction]] = {}
    for action in _rows(surveys):
        if action.told_on or not only_told:
            actions.setdefault(action.survey_id, []).append(action)
    if only_told:
        surveys = [survey for survey in surveys if survey.pk in actions]
    calendar = None if only_told else years.get_calendar(year)
    return tuple(
        SurveyActions(
            key=survey.key,
            title=survey.title,
            closed=long_date(survey.closes_on) if survey.closes_on else "",
            is_void=_is_void(survey),
            clock=countdown(calendar, survey.closes_on, today)
            if calendar is not None
            and survey.closes_on is not None
            and _is_owed(survey, actions.get(survey.pk, ()))
            else None,
            lines=tuple(_line(action, today) for action in actions.get(survey.pk, ())),
            has_room=len(actions.get(survey.pk, ())) < MOST_ACTIONS,
            untold=sum(action.told_on is None for action in actions.get(survey.pk, ())),
        )
        for survey in surveys
    )


def list_told(survey: Survey, today: dt.date) -> tuple[ActionLine, ...]:
    """What staff were told after this survey. One query."""
    return tuple(_line(action, today) for action in _rows([survey]) if action.told_on)


def _rows(surveys: Iterable[Survey]) -> Iterable[ReviewAction]:
    rows = ReviewAction.objects.filter(survey__in=list(surveys))
    return rows.select_related("priority", "owner")


def _has_closed(survey: Survey, today: dt.date) -> bool:
    run = getattr(survey, "run", None)
    if run is not None:
        return run.state in (SurveyState.PUBLISHED, SurveyState.VOID)
    return survey.closes_on is not None and survey.closes_on <= today


def _is_owed(survey: Survey, actions: Iterable[ReviewAction]) -> bool:
    """Whether staff still wait for an answer. Of what was run elsewhere nobody knows."""
    asked_here = getattr(survey, "run", None) is not None or survey.of_review  # type: ignore[attr-defined]
    return asked_here and not any(action.told_on for action in actions)


def _is_void(survey: Survey) -> bool:
    run = getattr(survey, "run", None)
    return run is not None and run.state == SurveyState.VOID


def _line(action: ReviewAction, today: dt.date) -> ActionLine:
    is_open = action.done_on is None
    return ActionLine(
        number=action.pk,
        you_said=action.you_said,
        we_will=action.we_will,
        statements=listed([str(code) for code in action.statements]),
        serves=_serves(action),
        owner=action.owner.name if action.owner else "",
        by=long_date(action.by_on) if action.by_on else "",
        told=long_date(action.told_on) if action.told_on else "",
        done=long_date(action.done_on) if action.done_on else "",
        what_we_did=action.what_we_did,
        is_late=is_open and action.by_on is not None and action.by_on < today,
    )


def _serves(action: ReviewAction) -> str:
    if action.priority is not None:
        return f"It serves the priority {action.priority.title}."
    reason = REASONS.get(action.without_priority)
    return f"{reason}." if reason else ""
