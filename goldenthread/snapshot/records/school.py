"""The school and the school year: the head of the folder, written in `school.toml`."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.words import Phase


@dataclass(frozen=True, slots=True)
class School:
    """The school, as `[school]` in `school.toml`."""

    id: str = column.key("Short name of the school, used in addresses: `ashmoor-vale`")
    name: str = column.text("Full name", required=True)
    phase: str = column.one_of(Phase, "Kind of school", default=Phase.SECONDARY)
    ages: str = column.text("Ages it teaches: `11-16`", longest=12)
    roll: int | None = column.whole("Pupils on roll", unit="pupils", most=20_000)
    trust: str = column.text("Name of the trust, if any")
    jurisdiction: str = column.text("Jurisdiction profile; `england` when empty", longest=40)
    timetable_weeks: int = column.whole(
        "1 or 2: weeks before the timetable repeats", least=1, most=2, default=1
    )
    cpd_lead: str = column.ref("people", "Who leads professional learning")
    survey_threshold: int = column.whole(
        "Fewest answers that may be shown", least=5, most=50, default=5
    )
    directed_hours: Decimal = column.number(
        "Most directed time of a full-time teacher in a year",
        unit="hours",
        least="0",
        most="2000",
        default=Decimal(1265),
    )


@dataclass(frozen=True, slots=True)
class Year:
    """The school year, as `[year]` in `school.toml`."""

    id: str = column.text("Label of the year: `2026-27`", required=True, longest=7)
    starts_on: dt.date = column.day("First day of the year, usually 1 September", required=True)
    ends_on: dt.date = column.day("Last day of the year, usually 31 August", required=True)
    week_a_starts_on: dt.date | None = column.day("Monday of the first week A")
