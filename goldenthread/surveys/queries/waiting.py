"""The open surveys that wait for a person, for Today."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.accounts import public as accounts
from goldenthread.people.public import Person
from goldenthread.surveys.models import SpentToken, Survey, SurveyMember, SurveyState
from goldenthread.surveys.tokens import spent_tag, token_of


@dataclass(frozen=True, slots=True)
class WaitingSurvey:
    key: str
    title: str
    year: str
    closes_on: dt.date | None


def open_surveys_for(person: Person) -> list[WaitingSurvey]:
    """Those the person may answer today and has not, the one that closes first in front.

    Two queries, one where nothing is open.
    """
    today = accounts.today()
    members = (
        SurveyMember.objects.filter(
            person=person,
            survey__run__state=SurveyState.OPEN,
            survey__opens_on__lte=today,
            survey__closes_on__gte=today,
        )
        .select_related("survey__year")
        .order_by("survey__closes_on", "survey__key")
    )
    surveys: list[Survey] = [member.survey for member in members]
    if not surveys:
        return []
    tags = {row.pk: spent_tag(row.pk, token_of(row.pk, person.pk)) for row in surveys}
    spent = set(
        SpentToken.objects.filter(survey__in=tags, tag__in=tags.values()).values_list(
            "survey_id", flat=True
        )
    )
    return [
        WaitingSurvey(row.key, row.title, row.year.label, row.closes_on)
        for row in surveys
        if row.pk not in spent
    ]
