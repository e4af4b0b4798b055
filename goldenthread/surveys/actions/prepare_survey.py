"""Makes a survey as a draft, with its items; nobody is asked yet."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.kernel.dates import day_and_date
from goldenthread.kernel.short_names import short_name
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import SurveyKind
from goldenthread.surveys.access.running import require_run
from goldenthread.surveys.actions.write_items import write_items
from goldenthread.surveys.asking import ItemWanted
from goldenthread.surveys.models import Survey, SurveyRun
from goldenthread.surveys.refusals import DatesWrong


def prepare_survey(
    year: SchoolYear,
    *,
    title: str,
    kind: str,
    opens_on: dt.date,
    closes_on: dt.date,
    items: Sequence[ItemWanted],
    intro: str = "",
    asks_comment: bool = False,
    programme: Programme | None = None,
    level: str = "",
    actor: Actor,
    at: dt.datetime,
) -> Survey:
    """Return the draft, whose items are numbered from 1 in the order given.

    Refuses with `PermissionDenied`, and with `DatesWrong` when it would end before it begins.
    """
    require_run(actor, year.school, programme)
    if closes_on < opens_on:
        raise DatesWrong(
            f"{title} would close on {day_and_date(closes_on)}, before it opens.",
            "Choose a last day on or after the first.",
        )
    with transaction.atomic():
        taken = set(Survey.objects.filter(year=year).values_list("key", flat=True))
        survey = Survey(school=year.school, year=year, key=short_name(title, taken))
        values = {
            "title": title,
            "kind": SurveyKind(kind).value,
            "opens_on": opens_on,
            "closes_on": closes_on,
        }
        accounts.write_row(survey, values, kind="survey", actor=actor, at=at)
        SurveyRun.objects.create(
            school=year.school,
            survey=survey,
            programme=programme,
            level=level,
            intro=intro,
            asks_comment=asks_comment,
        )
        write_items(survey, items)
    return survey
