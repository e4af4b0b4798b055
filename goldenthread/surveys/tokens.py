"""The right to answer a survey: worked out when it is needed, and stored nowhere.

A token is a keyed hash of the survey and the person. The database keeps of a used one another
keyed hash, so that whoever reads it finds neither the token nor whose it was.
"""

import hmac
from dataclasses import dataclass, field

from django.urls import reverse

from goldenthread.accounts.public import tag_of
from goldenthread.people.public import Person
from goldenthread.surveys.models import PaperSheet, SpentToken, Survey, SurveyMember

LENGTH = 32


@dataclass(frozen=True, slots=True)
class Right:
    """`secret` is a token, or the code of a paper sheet; `places` as in `SurveyMember`."""

    secret: str = field(repr=False)
    staff_group: str
    places: dict[str, int]


def token_of(survey_id: int, person_id: int) -> str:
    """128 bits, short enough for a code that a phone reads off a sheet of paper."""
    return tag_of(f"person:{person_id}", _wall(survey_id))[:LENGTH]


def spent_tag(survey_id: int, secret: str) -> str:
    """What is kept of a token, or of the code of a paper sheet, once it has been used."""
    return tag_of(f"spent:{secret}", _wall(survey_id))


def right_of(survey: Survey, person: Person) -> Right | None:
    """The person's right to answer; None for who was not invited. One query."""
    member = SurveyMember.objects.filter(survey=survey, person=person).first()
    if member is None:
        return None
    return Right(token_of(survey.pk, person.pk), member.staff_group, member.places)


def find_right(survey: Survey, token: str) -> Right | None:
    """The right that this token is; None where it is nobody's. One query.

    The tokens of all who are invited are worked out, since which is whose stands nowhere.
    """
    if len(token) != LENGTH or not token.isascii():
        return None
    members = SurveyMember.objects.filter(survey=survey)
    found = None
    # All of them each time: how long it takes does not tell who it was.
    for member in members:
        if hmac.compare_digest(token_of(survey.pk, member.person_id), token):
            found = Right(token, member.staff_group, member.places)
    return found


def is_spent(survey_id: int, secret: str) -> bool:
    return SpentToken.objects.filter(survey=survey_id, tag=spent_tag(survey_id, secret)).exists()


def paper_tag(survey_id: int, code: str) -> str:
    """What is kept of the code of a paper sheet that was handed out."""
    return tag_of(f"paper:{code}", _wall(survey_id))


def find_paper_right(survey: Survey, code: str) -> Right | None:
    """The right that a paper sheet with this code is; None where none was handed out. One query."""
    sheet = PaperSheet.objects.filter(survey=survey, tag=paper_tag(survey.pk, code)).first()
    return Right(code, sheet.staff_group, sheet.places) if sheet else None


def _wall(survey_id: int) -> str:
    return f"survey:{survey_id}"


def path_of(survey: Survey, secret: str) -> str:
    """Where whoever has this right answers, on this site.

    The number of the school names the wall to look behind, since nobody has signed in there.
    """
    kwargs = {"school_id": survey.school_id, "survey_id": survey.pk, "token": secret}
    return reverse("answer:by-link", kwargs=kwargs)
