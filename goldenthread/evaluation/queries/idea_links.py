"""Ideas for measures, each with the address of the form that it fills in."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from goldenthread.evaluation.access.plan import Viewer
from goldenthread.evaluation.measure_ideas import KindOfIdeas, MeasureIdea
from goldenthread.evaluation.measure_units import is_percentage
from goldenthread.evaluation.plan_addresses import address_in
from goldenthread.priorities import public as priorities
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.readings.amounts import is_score


@dataclass(frozen=True, slots=True)
class LinkedIdea:
    """`told_as` is `so many pupils of 62`.

    `address` is empty for whoever may not change the priority.
    """

    idea: MeasureIdea
    told_as: str
    rises: bool
    address: str


@dataclass(frozen=True, slots=True)
class LinkedKind:
    title: str
    about: str
    ideas: tuple[LinkedIdea, ...]


def linked_ideas(
    user: Viewer, programme: Programme, kinds: Sequence[KindOfIdeas], size: int | None
) -> tuple[LinkedKind, ...]:
    """Asks the database nothing beyond the reader's roles."""
    priority = programme.priority
    form = ""
    if priority is not None and priorities.can_edit_priority(user, priority):
        form = address_in(programme.year, "priorities:add-measure", key=priority.key)
    return tuple(
        LinkedKind(
            kind.title,
            kind.about,
            tuple(_linked(idea, form, size) for idea in kind.ideas),
        )
        for kind in kinds
    )


def _linked(idea: MeasureIdea, form: str, size: int | None) -> LinkedIdea:
    unit = idea.unit_for(size)
    filled = {
        "name": idea.name,
        "kind": idea.kind.value,
        "direction": idea.direction.value,
        "unit": unit,
        "instrument": idea.instrument,
        "collector": idea.collector,
        "burden_minutes": idea.minutes or "",
        "caution": idea.caution,
    }
    address = f"{form}?{urlencode(filled)}" if form else ""
    return LinkedIdea(idea, _told_as(unit), idea.direction == "up", address)


def _told_as(unit: str) -> str:
    """One reads the unit as it will stand behind a number."""
    if is_percentage(unit):
        return "a per cent"
    if is_score(unit):
        return f"a {unit}"
    return f"so many {unit}" if unit else ""
