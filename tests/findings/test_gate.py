"""The gate: what the check would block of a change is refused in its own words."""

import datetime as dt
from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, RowRef
from goldenthread.checks.rule import Moment, Rule, RuleFile, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.findings.gate import Blocked, CouldNotJudge, gate
from goldenthread.snapshot.snapshot import Snapshot
from tests.cast import Cast
from tests.year import TODAY, bring_in, small_plan

READING = RowRef("priorities", "reading-to-learn")
DIGITAL = RowRef("priorities", "digital")


def a_rule(*severities: Severity, broken: bool = False) -> RuleFile:
    """A rule that speaks about Digital with each of the severities."""

    def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
        if broken:
            raise KeyError("no such row")
        for severity in severities:
            yield Finding("NEE901", severity, DIGITAL, f"{severity.word} here.", "Mend it.")

    rule = Rule("NEE901", "Tried", Family.NEEDS, (Severity.BLOCK,), (Moment.PLAN,), "none")
    return cast("RuleFile", SimpleNamespace(RULE=rule, judge=judge, __doc__="Tried."))


def ask(at_hand: Cast, subject: RowRef, **options: Any) -> None:
    if not at_hand.ashmoor.years.exists():
        bring_in(at_hand)
    gate(at_hand.ashmoor.years.get(), subject, TODAY, **options)


def test_a_block_on_the_row_is_refused_with_its_hint(cast: Cast) -> None:
    with pytest.raises(Blocked) as refused:
        ask(cast, DIGITAL, rule_files=[a_rule(Severity.BLOCK)])
    assert (refused.value.message, refused.value.hint) == ("block here.", "Mend it.")
    assert [finding.code for finding in refused.value.findings] == ["NEE901"]


def test_a_block_on_another_row_lets_this_one_pass(cast: Cast) -> None:
    ask(cast, READING, rule_files=[a_rule(Severity.BLOCK)])


def test_an_error_passes_unless_the_step_is_stopped_by_it(cast: Cast) -> None:
    rules = [a_rule(Severity.ERROR, Severity.WARNING)]
    ask(cast, DIGITAL, rule_files=rules)
    with pytest.raises(Blocked, match=r"^error here\. Mend it\.$"):
        ask(cast, DIGITAL, rule_files=rules, errors_of=["NEE901"])


def test_a_rule_that_gives_up_lets_nothing_pass(cast: Cast) -> None:
    with pytest.raises(CouldNotJudge, match="NEE901"):
        ask(cast, DIGITAL, rule_files=[a_rule(broken=True)])


def test_the_real_rules_let_a_sound_priority_pass(cast: Cast) -> None:
    ask(cast, READING)


def test_the_real_rules_stop_a_priority_without_a_need(cast: Cast) -> None:
    plan = small_plan().priority("digital", code="P4", title="Digital & AI")
    bring_in(cast, plan.snapshot())
    with pytest.raises(Blocked, match="Digital & AI does not say which pupils need it"):
        gate(cast.ashmoor.years.get(), DIGITAL, date(2027, 2, 5))
