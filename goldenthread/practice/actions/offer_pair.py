"""Offers somebody a coach."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import Actor, SchoolYear, User
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import OPEN_STATES
from goldenthread.practice.actions.arrange_pairs import arrange_pairs
from goldenthread.practice.models import CoachingPair, PairAgreement
from goldenthread.practice.models.pair_agreement import Preset
from goldenthread.practice.queries.coach_choices import find_reason_against
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import PairState, Spectrum


class CannotCoach(Refusal):
    """The coach judges the coachee's work, is coached by them, is the same person, or has left."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, "Choose another coach; the list shows who has room.")


class HasACoach(Refusal):
    def __init__(self, pair: CoachingPair) -> None:
        super().__init__(
            f"{pair.coachee.name} and {pair.coach.name} are a pair already.",
            "Hand that pair over, or end it first.",
        )


def require_may_coach(coach: Person, coachee: Person, year: SchoolYear, at: datetime) -> None:
    """Refuse with `CannotCoach` where something speaks against the pair on this day."""
    reason = find_reason_against(coach, coachee, year, at.date())
    if reason:
        raise CannotCoach(reason)


def offer_pair(
    coach: Person,
    coachee: Person,
    year: SchoolYear,
    *,
    programme: Programme | None = None,
    spectrum: str = Spectrum.BALANCED,
    cadence_weeks: int = 2,
    preset: str = Preset.LOOK_AND_MODEL,
    actor: Actor,
    at: datetime,
) -> CoachingPair:
    """Offer the pair; it runs when both have said yes. Whoever offers their own says yes by it.

    Refuses with `CannotCoach`, with `HasACoach` while an open pair of the coachee stands, and with
    `PermissionDenied` unless the actor is the coachee or arranges coaching.
    """
    with transaction.atomic():
        # Two offers at once take their turns, so that the second meets the first.
        Person.objects.select_for_update().get(pk=coachee.pk)
        require_may_coach(coach, coachee, year, at)
        rows = CoachingPair.objects.filter(school=year.school, year=year)
        open_rows = rows.filter(coachee=coachee, state__in=OPEN_STATES)
        for standing in open_rows.select_related("coach", "coachee"):
            if standing.ends_on is None or standing.ends_on >= at.date():
                raise HasACoach(standing)
        words = f"{coach.key}-{coachee.key}"
        taken = set(rows.filter(key__startswith=short_name(words)).values_list("key", flat=True))
        pair = CoachingPair(
            school=year.school,
            year=year,
            key=short_name(words, taken),
            coach=coach,
            coachee=coachee,
        )
        values = {
            "programme": programme,
            "spectrum": spectrum,
            "cadence_weeks": cadence_weeks,
            "state": PairState.OFFERED,
        }
        arrange_pairs(year, [(pair, values)], actor=actor, at=at)
        PairAgreement.objects.create(
            school=year.school,
            pair=pair,
            preset=preset,
            coach_accepted_on=at.date() if _is(actor, coach) else None,
            coachee_accepted_on=at.date() if _is(actor, coachee) else None,
        )
    return pair


def _is(actor: Actor, person: Person) -> bool:
    return isinstance(actor, User) and person.user_id == actor.pk
