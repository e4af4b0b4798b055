"""Runs the coherence check over a stored year and keeps what it found."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.checks import engine
from goldenthread.checks.finding import Finding as Found
from goldenthread.checks.offers.table import offers_for
from goldenthread.findings.models import CheckRun, Finding
from goldenthread.findings.offered import as_stored
from goldenthread.findings.priorities_served import priorities_served
from goldenthread.findings.queries.checked_snapshot import get_checked_snapshot
from goldenthread.findings.sensitive import PRIVATE_RULES, counted_once
from goldenthread.findings.who_can_fix import who_can_fix
from goldenthread.snapshot.snapshot import Snapshot

BATCH = 500
# What a later run may say differently about the same finding.
SAID = (
    *("severity", "message", "hint", "rows", "people", "person_level", "team", "priorities"),
    *("people_minutes", "fix_cost", "accepted", "offers", "fixer", "fixer_person"),
)


def run_check(year: SchoolYear, *, actor: Actor, at: dt.datetime, today: dt.date) -> CheckRun:
    """Judge the year as on `today` and store the findings by their ids.

    What is new is open, what is gone is fixed, what comes back is open again. The findings of a
    rule that could not judge stay as they were. The same year twice changes nothing but when each
    finding was last seen. One run is kept for each day. The number of SQL queries does not grow
    with the year. Refuses with `PermissionDenied` whoever may not see the school's findings.
    """
    accounts.require(actor, year.school, Ability.VIEW_FINDINGS_SCHOOL)
    with transaction.atomic():
        # Two runs at once would both add the same new finding.
        SchoolYear.objects.select_for_update().get(pk=year.pk)
        snapshot = get_checked_snapshot(year)
        report = engine.check(snapshot, today)
        found = {one.id: (one, False) for one in report.findings}
        found |= {one.finding.id: (one.finding, True) for one in report.accepted}
        gave_up = {one.code for one in report.could_not_judge}
        _store(year, snapshot, found, gave_up, at, today)
        run, _ = CheckRun.objects.update_or_create(
            year=year,
            today=today,
            defaults={
                "school_id": year.school_id,
                "at": at,
                "seconds": sum(report.seconds.values()),
                "counts": count_by_severity(report.findings),
                "accepted_count": len(report.accepted),
                "could_not_judge": [
                    {"code": one.code, "message": one.message} for one in report.could_not_judge
                ],
            },
        )
    return run


def count_by_severity(findings: Iterable[Found]) -> dict[str, int]:
    counted = {
        (one.severity.value, counted_once(one.code, one.severity, one.id, one.person_level))
        for one in findings
        if one.code not in PRIVATE_RULES
    }
    return dict(sorted(Counter(severity for severity, _ in counted).items()))


def _store(
    year: SchoolYear,
    snapshot: Snapshot,
    found: Mapping[str, tuple[Found, bool]],
    gave_up: set[str],
    at: dt.datetime,
    today: dt.date,
) -> None:
    stored = {row.key: row for row in Finding.objects.filter(year=year)}
    new, changed = [], []
    for key, (one, is_accepted) in found.items():
        said = _said(snapshot, one, is_accepted, today)
        row = stored.get(key)
        if row is None:
            row = Finding(school_id=year.school_id, year=year, key=key, code=one.code, **said)
            row.subject_table, row.subject_key = one.subject
            row.first_seen_at = row.last_seen_at = at
            new.append(row)
        elif row.fixed_at is not None or any(getattr(row, name) != said[name] for name in SAID):
            for name in SAID:
                setattr(row, name, said[name])
            row.fixed_at = None
            changed.append(row)
    Finding.objects.bulk_create(new, batch_size=BATCH)
    Finding.objects.bulk_update(changed, [*SAID, "fixed_at"], batch_size=BATCH)
    gone = [
        row
        for key, row in stored.items()
        if row.fixed_at is None and key not in found and row.code not in gave_up
    ]
    for row in gone:
        row.fixed_at, row.accepted = at, False
    Finding.objects.bulk_update(gone, ["fixed_at", "accepted"], batch_size=BATCH)
    still_open = Finding.objects.filter(year=year, fixed_at=None).exclude(code__in=gave_up)
    still_open.update(last_seen_at=at)


def _said(snapshot: Snapshot, one: Found, is_accepted: bool, today: dt.date) -> dict[str, Any]:
    fix = who_can_fix(snapshot, one)
    return {
        "severity": one.severity.value,
        "message": one.message,
        "hint": one.hint,
        "rows": [list(row) for row in one.rows],
        "people": list(one.people),
        "person_level": one.person_level,
        "team": one.team,
        "priorities": list(priorities_served(snapshot, one.subject)),
        "people_minutes": one.people_minutes,
        "fix_cost": one.fix_cost,
        "accepted": is_accepted,
        "offers": as_stored(offers_for(snapshot, one, today)),
        "fixer": fix.fixer.value,
        "fixer_person": fix.person,
    }
