"""Answers whether an improvement project has the paid minutes that it asks for."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.models import Project, SlotState

# Nobody is left with a bare no.
WITHOUT_A_SENTENCE = "Not now. Come and talk to me about it."


class NothingIsAsked(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "The project does not wait for an answer any more.",
            "Somebody has answered, or its group has taken the question back.",
        )


def answer_project_time(
    project: Project, *, approved: bool, sentence: str, actor: Actor, at: datetime
) -> None:
    """Refuses with `NothingIsAsked`, and with `PermissionDenied` for those who approve no plan."""
    accounts.require(actor, project.school, Ability.APPROVE_PLAN)
    with transaction.atomic():
        row = Project.objects.select_for_update().filter(pk=project.pk).first()
        if row is None or row.slot_state != SlotState.ASKED:
            raise NothingIsAsked
        row.slot_state = SlotState.APPROVED if approved else SlotState.DECLINED
        row.slot_answer = sentence or ("" if approved else WITHOUT_A_SENTENCE)
        row.slot_answered_on = accounts.today()
        row.save()
        accounts.record_event(
            "answered for the time of an improvement project",
            f"enquiry:{row.enquiry_id}",
            school=row.school,
            actor=actor,
            at=at,
            facts={"answer": str(row.slot_state)},
        )
