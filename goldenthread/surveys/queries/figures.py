"""The published figures of a survey, and how many have answered so far."""

from dataclasses import dataclass

from goldenthread.surveys.models import (
    PaperSheet,
    PublishedCount,
    SpentToken,
    Survey,
    SurveyItem,
    SurveyMember,
)


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """`counts` begins with all who were asked; empty where too few answered to say anything."""

    item: SurveyItem
    counts: tuple[PublishedCount, ...]


def figures_of(survey: Survey) -> tuple[ItemFigures, ...]:
    """Every item in the order asked, earlier wordings included. Two queries.

    Before the close there are no counts. Who may see which of them is for the page to decide.
    """
    items = SurveyItem.objects.filter(survey=survey).prefetch_related("counts")
    return tuple(ItemFigures(item, tuple(item.counts.all())) for item in items)


def count_answered(survey: Survey) -> tuple[int, int]:
    """How many answered, of how many invited; never read from the box. At most three queries.

    A sheet of paper uses up two tags, its owner's and its own, once it has been typed in.
    """
    if survey.answered is not None and survey.invited is not None:
        return survey.answered, survey.invited
    invited = SurveyMember.objects.filter(survey=survey).count()
    sheets = PaperSheet.objects.filter(survey=survey).count()
    return SpentToken.objects.filter(survey=survey).count() - sheets, invited
