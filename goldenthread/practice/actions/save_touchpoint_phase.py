"""Keeps one phase of a coaching cycle, as coach and coachee go through it."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import User
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.coaching import require_party
from goldenthread.practice.actions.close_step import close_step
from goldenthread.practice.actions.pause_pair import NotRunning
from goldenthread.practice.actions.take_step import NothingToTry, StepStillOpen, take_step
from goldenthread.practice.models import CoachingPair, Step, StepWords, TouchpointWords
from goldenthread.practice.queries.coaching_dates import NextDates
from goldenthread.programmes.public import Technique
from goldenthread.snapshot.words import PairState, StepOutcome

MOST_ROUNDS = 20
NOT_YET = "not-yet"


class IsFinished(Refusal):
    def __init__(self) -> None:
        super().__init__("This cycle is finished.", "What you want to add goes into the next one.")


class ChangedMeanwhile(Refusal):
    """Another device has saved other words in this phase since the page was opened."""

    def __init__(self, stored: Mapping[str, str]) -> None:
        words = "; ".join(text.replace("\n", "; ") for text in stored.values() if text)
        super().__init__(
            f"Another device has saved this in the meantime: “{words or 'nothing'}”.",
            "Yours stands in the boxes: change what you want to keep and save again.",
        )
        self.stored = dict(stored)


class OwnStepStillOpen(Refusal):
    """The coachee has a step of their own, which the coach cannot see."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} has an open step from elsewhere, and one step at a time is enough.",
            f"{name} says on the page My step how that one went; then this one can begin.",
        )


def mark_of(words: Mapping[str, str]) -> str:
    """A short mark of these words, by which a page tells what it was opened with."""
    return hashlib.sha256(repr(sorted(words.items())).encode()).hexdigest()[:20]


def stored_words(row: TouchpointWords, names: tuple[str, ...]) -> dict[str, str]:
    """What is kept of these words of the cycle."""
    written = row.words
    return {name: written[name] for name in names}


def save_words(
    row: TouchpointWords,
    words: Mapping[str, str],
    opened: str | None,
    *,
    looked: bool = False,
    actor: User,
    at: datetime,
) -> None:
    """Write these words over those that the page was opened with. A double tap changes nothing.

    Refuses with `ChangedMeanwhile` where others stand there by now, with `IsFinished`, and with
    `NotRunning`.
    """
    with transaction.atomic():
        now = _take(row, actor)
        stored = stored_words(now, tuple(words))
        typed = {name: text.strip() for name, text in words.items()}
        if opened is not None and mark_of(stored) != opened and stored != typed:
            raise ChangedMeanwhile(stored)
        now.put_words(typed)
        _write(now, row)
        if looked:
            _flag(now, "looked")


def answer_last_step(
    row: TouchpointWords, step: Step, answer: str, *, actor: User, at: datetime
) -> None:
    """Got it and nearly close the step; not yet leaves it open for the time until the next look."""
    with transaction.atomic():
        now = _take(row, actor)
        now.last_step = step
        now.last_step_outcome = "" if answer == NOT_YET else StepOutcome(answer).value
        _write(now, row)
        if answer != NOT_YET:
            close_step(step, answer, actor=actor, at=at)
        elif step.closed_on is not None and now.new_step_id is None:
            step.closed_on, step.outcome = None, ""
            step.save(update_fields=["closed_on", "outcome"])


def choose_technique(
    row: TouchpointWords, technique: Technique | None, *, actor: User, at: datetime
) -> None:
    with transaction.atomic():
        now = _take(row, actor)
        now.technique = technique
        _write(now, row)
        if now.new_step_id is not None:
            Step.objects.filter(pk=now.new_step_id).update(technique=technique)


def note_model(row: TouchpointWords, used: bool, *, actor: User, at: datetime) -> None:
    with transaction.atomic():
        now = _take(row, actor)
        _write(now, row)
        _flag(now, "model_used", used)


def count_rounds(row: TouchpointWords, rounds: int, *, actor: User, at: datetime) -> None:
    """Keep how often it was rehearsed: the number itself, so that a double tap counts once."""
    with transaction.atomic():
        now = _take(row, actor)
        now.rounds = max(0, min(rounds, MOST_ROUNDS))
        _write(now, row)
        _flag(now, "rehearsed", now.rounds > 0)


def name_step(
    row: TouchpointWords,
    words: Mapping[str, str],
    opened: str | None,
    *,
    actor: User,
    at: datetime,
) -> None:
    """Take the step on for the coachee, or change its words while the cycle is under way.

    Refuses as `take_step` does, with `OwnStepStillOpen` where the open step is none of the pair's,
    and as `save_words`.
    """
    typed = {name: text.strip() for name, text in words.items()}
    if not typed.get("what"):
        raise NothingToTry
    with transaction.atomic():
        now = _take(row, actor)
        pair = now.touchpoint.pair
        if now.new_step is None:
            try:
                now.new_step = take_step(
                    pair.coachee,
                    pair.year,
                    typed,
                    programme=pair.programme,
                    pair=pair,
                    technique=now.technique,
                    actor=actor,
                    at=at,
                )
            except StepStillOpen:
                if Step.objects.filter(pair=pair, closed_on__isnull=True).exists():
                    raise
                raise OwnStepStillOpen(pair.coachee.name) from None
            _write(now, row)
            _flag(now, "step_set")
            return
        written = StepWords.objects.select_for_update().get(step=now.new_step)
        stored = {name: written.words[name] for name in typed}
        if opened is not None and mark_of(stored) != opened and stored != typed:
            raise ChangedMeanwhile(stored)
        if stored != typed:
            written.put_words(typed)
            written.version += 1
            written.save()
            now.new_step.names_when = bool(typed.get("when"))
            now.new_step.names_class = bool(typed.get("class_label"))
            now.new_step.save(update_fields=["names_when", "names_class"])
        _write(now, row)


def set_next_dates(row: TouchpointWords, dates: NextDates, *, actor: User, at: datetime) -> None:
    """Keep when they look and talk next; the caller has checked that the days fit."""
    with transaction.atomic():
        now = _take(row, actor)
        now.next_look_on, now.next_look_period = dates.look_on, dates.look_period
        now.next_talk_on, now.next_talk_period = dates.talk_on, dates.talk_period
        _write(now, row)


def _take(row: TouchpointWords, actor: User) -> TouchpointWords:
    """The cycle as it is stored now, held until the transaction ends."""
    now = (
        TouchpointWords.objects.select_for_update(of=("self",))
        .select_related(
            "touchpoint__pair__coach",
            "touchpoint__pair__coachee",
            "touchpoint__pair__year__school",
            "touchpoint__pair__programme",
            "new_step",
        )
        .get(pk=row.pk)
    )
    pair: CoachingPair = now.touchpoint.pair
    require_party(actor, pair)
    if pair.state != PairState.RUNNING:
        raise NotRunning(pair.state)
    if now.finished_on is not None:
        raise IsFinished
    return now


def _write(now: TouchpointWords, row: TouchpointWords) -> None:
    now.version += 1
    now.save()
    row.refresh_from_db()


def _flag(now: TouchpointWords, name: str, value: bool = True) -> None:
    setattr(now.touchpoint, name, value)
    now.touchpoint.save(update_fields=[name])
