"""The mid-point of Ashmoor Vale's reading programme, from counts to a verdict."""

from goldenthread.inference.change_of_share import change_of_share
from goldenthread.inference.decision_rule import DecisionRule, Met
from goldenthread.inference.evidence import Baseline, Change, Direction, Evidence, Strength
from goldenthread.inference.missing import share_with_missing
from goldenthread.inference.verdict import judge

RULE = DecisionRule(40, 62, "adapt")
CHANGE = change_of_share((11, 62), (27, 62))


def midpoint(sources: int) -> Evidence:
    return Evidence(
        baseline=Baseline.TIMELY,
        change=Change(CHANGE.estimate, CHANGE.low, CHANGE.high, CHANGE.confidence),
        n=CHANGE.n,
        smallest_that_matters=RULE.smallest_change(11 / 62, part_of_the_way=0.5),
        sources=sources,
    )


def test_half_way_there_is_some_evidence_and_no_more() -> None:
    verdict = judge(midpoint(sources=2))
    assert (verdict.strength, verdict.direction) == (Strength.SOME, Direction.BETTER)


def test_one_source_leaves_a_hint() -> None:
    assert judge(midpoint(sources=1)).in_words == (
        "A hint that it got better. It rests on one kind of evidence. Add a second that does not "
        "depend on it."
    )


def test_the_written_rule_is_not_met_yet() -> None:
    assert RULE.read(share_with_missing(27, 62, 62)) is Met.NO
