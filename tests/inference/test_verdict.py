"""The verdict follows one rule: weaker evidence never says more, and worse counts like better."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import goldenthread
from goldenthread.inference.evidence import Baseline, Change, Direction, Evidence, Strength
from goldenthread.inference.verdict import CAPS, judge
from goldenthread.inference.verdict_table import verdicts_page

PAGE = Path(goldenthread.__file__).parent.parent / "docs" / "reference" / "verdicts.md"
# All that the rule could ask for.
BEST = Evidence(
    baseline=Baseline.TIMELY,
    change=Change(0.40, 0.25, 0.55),
    n=120,
    smallest_that_matters=0.2,
    sources=3,
    has_comparison=True,
    classes=6,
    classes_counted=True,
)
MIRRORED = {Direction.BETTER: Direction.WORSE, Direction.WORSE: Direction.BETTER}

ends = st.floats(-1, 1, allow_nan=False)
changes = st.none() | st.builds(
    lambda values, confidence: Change(values[1], values[0], values[2], confidence),
    st.tuples(ends, ends, ends).map(sorted),
    st.sampled_from([0.9, 0.95, 0.975, 0.99]),
)
pieces = st.builds(
    Evidence,
    baseline=st.sampled_from(Baseline),
    change=changes,
    n=st.integers(0, 200),
    smallest_that_matters=st.none() | st.floats(0.01, 1),
    higher_is_better=st.booleans(),
    sources=st.integers(0, 4),
    has_comparison=st.booleans(),
    missing=st.floats(0, 1),
    classes=st.none() | st.integers(1, 12),
    classes_counted=st.booleans(),
    looks=st.integers(1, 6),
)


def test_the_best_evidence_is_good_and_nothing_holds_it_back() -> None:
    verdict = judge(BEST)
    assert (verdict.strength, verdict.direction) == (Strength.GOOD, Direction.BETTER)
    assert verdict.held_back_by == ()
    assert verdict.in_words == "Good evidence that it got better."


@pytest.mark.parametrize(
    ("evidence", "strength"),
    [
        (replace(BEST, baseline=Baseline.NONE), Strength.NOT_EVALUABLE),
        (replace(BEST, change=None), Strength.CANNOT_TELL),
        (replace(BEST, n=9), Strength.CANNOT_TELL),
        (replace(BEST, n=10), Strength.HINT),
        (replace(BEST, n=29), Strength.HINT),
        (replace(BEST, n=30), Strength.GOOD),
        (replace(BEST, missing=0.41), Strength.CANNOT_TELL),
        (replace(BEST, missing=0.40), Strength.HINT),
        (replace(BEST, missing=0.20), Strength.SOME),
        (replace(BEST, missing=0.10), Strength.GOOD),
        (replace(BEST, baseline=Baseline.LATE), Strength.HINT),
        (replace(BEST, smallest_that_matters=None), Strength.HINT),
        (replace(BEST, sources=1), Strength.HINT),
        (replace(BEST, sources=2), Strength.GOOD),
        (replace(BEST, classes=1), Strength.HINT),
        (replace(BEST, classes_counted=False), Strength.HINT),
        (replace(BEST, classes=None, classes_counted=False), Strength.GOOD),
        (replace(BEST, looks=2), Strength.HINT),
        (replace(BEST, looks=2, change=Change(0.4, 0.25, 0.55, 0.975)), Strength.GOOD),
        (replace(BEST, has_comparison=False), Strength.SOME),
    ],
)
def test_each_shortcoming_holds_the_verdict_back(evidence: Evidence, strength: Strength) -> None:
    assert judge(evidence).strength is strength


@pytest.mark.parametrize(
    ("change", "strength", "direction"),
    [
        (Change(0.40, 0.20, 0.60), Strength.GOOD, Direction.BETTER),
        (Change(0.25, 0.05, 0.45), Strength.SOME, Direction.BETTER),
        (Change(0.15, 0.05, 0.25), Strength.HINT, Direction.BETTER),
        (Change(0.05, -0.10, 0.19), Strength.GOOD, Direction.TOO_SMALL),
        (Change(0.10, 0.05, 0.15), Strength.GOOD, Direction.TOO_SMALL),
        (Change(0.10, -0.05, 0.25), Strength.CANNOT_TELL, Direction.OPEN),
        (Change(0.10, 0.00, 0.20), Strength.CANNOT_TELL, Direction.OPEN),
        (Change(-0.25, -0.45, -0.05), Strength.SOME, Direction.WORSE),
    ],
)
def test_the_range_is_read_beside_what_matters(
    change: Change, strength: Strength, direction: Direction
) -> None:
    verdict = judge(replace(BEST, change=change))
    assert (verdict.strength, verdict.direction) == (strength, direction)


def test_a_verdict_names_what_holds_it_back_and_what_helps() -> None:
    evidence = replace(BEST, has_comparison=False, change=Change(0.26, 0.10, 0.40), n=62)
    assert judge(evidence).in_words == (
        "Some evidence that it got better. There is no comparison group, so other causes may "
        "explain it. Measure similar pupils who are not part of it."
    )
    assert judge(replace(BEST, baseline=Baseline.NONE, change=None)).in_words == (
        "Not evaluable. There is no baseline. Nothing measured later can mend that; set one before "
        "the next piece of work."
    )


def test_every_cap_can_be_the_one_that_holds_back() -> None:
    cases = [
        replace(BEST, baseline=Baseline.NONE),
        replace(BEST, change=None),
        replace(BEST, n=9),
        replace(BEST, missing=0.5),
        replace(BEST, n=20),
        replace(BEST, baseline=Baseline.LATE),
        replace(BEST, smallest_that_matters=None),
        replace(BEST, sources=1),
        replace(BEST, missing=0.3),
        replace(BEST, classes=1),
        replace(BEST, classes_counted=False),
        replace(BEST, looks=3),
        replace(BEST, missing=0.15),
        replace(BEST, has_comparison=False),
    ]
    assert [judge(case).held_back_by for case in cases] == [(cap,) for cap in CAPS]


@given(pieces, st.floats(0, 1))
def test_more_missing_never_strengthens(evidence: Evidence, missing: float) -> None:
    more = replace(evidence, missing=max(evidence.missing, missing))
    assert judge(more).strength <= judge(evidence).strength


@given(pieces)
def test_without_a_baseline_nothing_is_ever_evaluable(evidence: Evidence) -> None:
    verdict = judge(replace(evidence, baseline=Baseline.NONE))
    assert verdict.strength is Strength.NOT_EVALUABLE
    assert verdict.direction is Direction.OPEN


@given(pieces)
def test_with_a_baseline_it_is_always_evaluable(evidence: Evidence) -> None:
    verdict = judge(replace(evidence, baseline=Baseline.TIMELY))
    assert verdict.strength >= Strength.CANNOT_TELL


@given(pieces, st.integers(0, 200))
def test_more_pupils_never_weaken(evidence: Evidence, n: int) -> None:
    more = replace(evidence, n=max(evidence.n, n))
    assert judge(more).strength >= judge(evidence).strength


@given(pieces)
def test_a_change_for_the_worse_is_judged_like_one_for_the_better(evidence: Evidence) -> None:
    if (change := evidence.change) is None:
        return
    mirror = Change(-change.estimate, -change.high, -change.low, change.confidence)
    one, other = judge(evidence), judge(replace(evidence, change=mirror))
    assert other.strength is one.strength
    assert other.direction is MIRRORED.get(one.direction, one.direction)


@given(pieces)
def test_whether_more_or_less_is_better_only_turns_the_direction(evidence: Evidence) -> None:
    turned = replace(evidence, higher_is_better=not evidence.higher_is_better)
    one, other = judge(evidence), judge(turned)
    assert other.strength is one.strength
    assert other.direction is MIRRORED.get(one.direction, one.direction)


@given(pieces, st.floats(0, 0.5))
def test_a_wider_range_never_claims_a_change_more_strongly(
    evidence: Evidence, wider: float
) -> None:
    if (change := evidence.change) is None:
        return
    loose = Change(change.estimate, change.low - wider, change.high + wider, change.confidence)
    wide, narrow = judge(replace(evidence, change=loose)), judge(evidence)
    if wide.direction in MIRRORED and narrow.direction is wide.direction:
        assert wide.strength <= narrow.strength


@given(pieces, st.integers(0, 3))
def test_another_source_never_weakens(evidence: Evidence, more: int) -> None:
    stronger = judge(replace(evidence, sources=evidence.sources + more))
    assert stronger.strength >= judge(evidence).strength


@given(pieces)
def test_what_is_short_of_good_always_says_why(evidence: Evidence) -> None:
    verdict = judge(evidence)
    if verdict.strength <= Strength.CANNOT_TELL:
        assert verdict.held_back_by


def test_the_reference_page_is_made_from_the_rule() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == verdicts_page(), "run ./dev run python -m goldenthread.commands.reference"


def test_evidence_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="lies within its interval"):
        Change(0.5, 0.6, 0.7)
    with pytest.raises(ValueError, match="is above 0"):
        replace(BEST, smallest_that_matters=0.0)
    with pytest.raises(ValueError, match="from 0 to 1"):
        replace(BEST, missing=1.2)
