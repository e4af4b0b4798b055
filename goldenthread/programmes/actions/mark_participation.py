"""Keeps what people did about an activity: there, caught up, or excused without a reason."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.people.public import Person
from goldenthread.programmes.models import Activity, Participation
from goldenthread.snapshot.words import ParticipationState


def mark_participation(
    activity: Activity,
    states: Mapping[Person, ParticipationState],
    *,
    actor: Actor,
    at: datetime,
) -> int:
    """Give each person this state and return how many had another; marking twice does no harm.

    Asks nobody whether the actor may: that is for the action that calls it. The audit log keeps
    how many were marked, never who: more people read it than may see who took part.
    """
    rows = Participation.objects.filter(activity=activity, person__in=states.keys())
    held = {row.person_id: row for row in rows}
    changed = 0
    with transaction.atomic():
        for person, state in states.items():
            row = held.get(person.pk)
            if row is None:
                values = {"activity": activity, "person": person, "state": state.value}
                # Another device may have marked the same person a moment ago.
                row, is_new = Participation.objects.get_or_create(
                    school=activity.school,
                    year=activity.year,
                    key=f"{activity.key}|{person.key}",
                    defaults=values,
                )
                changed += is_new
                if is_new:
                    continue
            if row.state != state.value:
                row.state = state.value
                row.save(update_fields=["state"])
                changed += 1
        own = len(states) == 1 and next(iter(states)).user_id == getattr(actor, "pk", None)
        if changed and not own:
            accounts.record_event(
                "marked who took part",
                f"activity:{activity.pk}",
                school=activity.school,
                actor=actor,
                at=at,
                subject_name=activity.title[:200],
                facts={"people": changed},
            )
    return changed
