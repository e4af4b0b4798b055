"""Counts answers that were given elsewhere in an open survey's box; all of them or none."""

import datetime as dt
import secrets
from collections import Counter
from collections.abc import Sequence
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted, listed
from goldenthread.surveys.actions.open_box import take_open_box
from goldenthread.surveys.answers_file import ReadSheet
from goldenthread.surveys.ballot import Sheet, add_sheet, from_words, to_words
from goldenthread.surveys.group_names import IN_WORDS
from goldenthread.surveys.models import (
    AnswerGroup,
    PaperSheet,
    SpentToken,
    Split,
    Survey,
    SurveyItem,
    SurveyMember,
)
from goldenthread.surveys.refusals import NotInThatState
from goldenthread.surveys.routing import choice_of
from goldenthread.surveys.tokens import spent_tag


class TooManySheets(Refusal):
    """More sheets than people are invited, in all or in one staff group."""


class UnknownPart(Refusal):
    """A sheet names a team or hours that no answer group of its staff group has."""


def bring_in_answers(
    survey: Survey, sheets: Sequence[ReadSheet], *, actor: Actor, at: dt.datetime
) -> int:
    """How many sheets were counted. The file itself is kept nowhere.

    Nobody can know whether somebody answered here as well, so no more sheets are taken than people
    are invited. Refuses with `PermissionDenied`, `NotInThatState` unless the survey is open,
    `TooManySheets` and `UnknownPart`.
    """
    with transaction.atomic():
        box = take_open_box(survey, actor, "Answers are counted while a survey is open.")
        if survey.closes_on and survey.closes_on < at.date():
            raise NotInThatState(
                f"The last day of {survey.title} was {long_date(survey.closes_on)}.",
                "Move its last day first, if they are to count.",
            )
        _check_numbers(survey, sheets)
        items = {item.pk: item for item in SurveyItem.objects.filter(survey=survey)}
        find = partial(_place, list(AnswerGroup.objects.filter(survey=survey)))
        ballot = from_words(box.words)
        for one in sheets:
            add_sheet(ballot, Sheet(tuple(_marks(one, items, find)), is_seen=True))
        ballot.comments += [one.comment for one in sheets if one.comment]
        secrets.SystemRandom().shuffle(ballot.comments)
        box.put_words(to_words(ballot))
        box.save(update_fields=["sealed"])
        # As many used rights as sheets, of nobody: so many have answered.
        SpentToken.objects.bulk_create(
            [
                SpentToken(
                    pk=1 + secrets.randbelow(2**62),
                    school_id=survey.school_id,
                    survey=survey,
                    tag=spent_tag(survey.pk, secrets.token_hex(16)),
                )
                for _ in sheets
            ],
            batch_size=500,
        )
        accounts.record_event(
            "brought in answers",
            f"survey:{survey.pk}",
            school=survey.school,
            actor=actor,
            at=at,
            subject_name=survey.title[:200],
            facts={"sheets": len(sheets)},
        )
    return len(sheets)


def _check_numbers(survey: Survey, sheets: Sequence[ReadSheet]) -> None:
    invited = Counter(
        SurveyMember.objects.filter(survey=survey).values_list("staff_group", flat=True)
    )
    sheets_of_group = Counter(one.staff_group for one in sheets)
    for group, number in sheets_of_group.items():
        if number > invited[group]:
            raise TooManySheets(
                f"The file has {counted(number, 'sheet')} of {IN_WORDS[group]}, and "
                f"{invited[group]} are invited.",
                "Check the column with the staff group.",
            )
    spent = SpentToken.objects.filter(survey=survey).count()
    answered = spent - PaperSheet.objects.filter(survey=survey).count()
    if answered + len(sheets) > invited.total():
        raise TooManySheets(
            f"{answered} have answered here, so {counted(len(sheets), 'more sheet')} would be "
            f"more than the {invited.total()} who are invited.",
            "Some people seem to have answered twice. Leave out what was given elsewhere.",
        )


type _Find = partial[int]


def _marks(
    sheet: ReadSheet, items: dict[int, SurveyItem], find: _Find
) -> list[tuple[int, int, bool]]:
    marks = []
    for number, value in sorted(sheet.chosen.items()):
        item = items[number]
        choice = choice_of(item, value)
        if choice is not None and choice.is_told:
            marks.append((number, find(sheet, item.split), choice.counts))
    return marks


def _place(groups: Sequence[AnswerGroup], sheet: ReadSheet, split: str) -> int:
    """The position of the answer group in which the sheet counts for this way of splitting."""
    part = sheet.parts.get(split, "") if split != Split.NONE else ""
    own = [one for one in groups if one.split == split and sheet.staff_group in one.groups]
    for group in own:
        if not group.parts or part.casefold() in {one.casefold() for one in group.parts}:
            return group.position
    known = sorted({name for group in own for name in group.parts})
    raise UnknownPart(
        f"Row {sheet.row}: nobody who is invited as one of {IN_WORDS[sheet.staff_group]} stands "
        f"under “{part[:60]}”.",
        f"Write {listed(known, 'or')}.",
    )
