"""A right to answer is worked out, not stored, and is good for one survey and one person."""

import re

from goldenthread.surveys import tokens
from goldenthread.surveys.models import SurveyMember
from tests.cast import Cast
from tests.surveys.asked_staff import asked_staff, opened, people_of


def test_each_person_has_a_token_of_their_own_in_each_survey(cast: Cast) -> None:
    year = asked_staff(cast)
    one, two = opened(year), opened(year, title="Spring pulse")
    people = people_of(year).values()
    made = {tokens.token_of(survey.pk, person.pk) for survey in (one, two) for person in people}
    assert len(made) == 2 * len(people)
    assert all(re.fullmatch(r"[0-9a-f]{32}", token) for token in made)


def test_a_token_finds_its_groups_and_nothing_else_does(cast: Cast) -> None:
    year = asked_staff(cast)
    survey, other = opened(year), opened(year, title="Spring pulse")
    priya = people_of(year)["priya-nair"]
    token = tokens.token_of(survey.pk, priya.pk)
    right = tokens.find_right(survey, token)
    assert right == tokens.right_of(survey, priya)
    assert right is not None
    assert (right.staff_group, right.places) == ("teacher", {"hours": 0, "none": 0, "team": 1})
    wrong = (
        tokens.token_of(other.pk, priya.pk),
        tokens.token_of(survey.pk, people_of(year)["l1-left"].pk),
        token.upper(),
        token[:-1],
        token + "0",
        "é" * 32,
        "",
    )
    assert [tokens.find_right(survey, one) for one in wrong] == [None] * len(wrong)


def test_a_right_never_tells_its_secret_in_a_log(cast: Cast) -> None:
    year = asked_staff(cast)
    survey = opened(year)
    right = tokens.right_of(survey, people_of(year)["priya-nair"])
    assert right is not None
    assert right.secret not in repr(right)


def test_what_is_kept_of_a_used_token_is_not_the_token(cast: Cast) -> None:
    year = asked_staff(cast)
    survey = opened(year)
    member = SurveyMember.objects.filter(survey=survey).first()
    assert member is not None
    token = tokens.token_of(survey.pk, member.person_id)
    tag = tokens.spent_tag(survey.pk, token)
    assert token not in tag
    assert tag[: len(token)] != token
    assert tag != tokens.spent_tag(survey.pk + 1, token)
