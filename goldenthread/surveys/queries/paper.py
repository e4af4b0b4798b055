"""What is printed: sheets with their statements, and who may get one."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from goldenthread.practice.public import QrDrawing, draw_qr
from goldenthread.surveys.group_names import IN_WORDS
from goldenthread.surveys.models import Survey, SurveyItem, SurveyMember
from goldenthread.surveys.paper_codes import HandedOut, shown_code
from goldenthread.surveys.queries.survey_page import list_current_items
from goldenthread.surveys.routing import CHOICES, Choice, items_for
from goldenthread.surveys.tokens import path_of


@dataclass(frozen=True, slots=True)
class PrintedItem:
    """`heading` where a new part of the sheet begins."""

    item: SurveyItem
    heading: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    code: str
    qr: QrDrawing
    group: str
    items: tuple[PrintedItem, ...]


def list_members(survey: Survey) -> list[SurveyMember]:
    """Everybody who is invited, by name; never whether they have answered."""
    rows = SurveyMember.objects.filter(survey=survey).select_related("person")
    return list(rows.order_by("person__name"))


def print_sheets(survey: Survey, handed_out: Sequence[HandedOut]) -> list[PrintedSheet]:
    """Each with the statements that its group is asked, numbered as they are stored."""
    items = list_current_items(survey)
    by_group = {
        group: _printed(items_for(items, group))
        for group in {one.staff_group for one in handed_out}
    }
    return [
        PrintedSheet(
            shown_code(one.code),
            draw_qr(settings.BASE_URL + path_of(survey, one.code)),
            IN_WORDS.get(one.staff_group, one.staff_group),
            by_group[one.staff_group],
        )
        for one in handed_out
    ]


def _printed(items: Sequence[SurveyItem]) -> tuple[PrintedItem, ...]:
    printed, before = [], ""
    for item in items:
        heading = item.section if item.section != before else ""
        before = item.section
        printed.append(PrintedItem(item, heading, CHOICES[item.scale]))
    return tuple(printed)
