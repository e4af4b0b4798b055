"""Who reads proposals and innovation weeks, who answers, and who names a week."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.people.public import Person
from goldenthread.priorities.models import InnovationWeek, Proposal
from goldenthread.priorities.models.proposal import ProposalState

type Viewer = User | AnonymousUser

ANSWERED = (ProposalState.YES.value, ProposalState.NOT_NOW.value)


def proposals_visible_to(user: Viewer, year: SchoolYear) -> QuerySet[Proposal]:
    """One's own and those that are answered; leaders also read what waits for their answer."""
    rows = Proposal.objects.filter(school=year.school, year=year).exclude(
        state=ProposalState.TAKEN_BACK
    )
    if accounts.may(user, year.school, Ability.EDIT_PLAN):
        return rows
    if accounts.may(user, year.school, Ability.PROPOSE_PLAN):
        return rows.filter(Q(person__user_id=user.pk) | Q(state__in=ANSWERED))
    return rows.none()


def get_proposal_or_404(user: Viewer, year: SchoolYear, number: int) -> Proposal:
    rows = proposals_visible_to(user, year).select_related("person", "school", "year")
    proposal = rows.filter(pk=number).first()
    if proposal is None:
        raise Http404
    return proposal


def get_own_proposal_or_404(person: Person, year: SchoolYear, number: int) -> Proposal:
    rows = Proposal.objects.filter(school=year.school, year=year, person=person)
    proposal = rows.exclude(state=ProposalState.TAKEN_BACK).filter(pk=number).first()
    if proposal is None:
        raise Http404
    return proposal


def can_name_week(user: Viewer, year: SchoolYear) -> bool:
    return accounts.may(user, year.school, Ability.EDIT_TEAM_PLAN)


def get_week_or_404(year: SchoolYear, number: int) -> InnovationWeek:
    rows = InnovationWeek.objects.filter(school=year.school, year=year)
    week = rows.select_related("school", "year").filter(pk=number).first()
    if week is None:
        raise Http404
    return week
