"""Impact at a glance: each programme's verdict, what is due, what is claimed and decided."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation import public as evaluation
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ProgrammeState
from goldenthread.ui.marks import PriorityMark
from goldenthread.workbench.queries.impact_verdict import for_whom_not, how_known, overall
from goldenthread.workbench.queries.programme_evidence import (
    ClaimTold,
    DecisionTold,
    claims_of,
    decisions_of,
    group_of,
    told_of,
)
from goldenthread.workbench.queries.thread_pictures import marks_of
from goldenthread.workbench.queries.today_waiting import address

# Nothing to say yet of what has not begun.
NOT_BEGUN = frozenset({ProgrammeState.SKETCH, ProgrammeState.DESIGNED, ProgrammeState.READY})


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One programme: is it making a difference, how do we know, for whom not?"""

    title: str
    mark: PriorityMark | None
    url: str
    verdict: str
    how: str
    not_for: str


@dataclass(frozen=True, slots=True)
class OfProgramme:
    """What is claimed or decided, under the programme that it is about."""

    title: str
    url: str
    claims: tuple[ClaimTold, ...]
    decisions: tuple[DecisionTold, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    lines: tuple[ProgrammeLine, ...]
    said: tuple[OfProgramme, ...]


def impact_of(
    snapshot: Snapshot,
    year: SchoolYear,
    today: dt.date,
    *,
    shown: Collection[str],
    with_names: bool,
) -> Impact:
    """The whole page from the snapshot. `shown` are the keys of the programmes that the reader may
    see. One query, for the classes of measures."""
    marks, classes = marks_of(snapshot), evaluation.class_counts_of(year)
    programmes = sorted(
        (row for row in snapshot.programmes if row.id in shown and row.state not in NOT_BEGUN),
        key=lambda row: (row.state == ProgrammeState.CLOSED, not row.priority, row.code, row.id),
    )
    lines, said = [], []
    for row in programmes:
        told = told_of(snapshot, row, today, classes)
        url = address("workbench:programme-evidence", year, programme=row.id)
        lines.append(
            ProgrammeLine(
                row.title,
                marks.get(row.priority),
                url,
                overall(told),
                how_known(told),
                for_whom_not(told, group_of(snapshot, row)),
            )
        )
        claims = claims_of(snapshot, row.id, told, with_names=with_names)
        decisions = decisions_of(snapshot, row.id, with_names=with_names)
        if claims or decisions:
            said.append(OfProgramme(row.title, url, claims, decisions))
    return Impact(tuple(lines), tuple(said))
