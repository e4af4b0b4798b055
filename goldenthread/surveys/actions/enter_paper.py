"""Counts the answers of a sheet of paper that the office types in."""

import datetime as dt
from collections.abc import Mapping

from goldenthread.accounts.public import School, User
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import listed
from goldenthread.surveys.access.running import require_paper
from goldenthread.surveys.actions.submit_answers import submit_answers
from goldenthread.surveys.models import Scale, Survey, SurveyItem
from goldenthread.surveys.paper_codes import read_code
from goldenthread.surveys.routing import is_asked
from goldenthread.surveys.tokens import find_paper_right, is_spent

# What the digits on a sheet mean where an item is answered with yes or no.
YES_OR_NO = {"1": "no", "2": "yes"}


class UnknownCode(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "No sheet with this code waits for its answers.",
            "Compare it with the sheet: letters and digits that look alike are not used. A sheet "
            "of somebody who had answered before is not counted; put it aside.",
        )


class UsedCode(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "This sheet has been typed in already, or its owner has sent the answers.",
            "Put it aside; it is counted once.",
        )


class NotOnThisSheet(Refusal):
    """An answer stands at a statement that this sheet does not ask."""


def enter_paper(
    survey: Survey,
    typed_code: str,
    chosen: Mapping[int, str],
    comment: str = "",
    *,
    actor: User,
    on: dt.date,
) -> None:
    """Count one sheet; `chosen` maps the number of a statement on the sheet to the digit ticked.

    No audit event and no time: a list of them would tell in which order sheets came. Refuses with
    `PermissionDenied`, `UnknownCode`, `UsedCode`, `NotOnThisSheet`, and as `submit_answers` does.
    """
    school: School = survey.school
    require_paper(actor, school)
    code = read_code(typed_code)
    right = find_paper_right(survey, code) if code else None
    if right is None:
        raise UnknownCode
    if is_spent(survey.pk, code):
        raise UsedCode
    items = {
        item.number: item for item in SurveyItem.objects.filter(survey=survey, is_current=True)
    }
    strangers = sorted(
        number
        for number in chosen
        if number not in items or not is_asked(items[number], right.staff_group)
    )
    if strangers:
        numbers = listed([str(one) for one in strangers])
        raise NotOnThisSheet(
            f"Statement {numbers} is not on a sheet of this group.",
            "Leave it empty, or check whether an answer slipped a line.",
        )
    by_item = {
        items[number].pk: YES_OR_NO.get(digit, digit) if items[number].scale == Scale.YES else digit
        for number, digit in chosen.items()
    }
    submit_answers(survey, right, by_item, comment, on=on, may_be_empty=True, is_seen=True)
