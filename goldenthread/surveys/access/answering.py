"""Who may answer which survey: whoever has a right to it, signed in or not."""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.people.public import get_own_person
from goldenthread.surveys.models import Survey, SurveyState
from goldenthread.surveys.paper_codes import read_code
from goldenthread.surveys.tokens import Right, find_paper_right, find_right, right_of


def get_by_link(school_id: int, survey_id: int, token: str) -> tuple[Survey, Right | None]:
    """The survey, and the right that the token or the code of a sheet is; none once it has closed.

    404 for a draft, and for a token that is nobody's. Call it inside `as_school(school_id)`.
    """
    survey = (
        Survey.objects.select_related("school", "year", "run")
        .filter(pk=survey_id, school=school_id, run__isnull=False)
        .first()
    )
    if survey is None or survey.run.state == SurveyState.DRAFT:
        raise Http404
    if survey.run.state != SurveyState.OPEN:
        # Whose token it was cannot be told any more: those who were invited are deleted.
        return survey, None
    right = find_right(survey, token) or find_paper_right(survey, read_code(token))
    if right is None:
        raise Http404
    return survey, right


def get_own_right(
    user: User | AnonymousUser, school_slug: str, year_label: str, key: str
) -> tuple[Survey, Right]:
    """The right of whoever has signed in; 404 for strangers, 403 for who is not invited."""
    year = accounts.get_year_for(user, school_slug, year_label, Ability.VIEW_PEOPLE_LIST)
    rows = Survey.objects.select_related("run").filter(run__isnull=False)
    survey = rows.filter(school=year.school, year=year, key=key).first()
    if survey is None or survey.run.state == SurveyState.DRAFT:
        raise Http404
    right = right_of(survey, get_own_person(user, year.school))
    if right is None:
        raise PermissionDenied(
            "You are not among those who are asked here, or the survey has closed."
        )
    return survey, right
