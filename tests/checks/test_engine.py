"""The engine: what is asked, what is accepted, what happens when a rule gives up."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from goldenthread.checks.engine import check
from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot.records import AcceptedFinding, Threshold
from goldenthread.snapshot.snapshot import Snapshot

A_RULE = Rule(
    code="COA901",
    name="Pair seen",
    family=Family.COACHING,
    severities=(Severity.BLOCK, Severity.WARNING),
    moments=(Moment.RUN,),
    source="test",
    thresholds=(ThresholdSpec("most", Decimal(0), "pairs", Origin.LAW, "Most pairs"),),
)


@dataclass(eq=False)
class EachPair:
    """A rule file that speaks about every pair, a week's minutes at stake for each."""

    RULE: Rule = A_RULE
    severity: Severity = Severity.WARNING
    fix_cost: int = 2

    def judge(
        self, snapshot: Snapshot, today: dt.date, thresholds: Thresholds
    ) -> Iterator[Finding]:
        if len(snapshot.coaching_pairs) > thresholds["most"]:
            for pair in snapshot.coaching_pairs:
                yield Finding(
                    self.RULE.code,
                    self.severity,
                    ref(pair),
                    f"{pair.coach} coaches {pair.coachee}.",
                    "Go on.",
                    people=(pair.coachee,),
                    people_minutes=55 // (pair.cadence_weeks or 1),
                    fix_cost=self.fix_cost,
                )

    def breaking_plan(self) -> tuple[Snapshot, dt.date]:
        return two_pairs().snapshot(), TODAY

    def mended_plan(self) -> tuple[Snapshot, dt.date]:
        return SmallPlan().snapshot(), TODAY


@dataclass(eq=False)
class GivesUp(EachPair):
    """A rule file that finds the first pair and then raises."""

    RULE: Rule = replace(A_RULE, code="COA902", name="Pair lost")

    def judge(
        self, snapshot: Snapshot, today: dt.date, thresholds: Thresholds
    ) -> Iterator[Finding]:
        yield from list(super().judge(snapshot, today, thresholds))[:1]
        raise KeyError("ellie-marsh")


def two_pairs() -> SmallPlan:
    plan = SmallPlan().people("priya-nair", "ellie-marsh", "owen-reilly")
    plan.pair("priya-nair", "ellie-marsh", cadence_weeks=2)
    return plan.pair("priya-nair", "owen-reilly", cadence_weeks=1)


def only(snapshot: Snapshot, *files: EachPair, today: dt.date = TODAY, **options: object) -> list:
    report = check(snapshot, today, rule_files=files, **options)  # type: ignore[arg-type]
    return [(f.code, f.severity.value, f.subject.key) for f in report.findings]


def test_findings_come_by_severity_then_people_minutes_then_cheapness() -> None:
    dear = EachPair(replace(A_RULE, code="COA903"), fix_cost=3)
    heavy = EachPair(replace(A_RULE, code="COA904"), Severity.ERROR)
    assert only(two_pairs().snapshot(), dear, EachPair(), heavy) == [
        ("COA904", "E", "priya-nair-owen-reilly"),
        ("COA904", "E", "priya-nair-ellie-marsh"),
        ("COA901", "W", "priya-nair-owen-reilly"),
        ("COA903", "W", "priya-nair-owen-reilly"),
        ("COA901", "W", "priya-nair-ellie-marsh"),
        ("COA903", "W", "priya-nair-ellie-marsh"),
    ]


def test_a_block_is_an_error_in_a_year_as_it_stands_and_a_block_at_a_gate() -> None:
    snapshot = two_pairs().snapshot()
    blocking = EachPair(severity=Severity.BLOCK)
    assert {severity for _, severity, _ in only(snapshot, blocking)} == {"E"}
    assert {severity for _, severity, _ in only(snapshot, blocking, gate=True)} == {"B"}


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        (None, None, ["COA901", "DUR901"]),
        (["COA"], None, ["COA901"]),
        (["DUR901"], None, ["DUR901"]),
        (None, ["DUR"], ["COA901"]),
        (["COA901", "DUR"], ["COA901"], ["DUR901"]),
        (["COA"], ["COA"], []),
    ],
)
def test_select_and_ignore_take_codes_or_their_beginnings(
    select: list[str] | None, ignore: list[str] | None, codes: list[str]
) -> None:
    files = (EachPair(), EachPair(replace(A_RULE, code="DUR901")))
    report = check(two_pairs().snapshot(), TODAY, select=select, ignore=ignore, rule_files=files)
    assert sorted({finding.code for finding in report.findings}) == codes
    assert sorted(report.seconds) == codes


def test_preview_rules_wait_to_be_asked() -> None:
    snapshot = two_pairs().snapshot()
    preview = EachPair(replace(A_RULE, status=Status.PREVIEW))
    assert only(snapshot, preview) == []
    assert only(snapshot, preview, select=["COA"]) == []
    assert len(only(snapshot, preview, preview=True)) == 2
    assert len(only(snapshot, preview, select=["COA901"])) == 2


def test_deprecated_rules_run_only_by_their_whole_code() -> None:
    snapshot = two_pairs().snapshot()
    deprecated = EachPair(replace(A_RULE, status=Status.DEPRECATED))
    assert only(snapshot, deprecated, select=["COA"], preview=True) == []
    assert len(only(snapshot, deprecated, select=["COA901"])) == 2


