"""Lets the sum of the classes stand in place of a value that was entered by hand."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.evaluation.actions.add_up_classes import write_sum
from goldenthread.evaluation.queries.class_figures import list_figures
from goldenthread.kernel.errors import Refusal
from goldenthread.priorities.public import Measure, MeasurePoint


class NothingToChoose(Refusal):
    def __init__(self) -> None:
        super().__init__("No class is in for this time.", "The value that stands is kept.")


def choose_class_sum(
    year: SchoolYear, measure: Measure, kind: str, *, actor: Actor, at: datetime
) -> None:
    """Write the sum over the stored value. Refuses with `PermissionDenied`, `NothingToChoose`."""
    accounts.require(actor, year.school, Ability.EDIT_EVALUATION)
    with transaction.atomic():
        figures = list_figures(year, measure, kind)
        if not figures:
            raise NothingToChoose
        point = MeasurePoint.objects.filter(year=year, measure=measure, kind=kind).first()
        accounts.record_event(
            "chose sum of classes",
            f"measure:{measure.pk}",
            school=year.school,
            actor=actor,
            at=at,
            subject_name=measure.name[:200],
        )
        write_sum(year, measure, kind, point, figures, at=at)
