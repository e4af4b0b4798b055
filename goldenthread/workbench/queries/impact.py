"""Impact at a glance: each programme's verdict, what is due, what is claimed and decided."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import day_and_date
from goldenthread.kernel.minutes import in_words
from goldenthread.snapshot.readings.verdicts import verdicts_of
from goldenthread.snapshot.records import Programme
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
)
from goldenthread.workbench.queries.thread_pictures import marks_of
from goldenthread.workbench.queries.today_waiting import address

DAYS_AHEAD = 14
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
class DueLook:
    programme: str
    what: str
    day: str
    is_late: bool
    owner: str
    is_own: bool
    minutes: str
    url: str


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
    due: tuple[DueLook, ...]
    said: tuple[OfProgramme, ...]


def impact_of(
    snapshot: Snapshot,
    year: SchoolYear,
    today: dt.date,
    *,
    shown: Collection[str],
    own: str,
    with_names: bool,
) -> Impact:
    """The whole page from the snapshot. `shown` are the keys of the programmes that the reader may
    see, `own` is the reader's own key in the staff list. Asks the database nothing."""
    marks = marks_of(snapshot)
    programmes = sorted(
        (row for row in snapshot.programmes if row.id in shown and row.state not in NOT_BEGUN),
        key=lambda row: (row.state == ProgrammeState.CLOSED, not row.priority, row.code, row.id),
    )
    lines, said = [], []
    for row in programmes:
        told = verdicts_of(snapshot, row.priority, today) if row.priority else ()
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
    running = {row.id: row for row in programmes if row.state != ProgrammeState.CLOSED}
    due = _due(snapshot, year, today, running, own) if with_names else ()
    return Impact(tuple(lines), due, tuple(said))


def _due(
    snapshot: Snapshot,
    year: SchoolYear,
    today: dt.date,
    running: dict[str, Programme],
    own: str,
) -> tuple[DueLook, ...]:
    """Looks without a result that are late or due within a fortnight, the reader's own first."""
    done = {row.item for row in snapshot.evaluation_results}
    rows = sorted(
        (
            row
            for row in snapshot.evaluation_plan
            if row.programme in running
            and row.id not in done
            and (row.due_on - today).days <= DAYS_AHEAD
        ),
        key=lambda row: (row.owner != own, row.due_on, row.id),
    )
    found = []
    for row in rows:
        owner = snapshot.find("people", row.owner)
        found.append(
            DueLook(
                programme=running[row.programme].title,
                what=f"{row.level} {row.instrument}".strip(),
                day=day_and_date(row.due_on),
                is_late=row.due_on < today,
                owner=owner.name if owner else "",
                is_own=bool(own) and row.owner == own,
                minutes=in_words(row.burden_minutes) if row.burden_minutes else "",
                url=address("workbench:programme-evidence", year, programme=row.programme),
            )
        )
    return tuple(found)
