"""Who reads which coaching pair: coach and coachee, and the coach only while nothing forbids it."""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import cast

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from goldenthread.accounts.public import Actor, School, SchoolYear, SystemActor
from goldenthread.people import public as people
from goldenthread.people.public import Person, Post
from goldenthread.practice.access.pairs import can_arrange_pair
from goldenthread.practice.events import judges_asked
from goldenthread.practice.models import CoachingPair
from goldenthread.snapshot.words import PairState

OPEN_STATES = (PairState.OFFERED, PairState.RUNNING, PairState.PAUSED)


def find_judges(school: School, persons: Collection[int], on: dt.date) -> set[tuple[int, int]]:
    """Pairs of numbers: who line-manages or appraises whom on this day."""
    posts = Post.objects.filter(people.on_day(on), school=school, person__in=persons)
    found: set[tuple[int, int]] = set()
    for person, manager, appraiser in posts.values_list(
        "person_id", "line_manager_id", "appraiser_id"
    ):
        found |= {(judge, person) for judge in (manager, appraiser) if judge}
    for _, answer in judges_asked.send(sender=CoachingPair, school=school, people=persons, on=on):
        found |= cast(set[tuple[int, int]], answer)
    return found


def list_conflicts(school: School, pairs: Iterable[CoachingPair], on: dt.date) -> set[int]:
    """Numbers of the pairs in which the coach judges the work of the coachee on this day."""
    rows = list(pairs)
    if not rows:
        return set()
    judges = find_judges(school, {row.coachee_id for row in rows}, on)
    return {row.pk for row in rows if (row.coach_id, row.coachee_id) in judges}


def pairs_of(person: Person, year: SchoolYear) -> QuerySet[CoachingPair]:
    """Every pair in which the person coaches or is coached, whatever its state."""
    return CoachingPair.objects.filter(
        Q(coach=person) | Q(coachee=person), school=year.school, year=year
    )


def can_read_pair(person: Person, pair: CoachingPair, on: dt.date) -> bool:
    """The coachee always; the coach while the pair is open and they do not judge the coachee."""
    if person.pk == pair.coachee_id:
        return True
    is_open = pair.state in OPEN_STATES and (pair.ends_on is None or on <= pair.ends_on)
    if person.pk != pair.coach_id or not is_open:
        return False
    if person.left_on is not None and person.left_on < on:
        return False
    return not list_conflicts(pair.school, [pair], on)


def get_own_pair_or_404(person: Person, year: SchoolYear, key: str, on: dt.date) -> CoachingPair:
    """Return a pair whose words the person may read today; a pair of others does not exist.

    Refuses with `PermissionDenied` and a sentence where the person coached in it and it is closed
    to them by now.
    """
    rows = pairs_of(person, year).select_related("coach", "coachee", "programme", "agreement")
    pair = rows.filter(key=key).first()
    if pair is None:
        raise Http404
    pair.school, pair.year = year.school, year
    if not can_read_pair(person, pair, on):
        raise PermissionDenied(
            "This pair is closed to you: it has ended, or you line-manage or appraise "
            f"{pair.coachee.name} now. What was written stays with {pair.coachee.name}."
        )
    return pair


def is_party(actor: Actor, pair: CoachingPair) -> bool:
    if isinstance(actor, SystemActor):
        return False
    return actor.pk is not None and actor.pk in (pair.coach.user_id, pair.coachee.user_id)


def require_party(actor: Actor, pair: CoachingPair) -> None:
    """Refuse with `PermissionDenied` unless the actor coaches or is coached in the pair."""
    if not is_party(actor, pair):
        raise PermissionDenied("Only coach and coachee answer for their pair.")


def require_party_or_arranger(actor: Actor, pair: CoachingPair) -> None:
    if not is_party(actor, pair) and not can_arrange_pair(actor, pair):
        raise PermissionDenied(
            "A pair is changed by its coach, its coachee, or whoever arranges coaching."
        )
