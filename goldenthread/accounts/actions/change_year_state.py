"""Moves a school year on between draft, out for comment, locked and in use."""

from datetime import datetime

from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.models import SchoolYear
from goldenthread.accounts.types import Actor, YearState

TOLD = {
    YearState.IN_USE: "put year in use",
    YearState.DRAFT: "made year a draft",
    YearState.FOR_COMMENT: "put year out for comment",
    YearState.LOCKED: "locked dates of year",
}


def change_year_state(
    year: SchoolYear, state: YearState, *, actor: Actor, at: datetime, note: str = ""
) -> None:
    """Write the state and one line of the audit log; call it inside the deed's transaction.

    Asks nobody whether the actor may: that is for the action that calls it.
    """
    before, year.state = year.state, state
    year.save(update_fields=["state"])
    record_event(
        TOLD[state],
        f"year:{year.pk}",
        school=year.school,
        actor=actor,
        at=at,
        subject_name=year.label,
        facts={"from": str(before), "to": str(state), **({"note": note} if note else {})},
    )
