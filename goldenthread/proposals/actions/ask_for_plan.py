"""Asks for a plan of the year; it is made in the background."""

import datetime as dt
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.planner.what_ifs import Variation, vary, words_of
from goldenthread.planner.wishes import Wishes, WishesNotUnderstood
from goldenthread.proposals.access import require_plan
from goldenthread.proposals.contents import Premise, put_premise, put_wishes
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.refusals import AlreadyPlanning
from goldenthread.proposals.tasks import plan_proposal
from goldenthread.proposals.types import (
    LEAST_SECONDS,
    MOST_SECONDS,
    SILENCE,
    UNDER_WAY,
    USUAL_SECONDS,
    ProposalState,
)
from goldenthread.threads import public as threads


def ask_for_plan(
    year: SchoolYear,
    wishes: Wishes,
    *,
    actor: Actor,
    at: dt.datetime,
    moment: dt.datetime,
    today: dt.date,
    seconds: int = USUAL_SECONDS,
    variation: Variation | None = None,
    based_on: Proposal | None = None,
) -> Proposal:
    """Keep what is asked and have it planned after commit; nothing of the calendar changes.

    `moment` is the machine's time, by which a plan that fell silent is told from one that runs.
    Refuses with `AlreadyPlanning` while another plan of the year is made, with `NoSuchVariation`,
    and with `WishesNotUnderstood` where the time is not 5 to 600 seconds.
    """
    require_plan(actor, year.school)
    if not LEAST_SECONDS <= seconds <= MOST_SECONDS:
        raise WishesNotUnderstood(
            f"A plan takes {LEAST_SECONDS} to {MOST_SECONDS} seconds.", "Choose a time between."
        )
    premise = None
    if variation is not None:
        snapshot = threads.get_snapshot(year)
        vary(snapshot, wishes, variation, today)
        premise = Premise(variation, words_of(snapshot, variation))
    with transaction.atomic():
        SchoolYear.objects.select_for_update().get(pk=year.pk)
        of_year = Proposal.objects.filter(school=year.school, year=year)
        of_year.filter(state__in=UNDER_WAY, heartbeat_at__lt=moment - SILENCE).update(
            state=ProposalState.BROKEN_OFF
        )
        if of_year.filter(state__in=UNDER_WAY).exists():
            raise AlreadyPlanning
        number = of_year.filter(key__startswith=f"{at.date():%Y-%m-%d}-").count() + 1
        proposal = Proposal(
            school=year.school,
            year=year,
            key=f"{at.date():%Y-%m-%d}-{number}",
            made_by=actor.name,
            made_at=at,
            today=today,
            seconds=seconds,
            based_on=based_on,
            heartbeat_at=moment,
        )
        put_wishes(proposal, wishes)
        if premise is not None:
            put_premise(proposal, premise)
        proposal.save()
        accounts.record_event(
            "asked for a plan of the year",
            f"proposal:{proposal.pk}",
            school=year.school,
            actor=actor,
            at=at,
            subject_name=f"{year.label}, {proposal.key}",
            facts={"parts": sorted(wishes.parts), "seconds": seconds},
        )
        transaction.on_commit(partial(plan_proposal.enqueue, year.school_id, proposal.pk))
    return proposal
