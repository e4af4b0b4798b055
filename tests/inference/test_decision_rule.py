"""A written rule is read from what was counted, with the missing pupils at their worst and best."""

import pytest

from goldenthread.inference.decision_rule import DecisionRule, Met
from goldenthread.inference.missing import share_with_missing

RULE = DecisionRule(40, 62, "adapt")


@pytest.mark.parametrize(
    ("count", "n", "expected", "met"),
    [
        (40, 62, 62, Met.YES),
        (39, 62, 62, Met.NO),
        (40, 50, 62, Met.YES),
        (35, 57, 62, Met.OPEN),
        (34, 57, 62, Met.NO),
        (20, 31, 31, Met.YES),
        (19, 31, 31, Met.NO),
    ],
)
def test_the_rule_is_read_to_the_pupil(count: int, n: int, expected: int, met: Met) -> None:
    assert RULE.read(share_with_missing(count, n, expected)) is met


def test_the_rule_says_what_change_matters() -> None:
    assert RULE.in_words == "If fewer than 40 of 62: adapt."
    assert RULE.smallest_change(11 / 62) == pytest.approx(29 / 62)
    assert RULE.smallest_change(11 / 62, part_of_the_way=0.5) == pytest.approx(29 / 124)
    with pytest.raises(ValueError, match="part of the way"):
        RULE.smallest_change(11 / 62, part_of_the_way=0)


def test_an_aim_beyond_the_group_is_refused() -> None:
    with pytest.raises(ValueError, match="63 of 62 is no aim"):
        DecisionRule(63, 62, "adapt")
