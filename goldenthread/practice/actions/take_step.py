"""Takes on an action step, one at a time."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Person
from goldenthread.practice.access.steps import require_write_step
from goldenthread.practice.actions.close_step import close_step
from goldenthread.practice.models import CoachingPair, Step, StepWords
from goldenthread.practice.queries.open_step import find_open_step
from goldenthread.programmes.public import Programme, Technique


class StepStillOpen(Refusal):
    """One step at a time: the one that is open is closed first."""

    def __init__(self) -> None:
        super().__init__("A step is still open.", "Say how it went, then take on the next one.")


class NothingToTry(Refusal):
    """A step says what will be tried; everything else about it is optional."""

    def __init__(self) -> None:
        super().__init__("The step does not say what to try.", "One short sentence is enough.")


def take_step(
    person: Person,
    year: SchoolYear,
    words: Mapping[str, str],
    *,
    programme: Programme | None = None,
    pair: CoachingPair | None = None,
    technique: Technique | None = None,
    actor: Actor,
    at: datetime,
) -> Step:
    """Open a step with its `what`, and `when` and `class_label` where they are known.

    The actor is the person, or the coach of the pair. Refuses with `StepStillOpen` while the person
    has an open step and with `NothingToTry` without a `what`. The audit log keeps nothing of it.
    """
    require_write_step(actor, person, pair, at.date())
    written = {name: text.strip() for name, text in words.items()}
    if not written.get("what"):
        raise NothingToTry
    with transaction.atomic():
        # Two devices take their turns, so that the second meets the step of the first.
        Person.objects.select_for_update().get(pk=person.pk)
        if find_open_step(person, year) is not None:
            raise StepStillOpen
        step = Step.objects.create(
            school=year.school,
            year=year,
            key=_free_key(person, year, at),
            person=person,
            programme=programme,
            pair=pair,
            technique=technique,
            opened_on=at.date(),
            names_when=bool(written.get("when")),
            names_class=bool(written.get("class_label")),
            uses_logged=0,
        )
        row = StepWords(school=year.school, step=step)
        row.put_words(written)
        row.save()
    return step


def _free_key(person: Person, year: SchoolYear, at: datetime) -> str:
    words = f"step-{person.key}-{at.date().isoformat()}"
    begin = short_name(words)
    rows = Step.objects.filter(school=year.school, year=year, key__startswith=begin)
    return short_name(words, set(rows.values_list("key", flat=True)))


def take_next_step(
    person: Person,
    year: SchoolYear,
    words: Mapping[str, str],
    *,
    closing: tuple[Step, str] | None,
    programme: Programme | None = None,
    pair: CoachingPair | None = None,
    technique: Technique | None = None,
    actor: Actor,
    at: datetime,
) -> Step:
    """Close the open step with an outcome and take on the next: both, or neither."""
    with transaction.atomic():
        if closing is not None:
            step, outcome = closing
            close_step(step, outcome, actor=actor, at=at)
        return take_step(
            person,
            year,
            words,
            programme=programme,
            pair=pair,
            technique=technique,
            actor=actor,
            at=at,
        )
