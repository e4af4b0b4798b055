"""Opens a pulse today, for all staff or for those whom its programme is for."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.surveys.access.running import require_run
from goldenthread.surveys.actions.open_survey import open_survey
from goldenthread.surveys.models import Survey
from goldenthread.surveys.queries.programme_people import list_programme_people


def open_pulse(survey: Survey, *, actor: Actor, at: dt.datetime) -> None:
    """Its first day becomes today. Refuses as `open_survey` does. Sends no mail."""
    programme = survey.run.programme
    require_run(actor, survey.school, programme)
    people = list_programme_people(programme, at.date()) if programme else None
    with transaction.atomic():
        values = {"opens_on": at.date()}
        accounts.write_row(survey, values, kind="survey", actor=actor, at=at)
        open_survey(survey, people=people, actor=actor, at=at)
