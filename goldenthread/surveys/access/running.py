"""Who runs which survey, who hands out and types in paper, and who reads which results.

Answers are for nobody: what is read here are the counts of an open survey and the figures that
were published at its close.
"""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, School, SchoolYear, SystemActor, User
from goldenthread.programmes.public import Programme
from goldenthread.surveys.models import Survey, SurveyRun, SurveyState

type Viewer = User | AnonymousUser

RUNS = Ability.EDIT_REVIEW
SEES_LIST = Ability.VIEW_REVIEW
SEES_FIGURES = Ability.VIEW_SURVEY_COUNTS
TYPES_IN = Ability.IMPORT_STAFF


@dataclass(frozen=True, slots=True)
class Sight:
    """What of a published survey is shown: whole school, groups below it, comments."""

    whole: bool = False
    groups: bool = False
    comments: bool = False


def may_run(user: Viewer, school: School, programme: Programme | None = None) -> bool:
    """Leaders run every survey, whoever leads a programme that of the programme."""
    ability = Ability.EDIT_EVALUATION if programme else RUNS
    if accounts.may(user, school, ability):
        return True
    lead = programme.lead if programme else None
    is_staff = accounts.is_member_of_staff(user, school)
    return is_staff and lead is not None and user.pk is not None and lead.user_id == user.pk


def require_run(
    actor: Actor | AnonymousUser, school: School, programme: Programme | None = None
) -> None:
    """Refuses with `PermissionDenied` and a sentence."""
    if isinstance(actor, SystemActor) or may_run(actor, school, programme):
        return
    raise PermissionDenied("Leaders run surveys, and whoever leads a programme runs its pulses.")


def may_type_in_paper(user: Viewer, school: School) -> bool:
    """Leaders and the business manager; what stands on a sheet is on no page afterwards."""
    return accounts.may(user, school, RUNS) or accounts.may(user, school, TYPES_IN)


def require_paper(user: Viewer, school: School) -> None:
    """Refuses with `PermissionDenied` and a sentence."""
    if not may_type_in_paper(user, school):
        raise PermissionDenied("Leaders and the business manager type in what stands on paper.")


def sight_of(user: Viewer, run: SurveyRun) -> Sight:
    """What the user reads once the survey has closed; docs/explanation/surveys.md has the table."""
    school = run.school
    if may_run(user, school, run.programme):
        return Sight(whole=True, groups=True, comments=True)
    if accounts.may(user, school, SEES_FIGURES) or accounts.is_member_of_staff(user, school):
        return Sight(whole=True)
    return Sight()


def get_survey_or_404(user: Viewer, year: SchoolYear, key: str) -> Survey:
    """Return the survey with its run. A draft exists only for those who run it."""
    rows = Survey.objects.filter(school=year.school, year=year, key=key, run__isnull=False)
    survey = rows.select_related("run__programme__lead").first()
    if survey is None:
        raise Http404
    survey.year, survey.school, survey.run.school = year, year.school, year.school
    survey.run.survey = survey
    is_draft = survey.run.state == SurveyState.DRAFT
    if is_draft and not may_run(user, year.school, survey.run.programme):
        raise Http404
    return survey


def get_run_survey_or_404(user: User, year: SchoolYear, key: str) -> Survey:
    """The same for whoever runs it; others are refused with `PermissionDenied`."""
    survey = get_survey_or_404(user, year, key)
    require_run(user, year.school, survey.run.programme)
    return survey