def test_the_schools_threshold_overrules_the_default_and_the_callers_overrules_both() -> None:
    own = Threshold(rule="COA901", name="most", value=Decimal(2))
    snapshot = two_pairs().add(own).snapshot()
    assert only(snapshot, EachPair()) == []
    assert len(only(snapshot, EachPair(), thresholds={"COA901": {"most": Decimal(1)}})) == 2


def test_a_threshold_counts_from_its_day_on() -> None:
    since = Threshold(
        rule="COA901", name="most", value=Decimal(2), since_on=TODAY + dt.timedelta(days=1)
    )
    snapshot = two_pairs().add(since).snapshot()
    assert len(only(snapshot, EachPair())) == 2
    assert only(snapshot, EachPair(), today=TODAY + dt.timedelta(days=1)) == []


def test_thresholds_that_no_rule_has_are_remarked() -> None:
    plan = two_pairs()
    plan.add(Threshold(rule="COA901", name="mots", value=Decimal(2)))
    plan.add(Threshold(rule="XXX001", name="most", value=Decimal(2)))
    report = check(plan.snapshot(), TODAY, rule_files=(EachPair(),))
    assert report.remarks == (
        "thresholds.csv sets mots, which COA901 does not have.",
        "thresholds.csv sets most of XXX001, which is not a rule.",
    )


def acceptance(finding: Finding, **columns: object) -> AcceptedFinding:
    row = {"finding": finding.id, "rule": finding.code, "reason": "Triads begin", "until_on": TODAY}
    return AcceptedFinding(**(row | columns))  # type: ignore[arg-type]


def test_an_accepted_finding_comes_back_the_day_after() -> None:
    first = check(two_pairs().snapshot(), TODAY, rule_files=(EachPair(),)).findings[0]
    snapshot = two_pairs().add(acceptance(first)).snapshot()
    report = check(snapshot, TODAY, rule_files=(EachPair(),))
    assert [accepted.finding for accepted in report.accepted] == [first]
    assert [accepted.by.reason for accepted in report.accepted] == ["Triads begin"]
    assert first not in report.findings
    assert len(report.findings) == 1
    tomorrow = check(snapshot, TODAY + dt.timedelta(days=1), rule_files=(EachPair(),))
    assert first in tomorrow.findings
    assert tomorrow.accepted == ()


def test_an_acceptance_does_not_work_before_its_day() -> None:
    first = check(two_pairs().snapshot(), TODAY, rule_files=(EachPair(),)).findings[0]
    later = TODAY + dt.timedelta(days=7)
    row = acceptance(first, accepted_on=TODAY + dt.timedelta(days=1), until_on=later)
    snapshot = two_pairs().add(row).snapshot()
    assert first in check(snapshot, TODAY, rule_files=(EachPair(),)).findings
    assert first not in check(snapshot, later, rule_files=(EachPair(),)).findings


@pytest.mark.parametrize("severity", [Severity.BLOCK, Severity.ERROR])
@pytest.mark.parametrize("gate", [True, False])
def test_law_cannot_be_accepted_away(severity: Severity, gate: bool) -> None:
    law = EachPair(replace(A_RULE, is_law=True), severity)
    first = check(two_pairs().snapshot(), TODAY, rule_files=(law,), gate=gate).findings[0]
    snapshot = two_pairs().add(acceptance(first)).snapshot()
    report = check(snapshot, TODAY, rule_files=(law,), gate=gate)
    assert first in report.findings
    assert report.accepted == ()
    assert report.remarks == (f"COA901 rests on law and cannot be accepted: {first.message}",)


def test_a_warning_of_law_can_be_accepted() -> None:
    law = EachPair(replace(A_RULE, is_law=True), Severity.WARNING)
    first = check(two_pairs().snapshot(), TODAY, rule_files=(law,)).findings[0]
    report = check(two_pairs().add(acceptance(first)).snapshot(), TODAY, rule_files=(law,))
    assert [accepted.finding for accepted in report.accepted] == [first]


def test_a_rule_that_raises_is_reported_and_the_others_still_run() -> None:
    report = check(two_pairs().snapshot(), TODAY, rule_files=(GivesUp(), EachPair()))
    (failure,) = report.could_not_judge
    assert (failure.code, failure.subject.table, failure.message, failure.error) == (
        "COA902",
        "school",
        "Pair lost could not be judged.",
        "KeyError: 'ellie-marsh'",
    )
    assert sorted(finding.code for finding in report.findings) == ["COA901", "COA901", "COA902"]
    assert sorted(report.seconds) == ["COA901", "COA902"]


def test_each_rule_is_timed_by_the_stopwatch_it_is_given() -> None:
    ticks = iter([1.0, 1.5, 2.0, 2.25])
    files = (EachPair(), EachPair(replace(A_RULE, code="COA905")))
    report = check(SmallPlan().snapshot(), TODAY, rule_files=files, stopwatch=lambda: next(ticks))
    assert report.seconds == {"COA901": 0.5, "COA905": 0.25}


def test_an_id_depends_on_rule_subject_and_what_it_is_about_alone() -> None:
    pair = ref(two_pairs().snapshot().coaching_pairs[0])
    one = Finding("COA901", Severity.WARNING, pair, "Now.", "Do.", people=("b", "a", "b"))
    other = Finding("COA901", Severity.ERROR, pair, "Then.", "Or do.", rows=(pair, pair))
    spring = Finding("COA901", Severity.WARNING, pair, "Now.", "Do.", about="spring-1")
    assert one.id == other.id == "COA901-58b4d3e1d0"
    assert spring.id != one.id
    assert one.people == ("a", "b")
    assert one.rows == other.rows == (pair,)
