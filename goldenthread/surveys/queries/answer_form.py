"""The form on which one invited person answers, without anything that says who it is."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from goldenthread.kernel.sentences import listed
from goldenthread.surveys.group_names import told
from goldenthread.surveys.models import AnswerGroup, Split, Survey, SurveyItem, SurveyMember
from goldenthread.surveys.routing import CHOICES, NOT_SAID, Choice, is_asked, items_for
from goldenthread.surveys.tokens import Right

# Reading a statement of a dozen words, making up one's mind and a tap; 44 of them are 8 minutes.
# Our judgement.
SECONDS_FOR_AN_ITEM = 10.5
FIELD = "item-"


@dataclass(frozen=True, slots=True)
class AskedItem:
    """`chosen` is the value chosen so far; `is_changed` that its wording has just been changed."""

    name: str
    number: int
    wording: str
    choices: tuple[Choice, ...]
    chosen: str = ""
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    items: tuple[AskedItem, ...]


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """`counted_among` says in one sentence with how many people these answers are added up."""

    title: str
    intro: str
    school: str
    closes_on: dt.date | None
    sections: tuple[Section, ...]
    count: int
    minutes: int
    counted_among: str
    asks_comment: bool
    not_said: Choice = NOT_SAID

    @property
    def changed(self) -> list[AskedItem]:
        return [item for section in self.sections for item in section.items if item.is_changed]


def minutes_for(items: int) -> int:
    return max(1, ceil(items * SECONDS_FOR_AN_ITEM / 60))


def get_answer_form(
    survey: Survey,
    right: Right,
    chosen: Mapping[int, str] | None = None,
    changed: Collection[int] = (),
) -> AnswerForm:
    """The items that are asked of whoever has this right, with what was chosen. Three queries.

    `changed` are the numbers in the database of items that were changed while it was filled in.
    """
    items = items_for(SurveyItem.objects.filter(survey=survey), right.staff_group)
    chosen = chosen or {}
    asked = [
        (
            item.section,
            AskedItem(
                f"{FIELD}{item.pk}",
                number,
                item.wording,
                CHOICES[item.scale],
                chosen.get(item.pk, ""),
                item.pk in changed,
            ),
        )
        for number, item in enumerate(items, start=1)
    ]
    return AnswerForm(
        title=survey.title,
        intro=survey.run.intro,
        school=survey.school.name,
        closes_on=survey.closes_on,
        sections=tuple(
            Section(title, tuple(item for _, item in inside))
            for title, inside in groupby(asked, key=lambda pair: pair[0])
        ),
        count=len(items),
        minutes=minutes_for(len(items)),
        counted_among=_counted_among(survey, right, items),
        asks_comment=survey.run.asks_comment,
    )


ABOUT: dict[str, str] = {
    Split.NONE.value: "",
    Split.TEAM.value: "where teams are told apart, ",
    Split.HOURS.value: "where full-time and part-time are told apart, ",
}


def _counted_among(survey: Survey, right: Right, items: list[SurveyItem]) -> str:
    """`Your answers count among 68 teachers; where teams are told apart, among 9 teachers in …`"""
    groups = {
        row.split: row
        for row in AnswerGroup.objects.filter(survey=survey)
        if right.places.get(row.split) == row.position
    }
    members = list(SurveyMember.objects.filter(survey=survey).values_list("staff_group", "places"))
    # In the order of ABOUT, and what is the same group once more is not told once more.
    among: dict[str, dict[str, None]] = {split: {} for split in ABOUT}
    for item in sorted(items, key=lambda item: list(ABOUT).index(item.split)):
        group = groups[item.split]
        number = sum(
            places.get(item.split) == group.position and is_asked(item, staff_group)
            for staff_group, places in members
        )
        asked = [one for one in group.groups if is_asked(item, one)]
        named = f"{number} {told(asked, group.parts, item.split)}"
        if named not in among[Split.NONE.value]:
            among[item.split][named] = None
    parts = [
        f"{about}among {listed(list(among[split]), 'or')}"
        for split, about in ABOUT.items()
        if among[split]
    ]
    return f"Your answers count {'; '.join(parts)}."
