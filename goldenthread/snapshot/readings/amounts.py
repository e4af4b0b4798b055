"""Says a value with its unit as people say it."""

from goldenthread.snapshot.readings.verdicts import PER_CENT

# One has a score of 79, never 79 score.
SCORE = "score"
MEDIAN = "median"


def amount(value: str, unit: str, measure: str = "") -> str:
    """`3 a lesson`, `48%`, or `a median score of 79` where the measure's name says median."""
    unit = unit.strip()
    if unit.lower() in PER_CENT:
        return f"{value}%"
    if is_score(unit):
        is_median = MEDIAN in measure.lower() and MEDIAN not in unit.lower()
        kind = f"{MEDIAN} {unit}" if is_median else unit
        return f"{'an' if kind[0].lower() in 'aeiou' else 'a'} {kind} of {value}"
    return f"{value} {unit}".strip()


def is_score(unit: str) -> bool:
    return unit.lower().split()[-1:] == [SCORE]
