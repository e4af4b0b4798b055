"""Lets a school live with a finding until a day, or no longer."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, User
from goldenthread.checks.registry import find_rule_file
from goldenthread.checks.severity import Severity
from goldenthread.findings.access import can_see_finding
from goldenthread.findings.models import AcceptedFinding, Finding
from goldenthread.findings.tasks import ask_for_recheck
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person


class LawCannotBeAccepted(Refusal):
    """The finding rests on law, so no school may decide to live with it."""

    def __init__(self) -> None:
        super().__init__(
            "This rests on law, so it cannot be accepted.",
            "It closes by itself when the plan or the records change.",
        )


class EndsInThePast(Refusal):
    """An acceptance that would be over before it begins."""

    def __init__(self) -> None:
        super().__init__(
            "An acceptance ends on a day to come.", "Choose the day on which you look at it again."
        )


class NotOpen(Refusal):
    """The finding was fixed in the meantime."""

    def __init__(self) -> None:
        super().__init__("This finding is fixed: there is nothing left to accept.")


def is_law(finding: Finding) -> bool:
    """Whether it rests on law and weighs so much that nobody may accept it away."""
    file = find_rule_file(finding.code)
    return bool(file and file.RULE.is_law and finding.severity in (Severity.BLOCK, Severity.ERROR))


def accept_finding(
    finding: Finding,
    *,
    reason: str,
    owner: Person | None,
    until_on: dt.date,
    actor: Actor,
    at: dt.datetime,
    today: dt.date,
) -> AcceptedFinding:
    """Accept the finding until that day, that day included; it comes back after it.

    Accepting again changes reason, owner and day. The audit log keeps who and until when, not the
    reason. Refuses with `LawCannotBeAccepted`, `EndsInThePast` or `NotOpen`.
    """
    _require(actor, finding)
    if finding.fixed_at is not None:
        raise NotOpen
    if is_law(finding):
        raise LawCannotBeAccepted
    if until_on <= today:
        raise EndsInThePast
    with transaction.atomic():
        row, _ = AcceptedFinding.objects.update_or_create(
            school=finding.school,
            year=finding.year,
            key=finding.key,
            defaults={
                "finding": finding.key,
                "rule": finding.code,
                "reason": reason,
                "owner": owner,
                "accepted_on": today,
                "until_on": until_on,
            },
        )
        _mark(finding, True, actor=actor, at=at, today=today, facts={"until": str(until_on)})
    return row


def take_back_acceptance(
    finding: Finding, *, actor: Actor, at: dt.datetime, today: dt.date
) -> None:
    """Let the finding be open again. Does nothing where it was not accepted."""
    _require(actor, finding)
    with transaction.atomic():
        gone, _ = AcceptedFinding.objects.filter(
            school=finding.school, year=finding.year, finding=finding.key
        ).delete()
        if gone:
            _mark(finding, False, actor=actor, at=at, today=today, facts={})


def _require(actor: Actor, finding: Finding) -> None:
    accounts.require(actor, finding.school, Ability.ACCEPT_FINDING)
    if isinstance(actor, User) and not can_see_finding(actor, finding):
        raise PermissionDenied("This finding is for the people it concerns.")


def _mark(
    finding: Finding,
    accepted: bool,
    *,
    actor: Actor,
    at: dt.datetime,
    today: dt.date,
    facts: dict[str, str],
) -> None:
    finding.accepted = accepted
    finding.save(update_fields=["accepted"])
    accounts.record_event(
        "accepted finding" if accepted else "took back acceptance",
        # Its number: an id could be guessed from names by whoever reads the log.
        f"finding:{finding.pk}",
        school=finding.school,
        actor=actor,
        at=at,
        subject_name=finding.code,
        facts=facts,
    )
    transaction.on_commit(lambda: ask_for_recheck(finding.year, at=at, today=today))
