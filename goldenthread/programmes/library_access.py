"""Who reads the library of techniques and evidence cards, and who writes which part of it.

Everyone on the staff reads and discusses. Leaders write cards and techniques; team leaders add what
a technique looks like in their subject, and models of it.
"""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, School, SystemActor, User
from goldenthread.people.public import Person, Team
from goldenthread.programmes.models import (
    CardRemark,
    EvidenceCard,
    Technique,
    TechniqueModel,
    TechniqueVariant,
)

type Viewer = User | AnonymousUser


def get_library_school(user: Viewer, slug: str) -> School:
    return accounts.get_school_for(user, slug, Ability.VIEW_PEOPLE_LIST)


def can_edit_library(user: Actor | AnonymousUser, school: School) -> bool:
    return isinstance(user, SystemActor) or accounts.may(user, school, Ability.EDIT_PLAN)


def can_add_to_techniques(user: Actor | AnonymousUser, school: School) -> bool:
    """Variants and models: leaders, team leaders by role, and whoever leads a team."""
    if isinstance(user, SystemActor) or accounts.may(user, school, Ability.EDIT_TEAM_PLAN):
        return True
    if not accounts.is_member_of_staff(user, school):
        return False
    return Team.objects.filter(Q(leader__user_id=user.pk), school=school).exists()


def require_edit_library(actor: Actor | AnonymousUser, school: School) -> None:
    if not can_edit_library(actor, school):
        raise PermissionDenied(
            "The library is written by those who lead professional learning. Tell them what is "
            "missing, or propose it."
        )


def require_add_to_techniques(actor: Actor | AnonymousUser, school: School) -> None:
    if not can_add_to_techniques(actor, school):
        raise PermissionDenied(
            "What a technique looks like in a subject is written by those who lead a team. Tell "
            "yours what is missing."
        )


def can_change_addition(
    user: Actor | AnonymousUser, row: TechniqueVariant | TechniqueModel, writer: Person | None
) -> bool:
    """Leaders change every variant and model, others those that they added."""
    if isinstance(user, SystemActor) or can_edit_library(user, row.school):
        return True
    is_writer = writer is not None and writer.user_id is not None and writer.user_id == user.pk
    return is_writer and can_add_to_techniques(user, row.school)


def require_change_addition(
    actor: Actor | AnonymousUser, row: TechniqueVariant | TechniqueModel, writer: Person | None
) -> None:
    if not can_change_addition(actor, row, writer):
        raise PermissionDenied("This is changed by whoever added it, and by leaders.")


def get_technique_or_404(school: School, key: str) -> Technique:
    rows = Technique.objects.filter(school=school).select_related("school", "evidence_card")
    technique = rows.filter(key=key).first()
    if technique is None:
        raise Http404
    return technique


def get_variant_or_404(technique: Technique, number: int) -> TechniqueVariant:
    rows = TechniqueVariant.objects.filter(school=technique.school, technique=technique)
    variant = rows.select_related("school", "technique__school", "written_by").filter(pk=number)
    if not variant:
        raise Http404
    return variant[0]


def get_model_or_404(school: School, number: int) -> TechniqueModel:
    rows = TechniqueModel.objects.filter(school=school)
    model = rows.select_related("school", "technique__school", "added_by").filter(pk=number).first()
    if model is None:
        raise Http404
    return model


def get_card_or_404(school: School, key: str) -> EvidenceCard:
    rows = EvidenceCard.objects.filter(school=school).select_related("school", "traps")
    card = rows.filter(key=key).first()
    if card is None:
        raise Http404
    return card


def get_own_remark_or_404(person: Person, card: EvidenceCard, number: int) -> CardRemark:
    remark = CardRemark.objects.filter(card=card, person=person, pk=number).first()
    if remark is None:
        raise Http404
    return remark
