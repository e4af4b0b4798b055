"""Adds one person's answers to the ballot box and uses up their right, both or neither."""

import datetime as dt
import secrets
from collections.abc import Collection, Mapping

from django.db import transaction

from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.surveys.ballot import Sheet, add_sheet, from_words, to_words
from goldenthread.surveys.models import BallotBox, SpentToken, Survey, SurveyItem
from goldenthread.surveys.routing import choice_of, is_asked
from goldenthread.surveys.tokens import Right, is_spent, spent_tag

LONGEST_COMMENT = 500


class NotAsking(Refusal):
    """The survey takes no answers on this day."""


class AlreadyUsed(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "Answers have been sent with this right before, so these are not counted.",
            "If you sent them twice yourself, everything is in order.",
        )


class NothingAnswered(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "You have not chosen any answer.",
            "Choose some, or press the button again to send the form as it is.",
        )


class ItemsChanged(Refusal):
    """`items` are those as they are asked now. Nothing was counted and the right is not used."""

    def __init__(self, items: Collection[SurveyItem]) -> None:
        self.items = tuple(items)
        super().__init__(
            "The wording of a statement was changed while you were answering.",
            "It is marked below. Answer it as it is asked now; your other answers are still here.",
        )


class DoesNotFit(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "Some of what was sent does not belong to this survey, so nothing is counted yet.",
            "Look through your answers below and send them again.",
        )


def submit_answers(
    survey: Survey,
    right: Right,
    chosen: Mapping[int, str],
    comment: str = "",
    *,
    on: dt.date,
    may_be_empty: bool = False,
    is_seen: bool = False,
) -> None:
    """Count what was chosen, by the number of each item; what was left out counts for nothing.

    `is_seen` where somebody else types it in. There is no actor and no time of day, no audit event
    and no log line: who answered is nowhere.
    Refuses with one of the refusals of this file; nothing is counted then and the right stays.
    """
    with transaction.atomic():
        # Whoever comes second waits here. A survey without a box is a draft, or has closed.
        box = BallotBox.objects.select_for_update().filter(survey=survey).first()
        survey.refresh_from_db(fields=["opens_on", "closes_on"])
        if box is None or (survey.closes_on and survey.closes_on < on):
            raise NotAsking("This survey has closed.", "Answers can no longer be counted.")
        if on < survey.opens_on:
            raise NotAsking(f"This survey opens on {long_date(survey.opens_on)}.")
        if is_spent(survey.pk, right.secret):
            raise AlreadyUsed
        sheet = Sheet(_marks(survey, right, chosen), comment.strip()[:LONGEST_COMMENT], is_seen)
        if not (chosen or sheet.comment or may_be_empty):
            raise NothingAnswered
        # Numbers in a row would tell in which order people answered.
        SpentToken.objects.create(
            pk=1 + secrets.randbelow(2**62),
            school_id=survey.school_id,
            survey=survey,
            tag=spent_tag(survey.pk, right.secret),
        )
        ballot = from_words(box.words)
        add_sheet(ballot, sheet)
        box.put_words(to_words(ballot))
        box.save(update_fields=["sealed"])


def _marks(
    survey: Survey, right: Right, chosen: Mapping[int, str]
) -> tuple[tuple[int, int, bool], ...]:
    items = {item.pk: item for item in SurveyItem.objects.filter(survey=survey)}
    marks, changed = [], set()
    for number, value in sorted(chosen.items()):
        item = items.get(number)
        choice = choice_of(item, value) if item else None
        if item is None or choice is None or not is_asked(item, right.staff_group):
            raise DoesNotFit
        if not item.is_current:
            changed.add(item.number)
        elif choice.is_told:
            marks.append((item.pk, right.places[item.split], choice.counts))
    if changed:
        current = [item for item in items.values() if item.is_current]
        raise ItemsChanged([item for item in current if item.number in changed])
    return tuple(marks)
