"""Several looks widen each range so that all of them hold together."""

import numpy as np
import pytest

from goldenthread.inference.looks import several_looks
from goldenthread.inference.means import mean_of


def test_the_chance_of_erring_is_shared_among_the_looks() -> None:
    # O. J. Dunn (1961): 1 - 0.05 / 5 and 1 - 0.05 / 2.
    assert several_looks(5).confidence == pytest.approx(0.99)
    assert several_looks(2).confidence == pytest.approx(0.975)
    assert several_looks(1).confidence == pytest.approx(0.95)


def test_together_the_ranges_hold_at_least_as_often_as_they_say() -> None:
    source = np.random.default_rng(61)
    confidence = several_looks(6).confidence
    held = 0
    for _ in range(800):
        figures = [mean_of(source.normal(0, 1, 15).tolist(), confidence) for _ in range(6)]
        held += all(figure.low <= 0 <= figure.high for figure in figures)
    assert 0.94 <= held / 800 <= 0.98


def test_looks_are_told() -> None:
    assert several_looks(1).in_words == "One figure was looked at."
    assert several_looks(6).in_words == (
        "6 figures were looked at, and among several one stands out by luck sooner or later. So "
        "each range is drawn at 99.2%, which keeps all of them together at 95%."
    )


def test_no_look_is_refused() -> None:
    with pytest.raises(ValueError, match="At least one"):
        several_looks(0)
