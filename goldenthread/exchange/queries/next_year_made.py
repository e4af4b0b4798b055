"""What making the coming year would write, in figures, for the page that asks first."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, DayKind, Stream


@dataclass(frozen=True, slots=True)
class MadeLine:
    label: str
    amount: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SlotLine:
    """One team, or the meetings of the whole staff, and the days on which it meets."""

    name: str
    number: int
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class NextYearMade:
    lines: tuple[MadeLine, ...]
    slots: tuple[SlotLine, ...]
    dated: int
    closed: tuple[dt.date, ...]
    to_look_at: tuple[str, ...]


def count_next_year(year: Snapshot) -> NextYearMade:
    """The figures of a year that was made and not yet written."""
    slots = tuple(_slots(year))
    return NextYearMade(
        tuple(_lines(year)),
        slots,
        sum(line.number for line in slots),
        tuple(day.on for day in year.days if day.kind == DayKind.BANK_HOLIDAY),
        tuple(_to_look_at(year)),
    )


def _lines(year: Snapshot) -> Iterator[MadeLine]:
    calendar = year.calendar
    weeks = counted(len(calendar.teaching_weeks), "teaching week")
    pupil_days = counted(len(calendar.pupil_days), "day")
    yield MadeLine(
        "School days",
        str(len(calendar.school_days)),
        f"{weeks}, {pupil_days} with pupils, {counted(len(calendar.inset_days), 'INSET day')}",
    )
    priorities = sorted(year.priorities, key=lambda row: (row.code, row.id))
    yield MadeLine("Priorities", str(len(priorities)), listed([row.title for row in priorities]))
    units = counted(len(year.units), "unit")
    yield MadeLine("Programmes", str(len(year.programmes)), f"designed, with {units} to be dated")
    held = [row for row in year.activities if row.state != ActivityState.SLOT]
    inset = sum(row.on in calendar.inset_days for row in held)
    yield MadeLine("Sessions held again", str(len(held)), f"{inset} of them on INSET days")
    yield MadeLine("Dates in the calendar", str(len(year.events)))
    yield MadeLine("Coaching pairs", str(len(year.coaching_pairs)), "offered again")
    yield MadeLine("Pairs and triads", str(len(year.peer_groups)))
    yield MadeLine(
        "Lessons of the timetable",
        f"{len(year.timetable):,}",
        "this year's, until the new timetable is brought in",
    )
    budget = sum(row.planned_pounds for row in year.budget_lines)
    yield MadeLine("Budget", f"£{budget:,.0f}", "as planned this year, nothing spent")


def _slots(year: Snapshot) -> Iterator[SlotLine]:
    days: dict[str, list[dt.date]] = {}
    for row in year.having("activities", "state", ActivityState.SLOT):
        team = year.find("teams", row.team)
        name = team.name if team else row.title
        days.setdefault(name, []).append(row.on)
    for name, on in sorted(days.items()):
        yield SlotLine(name, len(on), min(on), max(on))


def _to_look_at(year: Snapshot) -> Iterator[str]:
    teams = {row.team for row in year.having("activities", "stream", Stream.TEAM)}
    without = [team.name for team in year.teams if team.slot_every_weeks and team.id not in teams]
    if without:
        yield (
            f"{listed(sorted(without))}: the regular slot had no dates of its own this year, so "
            "none could be carried on. Regular slots, on the Year page, gives it some."
        )
    kinds = Counter(row.kind for row in year.entitlements)
    if second := kinds["ect-year-2"]:
        people = counted(second, "early career teacher")
        yield f"{people} in the second year: see that the time off timetable is right."
    leads = [row.title for row in year.programmes if not row.lead]
    if leads:
        yield f"{listed(leads)}: nobody leads it yet."
