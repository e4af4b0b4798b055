"""Writes what a survey asks, numbered from 1 in the order given."""

from collections.abc import Sequence

from goldenthread.snapshot.words import StaffGroup
from goldenthread.surveys.asking import ItemWanted
from goldenthread.surveys.models import Scale, Split, Survey, SurveyItem


def write_items(survey: Survey, items: Sequence[ItemWanted]) -> None:
    """Raises `ValueError` for a scale, a split or a staff group that there is not."""
    SurveyItem.objects.bulk_create(
        SurveyItem(
            school=survey.school,
            survey=survey,
            number=number,
            code=wanted.code,
            section=wanted.section,
            wording=wanted.wording,
            scale=Scale(wanted.scale).value,
            groups=[StaffGroup(group).value for group in wanted.groups],
            split=Split(wanted.split).value,
        )
        for number, wanted in enumerate(items, start=1)
    )
