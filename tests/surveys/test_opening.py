"""Preparing and opening a survey: who is asked, and in which groups they count."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from goldenthread.accounts.public import AuditEvent
from goldenthread.kernel.errors import Refusal
from goldenthread.surveys import public as surveys
from goldenthread.surveys.models import (
    AnswerGroup,
    BallotBox,
    Survey,
    SurveyMember,
    SurveyRun,
)
from goldenthread.surveys.public import surveys_changed
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import AT, ITEMS, asked_staff, draft, opened, people_of

TWICE = replace(ITEMS[0], wording=f"{ITEMS[0].wording.upper()}!", split="team")


def test_a_draft_asks_nobody_and_numbers_its_items(cast: Cast) -> None:
    survey = draft(asked_staff(cast), actor=cast.tomasz)
    assert (survey.key, str(SurveyRun.objects.get(survey=survey).state)) == (
        "autumn-pulse",
        "draft",
    )
    assert [(row.number, row.version, row.code, row.split) for row in survey.items.all()] == [
        (1, 1, "A1", "none"),
        (2, 1, "A2", "team"),
        (3, 1, "A3", "hours"),
        (4, 1, "L1", "none"),
        (5, 1, "T1", "none"),
    ]
    assert not SurveyMember.objects.exists()
    assert not BallotBox.objects.exists()


def test_opening_freezes_who_is_asked_and_in_groups_of_five_or_more(cast: Cast) -> None:
    survey = opened(asked_staff(cast))
    members = SurveyMember.objects.filter(survey=survey).select_related("person")
    # Tomasz teaches and leads; who has left and who has not begun are not asked.
    assert Counter(row.staff_group for row in members) == {
        "leader": 3,
        "teacher": 14,
        "support-direct": 7,
        "support-general": 2,
    }
    groups = AnswerGroup.objects.filter(survey=survey)
    told = {
        split: [(row.groups, row.parts, row.invited) for row in groups if row.split == split]
        for split in ("none", "team", "hours")
    }
    assert told == {
        "none": [
            (["leader", "teacher"], [], 17),
            (["support-direct", "support-general"], [], 9),
        ],
        "team": [
            (["leader", "teacher"], ["Maths", "no team"], 9),
            (["leader", "teacher"], ["Science"], 8),
            (["support-direct", "support-general"], [], 9),
        ],
        "hours": [
            (["leader", "teacher"], ["full-time"], 11),
            (["leader", "teacher"], ["part-time"], 6),
            (["support-direct", "support-general"], [], 9),
        ],
    }
    priya = next(row for row in members if row.person.key == "priya-nair")
    assert priya.places == {"none": 0, "team": 1, "hours": 0}
    assert surveys.count_answered(survey) == (0, 26)


def test_a_pulse_asks_only_those_who_took_part(cast: Cast) -> None:
    year = asked_staff(cast)
    people = [person for key, person in people_of(year).items() if key.endswith("science")]
    survey = draft(year)
    surveys.open_survey(survey, people=[*people, people_of(year)["l1-left"]], actor=ACTOR, at=AT)
    assert SurveyMember.objects.filter(survey=survey).count() == 6


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"items": ()}, "This survey asks nothing yet."),
        ({"items": (ITEMS[0], TWICE)}, "is asked twice"),
        ({"opens_on": date(2027, 1, 1), "closes_on": date(2027, 2, 4)}, "would close on Thu 4 Feb"),
        ({"opens_on": date(2027, 3, 1)}, "would close on Fri 12 Feb, before it opens"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_a_sentence(
    cast: Cast, changed: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(Refusal, match=sentence):
        opened(asked_staff(cast), **changed)
    assert not BallotBox.objects.exists()


def test_four_people_are_talked_with_instead(cast: Cast) -> None:
    year = asked_staff(cast)
    survey = draft(year)
    four = [person for key, person in people_of(year).items() if "maths" in key][:4]
    with pytest.raises(Refusal, match=r"fewer than five people cannot be anonymous: talk with"):
        surveys.open_survey(survey, people=four, actor=ACTOR, at=AT)
    assert not AnswerGroup.objects.exists()
    assert not SurveyMember.objects.exists()


def test_a_survey_opens_once(cast: Cast) -> None:
    survey = opened(asked_staff(cast))
    with pytest.raises(Refusal, match="has been opened before"):
        surveys.open_survey(survey, actor=ACTOR, at=AT)
    assert BallotBox.objects.count() == 1


def test_only_leaders_prepare_and_open(cast: Cast) -> None:
    year = asked_staff(cast)
    survey = draft(year)
    for person in (cast.priya, cast.aisha, cast.governor, cast.admin, cast.eve):
        with pytest.raises(PermissionDenied):
            draft(year, actor=person)
        with pytest.raises(PermissionDenied):
            surveys.open_survey(survey, actor=person, at=AT)


def test_opening_is_announced_once_it_is_stored(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    heard: list[Survey] = []

    def hear(survey: Survey, **rest: Any) -> None:
        heard.append(survey)

    surveys_changed.connect(hear)
    with django_capture_on_commit_callbacks(execute=True):
        survey = opened(asked_staff(cast), actor=cast.ruth)
    surveys_changed.disconnect(hear)
    assert heard == [survey]
    told = AuditEvent.objects.filter(subject=f"survey:{survey.pk}").order_by("pk")
    assert [event.verb for event in told] == ["made survey", "opened survey"]
