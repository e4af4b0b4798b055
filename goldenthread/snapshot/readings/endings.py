"""What came to an end: team cycles, enquiries and programmes, and how."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from goldenthread.snapshot.records import Decision, Enquiry, Programme, TeamCycle
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CycleOutcome, DecisionKind, ProgrammeState

CHANGED_ITS_MIND = frozenset({DecisionKind.ADAPT, DecisionKind.STOP})
NOT_ADOPTED = frozenset({CycleOutcome.ADAPTED, CycleOutcome.STOPPED})


@dataclass(frozen=True, slots=True)
class Endings:
    """What ended within some days, and every decision taken in them."""

    cycles: tuple[TeamCycle, ...]
    enquiries: tuple[Enquiry, ...]
    programmes: tuple[Programme, ...]
    decisions: tuple[Decision, ...]

    @property
    def all(self) -> tuple[Any, ...]:
        return (*self.cycles, *self.enquiries, *self.programmes)

    @property
    def not_adopted(self) -> tuple[Any, ...]:
        """Those recorded as adapted or stopped; a programme as its closing decision says."""
        changed = {
            row.programme for row in self.decisions if row.closing and row.kind in CHANGED_ITS_MIND
        }
        return (
            *(row for row in self.cycles if row.outcome in NOT_ADOPTED),
            *(row for row in self.enquiries if row.outcome in NOT_ADOPTED),
            *(row for row in self.programmes if row.id in changed),
        )

    @property
    def something_failed(self) -> bool:
        """Whether anything was adapted or stopped, a programme on its way included."""
        return bool(self.not_adopted) or any(row.kind in CHANGED_ITS_MIND for row in self.decisions)


def endings_between(snapshot: Snapshot, since: dt.date, today: dt.date) -> Endings:
    """The cycles, enquiries and programmes that ended in these days, both included."""

    def is_recent(day: dt.date | None) -> bool:
        return day is not None and since <= day <= today

    decisions = tuple(row for row in snapshot.decisions if is_recent(row.on))
    decided = {row.programme for row in decisions if row.closing}
    return Endings(
        cycles=tuple(row for row in snapshot.team_cycles if is_recent(row.ends_on)),
        enquiries=tuple(row for row in snapshot.enquiries if is_recent(row.closed_on)),
        programmes=tuple(
            row
            for row in snapshot.programmes
            if row.id in decided or (row.state == ProgrammeState.CLOSED and is_recent(row.ends_on))
        ),
        decisions=decisions,
    )
