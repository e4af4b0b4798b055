"""Closes an action step, honestly: got it, nearly, or dropped."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import Actor
from goldenthread.practice.access.steps import require_write_step
from goldenthread.practice.models import Step, StepWords
from goldenthread.snapshot.words import StepOutcome


def close_step(
    step: Step, outcome: StepOutcome | str, *, actor: Actor, at: datetime, why: str = ""
) -> None:
    """Close the step as got it, nearly or dropped; the reason is optional and stays sealed.

    A step that is closed already keeps its day: closing it again corrects how it ended.
    """
    require_write_step(actor, step.person, step.pair, at.date())
    with transaction.atomic():
        step.outcome = StepOutcome(outcome)
        step.closed_on = step.closed_on or max(at.date(), step.opened_on)
        step.save(update_fields=["outcome", "closed_on"])
        if why.strip():
            row = StepWords.objects.filter(step=step).first()
            row = row or StepWords(school=step.school, step=step)
            row.put_words({"why": why.strip()})
            row.save()
