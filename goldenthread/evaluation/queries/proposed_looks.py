"""The rows of the proposed timetable as forms, filled in for one programme."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from goldenthread.evaluation.default_timetable import INSTRUMENTS, MINUTES, ProposedLook, Timetable
from goldenthread.evaluation.models import EvaluationItem
from goldenthread.evaluation.plan_forms import ProposedLookForm, person_choices
from goldenthread.priorities.public import Measure
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import EvaluationLevel, EvaluationStage

LONGEST_INSTRUMENT = 300
# A row of the table is known by its level and its proposed day.
PROPOSED = re.compile(r"(?P<level>L[1-5])-(?P<day>[0-9]{8})-due_on", re.ASCII)
MOST = 20


def proposed_rows(
    programme: Programme,
    timetable: Timetable | None,
    typed: Mapping[str, Any] | None,
    today: dt.date,
) -> list[ProposedLookForm]:
    """One form a look that is not planned yet, from the pupils back.

    What was typed is read as it was proposed, although some of it may be planned by now: the
    action leaves that out.
    """
    if timetable is None:
        return []
    if typed is None:
        items = EvaluationItem.objects.filter(programme=programme)
        looks = timetable.proposals(list(items.values_list("level", "due_on")), today)
    else:
        looks = _looks_in(typed, timetable)
    people = person_choices(programme.year)
    pupils = _pupil_measures(programme)
    return [
        ProposedLookForm(
            typed,
            look,
            year=programme.year,
            people=people,
            initial=_initial(programme, look, pupils),
            prefix=_prefix(look),
        )
        for look in looks
    ]


def _looks_in(typed: Mapping[str, Any], timetable: Timetable) -> tuple[ProposedLook, ...]:
    found: list[ProposedLook] = []
    for name in typed:
        match = PROPOSED.fullmatch(name)
        if match is None or len(found) == MOST:
            continue
        try:
            day = dt.date.fromisoformat(match["day"])
        except ValueError:
            continue
        found.append(ProposedLook(EvaluationLevel(match["level"]), timetable.stage_of(day), day))
    return tuple(found)


def _prefix(look: ProposedLook) -> str:
    return f"{look.level}-{look.due_on:%Y%m%d}"


def _initial(programme: Programme, look: ProposedLook, pupils: tuple[str, int]) -> dict[str, Any]:
    instrument, minutes = INSTRUMENTS[look.level], MINUTES[look.level]
    if look.level is EvaluationLevel.L5 and pupils[0]:
        instrument, minutes = pupils
    if look.level is EvaluationLevel.L5 and look.stage is EvaluationStage.MID_POINT:
        instrument = f"{instrument}; a talk with five pupils"
    return {
        "instrument": instrument[:LONGEST_INSTRUMENT],
        "owner": str(programme.lead_id or ""),
        "due_on": look.due_on,
        "burden_minutes": minutes,
    }


def _pupil_measures(programme: Programme) -> tuple[str, int]:
    """The names of the measures taken again, and the minutes that they cost one class."""
    if programme.priority is None:
        return "", 0
    measures = list(Measure.objects.filter(priority=programme.priority).order_by("key"))
    minutes = sum(measure.burden_minutes or 0 for measure in measures)
    names = "; ".join(measure.name for measure in measures)
    return names[: LONGEST_INSTRUMENT - 40], minutes or MINUTES[EvaluationLevel.L5]
