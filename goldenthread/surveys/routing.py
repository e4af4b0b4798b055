"""Which items are asked of which staff group, and in which answer group an answer counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.surveys.models import Scale, SurveyItem


@dataclass(frozen=True, slots=True)
class Choice:
    """`counts` says whether it is counted for the item; `is_told` whether it is counted at all."""

    value: str
    label: str
    counts: bool = False
    is_told: bool = True


NOT_SAID = Choice("none", "Does not apply, or I would rather not say", is_told=False)
CHOICES: dict[str, tuple[Choice, ...]] = {
    Scale.AGREE.value: (
        Choice("1", "Strongly disagree"),
        Choice("2", "Disagree"),
        Choice("3", "Neither"),
        Choice("4", "Agree", counts=True),
        Choice("5", "Strongly agree", counts=True),
    ),
    Scale.YES.value: (Choice("no", "No"), Choice("yes", "Yes", counts=True)),
}


def items_for(items: Iterable[SurveyItem], staff_group: str) -> list[SurveyItem]:
    """The current items that are asked of the group, in their order."""
    asked = [one for one in items if one.is_current and is_asked(one, staff_group)]
    return sorted(asked, key=lambda item: item.number)


def is_asked(item: SurveyItem, staff_group: str) -> bool:
    return not item.groups or staff_group in item.groups


def choice_of(item: SurveyItem, value: str) -> Choice | None:
    """None for a value that the item's scale does not have."""
    return next((one for one in (*CHOICES[item.scale], NOT_SAID) if one.value == value), None)
