"""Says figures of classes, and times of measuring, in words."""

from goldenthread.evaluation.class_sums import ClassSum
from goldenthread.evaluation.measure_units import is_percentage
from goldenthread.evaluation.models import ClassFigure
from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.verdict_words import FEWEST_FOR_PERCENTAGES
from goldenthread.snapshot.words import EvaluationStage, PointKind

TIMES = {
    PointKind.BASELINE: "Baseline, before the work begins",
    PointKind.MID_POINT: "Mid-point",
    PointKind.END: "End",
    PointKind.OTHER: "Another time",
}
SHORT_TIMES = TIMES | {PointKind.BASELINE: "Baseline"}
TIME_OF_STAGE = {
    EvaluationStage.EARLY: PointKind.BASELINE,
    EvaluationStage.MID_POINT: PointKind.MID_POINT,
    EvaluationStage.END: PointKind.END,
    EvaluationStage.LATER: PointKind.OTHER,
}


def figure_in_words(figure: ClassFigure) -> str:
    """`12 of 27`, or `26 values from 71 to 104, 1 absent`."""
    if figure.counted is not None:
        return f"{figure.counted} of {figure.pupils}"
    values = figure.values
    words = f"{counted(len(values), 'value')} from {min(values):g} to {max(values):g}"
    return f"{words}, {figure.absent} absent" if figure.absent else words


def sum_in_words(total: ClassSum, unit: str) -> str:
    """`27 of 62 pupils`, `44% of 62 pupils`, or `79 for the pupil in the middle of 62`."""
    if total.done is None:
        sign = "%" if is_percentage(unit) else ""
        return f"{plain_number(total.value)}{sign} for the pupil in the middle of {total.n}"
    # One pupil of fewer than thirty is more than three per cent.
    if is_percentage(unit) and total.n >= FEWEST_FOR_PERCENTAGES:
        return f"{total.value:.0f}% of {counted(total.n, 'pupil')}"
    return f"{total.done} of {counted(total.n, 'pupil')}"
