"""Closing: the figures are published once, and whatever they came from is gone."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from goldenthread.accounts.public import SchoolYear
from goldenthread.surveys import public as surveys
from goldenthread.surveys.actions.change_item import change_item
from goldenthread.surveys.models import (
    BallotBox,
    PaperSheet,
    PublishedComment,
    PublishedCount,
    SpentToken,
    Survey,
    SurveyMember,
    SurveyRun,
)
from goldenthread.surveys.refusals import NotInThatState
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import AT, CLOSED_AT, answer, asked_staff, opened

MATHS = [f"m{number}-maths" for number in range(6)]
SCIENCE = [f"s{number}-science" for number in range(6)]
ASSISTANTS = [f"t{number}-assistant" for number in range(6)]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return asked_staff(cast)


def close(survey: Survey) -> None:
    surveys.close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    survey.refresh_from_db()


def figures(survey: Survey) -> dict[str, list[tuple[str, str, int, int, int]]]:
    return {
        f"{told.item.code}.{told.item.version}": [
            (", ".join(one.groups), ", ".join(one.parts), one.n, one.fewest, one.most)
            for one in told.counts
        ]
        for told in surveys.figures_of(survey)
    }


def state_of(survey: Survey) -> str:
    return str(SurveyRun.objects.get(survey=survey).state)


def test_the_figures_are_sums_of_leaves_and_the_rest_is_deleted(year: SchoolYear) -> None:
    survey = opened(year)
    PaperSheet.objects.create(
        school=survey.school, survey=survey, tag="x", staff_group="teacher", places={}
    )
    for number, key in enumerate([*MATHS, *SCIENCE]):
        answer(survey, key, "5" if number % 2 else "2", "4" if number % 2 else "1", "3", "5", "yes")
    for key in ASSISTANTS:
        answer(survey, key, "4", "none", "1", "no")
    close(survey)
    assert (state_of(survey), survey.invited, survey.answered) == ("published", 26, 18)
    teachers, support = "leader, teacher", "support-direct, support-general"
    assert figures(survey) == {
        # All six assistants agree, so that they are told as a range, and so is the sum.
        "A1.1": [("", "", 18, 10, 12), (teachers, "", 12, 6, 6), (support, "", 6, 4, 6)],
        "A2.1": [
            # The assistants would rather not say: there are two groups left, the teams.
            ("", "", 12, 6, 6),
            (teachers, "Maths, no team", 6, 3, 3),
            (teachers, "Science", 6, 3, 3),
        ],
        "A3.1": [
            ("", "", 18, 0, 6),
            (teachers, "", 12, 0, 4),
            (teachers, "full-time", 6, 0, 2),
            (teachers, "part-time", 6, 0, 2),
            (support, "", 6, 0, 2),
        ],
        "L1.1": [("", "", 12, 10, 12)],
        "T1.1": [("", "", 18, 10, 14), (teachers, "", 12, 10, 12), (support, "", 6, 0, 2)],
    }
    for table in (BallotBox, SurveyMember, SpentToken, PaperSheet):
        assert table.objects.filter(survey=survey).count() == 0


def test_fewer_than_five_sheets_are_void_and_nothing_is_shown(year: SchoolYear) -> None:
    survey = opened(year)
    for key in MATHS[:4]:
        answer(survey, key, "5", comment="Something")
    close(survey)
    assert (state_of(survey), survey.answered) == ("void", 4)
    assert not PublishedCount.objects.exists()
    assert not PublishedComment.objects.exists()
    assert not BallotBox.objects.exists()


def test_an_earlier_wording_keeps_its_own_answers(year: SchoolYear) -> None:
    survey = opened(year)
    first = survey.items.get(number=1)
    for key in MATHS:
        answer(survey, key, "5")
    change_item(first, "I know why our priorities matter.", actor=ACTOR, at=AT)
    for key in SCIENCE[:5]:
        answer(survey, key, "1")
    close(survey)
    assert (figures(survey)["A1.1"], figures(survey)["A1.2"]) == (
        [("", "", 6, 4, 6)],
        [("", "", 5, 0, 2)],
    )


COMMENTS = [
    "More time together, please.",
    "Wilk never listens.",
    "Kai in 8B was rude again.",
    "She is off with depression.",
    "The twilights are useful.",
]


def test_comments_that_point_at_somebody_are_kept_back_and_counted(year: SchoolYear) -> None:
    survey = opened(year)
    for key, words in zip([*MATHS, *SCIENCE], [*COMMENTS, *[""] * 7], strict=True):
        answer(survey, key, "4", comment=words)
    close(survey)
    shown = set(PublishedComment.objects.filter(survey=survey).values_list("words", flat=True))
    assert shown == {"More time together, please.", "The twilights are useful."}
    assert SurveyRun.objects.get(survey=survey).comments_kept_back == 3


def test_with_nine_sheets_no_comment_is_shown(year: SchoolYear) -> None:
    survey = opened(year)
    for key in [*MATHS, *SCIENCE][:9]:
        answer(survey, key, "4", comment="More time together, please.")
    close(survey)
    assert not PublishedComment.objects.exists()
    assert SurveyRun.objects.get(survey=survey).comments_kept_back == 9


def test_a_survey_closes_once_and_only_by_whoever_runs_it(cast: Cast, year: SchoolYear) -> None:
    survey = opened(year)
    for person in (cast.priya, cast.admin, cast.governor, cast.anneka, cast.eve):
        with pytest.raises(PermissionDenied):
            surveys.close_survey(survey, actor=person, at=CLOSED_AT)
    surveys.close_survey(survey, actor=cast.tomasz, at=CLOSED_AT)
    with pytest.raises(NotInThatState, match="is not open"):
        surveys.close_survey(survey, actor=cast.tomasz, at=CLOSED_AT)


def test_when_closing_breaks_nothing_is_lost(
    year: SchoolYear, monkeypatch: pytest.MonkeyPatch
) -> None:
    survey = opened(year)
    for key in MATHS:
        answer(survey, key, "4")

    def break_down(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr("goldenthread.accounts.public.record_event", break_down)
        with pytest.raises(RuntimeError):
            close(survey)
    assert not PublishedCount.objects.exists()
    assert (state_of(survey), surveys.count_answered(survey)) == ("open", (6, 26))
    close(Survey.objects.get(pk=survey.pk))
    assert state_of(survey) == "published"
