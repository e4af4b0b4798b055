"""How many answers somebody is waited for, in sentences that name nobody."""

import datetime as dt

from django.db.models import Q

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.sentences import counted
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import is_open_to_coach
from goldenthread.practice.models import CoachingPair, VisitArrangement, VisitState
from goldenthread.snapshot.words import PairState


def list_waiting_answers(person: Person, year: SchoolYear, on: dt.date) -> tuple[str, ...]:
    """Two queries."""
    visits = (
        VisitArrangement.objects.filter(
            Q(visit__host=person) | Q(visit__visitor=person),
            visit__year=year,
            state=VisitState.ASKED,
        )
        .exclude(asked_by=person)
        .count()
    )
    pairs = CoachingPair.objects.filter(
        Q(coach=person, agreement__coach_accepted_on=None)
        | Q(coachee=person, agreement__coachee_accepted_on=None),
        is_open_to_coach(on),
        year=year,
        state=PairState.OFFERED,
    ).count()
    sentences = []
    if visits:
        sentences.append(f"{counted(visits, 'visit')} wait{'s' * (visits == 1)} for your answer.")
    if pairs:
        sentences.append(
            f"{counted(pairs, 'coaching pair')} wait{'s' * (pairs == 1)} for your answer."
        )
    return tuple(sentences)
