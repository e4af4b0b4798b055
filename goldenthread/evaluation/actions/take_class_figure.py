"""Keeps what one class showed, for its teacher, and adds it to the other classes."""

import datetime as dt
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import IntegrityError, transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.evaluation.actions.add_up_classes import Outcome, add_up_classes
from goldenthread.evaluation.class_sums import sum_of
from goldenthread.evaluation.models import ClassFigure
from goldenthread.evaluation.pasted import FEWEST_PUPILS
from goldenthread.evaluation.queries.class_figures import list_figures
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.priorities.public import Measure


@dataclass(frozen=True, slots=True)
class Taken:
    """Either `counted` of `pupils`, or a value for each pupil who was there."""

    class_label: str
    on: dt.date
    pupils: int
    counted: int | None = None
    values: tuple[Decimal, ...] = ()
    absent: int = 0


class OnePupil(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "A figure of one pupil points at that pupil.",
            "Take the whole class or group together, from two pupils on.",
        )


class MoreThanWereThere(Refusal):
    def __init__(self, taken: Taken) -> None:
        super().__init__(
            f"{taken.counted} of {taken.pupils} cannot be.",
            "Count again, or put right how many pupils were measured.",
        )


class OtherWay(Refusal):
    """A count and pupils' own values cannot be added up."""

    def __init__(self) -> None:
        super().__init__(
            "The classes that are in already were taken in the other way, and both cannot be "
            "added up.",
            "Use the other form, or ask those who lead the programme.",
        )


class TakenMeanwhile(Refusal):
    """`stored` is what is kept for the class; saving again with its version replaces it."""

    def __init__(self, stored: ClassFigure) -> None:
        super().__init__("There is a figure of this class already.", "Choose which one counts.")
        self.stored = stored


def take_class_figure(
    year: SchoolYear,
    measure: Measure,
    kind: str,
    taken: Taken,
    *,
    by: Person,
    version: int,
    actor: Actor,
    at: datetime,
) -> tuple[ClassFigure, Outcome]:
    """Keep the figure: `version` is that of the one which is replaced, or 0.

    Refuses with `TakenMeanwhile`, `OnePupil`, `MoreThanWereThere`, `OtherWay` and what
    `add_up_classes` refuses with. Writes no audit line: the figure is its teacher's.
    """
    accounts.require(actor, year.school, Ability.VIEW_PEOPLE_LIST)
    _refuse_what_cannot_be(taken)
    with transaction.atomic():
        figures = list_figures(year, measure, kind)
        before = sum_of(figures, measure.unit)
        stored = find_same_class(figures, taken.class_label)
        if stored is not None and stored.version != version:
            raise TakenMeanwhile(stored)
        others = [figure for figure in figures if figure.pk != getattr(stored, "pk", None)]
        if any((figure.counted is None) != (taken.counted is None) for figure in others):
            raise OtherWay
        figure = _save(year, measure, kind, taken, stored, by)
        return figure, add_up_classes(year, measure, kind, before, at=at)


def find_same_class(figures: list[ClassFigure], label: str) -> ClassFigure | None:
    """`8b set 3` is `8B set 3`."""
    same = label.casefold()
    return next((one for one in figures if one.class_label.casefold() == same), None)


def _refuse_what_cannot_be(taken: Taken) -> None:
    measured = taken.pupils - taken.absent
    if taken.pupils < FEWEST_PUPILS or measured < FEWEST_PUPILS:
        raise OnePupil
    if taken.counted is not None and not 0 <= taken.counted <= taken.pupils:
        raise MoreThanWereThere(taken)


def _save(
    year: SchoolYear,
    measure: Measure,
    kind: str,
    taken: Taken,
    stored: ClassFigure | None,
    by: Person,
) -> ClassFigure:
    figure = stored or ClassFigure(
        school=year.school,
        year=year,
        measure=measure,
        kind=kind,
        class_label=taken.class_label,
        version=0,
    )
    figure.taken_by, figure.on = by, taken.on
    figure.pupils, figure.counted, figure.absent = taken.pupils, taken.counted, taken.absent
    figure.values = [_plain(value) for value in sorted(taken.values)]
    figure.version += 1
    try:
        with transaction.atomic():
            figure.save()
    except IntegrityError as taken_just_now:
        same = find_same_class(list_figures(year, measure, kind), taken.class_label)
        if same is None:
            raise
        raise TakenMeanwhile(same) from taken_just_now
    return figure


def _plain(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)
