"""Takes back the latest version of a plan."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.models import Enquiry, PlanVersion


class LaterPlansStandOnIt(Refusal):
    def __init__(self, number: int) -> None:
        super().__init__(
            f"Plan {number + 1} was made from plan {number}, so plan {number} stays.",
            "Take back the later ones first.",
        )


def take_back_plan(plan: PlanVersion, *, by: Person) -> None:
    """Refuses with `LaterPlansStandOnIt`; with `PermissionDenied` for others than its author."""
    if plan.author_id != by.pk:
        raise PermissionDenied("A plan is taken back by whoever wrote it down.")
    with transaction.atomic():
        Enquiry.objects.select_for_update().get(pk=plan.enquiry_id)
        later = PlanVersion.objects.filter(enquiry=plan.enquiry_id, number__gt=plan.number)
        if later.exists():
            raise LaterPlansStandOnIt(plan.number)
        plan.delete()
