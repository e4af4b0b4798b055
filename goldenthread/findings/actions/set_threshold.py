"""Gives a rule a threshold of the school's own, or the default again."""

import datetime as dt
from decimal import Decimal

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.checks.rule import Rule, ThresholdSpec
from goldenthread.findings.models import Threshold
from goldenthread.findings.tasks import ask_for_recheck
from goldenthread.kernel.numbers import plain_number


def subject_of(rule: Rule, spec: ThresholdSpec) -> str:
    """How the audit log calls the threshold, whatever row has held it."""
    return f"threshold:{rule.code}|{spec.name}"


def set_threshold(
    year: SchoolYear,
    rule: Rule,
    spec: ThresholdSpec,
    value: Decimal,
    *,
    reason: str,
    actor: Actor,
    at: dt.datetime,
    today: dt.date,
) -> Threshold:
    """Let the rule judge by this value from today. The audit log keeps old, new and reason."""
    accounts.require(actor, year.school, Ability.EDIT_RULE_SETTINGS)
    with transaction.atomic():
        key = f"{rule.code}|{spec.name}"
        before = Threshold.objects.filter(school=year.school, year=year, key=key).first()
        row, _ = Threshold.objects.update_or_create(
            school=year.school,
            year=year,
            key=key,
            defaults={
                "rule": rule.code,
                "name": spec.name,
                "value": value,
                "since_on": today,
                "reason": reason,
            },
        )
        old = before.value if before else spec.default
        _record(year, rule, spec, old, value, reason, actor=actor, at=at, today=today)
    return row


def use_default(
    year: SchoolYear,
    rule: Rule,
    spec: ThresholdSpec,
    *,
    actor: Actor,
    at: dt.datetime,
    today: dt.date,
) -> None:
    """Forget the school's own value. Does nothing where it has none."""
    accounts.require(actor, year.school, Ability.EDIT_RULE_SETTINGS)
    with transaction.atomic():
        rows = Threshold.objects.filter(
            school=year.school, year=year, rule=rule.code, name=spec.name
        )
        row = rows.first()
        if row is None:
            return
        old = row.value
        rows.delete()
        reason = "Back to the default"
        _record(year, rule, spec, old, spec.default, reason, actor=actor, at=at, today=today)


def _record(
    year: SchoolYear,
    rule: Rule,
    spec: ThresholdSpec,
    old: Decimal,
    new: Decimal,
    reason: str,
    *,
    actor: Actor,
    at: dt.datetime,
    today: dt.date,
) -> None:
    accounts.record_event(
        "changed threshold",
        subject_of(rule, spec),
        school=year.school,
        actor=actor,
        at=at,
        subject_name=f"{rule.code} {spec.about}"[:200],
        facts={
            "value": {"from": plain_number(old), "to": plain_number(new)},
            "reason": reason,
            "year": year.label,
        },
    )
    transaction.on_commit(lambda: ask_for_recheck(year, at=at, today=today))
