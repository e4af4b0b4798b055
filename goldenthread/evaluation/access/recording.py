"""Who enters the result of a look: leaders, whoever leads the programme, and who sees to the look.

Whoever works at the school writes down what pupils said.
"""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, SystemActor, User
from goldenthread.evaluation.models import EvaluationItem, EvaluationResult, PupilVoice
from goldenthread.people.public import Person
from goldenthread.programmes.public import Programme, programmes_visible_to

type Viewer = User | AnonymousUser

LARGEST_NUMBER = 2**63 - 1


def can_record(user: Actor | AnonymousUser, programme: Programme, owner: Person | None) -> bool:
    """`owner` is whoever sees to the look; none where the result answers no planned one."""
    if isinstance(user, SystemActor):
        return True
    if accounts.may(user, programme.school, Ability.EDIT_EVALUATION):
        return True
    if user.pk is None or not accounts.is_member_of_staff(user, programme.school):
        return False
    return any(one is not None and one.user_id == user.pk for one in (programme.lead, owner))


def require_record(actor: Actor, programme: Programme, owner: Person | None) -> None:
    if not can_record(actor, programme, owner):
        raise PermissionDenied(
            f"Results of “{programme.title}” are entered by whoever leads it or sees to the look, "
            "and by those who lead professional learning."
        )


def looks_visible_to(user: Viewer, year: SchoolYear) -> QuerySet[EvaluationItem]:
    rows = EvaluationItem.objects.filter(
        school=year.school, year=year, programme__in=programmes_visible_to(user, year)
    )
    return rows.select_related("programme__priority", "programme__lead", "owner")


def get_look_or_404(user: Viewer, slug: str, label: str, key: str) -> EvaluationItem:
    """For whoever works at the school: 404 unseen, 403 for who only reads summaries."""
    year = accounts.get_year_for(user, slug, label, Ability.VIEW_PEOPLE_LIST)
    look = looks_visible_to(user, year).filter(key=key).first()
    if look is None:
        raise Http404
    _at_hand(look, year)
    look.programme.year, look.programme.school = year, year.school
    return look


def get_recordable_look(user: User, slug: str, label: str, key: str) -> EvaluationItem:
    look = get_look_or_404(user, slug, label, key)
    require_record(user, look.programme, look.owner)
    return look


def get_recordable_programme(user: User, slug: str, label: str, key: str) -> Programme:
    programme = get_staff_programme(user, slug, label, key)
    require_record(user, programme, None)
    return programme


def get_staff_programme(user: User, slug: str, label: str, key: str) -> Programme:
    year = accounts.get_year_for(user, slug, label, Ability.VIEW_PEOPLE_LIST)
    rows = programmes_visible_to(user, year).select_related("lead")
    programme = rows.filter(key=key).first()
    if programme is None:
        raise Http404
    programme.year, programme.school = year, year.school
    return programme


def get_recordable_result(user: User, slug: str, label: str, key: str) -> EvaluationResult:
    year = accounts.get_year_for(user, slug, label, Ability.VIEW_PEOPLE_LIST)
    rows = EvaluationResult.objects.filter(
        school=year.school, year=year, programme__in=programmes_visible_to(user, year)
    )
    result = rows.select_related("programme__lead", "item__owner").filter(key=key).first()
    if result is None:
        raise Http404
    _at_hand(result, year)
    result.programme.year, result.programme.school = year, year.school
    require_record(user, result.programme, result.item.owner if result.item else None)
    return result


def get_voice_or_404(user: User, slug: str, label: str, number: int) -> PupilVoice:
    year = accounts.get_year_for(user, slug, label, Ability.VIEW_PEOPLE_LIST)
    rows = PupilVoice.objects.filter(
        school=year.school, year=year, programme__in=programmes_visible_to(user, year)
    )
    voice = rows.select_related("programme").filter(pk=min(number, LARGEST_NUMBER)).first()
    if voice is None:
        raise Http404
    _at_hand(voice, year)
    voice.programme.year, voice.programme.school = year, year.school
    return voice


def _at_hand(row: EvaluationItem | EvaluationResult | PupilVoice, year: SchoolYear) -> None:
    row.year, row.school = year, year.school
