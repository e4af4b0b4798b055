"""What the page of one survey shows: a draft, how an open one runs, or what was published."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.verdict_words import FEWEST_FOR_PERCENTAGES
from goldenthread.surveys.access.running import Sight
from goldenthread.surveys.group_names import told
from goldenthread.surveys.models import (
    AnswerGroup,
    PublishedComment,
    PublishedCount,
    Scale,
    Survey,
    SurveyItem,
)
from goldenthread.surveys.queries.figures import ItemFigures, count_answered, figures_of
from goldenthread.ui.bars import Bar, BarPart, BarPicture

COUNTED = {Scale.AGREE: "agree", Scale.YES: "say yes"}
WHOLE = "Everybody who answered"
TOLD, NOT_TOLD = "agree", "somewhere in between: a range"


@dataclass(frozen=True, slots=True)
class ItemResult:
    """`groups` draws the whole school and what is below it; None where nothing is."""

    item: SurveyItem
    groups: BarPicture | None


@dataclass(frozen=True, slots=True)
class Results:
    answered: int
    invited: int
    overview: BarPicture | None
    items: tuple[ItemResult, ...]
    comments: tuple[str, ...]
    not_shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """An open survey, in counts; who has answered is known to nobody."""

    answered: int
    invited: int
    closes_on: dt.date | None
    reminded_today: bool
    is_due: bool


def list_current_items(survey: Survey) -> list[SurveyItem]:
    return list(SurveyItem.objects.filter(survey=survey, is_current=True).order_by("number"))


def get_running(survey: Survey, today: dt.date) -> Running:
    answered, invited = count_answered(survey)
    closes_on = survey.closes_on
    return Running(
        answered,
        invited,
        closes_on,
        reminded_today=survey.run.reminded_on == today,
        is_due=closes_on is not None and closes_on < today,
    )


def get_results(survey: Survey, sight: Sight) -> Results:
    """Of a published survey, as much as the reader may see. At most four queries."""
    figures = figures_of(survey)
    items = tuple(
        ItemResult(
            one.item,
            _groups_of(one) if sight.groups and len(one.counts) > 1 else None,
        )
        for one in figures
    )
    comments: tuple[str, ...] = ()
    not_shown: tuple[str, ...] = ()
    if sight.comments:
        rows = PublishedComment.objects.filter(survey=survey)
        comments = tuple(rows.values_list("words", flat=True))
    if sight.groups:
        not_shown = tuple(_not_shown(survey, figures))
    answered, invited = count_answered(survey)
    return Results(answered, invited, _overview(figures), items, comments, not_shown)


def in_words(count: PublishedCount, scale: str) -> str:
    """`51 of 94 agree (54%)`, `at most 2 of 6 agree`, `40 to 44 of 94 agree`."""
    verb = COUNTED[Scale(scale)]
    if count.fewest == count.most:
        percent = round(100 * count.most / count.n)
        share = f" ({percent}%)" if count.n >= FEWEST_FOR_PERCENTAGES else ""
        return f"{count.most} of {count.n} {verb}{share}"
    if count.fewest == 0:
        return f"at most {count.most} of {count.n} {verb}"
    if count.most == count.n:
        return f"at least {count.fewest} of {count.n} {verb}"
    return f"{count.fewest} to {count.most} of {count.n} {verb}"


def group_words(count: PublishedCount, split: str) -> str:
    if not count.groups and not count.parts:
        return WHOLE
    words = told(count.groups, count.parts, split)
    return words[:1].upper() + words[1:] if words else listed(count.parts)


def _bar(count: PublishedCount, scale: str, label: str) -> Bar:
    sure = 100 * count.fewest / count.n
    unsure = 100 * (count.most - count.fewest) / count.n
    parts = [BarPart(TOLD, sure)]
    if unsure:
        parts.append(BarPart(NOT_TOLD, unsure, "planned"))
    return Bar(label, tuple(parts), in_words(count, scale))


def _overview(figures: Sequence[ItemFigures]) -> BarPicture | None:
    bars = tuple(
        _bar(one.counts[0], one.item.scale, one.item.wording) for one in figures if one.counts
    )
    return _picture("The whole school", "Statement", bars) if bars else None


def _groups_of(figures: ItemFigures) -> BarPicture:
    scale = figures.item.scale
    bars = tuple(
        _bar(count, scale, group_words(count, figures.item.split)) for count in figures.counts
    )
    return _picture(f"Statement {figures.item.number} by group", "Group", bars)


def _picture(title: str, heading: str, bars: tuple[Bar, ...]) -> BarPicture:
    return BarPicture(
        title,
        bars,
        limit=100.0,
        limit_label="all of them",
        row_heading=heading,
        amount_heading="Agree",
    )


def _not_shown(survey: Survey, figures: Sequence[ItemFigures]) -> list[str]:
    lines = []
    silent = [one.item.wording for one in figures if not one.counts]
    if silent:
        lines.append(
            f"Of {listed([f'“{one}”' for one in silent])} nothing is said: fewer than five "
            "people answered."
        )
    merged = sorted({words for one in figures for words in _merged(one)})
    if merged:
        lines.append(
            f"Told together, because fewer than five of one of them are invited or answered: "
            f"{'; '.join(merged)}."
        )
    together = _asked_apart(survey, figures)
    if together:
        lines.append(together)
    leaves = [count for one in figures for count in one.counts if count.is_leaf]
    ranges = sum(count.fewest != count.most for count in leaves)
    if ranges:
        lines.append(
            f"{counted(ranges, 'figure is', 'figures are')} told as a range, such as “at most 2 "
            "of 6”: a group that is nearly of one mind would show what each of them said, and so "
            "would fewer than five answers beside sheets that somebody typed in. Sums over such "
            "a group are ranges too."
        )
    kept_back = survey.run.comments_kept_back
    if kept_back:
        lines.append(
            f"{counted(kept_back, 'comment is', 'comments are')} kept back: fewer than ten people "
            "answered, or the words seemed to name somebody, to tell of their health or to judge "
            "them."
        )
    return lines


def _merged(figures: ItemFigures) -> list[str]:
    return [
        group_words(count, figures.item.split)
        for count in figures.counts
        if count.is_leaf and len(count.groups) > 1
    ]


def _asked_apart(survey: Survey, figures: Sequence[ItemFigures]) -> str:
    """A sentence where fewer figures came out than groups were told apart at the opening."""
    groups: dict[str, int] = {}
    for split in AnswerGroup.objects.filter(survey=survey).values_list("split", flat=True):
        groups[split] = groups.get(split, 0) + 1
    lost = max(
        (
            groups.get(one.item.split, 0) - sum(count.is_leaf for count in one.counts)
            for one in figures
            if one.counts and not one.item.groups
        ),
        default=0,
    )
    if lost <= 0:
        return ""
    if lost == 1:
        return (
            "One group has no figure of its own, since fewer than five people in it answered; "
            "their answers count with a neighbouring group."
        )
    return (
        f"{lost} groups have no figure of their own, since fewer than five people in each "
        "answered; their answers count with a neighbouring group."
    )
