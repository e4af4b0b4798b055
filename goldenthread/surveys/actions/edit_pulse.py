"""Changes a pulse: all of a draft, and the last day of one that is open; throws a draft away."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.dates import day_and_date
from goldenthread.programmes.public import Programme
from goldenthread.surveys.access.running import require_run
from goldenthread.surveys.actions.write_items import write_items
from goldenthread.surveys.asking import ItemWanted
from goldenthread.surveys.models import Survey, SurveyItem, SurveyRun, SurveyState
from goldenthread.surveys.refusals import DatesWrong, NotInThatState


def edit_pulse(
    survey: Survey,
    *,
    title: str,
    opens_on: dt.date,
    closes_on: dt.date,
    items: Sequence[ItemWanted],
    intro: str,
    asks_comment: bool,
    programme: Programme | None,
    level: str,
    actor: Actor,
    at: dt.datetime,
) -> None:
    """Put these values and items in the place of those that the draft had.

    Refuses with `PermissionDenied`, with `NotInThatState` once it has opened, and with `DatesWrong`
    when it would end before it begins.
    """
    if closes_on < opens_on:
        raise DatesWrong(
            f"{title} would close on {day_and_date(closes_on)}, before it opens.",
            "Choose a last day on or after the first.",
        )
    with transaction.atomic():
        run = _take_draft(survey, actor)
        require_run(actor, survey.school, programme)
        values = {"title": title, "opens_on": opens_on, "closes_on": closes_on}
        accounts.write_row(survey, values, kind="survey", actor=actor, at=at)
        run.intro, run.asks_comment = intro, asks_comment
        run.programme, run.level = programme, level
        run.save()
        SurveyItem.objects.filter(survey=survey).delete()
        write_items(survey, items)


def move_last_day(survey: Survey, closes_on: dt.date, *, actor: Actor, at: dt.datetime) -> None:
    """Refuses with `NotInThatState` unless it is open, and with `DatesWrong` for a day gone by."""
    with transaction.atomic():
        run = SurveyRun.objects.select_for_update().get(survey=survey)
        require_run(actor, survey.school, run.programme)
        if run.state != SurveyState.OPEN:
            raise NotInThatState(f"{survey.title} is not open, so it has no last day to move.")
        if closes_on < at.date():
            raise DatesWrong(
                f"{day_and_date(closes_on)} is over.",
                "Choose today or a later day, or close the survey now.",
            )
        accounts.write_row(survey, {"closes_on": closes_on}, kind="survey", actor=actor, at=at)


def discard_draft(survey: Survey, *, actor: Actor, at: dt.datetime) -> None:
    """Throw it away with its items. Refuses with `NotInThatState` once it has opened."""
    with transaction.atomic():
        _take_draft(survey, actor)
        accounts.remove_row(survey, kind="survey", actor=actor, at=at)


def _take_draft(survey: Survey, actor: Actor) -> SurveyRun:
    run = SurveyRun.objects.select_for_update(of=("self",)).get(survey=survey)
    require_run(actor, survey.school, run.programme)
    if run.state != SurveyState.DRAFT:
        raise NotInThatState(
            f"{survey.title} has been opened.",
            "From then on only its wordings and last day change.",
        )
    return run
