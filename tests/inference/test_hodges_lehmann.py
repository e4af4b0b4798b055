"""The typical change gives the printed values of a textbook."""

import numpy as np
import pytest

from goldenthread.inference.hodges_lehmann import typical_change
from goldenthread.inference.observed import TooFew

# M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods (1973), examples of section 3:
# Hamilton depression scale factor IV of nine patients before and after therapy.
BEFORE = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]
AFTER = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]


def test_the_depression_data_give_the_printed_estimate_and_interval() -> None:
    change = typical_change(BEFORE, AFTER)
    printed = (round(change.estimate, 2), round(change.low, 3), round(change.high, 3))
    assert printed == (-0.46, -0.786, -0.010)


@pytest.mark.parametrize("n", [8, 30, 90])
def test_it_holds_the_true_change_at_least_as_often_as_it_says(n: int) -> None:
    source = np.random.default_rng(n)
    held = 0
    for _ in range(600):
        change = typical_change(np.zeros(n).tolist(), source.normal(1, 2, n).tolist())
        held += change.low <= 1 <= change.high
    # 600 trials leave about two percentage points of chance.
    assert 0.93 <= held / 600 <= 0.99


def test_five_pairs_are_too_few() -> None:
    with pytest.raises(TooFew):
        typical_change(BEFORE[:5], AFTER[:5])
