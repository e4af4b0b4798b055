"""Takes a priority one step further in its life."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted, listed
from goldenthread.priorities.access import may_take, require_edit
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.models import LetGo, Priority
from goldenthread.priorities.types import (
    MOST_WITHOUT_LETTING_GO,
    ON_THE_PLAN,
    Transition,
    find_transition,
)
from goldenthread.snapshot.words import PriorityState as State


class NoSuchStep(Refusal):
    """The step is not in the table: a page that is out of date, or an address made up."""

    def __init__(self, priority: Priority) -> None:
        super().__init__(
            f"“{priority.title}” is {priority.get_state_display().lower()}, and that step does not "
            "lead on from there.",
            "Choose one of the steps on this page.",
        )


class NotReadyYet(Refusal):
    def __init__(self, priority: Priority, missing: list[str], told: str) -> None:
        super().__init__(
            f"“{priority.title}” {told} once it has {listed(missing)}.",
            "Everything else can wait until later.",
        )


class NoRoom(Refusal):
    def __init__(self, others: list[str]) -> None:
        super().__init__(
            f"{counted(len(others), 'priority', 'priorities')} are on the plan already: "
            f"{listed(others)}.",
            "Name what you let go to make room for this one, or take one of them off the plan.",
        )


def change_priority_state(
    priority: Priority, after: str, *, actor: Actor, at: datetime
) -> Transition:
    """Take the step and return it. Sets the days that the step is the beginning or the end of.

    Refuses with `NoSuchStep`, `NotReadyYet` or `NoRoom`. What the check blocks is asked by the
    caller, in the same transaction.
    """
    require_edit(actor, priority)
    transition = find_transition(priority.state, after)
    if transition is None:
        raise NoSuchStep(priority)
    if not may_take(actor, priority, transition):
        raise PermissionDenied(
            f"Your roles at {priority.school.name} do not let you {transition.ability.value}."
        )
    _refuse_gaps(priority, transition)
    values = {"state": transition.after.value}
    day = at.date()
    if transition.after is State.AGREED and priority.opened_on is None:
        values["opened_on"] = day  # type: ignore[assignment]
    if transition.after is State.ACTIVE and priority.starts_on is None:
        values["starts_on"] = day  # type: ignore[assignment]
    if transition.is_ending and priority.retired_on is None:
        values["retired_on"] = day  # type: ignore[assignment]
    with transaction.atomic():
        accounts.write_row(
            priority, values, kind="priority", verb="changed state of priority", actor=actor, at=at
        )
        announce(priority.year, actor=actor, at=at)
    return transition


def missing_for(priority: Priority, after: State) -> list[str]:
    """What the step asks for and the priority does not have yet, in words for a sentence."""
    need = priority.need
    missing = []
    if after in {State.PROPOSED, State.AGREED, State.ACTIVE}:
        if need is None or not (need.indirect_effect or (need.pupils and need.cannot_yet)):
            missing.append("a pupil need (which pupils, and what they cannot yet do)")
        if not (need and (need.target_group_id or need.indirect_effect)):
            missing.append("a target group")
    if after in {State.AGREED, State.ACTIVE} and not priority.success_for_pupils:
        missing.append("a picture of success for pupils")
    return missing


def _refuse_gaps(priority: Priority, transition: Transition) -> None:
    missing = missing_for(priority, transition.after)
    if missing:
        raise NotReadyYet(priority, missing, transition.told)
    if transition.after is State.AGREED and not LetGo.objects.filter(priority=priority).exists():
        others = Priority.objects.filter(year=priority.year, state__in=sorted(ON_THE_PLAN))
        titles = list(
            others.exclude(pk=priority.pk).order_by("code").values_list("title", flat=True)
        )
        if len(titles) >= MOST_WITHOUT_LETTING_GO:
            raise NoRoom(titles)
