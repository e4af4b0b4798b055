"""Applies an offered edit: writes what the finding's page has shown, and keeps what it wrote."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear, User
from goldenthread.checks import engine
from goldenthread.checks.offers.offer import Offer
from goldenthread.checks.offers.table import offers_for
from goldenthread.findings.access import can_see_finding
from goldenthread.findings.models import AppliedOffer, Finding
from goldenthread.findings.queries.checked_snapshot import get_checked_snapshot
from goldenthread.findings.sensitive import logged_as
from goldenthread.kernel.errors import Refusal
from goldenthread.threads import public as threads


class PlanHasMoved(Refusal):
    """The plan changed since the edit was shown, so that something else would be written."""

    def __init__(self) -> None:
        super().__init__(
            "The plan has changed since this was offered, and nothing was written.",
            "Look at what is offered now.",
        )


def apply_offer(
    finding: Finding, mark: str, *, actor: Actor, at: dt.datetime, today: dt.date
) -> AppliedOffer:
    """Write the edit with this mark, all of it or nothing; the year is then checked again.

    Refuses with `PlanHasMoved` where the edit would no longer be what was shown, and with
    `PermissionDenied` where the actor does not read the finding or may not change one of its rows.
    The audit log names the rule, not the people.
    """
    require_sight(actor, finding)
    with transaction.atomic():
        year = SchoolYear.objects.select_for_update().get(pk=finding.year_id)
        year.school = finding.school
        offer = _offer_as_of_now(year, finding, mark, today)
        rows = threads.rows_of(year, offer.changes)
        threads.write_rows(year, rows.written, rows.removed, actor=actor, at=at)
        applied = AppliedOffer.objects.create(
            school=finding.school,
            year=year,
            finding=finding,
            kind=offer.kind,
            words=offer.words[:400],
            lines=list(offer.lines),
            written=[threads.keep(change) for change in offer.changes],
            applied_by=actor.name,
            applied_at=at,
        )
        accounts.record_event(
            "applied offered edit",
            f"finding:{finding.pk}",
            school=finding.school,
            actor=logged_as(actor, finding.school, finding.code, finding.person_level),
            at=at,
            subject_name=finding.code,
            facts={"kind": offer.kind, "rows": len(offer.changes)},
        )
    return applied


def require_sight(actor: Actor, finding: Finding) -> None:
    if isinstance(actor, User) and not can_see_finding(actor, finding):
        raise PermissionDenied("This finding is for the people it concerns.")


def _offer_as_of_now(year: SchoolYear, finding: Finding, mark: str, today: dt.date) -> Offer:
    snapshot = get_checked_snapshot(year)
    report = engine.check(snapshot, today, select=[finding.code])
    found = (*report.findings, *(one.finding for one in report.accepted))
    for one in found:
        if one.id == finding.key:
            for offer in offers_for(snapshot, one, today):
                if offer.mark == mark:
                    return offer
    raise PlanHasMoved
