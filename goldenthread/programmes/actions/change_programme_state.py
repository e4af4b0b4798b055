"""Takes a programme one step further in its life."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import listed
from goldenthread.priorities.public import Measure
from goldenthread.programmes.access import require_edit
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import Activity, Programme, Unit
from goldenthread.programmes.types import PROGRAMME_TRANSITIONS, Transition, find_transition
from goldenthread.snapshot.words import ActivityState, ProgrammeState, Stream


class NoSuchStep(Refusal):
    """The step is not in the table: a page that is out of date, or an address made up."""

    def __init__(self, programme: Programme) -> None:
        super().__init__(
            f"“{programme.title}” is {programme.get_state_display().lower()}, and that step does "
            "not lead on from there.",
            "Choose one of the steps on this page.",
        )


class NotReadyYet(Refusal):
    def __init__(self, programme: Programme, missing: list[str], told: str) -> None:
        super().__init__(
            f"“{programme.title}” {told} once it has {listed(missing)}.",
            "Everything else can wait until later.",
        )


def change_programme_state(
    programme: Programme, after: str, *, actor: Actor, at: datetime
) -> Transition:
    """Take the step and return it. Refuses with `NoSuchStep` or `NotReadyYet`.

    What the check blocks (no baseline, no decision) is asked by the caller, in the same
    transaction.
    """
    require_edit(actor, programme)
    transition = find_transition(PROGRAMME_TRANSITIONS, programme.state, after)
    if transition is None:
        raise NoSuchStep(programme)
    missing = missing_for(programme, after)
    if missing:
        raise NotReadyYet(programme, missing, transition.told)
    with transaction.atomic():
        accounts.write_row(
            programme,
            {"state": str(transition.after)},
            kind="programme",
            verb="changed state of programme",
            actor=actor,
            at=at,
        )
        announce(programme.year, actor=actor, at=at)
    return transition


def missing_for(programme: Programme, after: str) -> list[str]:
    """What the step asks for and the programme does not have yet, in words for a sentence."""
    missing: list[str] = []
    if after == ProgrammeState.DESIGNED:
        if not Unit.objects.filter(programme=programme).exists():
            missing.append("a sequence of units")
        if not sum(planned_minutes(programme).values()):
            missing.append("planned minutes")
        if not programme.mechanisms:
            missing.append("mechanisms")
        if programme.evidence_card is None:
            missing.append("an evidence card")
    if after == ProgrammeState.READY:
        priority = programme.priority
        need = priority.need if priority else None
        if programme.target_group is None and not (need and need.target_group):
            missing.append("target pupils")
        if priority is None or not Measure.objects.filter(priority=priority).exists():
            missing.append("measures of its priority")
        missing += _missing_streams(programme)
    return missing


def planned_minutes(programme: Programme) -> dict[str, int]:
    """Minutes for each participant by what they are spent on."""
    return {
        "Input": programme.input_minutes or 0,
        "Practice in class": programme.practice_minutes or 0,
        "Work with colleagues": programme.collaboration_minutes or 0,
        "Coaching": programme.coaching_minutes or 0,
        "Review": programme.review_minutes or 0,
    }


def _missing_streams(programme: Programme) -> list[str]:
    streams = set(
        Activity.objects.filter(programme=programme)
        .exclude(state=ActivityState.CANCELLED)
        .values_list("stream", flat=True)
    )
    if not streams:
        return ["activities in the calendar"]
    if streams == {Stream.WHOLE_SCHOOL.value}:
        return ["a follow-on in teams or for individuals"]
    return []
