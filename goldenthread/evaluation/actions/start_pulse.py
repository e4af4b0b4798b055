"""Asks the participants of a programme what a look wants to know: a short survey, at once."""

import datetime as dt
from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import Actor
from goldenthread.evaluation.access.recording import require_record
from goldenthread.evaluation.models import EvaluationItem, LookPulse
from goldenthread.kernel.errors import Refusal
from goldenthread.snapshot.words import EvaluationLevel, SurveyKind
from goldenthread.surveys import public as surveys
from goldenthread.surveys.public import ItemWanted, Survey, SurveyState

ASKED_OF = {
    EvaluationLevel.L1: "was it worth your time?",
    EvaluationLevel.L3: "what helps and what hinders?",
}


class AskedAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "The participants are being asked already.", "Wait until the survey has closed."
        )


class NotAskedThisWay(Refusal):
    def __init__(self, level: str) -> None:
        super().__init__(
            f"A look at {level} is not answered by a survey.", "Enter its result another way."
        )


def start_pulse(look: EvaluationItem, *, closes_on: dt.date, actor: Actor, at: datetime) -> Survey:
    """Prepare and open the survey. Refuses with `PermissionDenied`, `AskedAlready`,
    `NotAskedThisWay` and what surveys refuse with: too few participants, a day that is over."""
    # Running a survey is for leaders and whoever leads the programme, not for who sees to a look.
    require_record(actor, look.programme, None)
    level = EvaluationLevel(look.level)
    if level not in ASKED_OF:
        raise NotAskedThisWay(look.level)
    with transaction.atomic():
        EvaluationItem.objects.select_for_update().get(pk=look.pk)
        running = (SurveyState.DRAFT, SurveyState.OPEN)
        if LookPulse.objects.filter(item=look, survey__run__state__in=running).exists():
            raise AskedAlready
        survey = surveys.prepare_survey(
            look.year,
            title=f"{look.programme.title}: {ASKED_OF[level]}",
            kind=SurveyKind.PULSE.value,
            opens_on=at.date(),
            closes_on=closes_on,
            items=[
                ItemWanted(code=item.code, wording=item.wording)
                for item in surveys.PROGRAMME_SETS[level]
            ],
            programme=look.programme,
            level=level.value,
            actor=actor,
            at=at,
        )
        people = surveys.list_programme_people(look.programme, at.date())
        surveys.open_survey(survey, people=people, actor=actor, at=at)
        LookPulse.objects.create(school=look.school, item=look, survey=survey)
    return survey
