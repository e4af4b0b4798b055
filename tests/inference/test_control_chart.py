"""Control charts give the printed limits of two textbooks, and mostly say that nothing happened."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.inference.control_chart import p_chart, xmr_chart
from goldenthread.inference.observed import TooFew
from goldenthread.inference.run_rules import Limits, RunRule, Signal, signals_in

FLAT = Limits(-3.0, 0.0, 3.0)

# D. C. Montgomery, Introduction to Statistical Quality Control, control chart for fraction
# nonconforming: 30 samples of 50 cans, and 25 samples of purchase orders of differing size.
CANS = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9]
CANS += [12, 7, 13, 9, 6]
ORDERS = [(12, 100), (8, 80), (6, 80), (9, 100), (10, 110), (12, 110), (11, 100), (16, 100)]
ORDERS += [(10, 90), (6, 90), (20, 110), (15, 120), (9, 120), (8, 120), (6, 110), (8, 80), (10, 80)]
ORDERS += [(7, 80), (5, 90), (8, 100), (5, 100), (8, 100), (10, 100), (6, 90), (9, 90)]


def test_single_values_give_the_printed_limits() -> None:
    # D. J. Wheeler and D. S. Chambers, Understanding Statistical Process Control (2nd edition
    # 1992), page 49.
    chart = xmr_chart([39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40])
    ends = (round(chart.low, 2), round(chart.estimate, 2), round(chart.high, 2))
    assert ends == (36.82, 41.42, 46.01)
    assert chart.signals == ()


def test_shares_give_the_printed_limits_and_points() -> None:
    chart = p_chart([(count, 50) for count in CANS])
    ends = (round(chart.low, 4), round(chart.estimate, 4), round(chart.high, 4))
    assert ends == (0.0524, 0.2313, 0.4102)
    outside = [s.first + 1 for s in chart.signals if s.rule is RunRule.OUTSIDE]
    assert outside == [15, 23]


def test_shares_of_differing_n_have_limits_of_their_own() -> None:
    chart = p_chart(ORDERS)
    first, second = chart.limits[:2]
    assert round(chart.estimate, 4) == 0.0955
    assert (round(first.low, 3), round(first.high, 3)) == (0.007, 0.184)
    assert (second.low, round(second.high, 3)) == (0.0, 0.194)
    assert chart.signals == (Signal(RunRule.OUTSIDE, True, 10, 10),)


def test_limits_of_the_baseline_show_a_change_after_it() -> None:
    before = [12.0, 14, 13, 11, 13, 14, 13, 12]
    chart = xmr_chart([*before, 16, 15, 17, 16, 15, 16, 17, 16], baseline=8)
    run = [s for s in chart.signals if s.rule is RunRule.EIGHT_IN_A_ROW]
    assert run == [Signal(RunRule.EIGHT_IN_A_ROW, True, 8, 15)]
    assert chart.limits[0] == xmr_chart(before).limits[0]
    assert "eight values in a row on one side of the middle, above (value 9 to 16)" in (
        chart.in_words
    )


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([1.0] * 7 + [-1.0], ()),
        ([1.0] * 8, (Signal(RunRule.EIGHT_IN_A_ROW, True, 0, 7),)),
        ([-1.0] * 10, (Signal(RunRule.EIGHT_IN_A_ROW, False, 0, 9),)),
        ([1.0] * 4 + [0.0] + [1.0] * 4, ()),
        ([0.5, -3.1, 0.5], (Signal(RunRule.OUTSIDE, False, 1, 1),)),
        ([2.0, 2.0, -1.0, 2.0], (Signal(RunRule.THREE_OF_FOUR, True, 0, 3),)),
        ([2.0, -2.0, 2.0, -2.0], ()),
        ([3.0, -3.0], ()),
    ],
)
def test_each_rule_fires_at_its_edge(values: list[float], found: tuple[Signal, ...]) -> None:
    assert signals_in(values, [FLAT] * len(values)) == found


@given(st.lists(st.floats(-5, 5), max_size=30))
def test_a_chart_upside_down_has_the_same_signals(values: list[float]) -> None:
    upright = signals_in(values, [FLAT] * len(values))
    turned = signals_in([-value for value in values], [FLAT] * len(values))
    mirrored = {Signal(s.rule, not s.is_above, s.first, s.last) for s in turned}
    assert set(upright) == mirrored


def test_usual_ups_and_downs_seldom_give_a_signal() -> None:
    source = np.random.default_rng(266)
    charts = [xmr_chart(source.normal(50, 5, 20).tolist()) for _ in range(500)]
    outside = [any(s.rule is RunRule.OUTSIDE for s in chart.signals) for chart in charts]
    # Three true standard deviations would give 5% in 20 values; estimated limits waver a little.
    assert sum(outside) / 500 < 0.12


def test_no_signal_is_a_result() -> None:
    chart = xmr_chart([39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40])
    assert chart.in_words == (
        "No signal in 12 values: all of them lie within the usual up and down, so none needs an "
        "explanation of its own. The limits rest on 12 values and may still move."
    )


def test_a_large_step_is_told() -> None:
    chart = xmr_chart([10, 11, 10, 11, 10, 11, 10, 11, 14.5, 11], baseline=8)
    assert chart.large_steps == (8, 9)
    assert "an unusually large step (to value 9)" in chart.in_words


def test_too_few_values_and_too_long_baselines_are_refused() -> None:
    with pytest.raises(TooFew):
        xmr_chart([1, 2, 3, 4, 5])
    with pytest.raises(TooFew):
        xmr_chart([1, 2, 3, 4, 5, 6, 7], baseline=3)
    with pytest.raises(ValueError, match="longer than the run"):
        p_chart([(1, 9)] * 7, baseline=8)
    with pytest.raises(ValueError, match="is not a share"):
        p_chart([(10, 9)] * 7)
