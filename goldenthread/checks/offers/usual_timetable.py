"""EVA002: takes over the usual timetable for the levels of evaluation that are not planned."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from goldenthread.checks.families.evaluation import plan_stops_at_smiles
from goldenthread.checks.families.evaluation.plan_stops_at_smiles import BEYOND_SMILES
from goldenthread.checks.finding import Finding
from goldenthread.checks.offers.offer import Offer, applied
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import listed
from goldenthread.kernel.short_names import short_name
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import EvaluationItem, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import EvaluationLevel, EvaluationStage

KIND = "usual-timetable"
TWO_WEEKS = dt.timedelta(weeks=2)
# A half-term later; a term later; as the timetable of merged Guskey and Kirkpatrick levels has it.
SIX_WEEKS = dt.timedelta(weeks=6)
TERM = dt.timedelta(weeks=13)
INSTRUMENTS: Mapping[EvaluationLevel, str] = {
    EvaluationLevel.L2: "Explain-back, 5 questions",
    EvaluationLevel.L3: "4-item pulse and a leader's note",
    EvaluationLevel.L4: "Self-log, and a look at the idea",
    EvaluationLevel.L5: "The measure of the baseline",
}


@dataclass(frozen=True, slots=True)
class _Look:
    level: EvaluationLevel
    stage: EvaluationStage
    due_on: dt.date


def offers(snapshot: Snapshot, finding: Finding, today: dt.date) -> Iterator[Offer]:
    """One offer for all missing levels; none for a programme without a first day.

    Nor where the plan is whole and only the doing is missing.
    """
    programme = snapshot.get("programmes", finding.subject.key)
    plan = snapshot.having("evaluation_plan", "programme", programme.id)
    missing = [level for level in BEYOND_SMILES if level not in {item.level for item in plan}]
    if not missing or programme.starts_on is None:
        return
    taken = {item.id for item in snapshot.evaluation_plan}
    lines: list[str] = []
    changes: list[Change] = []
    who = name_of(snapshot, programme.lead) if programme.lead else ""
    for level in missing:
        for look in _looks(snapshot, programme, level, today):
            item = EvaluationItem(
                id=short_name(f"{programme.id}-{look.level}-{look.stage}", taken),
                programme=programme.id,
                level=look.level,
                stage=look.stage,
                instrument=INSTRUMENTS[look.level],
                due_on=look.due_on,
                owner=programme.lead,
            )
            taken.add(item.id)
            changes.append(Change(item))
            lines.append(
                f"{look.level} by {long_date(look.due_on)}: {item.instrument}"
                + (f". {who} sees to it." if who else ".")
            )
    offer = Offer(
        KIND, f"Plan {listed([str(level) for level in missing])}", tuple(lines), tuple(changes)
    )
    planned = plan_stops_at_smiles.judge(applied(snapshot, offer), today, {})
    if any(one.subject == finding.subject for one in planned):
        stays = "The finding stays until one of them is done: so far only L1 has been."
        offer = replace(offer, lines=(*offer.lines, stays))
    yield offer


def _looks(
    snapshot: Snapshot, programme: Programme, level: EvaluationLevel, today: dt.date
) -> list[_Look]:
    """The usual days of the level that are still to come; in two weeks where all are over."""
    usual = _usual_days(snapshot, programme, level)
    coming = sorted({_school_day(snapshot, day) for day in usual} - _until(snapshot, today))
    return [
        _Look(level, _stage(programme, day), day)
        for day in coming or [_school_day(snapshot, today + TWO_WEEKS, later=True)]
    ]


def _usual_days(snapshot: Snapshot, programme: Programme, level: EvaluationLevel) -> list[dt.date]:
    start = programme.starts_on or snapshot.year.starts_on
    end = programme.ends_on or snapshot.year.ends_on
    match level:
        case EvaluationLevel.L2:
            return [start + TWO_WEEKS, start + SIX_WEEKS]
        case EvaluationLevel.L3:
            half_term = snapshot.calendar.half_term_of(start)
            return [half_term.ends_on if half_term else start + SIX_WEEKS]
        case EvaluationLevel.L4:
            return [start + SIX_WEEKS, start + TERM, start + 2 * TERM]
        case _:
            middle = start + (end - start) / 2
            return [max(day, start + TERM) for day in (middle, end)]


def _until(snapshot: Snapshot, today: dt.date) -> set[dt.date]:
    return {day for day in snapshot.calendar.school_days if day <= today} | {today}


def _school_day(snapshot: Snapshot, day: dt.date, *, later: bool = False) -> dt.date:
    """The last school day up to this one; with `later` the first from it on. Else the day."""
    days = snapshot.calendar.school_days
    at = bisect_right(days, day)
    if later and at < len(days) and days[at - 1 : at] != (day,):
        return days[at]
    return days[at - 1] if at else day


def _stage(programme: Programme, day: dt.date) -> EvaluationStage:
    start, end = programme.starts_on, programme.ends_on
    if start is None or end is None:
        return EvaluationStage.EARLY
    if day > end:
        return EvaluationStage.LATER
    third = (end - start) / 3
    if day <= start + third:
        return EvaluationStage.EARLY
    return EvaluationStage.MID_POINT if day <= end - third else EvaluationStage.END
