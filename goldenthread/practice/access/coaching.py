"""Who reads which coaching pair: coach and coachee, and the coach only while nothing forbids it."""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.http import Http404

from goldenthread.accounts.public import Actor, School, SchoolYear, SystemActor
from goldenthread.people import public as people
from goldenthread.people.public import Person, Post
from goldenthread.practice.access.pairs import can_arrange_pair
from goldenthread.practice.events import judges_asked
from goldenthread.practice.models import CoachingPair
from goldenthread.snapshot.words import PairState

OPEN_STATES = (PairState.OFFERED, PairState.RUNNING, PairState.PAUSED)


def _judging(on: dt.date) -> list[QuerySet[Any]]:
    """Rows with a `judge` and whom they judge, `judged`, on this day: posts, and the apps above."""
    posts = Post.objects.filter(people.on_day(on))
    found: list[QuerySet[Any]] = [
        posts.annotate(judge=F("line_manager_id"), judged=F("person_id")),
        posts.annotate(judge=F("appraiser_id"), judged=F("person_id")),
    ]
    answers = judges_asked.send(sender=CoachingPair, on=on)
    return found + [cast(QuerySet[Any], answer) for _, answer in answers]


def is_judged(on: dt.date, pair: str = "") -> Q:
    """Pairs whose coach line-manages or appraises the coachee; `pair` is the path to the pair."""
    asked = Q()
    for rows in _judging(on):
        judges = rows.filter(judge=OuterRef(f"{pair}coach"), judged=OuterRef(f"{pair}coachee"))
        asked |= Q(Exists(judges))
    return asked


def is_open_to_coach(on: dt.date, pair: str = "") -> Q:
    """Pairs in which the coach may read, on this day: the one definition, whatever is read.

    It is answered from what is stored now, so nothing has to run first. `pair` is the path to the
    pair from the rows that are asked for, such as `touchpoint__pair__`.
    """
    lasts = Q(**{f"{pair}state__in": OPEN_STATES})
    for last_day in ("ends_on", "coach__left_on", "coachee__left_on"):
        name = f"{pair}{last_day}"
        lasts &= Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gte": on})
    return lasts & ~is_judged(on, pair)


def find_judges(school: School, persons: Collection[int], on: dt.date) -> set[tuple[int, int]]:
    """Pairs of numbers: who line-manages or appraises whom on this day."""
    found: set[tuple[int, int]] = set()
    for rows in _judging(on):
        of_these = rows.filter(school=school, judge__isnull=False, judged__in=persons)
        found |= set(of_these.values_list("judge", "judged"))
    return found


def list_conflicts(pairs: Iterable[CoachingPair], on: dt.date) -> set[int]:
    """Numbers of the pairs in which the coach judges the work of the coachee. One query."""
    numbers = [row.pk for row in pairs]
    if not numbers:
        return set()
    rows = CoachingPair.objects.filter(is_judged(on), pk__in=numbers)
    return set(rows.values_list("pk", flat=True))


def pairs_of(person: Person, year: SchoolYear) -> QuerySet[CoachingPair]:
    """Every pair in which the person coaches or is coached, whatever its state."""
    return CoachingPair.objects.filter(
        Q(coach=person) | Q(coachee=person), school=year.school, year=year
    )


def can_read_pair(person: Person, pair: CoachingPair, on: dt.date) -> bool:
    """The coachee always; the coach while the pair is open and they do not judge the coachee."""
    if person.pk == pair.coachee_id:
        return True
    if person.pk != pair.coach_id:
        return False
    return CoachingPair.objects.filter(is_open_to_coach(on), pk=pair.pk, coach=person).exists()


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
