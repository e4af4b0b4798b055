"""Two surveys that ask the same of nearly the same people: their figures could be subtracted."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person, Team, TeamMember
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import EvaluationLevel
from goldenthread.surveys import public as surveys
from goldenthread.surveys.actions.change_item import change_item
from goldenthread.surveys.models import PastAudience, Survey, SurveyMember
from goldenthread.surveys.public import ItemWanted
from goldenthread.surveys.queries.near_surveys import DAYS_APART
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import (
    AT,
    CLOSED_AT,
    CLOSES_ON,
    ITEMS,
    answer,
    asked_staff,
    draft,
    people_of,
)

WHOLE, TEAMS = (ITEMS[0],), (ITEMS[1],)
MATHS = [f"m{number}-maths" for number in range(6)]
LATER = CLOSED_AT + timedelta(days=10)


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return asked_staff(cast)


def ask(
    year: SchoolYear,
    *left_out: str,
    items: tuple[surveys.ItemWanted, ...] = WHOLE,
    at: datetime = AT,
) -> Survey:
    survey = draft(year, items=items, closes_on=date(2027, 4, 30), title="Asked again")
    people = [person for key, person in people_of(year).items() if key not in left_out]
    surveys.open_survey(survey, people=people, actor=ACTOR, at=at)
    return survey


def asked_before(year: SchoolYear, items: tuple[surveys.ItemWanted, ...] = WHOLE) -> Survey:
    survey = draft(year, items=items)
    surveys.open_survey(survey, actor=ACTOR, at=AT)
    for key in MATHS:
        answer(survey, key, "4")
    surveys.close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    return survey


def test_one_person_fewer_is_refused_while_open_and_for_six_weeks(year: SchoolYear) -> None:
    asked_before(year)
    with pytest.raises(Refusal, match=r"“Autumn pulse” asks or asked .* differ by 1 person"):
        ask(year, "m0-maths", at=LATER)
    assert not SurveyMember.objects.exists()
    assert ask(year, at=LATER)
    with pytest.raises(Refusal, match=r"differ by 4 people, .*Ask it after 11 June 2027"):
        ask(year, *MATHS[:4], at=LATER)
    # Six maths teachers are a figure of six, which could be told anyhow.
    assert ask(year, *MATHS, at=LATER)


def test_somebody_who_left_or_changed_team_meanwhile_is_one_person(year: SchoolYear) -> None:
    asked_before(year, TEAMS)
    TeamMember.objects.filter(person__key="m0-maths").update(team=_team_of("s0-science"))
    with pytest.raises(Refusal, match="differ by 1 person"):
        ask(year, items=TEAMS, at=LATER)
    TeamMember.objects.filter(person__key="m0-maths").update(team=_team_of("m1-maths"))
    Person.objects.filter(key="m0-maths").update(left_on=CLOSES_ON)
    with pytest.raises(Refusal, match="differ by 1 person"):
        ask(year, items=TEAMS, at=LATER)


def test_other_words_are_another_question_and_a_comma_is_not(year: SchoolYear) -> None:
    asked_before(year)
    nearly = replace(WHOLE[0], wording="I know why all our priorities, were chosen")
    with pytest.raises(Refusal, match="nearly the same people"):
        ask(year, "m0-maths", items=(nearly,), at=LATER)
    assert ask(year, "m0-maths", items=TEAMS, at=LATER)


def test_words_that_are_changed_while_it_is_open_are_held_against_the_others(
    year: SchoolYear,
) -> None:
    asked_before(year)
    survey = ask(year, "m0-maths", items=TEAMS, at=LATER)
    item = survey.items.get()
    with pytest.raises(Refusal, match="nearly the same people"):
        change_item(item, WHOLE[0].wording.upper(), actor=ACTOR, at=LATER)
    assert survey.items.get().is_current


def test_what_is_kept_names_nobody_and_goes_after_six_weeks(year: SchoolYear) -> None:
    survey = asked_before(year)
    kept = PastAudience.objects.get(survey=survey)
    assert len(kept.places) == 26
    assert {len(tag) for tag in kept.places} == {64}
    assert list(kept.places) == sorted(kept.places)
    over = CLOSED_AT + timedelta(days=DAYS_APART + 1)
    surveys.close_due_surveys(year.school, actor=ACTOR, at=over, today=over.date())
    assert not PastAudience.objects.exists()
    assert ask(year, "m0-maths", at=over)


def test_a_void_survey_stands_in_nobodys_way(year: SchoolYear) -> None:
    survey = draft(year, items=WHOLE)
    surveys.open_survey(survey, actor=ACTOR, at=AT)
    surveys.close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    assert ask(year, "m0-maths", at=LATER)


def _team_of(key: str) -> Team:
    return TeamMember.objects.get(person__key=key, team__kind="subject").team


def test_ready_statements_ask_each_programme_for_itself(year: SchoolYear) -> None:
    first, second = (Programme.objects.get(year=year, key="pr1") for _ in range(2))
    second.pk, second.key = None, "pr2-too"
    second.save()
    worth = surveys.PROGRAMME_SETS[EvaluationLevel.L1]
    items = tuple(ItemWanted(one.code, one.wording) for one in worth)

    def ask_of(programme: Programme, title: str, *left_out: str) -> None:
        survey = draft(year, items=items, title=title, programme=programme, level="L1")
        people = [one for key, one in people_of(year).items() if key not in left_out]
        surveys.open_survey(survey, people=people, actor=ACTOR, at=AT)

    ask_of(first, "Reading: was it worth it?")
    ask_of(second, "Feedback: worth your time?", "m0-maths")
    with pytest.raises(Refusal, match="nearly the same people"):
        ask_of(second, "Reading: was it worth it", "m1-maths")
    with pytest.raises(Refusal, match="nearly the same people"):
        ask_of(first, "Reading again, and quite another title", "m1-maths")
