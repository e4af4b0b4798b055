"""Changes the words of a step, from several devices, without losing any."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from django.db import transaction

from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.steps import require_own_practice
from goldenthread.practice.actions.take_step import NothingToTry
from goldenthread.practice.models import Step, StepOtherWords, StepWords


class Kept(StrEnum):
    """What became of words that were sent: written, or put beside those of another device."""

    WRITTEN = "written"
    BESIDE = "beside"


class OtherWordsGone(Refusal):
    """Somebody has chosen already, most likely on another device."""

    def __init__(self) -> None:
        super().__init__("One of the two versions has been chosen already.", "It stands below.")


def change_step_words(
    step: Step, words: Mapping[str, str], *, version: int, actor: Actor, at: datetime
) -> Kept:
    """Write these words over those of `version`.

    Where another device has written since, its words keep their place and these wait beside them
    until their owner chooses.
    """
    require_own_practice(actor, step.person)
    typed = {name: words.get(name, "").strip() for name in StepOtherWords.WORDS}
    if not typed["what"]:
        raise NothingToTry
    with transaction.atomic():
        row = StepWords.objects.select_for_update().filter(step=step).first()
        row = row or StepWords(school=step.school, step=step, version=0)
        stored = {name: row.words[name] for name in StepOtherWords.WORDS}
        if stored == typed:
            return Kept.WRITTEN
        if row.pk is not None and row.version != version:
            other = StepOtherWords(school=step.school, step=step, written_at=at)
            other.put_words(typed)
            other.save()
            return Kept.BESIDE
        _write(step, row, typed)
    return Kept.WRITTEN


def choose_step_words(
    step: Step, other: int, *, keep_other: bool, actor: Actor, at: datetime
) -> None:
    """Keep one of two versions, and let the other go. Refuses with `OtherWordsGone`."""
    require_own_practice(actor, step.person)
    with transaction.atomic():
        beside = StepOtherWords.objects.select_for_update().filter(step=step, pk=other).first()
        if beside is None:
            raise OtherWordsGone
        if keep_other:
            row = StepWords.objects.select_for_update().filter(step=step).first()
            row = row or StepWords(school=step.school, step=step, version=0)
            _write(step, row, beside.words)
        beside.delete()


def _write(step: Step, row: StepWords, words: Mapping[str, str]) -> None:
    row.version += 1
    row.put_words(words)
    row.save()
    step.names_when = bool(words["when"])
    step.names_class = bool(words["class_label"])
    step.save(update_fields=["names_when", "names_class"])
