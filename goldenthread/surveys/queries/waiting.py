"""The open surveys that wait for a person, as lines for Today and on their own."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Line, Lines, as_lines, read_lines
from goldenthread.people.public import Person
from goldenthread.surveys.models import SpentToken, SurveyMember, SurveyState
from goldenthread.surveys.queries.answer_form import minutes_for
from goldenthread.surveys.tokens import spent_tag, token_of

ASKED, SPENT = "survey-asked", "survey-spent"


@dataclass(frozen=True, slots=True)
class WaitingSurvey:
    """`minutes` are those of the longest form; who is asked less needs less."""

    key: str
    title: str
    year: str
    closes_on: dt.date | None
    minutes: int


def open_surveys_for(person: Person) -> list[WaitingSurvey]:
    """Those the person may answer today and has not, the one that closes first. One query."""
    return waiting_in(read_lines(survey_lines(person, accounts.today())), person)


def survey_lines(person: Person, today: dt.date) -> list[Lines]:
    """What `waiting_in` reads. The database cannot tell which of the used rights is whose."""
    members = SurveyMember.objects.filter(
        person=person,
        survey__run__state=SurveyState.OPEN,
        survey__opens_on__lte=today,
        survey__closes_on__gte=today,
    )
    asked = members.annotate(
        number_of_items=Count("survey__items", filter=Q(survey__items__is_current=True))
    )
    spent = SpentToken.objects.filter(survey__in=members.values("survey"))
    return [
        as_lines(
            asked,
            ASKED,
            key="survey__key",
            words="survey__title",
            more="survey__year__label",
            extra="number_of_items",
            until="survey__closes_on",
            number="survey_id",
        ),
        as_lines(spent, SPENT, key="tag", number="survey_id"),
    ]


def waiting_in(found: Mapping[str, Sequence[Line]], person: Person) -> list[WaitingSurvey]:
    used = {line.key for line in found.get(SPENT, ())}
    lines = sorted(found.get(ASKED, ()), key=lambda line: (line.until or dt.date.max, line.key))
    return [
        WaitingSurvey(line.key, line.words, line.more, line.until, minutes_for(int(line.extra)))
        for line in lines
        if spent_tag(line.number, token_of(line.number, person.pk)) not in used
    ]
