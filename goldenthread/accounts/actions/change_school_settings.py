"""Changes what a school says about itself and how it counts."""

from dataclasses import asdict, dataclass
from datetime import datetime
from decimal import Decimal

from goldenthread.accounts.abilities import Ability
from goldenthread.accounts.access import require
from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.models import School
from goldenthread.accounts.types import Actor, Jurisdiction, Phase


@dataclass(frozen=True)
class SchoolSettings:
    name: str
    register_number: str
    phase: Phase
    roll: int
    jurisdiction: Jurisdiction
    timetable_weeks: int
    survey_threshold: int
    directed_hours: Decimal
    directed_days: int
    safeguarding_route: str
    safeguarding_link: str


def change_school_settings(
    school: School, settings: SchoolSettings, *, actor: Actor, at: datetime
) -> School:
    """Save the settings that differ and record each with its old and new value."""
    require(actor, school, Ability.EDIT_SETTINGS)
    changed = {
        name: {"from": str(getattr(school, name)), "to": str(value)}
        for name, value in asdict(settings).items()
        if getattr(school, name) != value
    }
    if not changed:
        return school
    for name in changed:
        setattr(school, name, getattr(settings, name))
    school.save(update_fields=list(changed))
    record_event(
        "changed settings",
        f"school:{school.pk}",
        school=school,
        actor=actor,
        at=at,
        subject_name=school.name,
        facts=changed,
    )
    return school
