"""Who reads and changes which action steps: their owner, and the coach of the pair one came from.

A coach who is line manager or appraiser of the coachee today reads nothing, whoever was first.
"""

import datetime as dt
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import F, Q, QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear, SystemActor
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import is_open_to_coach
from goldenthread.practice.models import CoachingPair, PracticeLog, Step


def pairs_open_to_coach(person: Person, year: SchoolYear, on: dt.date) -> QuerySet[CoachingPair]:
    """The pairs in which the person coaches and may read what the coachee writes, on this day."""
    return CoachingPair.objects.filter(
        is_open_to_coach(on), school=year.school, year=year, coach=person
    )


def can_coach_read(pair: CoachingPair, on: dt.date) -> bool:
    """Whether the pair's coach may read what the coachee writes in it, on this day."""
    return pairs_open_to_coach(pair.coach, pair.year, on).filter(pk=pair.pk).exists()


def steps_visible_to(person: Person, year: SchoolYear) -> QuerySet[Step]:
    """The person's own steps, and those that came from pairs in which they coach."""
    coached = pairs_open_to_coach(person, year, accounts.today())
    return Step.objects.filter(
        Q(person=person) | Q(pair__in=coached.values("pk"), person=F("pair__coachee")),
        school=year.school,
        year=year,
    )


def get_step_or_404(person: Person, year: SchoolYear, key: str) -> Step:
    rows = steps_visible_to(person, year).select_related("person", "pair", "technique", "written")
    step = rows.filter(key=key).first()
    if step is None:
        raise Http404
    return step


def get_own_step_or_404(person: Person, year: SchoolYear, key: str) -> Step:
    """Return a step that the person may change by their own page."""
    step = get_step_or_404(person, year, key)
    if step.person_id != person.pk:
        raise Http404
    return step


def require_write_step(
    actor: Actor, person: Person, pair: CoachingPair | None, on: dt.date
) -> None:
    """Refuse with `PermissionDenied` unless the step is the actor's own, or their coachee's."""
    if isinstance(actor, SystemActor):
        return
    if person.user_id is not None and person.user_id == actor.pk:
        return
    if pair is not None and pair.coachee_id == person.pk:
        coach = pair.coach.user_id
        if coach is not None and coach == actor.pk and can_coach_read(pair, on):
            return
    raise PermissionDenied("A step belongs to whoever takes it on, and to nobody else.")


def require_own_practice(actor: Actor, person: Person) -> None:
    """Refuse with `PermissionDenied` unless it is the actor who practises."""
    if isinstance(actor, SystemActor):
        return
    if person.user_id is None or person.user_id != actor.pk:
        raise PermissionDenied("Only whoever tried it keeps a log of it.")


def get_own_log_or_404(person: Person, year: SchoolYear, number: UUID) -> PracticeLog:
    rows = PracticeLog.objects.select_related("person", "step")
    log = rows.filter(school=year.school, year=year, person=person, number=number).first()
    if log is None:
        raise Http404
    return log
