"""The rows of this year that stand in the next: what is true of the school, and what was chosen."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from goldenthread.planner.next_year.choices import Choices
from goldenthread.planner.next_year.moved_days import MovedDays
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    EntitlementKind,
    PairState,
    PriorityState,
    ProgrammeState,
)

# The early career entitlement: a tenth of the timetable in the first year, half of it after.
SECOND_YEAR_PERCENT = Decimal(5)


def carried_over(
    snapshot: Snapshot, choices: Choices, days: MovedDays, first: dt.date
) -> dict[str, tuple[Any, ...]]:
    """The rows by table. `first` is the first day with pupils, on which pairs and groups begin."""
    return {
        **_of_the_school(snapshot),
        **_of_priorities(snapshot, choices, first),
        **_of_programmes(snapshot, choices, days, first),
        **_of_practice(snapshot, choices, first),
        "events": tuple(_events(snapshot, choices, days)),
    }


def _of_the_school(snapshot: Snapshot) -> dict[str, tuple[Any, ...]]:
    """What was not planned for one year alone."""
    return {
        "periods": snapshot.periods,
        "timetable": snapshot.timetable,
        "ledger": snapshot.ledger,
        "cover_supply": tuple(row for row in snapshot.cover_supply if row.week_starting is None),
        "budget_lines": tuple(
            r.BudgetLine(id=row.id, name=row.name, planned_pounds=row.planned_pounds)
            for row in snapshot.budget_lines
        ),
        "coaches": snapshot.coaches,
        "form_fields": snapshot.form_fields,
        "compliance_records": snapshot.compliance_records,
        "entitlements": tuple(_entitlements(snapshot)),
        "thresholds": snapshot.thresholds,
    }


def _entitlements(snapshot: Snapshot) -> Iterator[r.Entitlement]:
    for row in snapshot.entitlements:
        if row.kind == EntitlementKind.ECT_YEAR_1:
            yield replace(row, kind=EntitlementKind.ECT_YEAR_2, time_percent=SECOND_YEAR_PERCENT)
        elif row.kind != EntitlementKind.ECT_YEAR_2:
            yield row


def _of_priorities(
    snapshot: Snapshot, choices: Choices, first: dt.date
) -> dict[str, tuple[Any, ...]]:
    """Chosen priorities with their need and measures; what was measured stays in its year."""
    priorities = tuple(
        replace(row, state=PriorityState.AGREED, starts_on=first, review_on=None, retired_on=None)
        for row in snapshot.priorities
        if row.id in choices.priorities
    )
    needs = {row.need for row in priorities}
    return {
        "target_groups": snapshot.target_groups,
        "needs": tuple(row for row in snapshot.needs if row.id in needs),
        "priorities": priorities,
        "insight_sources": tuple(
            row for row in snapshot.insight_sources if row.priority in choices.priorities
        ),
        "measures": tuple(row for row in snapshot.measures if row.priority in choices.priorities),
    }


def _of_programmes(
    snapshot: Snapshot, choices: Choices, days: MovedDays, first: dt.date
) -> dict[str, tuple[Any, ...]]:
    """Chosen programmes as designs: sequence, audience and what will be looked at, when."""

    def kept(rows: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(row for row in rows if row.programme in choices.programmes)

    return {
        "programmes": tuple(
            replace(
                row,
                state=ProgrammeState.DESIGNED,
                starts_on=_moved_or(days, row.starts_on, first),
                ends_on=_moved_or(days, row.ends_on, None),
                consultation_note="",
            )
            for row in snapshot.programmes
            if row.id in choices.programmes
        ),
        "programme_audience": kept(snapshot.programme_audience),
        "units": kept(snapshot.units),
        "evaluation_plan": tuple(
            replace(row, due_on=on)
            for row in kept(snapshot.evaluation_plan)
            if (on := days.move(row.due_on)) is not None
        ),
    }


def _moved_or(days: MovedDays, day: dt.date | None, otherwise: dt.date | None) -> dt.date | None:
    return (days.move(day) if day is not None else None) or otherwise


def _of_practice(
    snapshot: Snapshot, choices: Choices, first: dt.date
) -> dict[str, tuple[Any, ...]]:
    """Pairs are asked anew; groups go on. What they did and wrote stays where it was written."""
    return {
        "coaching_pairs": tuple(
            replace(row, state=PairState.OFFERED, starts_on=first, ends_on=None)
            for row in snapshot.coaching_pairs
            if row.id in choices.pairs
        ),
        "peer_groups": tuple(
            replace(row, starts_on=first, ends_on=None, last_met_on=None)
            for row in snapshot.peer_groups
            if row.id in choices.peer_groups
        ),
        "peer_group_members": tuple(
            row for row in snapshot.peer_group_members if row.peer_group in choices.peer_groups
        ),
    }


def _events(snapshot: Snapshot, choices: Choices, days: MovedDays) -> Iterator[r.CalendarEvent]:
    for row in snapshot.events:
        on = days.move(row.on) if row.id in choices.events else None
        if on is None:
            continue
        ends_on = row.ends_on and days.move_last(row.on, row.ends_on, on)
        yield replace(row, on=on, ends_on=ends_on)
