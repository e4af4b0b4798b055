"""Withdraws a decision rule, with a reason that stays in the audit log."""

import datetime as dt
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.evaluation.access.plan import require_edit_plan
from goldenthread.evaluation.actions.write_decision_rule import KIND
from goldenthread.evaluation.events import evaluation_changed
from goldenthread.evaluation.models import DecisionRule
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.numbers import plain_number


def withdraw_decision_rule(
    rule: DecisionRule, reason: str, *, actor: Actor, at: dt.datetime
) -> None:
    """Take the rule back. What it asked for and why it goes can be read in the audit log."""
    require_edit_plan(actor, rule.programme)
    with transaction.atomic():
        accounts.record_event(
            f"withdrew {KIND}",
            f"{KIND.replace(' ', '-')}:{rule.pk}",
            school=rule.school,
            actor=actor,
            at=at,
            subject_name=rule.measure.name[:200],
            facts={"rule": {"from": _as_it_stood(rule), "to": f"withdrawn: {reason}"}},
        )
        year = rule.year
        rule.delete()
        news = partial(evaluation_changed.send, sender=DecisionRule, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))


def _as_it_stood(rule: DecisionRule) -> str:
    return (
        f"{plain_number(rule.needed)} by {long_date(rule.by_on)}, else {rule.otherwise}, written "
        f"on {long_date(rule.written_on)}"
    )
