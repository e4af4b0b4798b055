"""How much the figures allow to be said: the one rule behind hint, some, good and cannot tell.

The figures propose a strength (`proposed_by`), each shortcoming caps it (`CAPS`), and the lowest
cap is the verdict. The table of all of it is in docs/reference/verdicts.md, made from this file.
The numbers are our judgement where no source is named.
"""

from collections.abc import Callable
from dataclasses import dataclass

from goldenthread.inference.evidence import Baseline, Change, Direction, Evidence, Strength
from goldenthread.inference.looks import several_looks


@dataclass(frozen=True, slots=True)
class Cap:
    """One shortcoming: the most that can be said with it, and what would help."""

    most: Strength
    reason: str
    remedy: str
    applies: Callable[[Evidence], bool]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The strength, the direction, and the shortcomings that kept it from being stronger."""

    strength: Strength
    direction: Direction
    held_back_by: tuple[Cap, ...]

    @property
    def in_words(self) -> str:
        reasons = " ".join(f"{cap.reason} {cap.remedy}" for cap in self.held_back_by)
        return f"{self.opening} {reasons}".strip()

    @property
    def opening(self) -> str:
        """`A hint that it got better.`: the verdict without what holds it back."""
        match self.strength:
            case Strength.NOT_EVALUABLE:
                return "Not evaluable."
            case Strength.CANNOT_TELL:
                return "We cannot tell."
            case Strength.HINT:
                return f"A hint that {self.direction}."
            case _:
                return f"{self.strength.words.capitalize()} evidence that {self.direction}."


# How many pupils, and what part of them missing, leave how much to be said. Missing shares follow
# the steps that the Education Endowment Foundation's security ratings use for attrition.
FEWEST_FOR_A_HINT = 10
FEWEST_FOR_MORE = 30
MISSING_FOR_GOOD, MISSING_FOR_SOME, MISSING_FOR_A_HINT = 0.10, 0.20, 0.40
SOURCES_FOR_MORE = 2

CAPS = (
    Cap(
        Strength.NOT_EVALUABLE,
        "There is no baseline.",
        "Nothing measured later can mend that; set one before the next piece of work.",
        lambda e: e.baseline is Baseline.NONE,
    ),
    Cap(
        Strength.CANNOT_TELL,
        "Nothing has been measured since the baseline.",
        "Measure the same thing in the same way.",
        lambda e: e.change is None,
    ),
    Cap(
        Strength.CANNOT_TELL,
        f"Fewer than {FEWEST_FOR_A_HINT} pupils were measured.",
        "Tell what each of them did instead.",
        lambda e: e.change is not None and e.n < FEWEST_FOR_A_HINT,
    ),
    Cap(
        Strength.CANNOT_TELL,
        f"More than {MISSING_FOR_A_HINT:.0%} of the group are missing.",
        "Catch up with those who were away.",
        lambda e: e.missing > MISSING_FOR_A_HINT,
    ),
    Cap(
        Strength.HINT,
        f"Fewer than {FEWEST_FOR_MORE} pupils were measured.",
        "Measure more of them, or the next group too.",
        lambda e: e.n < FEWEST_FOR_MORE,
    ),
    Cap(
        Strength.HINT,
        "The baseline was taken after the work had begun.",
        "What came before is not known; take the next one in time.",
        lambda e: e.baseline is Baseline.LATE,
    ),
    Cap(
        Strength.HINT,
        "What change would matter was not written down beforehand.",
        "Write it down before the next look.",
        lambda e: e.smallest_that_matters is None,
    ),
    Cap(
        Strength.HINT,
        "It rests on one kind of evidence.",
        "Add a second that does not depend on it.",
        lambda e: e.sources < SOURCES_FOR_MORE,
    ),
    Cap(
        Strength.HINT,
        f"More than {MISSING_FOR_SOME:.0%} of the group are missing.",
        "Catch up with those who were away.",
        lambda e: e.missing > MISSING_FOR_SOME,
    ),
    Cap(
        Strength.HINT,
        "All pupils sit in one class, so its teacher and the programme cannot be told apart.",
        "Measure a second class.",
        lambda e: e.classes == 1,
    ),
    Cap(
        Strength.HINT,
        "Pupils of one class resemble one another, and the range does not yet allow for that.",
        "Enter the figures of four classes or more, class by class.",
        lambda e: e.classes is not None and e.classes > 1 and not e.classes_counted,
    ),
    Cap(
        Strength.HINT,
        "Several figures were looked at, and the range does not yet allow for that.",
        "Count every figure that was looked at.",
        lambda e: e.change is not None and not _is_wide_enough(e.change, e.looks),
    ),
    Cap(
        Strength.SOME,
        f"More than {MISSING_FOR_GOOD:.0%} of the group are missing.",
        "Catch up with those who were away.",
        lambda e: e.missing > MISSING_FOR_GOOD,
    ),
    Cap(
        Strength.SOME,
        "There is no comparison group, so other causes may explain it.",
        "Measure similar pupils who are not part of it.",
        lambda e: not e.has_comparison,
    ),
)

NOT_CLEAR = Cap(
    Strength.CANNOT_TELL,
    "The range holds no change as well as a change that matters.",
    "Measure more pupils, or wait for the next look.",
    lambda e: e.change is not None and _proposal(e)[1] is Direction.OPEN,
)


def judge(evidence: Evidence) -> Verdict:
    """The verdict on `evidence`: what the figures propose, held back by every cap that applies.

    `held_back_by` names the caps at the verdict's own strength: lifting another would not help yet.
    """
    proposed, direction = _proposal(evidence)
    caps = [cap for cap in (NOT_CLEAR, *CAPS) if cap.applies(evidence)]
    strength = min([proposed, *(cap.most for cap in caps)])
    if strength <= Strength.CANNOT_TELL:
        direction = Direction.OPEN
    return Verdict(strength, direction, tuple(cap for cap in caps if cap.most == strength))


def _proposal(evidence: Evidence) -> tuple[Strength, Direction]:
    if evidence.change is None:
        return Strength.GOOD, Direction.OPEN
    return proposed_by(
        evidence.change, evidence.smallest_that_matters or 0.0, evidence.higher_is_better
    )


def proposed_by(
    change: Change, matters: float, higher_is_better: bool
) -> tuple[Strength, Direction]:
    """What an interval alone proposes, beside the smallest change that matters (0: any change).

    Turned so that up is better, then read from the outside in: all of it beyond what matters, all
    of it short of what matters, all of it on one side of no change, or neither.
    Source: the reading of intervals against a margin, as in G. Piaggio and others, Journal of the
    American Medical Association 308 (2012), 2594-2604.
    """
    low, estimate, high = change.low, change.estimate, change.high
    if not higher_is_better:
        low, estimate, high = -high, -estimate, -low
    direction = Direction.BETTER if estimate > 0 else Direction.WORSE
    is_one_sided = low > 0 or high < 0
    if is_one_sided and min(abs(low), abs(high)) >= matters:
        return Strength.GOOD, direction
    if max(abs(low), abs(high)) < matters:
        return Strength.GOOD, Direction.TOO_SMALL
    if is_one_sided:
        return (Strength.SOME if abs(estimate) >= matters else Strength.HINT), direction
    return Strength.CANNOT_TELL, Direction.OPEN


def _is_wide_enough(change: Change, looks: int) -> bool:
    # A thousandth of a percent lets 0.975 pass that was written as 97.5%.
    return change.confidence >= several_looks(looks).confidence - 1e-5
