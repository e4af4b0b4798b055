"""What the check would say of an imagined year, beside what it says of the stored one."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.checks import engine
from goldenthread.checks.finding import Finding as Found
from goldenthread.findings.access import Reader, reader_in
from goldenthread.findings.models import Finding
from goldenthread.findings.seen import SeenFinding, see_all, total_of
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Compared:
    """As this reader sees them: findings that would be gone, and new ones; all there are now, and
    all there would be.
    """

    gone: tuple[SeenFinding, ...]
    new: tuple[SeenFinding, ...]
    now: int
    then: int


def compare_findings(
    user: User | AnonymousUser,
    year: SchoolYear,
    now: Snapshot,
    imagined: Iterable[Snapshot],
    today: dt.date,
) -> tuple[Compared, ...]:
    """Judge the stored year once and each imagined one, by the school's own settings.

    `now` is the checked snapshot; the settings of the imagined years are taken from it. Nothing is
    stored.
    """
    reader = reader_in(user, year.school)
    before = _judged(now, today)
    return tuple(
        _compared(
            reader,
            year,
            before,
            _judged(
                replace(then, thresholds=now.thresholds, accepted_findings=now.accepted_findings),
                today,
            ),
        )
        for then in imagined
    )


def _judged(snapshot: Snapshot, today: dt.date) -> dict[str, Found]:
    return {one.id: one for one in engine.check(snapshot, today).findings}


def _compared(
    reader: Reader, year: SchoolYear, before: dict[str, Found], after: dict[str, Found]
) -> Compared:
    def seen(found: Iterable[Found]) -> tuple[SeenFinding, ...]:
        return tuple(see_all(reader, [_unstored(year, one) for one in found]))

    return Compared(
        gone=seen(one for key, one in before.items() if key not in after),
        new=seen(one for key, one in after.items() if key not in before),
        now=total_of(seen(before.values())),
        then=total_of(seen(after.values())),
    )


def _unstored(year: SchoolYear, one: Found) -> Finding:
    return Finding(
        school_id=year.school_id,
        year=year,
        key=one.id,
        code=one.code,
        severity=one.severity.value,
        subject_table=one.subject.table,
        subject_key=one.subject.key,
        message=one.message,
        hint=one.hint,
        people=list(one.people),
        person_level=one.person_level,
        team=one.team,
        people_minutes=one.people_minutes,
        fix_cost=one.fix_cost,
    )
