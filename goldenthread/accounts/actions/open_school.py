"""Opens a school on this site, in a trust or on its own."""

from datetime import datetime

from django.utils.text import slugify

from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.models import School, Trust
from goldenthread.accounts.types import Jurisdiction, Phase, SystemActor


def open_school(
    name: str,
    *,
    actor: SystemActor,
    at: datetime,
    slug: str = "",
    trust: Trust | None = None,
    phase: Phase = Phase.SECONDARY,
    roll: int = 0,
    jurisdiction: Jurisdiction = Jurisdiction.ENGLAND,
    timetable_weeks: int = 1,
    register_number: str = "",
) -> School:
    """Open the school, with the slug made from its name unless one is given.

    Only commands and jobs may: nobody inside one school decides about another.
    """
    school = School.objects.create(
        name=name,
        slug=slug or slugify(name),
        trust=trust,
        phase=phase,
        roll=roll,
        jurisdiction=jurisdiction,
        timetable_weeks=timetable_weeks,
        register_number=register_number,
    )
    record_event(
        "opened school",
        f"school:{school.pk}",
        school=school,
        actor=actor,
        at=at,
        subject_name=school.name,
    )
    return school
