"""The pictures of one measure: its values with their ranges, and its run over time."""

from collections.abc import Sequence

from goldenthread.inference.control_chart import FEWEST, xmr_chart
from goldenthread.inference.proportions import wilson_share
from goldenthread.inference.spoken import plain
from goldenthread.inference.verdict import FEWEST_FOR_A_HINT
from goldenthread.kernel.dates import day_and_date, long_date
from goldenthread.kernel.numbers import plain_number
from goldenthread.snapshot.readings.amounts import amount, is_score
from goldenthread.snapshot.readings.verdict_words import FEWEST_FOR_PERCENTAGES
from goldenthread.snapshot.readings.verdicts import MeasureVerdict, count_of
from goldenthread.snapshot.records import MeasurePoint
from goldenthread.snapshot.words import PointKind
from goldenthread.ui.control_chart_drawing import RunPicture, RunPoint
from goldenthread.ui.dot_plot import Dot, DotPlot

FEWEST_DOTS = 2
MOST_DOTS = 8
KINDS = {
    PointKind.BASELINE: "Baseline, ",
    PointKind.MID_POINT: "Mid-point, ",
    PointKind.END: "End, ",
}


def dots_of(
    told: MeasureVerdict, points: Sequence[MeasurePoint], asked_words: str
) -> DotPlot | None:
    """The values with their ranges; None below two, where there is nothing to set side by side."""
    shown = _first_and_latest(points)
    if len(shown) < FEWEST_DOTS:
        return None
    counts = [count_of(told.measure, point) for point in shown]
    if all(counts):
        return _dots_of_counts(told, shown, asked_words)
    values, asked = [float(point.value) for point in shown], told.wanted
    ends = [*values, *([float(asked)] if asked is not None else [])]
    unit = told.measure.unit
    return DotPlot(
        title=told.measure.name,
        dots=tuple(
            Dot(
                _when(point),
                float(point.value),
                _beside(plain_number(point.value), unit),
                range_text=f"from {point.n} pupils" if point.n else "",
                is_first=point.kind == PointKind.BASELINE,
            )
            for point in shown
        ),
        least=min(ends),
        most=max(ends),
        scale=(f"{min(ends):g}", f"{max(ends):g}"),
        line=float(asked) if asked is not None else None,
        line_label=asked_words,
        note="A single value for the whole group has no range.",
    )


def _dots_of_counts(
    told: MeasureVerdict, points: Sequence[MeasurePoint], asked_words: str
) -> DotPlot:
    dots, sizes, asked = [], set(), told.wanted
    for point in points:
        count = count_of(told.measure, point)
        assert count is not None
        done, n = count
        sizes.add(n)
        share = wilson_share(done, n, told.looks.confidence)
        has_range = n >= FEWEST_FOR_A_HINT
        fits = f"{share.low:.0%} to {share.high:.0%}"
        if n < FEWEST_FOR_PERCENTAGES:
            fits = f"{round(share.low * n)} to {round(share.high * n)} of {n}"
        dots.append(
            Dot(
                _when(point),
                share.value,
                f"{done} of {n}",
                share.low if has_range else None,
                share.high if has_range else None,
                fits if has_range else "too few for a range",
                is_first=point.kind == PointKind.BASELINE,
            )
        )
    size = told.group_size or max(sizes)
    line = float(asked) / size if asked is not None and 0 <= asked <= size else None
    chance = f"{told.looks.confidence:.0%} of the time" if told.looks.looks == 1 else "together 95%"
    return DotPlot(
        title=told.measure.name,
        dots=tuple(dots),
        least=0,
        most=1,
        scale=("0", str(size)) if sizes == {size} else ("none", "all"),
        line=line,
        line_label=asked_words if line is not None else "",
        note="A dot is what was counted. The bar through it is what would be no surprise for "
        f"pupils like these: bars made like this hold the true share {chance}.",
    )


def run_of(told: MeasureVerdict, points: Sequence[MeasurePoint]) -> RunPicture | None:
    """A control chart from six values on; shares of classes move together, so single values."""
    if len(points) < FEWEST:
        return None
    counts = [count_of(told.measure, point) for point in points]
    if all(counts):
        values = [100 * count[0] / count[1] for count in counts if count]
        texts = [f"{count[0]} of {count[1]}" for count in counts if count]
        unit = "%"
    else:
        values = [float(point.value) for point in points]
        texts = [plain_number(point.value) for point in points]
        unit = told.measure.unit
    chart = xmr_chart(values)
    signals = {n for one in chart.signals for n in range(one.first, one.last + 1)}
    signals.update(chart.large_steps)
    return RunPicture(
        title=f"{told.measure.name} over time",
        points=tuple(
            RunPoint(day_and_date(point.on), value, text, number in signals)
            for number, (point, value, text) in enumerate(zip(points, values, texts, strict=True))
        ),
        low=chart.low,
        middle=chart.estimate,
        high=chart.high,
        low_text=_beside(plain(chart.low), unit),
        middle_text=_beside(plain(chart.estimate), unit),
        high_text=_beside(plain(chart.high), unit),
        in_words=chart.in_words,
    )


def _beside(value: str, unit: str) -> str:
    """The number first, for a column of numbers; the measure's name says what a score is of."""
    return value if is_score(unit) else amount(value, unit)


def _first_and_latest(points: Sequence[MeasurePoint]) -> list[MeasurePoint]:
    """All of a few; of a run, which is drawn on its own, those that a plan asked for."""
    if len(points) < FEWEST:
        return list(points)
    last = len(points) - 1
    return [
        point
        for place, point in enumerate(points)
        if place in (0, last) or point.kind != PointKind.OTHER
    ][-MOST_DOTS:]


def _when(point: MeasurePoint) -> str:
    kind = KINDS.get(PointKind(point.kind), "")
    late = " (late)" if point.late else ""
    return f"{kind}{long_date(point.on)}{late}"
