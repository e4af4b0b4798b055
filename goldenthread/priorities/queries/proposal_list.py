"""Proposals as a page shows them: the next forum, what waits, what was answered, the weeks."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.people.public import Person
from goldenthread.priorities.access.proposals import proposals_visible_to
from goldenthread.priorities.models import InnovationTry, InnovationWeek, Proposal
from goldenthread.priorities.models.innovation_try import TryOutcome
from goldenthread.priorities.models.proposal import ProposalKind, ProposalState
from goldenthread.priorities.proposal_forms import KINDS, OUTCOMES


@dataclass(frozen=True, slots=True)
class ProposalLine:
    number: int
    title: str
    why: str
    kind: str
    person: str
    made_on: dt.date
    is_yes: bool
    answer: str
    answered_on: dt.date | None
    happens_on: dt.date | None
    is_own: bool


@dataclass(frozen=True, slots=True)
class ProposalPage:
    """`unread` are the numbers of one's own proposals whose answer is new."""

    forum: tuple[ProposalLine, ...]
    waiting: tuple[ProposalLine, ...]
    answered: tuple[ProposalLine, ...]
    weeks: tuple[InnovationWeek, ...]
    unread: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TryLine:
    person: str
    will_try: str
    outcome: str
    learnt: str
    is_own: bool


def get_proposal_page(
    user: User | AnonymousUser, person: Person, year: SchoolYear, today: dt.date
) -> ProposalPage:
    """Two queries."""
    rows = list(proposals_visible_to(user, year).select_related("person"))
    lines = {row.pk: _line(row, person) for row in rows}
    answered = [row for row in rows if row.state != ProposalState.WAITING]
    answered.sort(key=lambda row: (row.answered_on or today, row.pk), reverse=True)
    forum = [
        row
        for row in answered
        if row.kind == ProposalKind.FORUM_SLOT and row.happens_on and row.happens_on >= today
    ]
    forum.sort(key=lambda row: (row.happens_on or today, row.pk))
    return ProposalPage(
        forum=tuple(lines[row.pk] for row in forum),
        waiting=tuple(lines[row.pk] for row in rows if row.state == ProposalState.WAITING),
        answered=tuple(lines[row.pk] for row in answered),
        weeks=tuple(InnovationWeek.objects.filter(school=year.school, year=year)),
        unread=tuple(
            row.pk for row in answered if row.person_id == person.pk and not row.is_answer_read
        ),
    )


def list_tries(week: InnovationWeek, person: Person) -> list[TryLine]:
    """One query, the order in which people joined."""
    rows = InnovationTry.objects.filter(week=week).select_related("person")
    return [
        TryLine(
            person=row.person.name,
            will_try=row.will_try,
            outcome=OUTCOMES[TryOutcome(row.outcome)] if row.outcome else "",
            learnt=row.learnt,
            is_own=row.person_id == person.pk,
        )
        for row in rows
    ]


def _line(row: Proposal, person: Person) -> ProposalLine:
    return ProposalLine(
        number=row.pk,
        title=row.title,
        why=row.why,
        kind=KINDS[ProposalKind(row.kind)],
        person=row.person.name,
        made_on=row.made_on,
        is_yes=row.state == ProposalState.YES,
        answer=row.answer,
        answered_on=row.answered_on,
        happens_on=row.happens_on,
        is_own=row.person_id == person.pk,
    )
