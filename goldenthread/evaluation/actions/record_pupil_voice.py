"""Keeps what a handful of pupils said as themes, and lets it stand as evidence about pupils."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor
from goldenthread.evaluation.actions.write_result import write_result
from goldenthread.evaluation.models import PupilVoice
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.words import Confidence, EvaluationLevel, EvidenceSource

FEWEST_PUPILS = 2


@dataclass(frozen=True, slots=True)
class Theme:
    theme: str
    pupils: int


@dataclass(frozen=True, slots=True)
class Said:
    on: dt.date
    prompt: str
    pupils: int
    themes: Sequence[Theme]


class OnePupil(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "What one pupil said points at that pupil.", "Talk with a few pupils together."
        )


class MoreThanThere(Refusal):
    def __init__(self, theme: Theme, pupils: int) -> None:
        super().__init__(
            f"{theme.pupils} of {pupils} pupils cannot have said so.", "Put one of the two right."
        )


class ChangedMeanwhile(Refusal):
    """`stored` is what somebody else saved."""

    def __init__(self, stored: PupilVoice) -> None:
        super().__init__(
            "Somebody else has saved this since you opened it.",
            "What is stored is shown above; save again to put yours in its place.",
        )
        self.stored = stored


def record_pupil_voice(
    voice: PupilVoice, said: Said, *, version: int, actor: Actor, at: datetime
) -> PupilVoice:
    """Save the set; one without a number is made.

    Refuses with `PermissionDenied`, `OnePupil`, `MoreThanThere` and `ChangedMeanwhile`.
    """
    accounts.require(actor, voice.school, Ability.VIEW_PEOPLE_LIST)
    if said.pupils < FEWEST_PUPILS:
        raise OnePupil
    for theme in said.themes:
        if theme.pupils > said.pupils:
            raise MoreThanThere(theme, said.pupils)
    with transaction.atomic():
        if voice.pk is not None:
            stored = PupilVoice.objects.select_for_update().get(pk=voice.pk)
            if stored.version != version:
                raise ChangedMeanwhile(stored)
            voice.version = stored.version + 1
        voice.on, voice.prompt, voice.pupils = said.on, said.prompt, said.pupils
        voice.themes = [{"theme": one.theme, "pupils": one.pupils} for one in said.themes]
        voice.save()
        _write_result(voice, said, actor=actor, at=at)
    return voice


def _write_result(voice: PupilVoice, said: Said, *, actor: Actor, at: datetime) -> None:
    themes = "; ".join(f"{one.pupils} of {said.pupils}: {one.theme}" for one in said.themes)
    values = {
        "level": EvaluationLevel.L5.value,
        "done_on": said.on,
        "method": f"Conversation with {counted(said.pupils, 'pupil')}",
        "sources": [EvidenceSource.PUPIL_VOICE.value],
        "n": said.pupils,
        "finding": themes[:600],
        "confidence": Confidence.HINT.value,
        "caution": "A conversation with a few pupils is no sample of all",
    }
    write_result(voice.programme, None, f"pupil-voice-{voice.pk}", values, actor=actor, at=at)
