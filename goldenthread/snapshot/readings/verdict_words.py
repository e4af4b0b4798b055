"""Says a measure's figures, their range and what may be made of them, as one would to a head."""

from math import ceil, floor

from goldenthread.inference.decision_rule import DecisionRule
from goldenthread.inference.evidence import Direction, Strength
from goldenthread.inference.missing import share_with_missing
from goldenthread.inference.spoken import CHANGE_OF_SHARE, change_in
from goldenthread.inference.verdict import FEWEST_FOR_A_HINT, FEWEST_FOR_MORE
from goldenthread.inference.whole_group import share_of_whole_group
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.verdicts import COUNTED, MeasureVerdict, count_of
from goldenthread.snapshot.records import Measure, MeasurePoint
from goldenthread.snapshot.words import PointKind

# One pupil of fewer than thirty is more than three per cent (rule EVA006): tell pupils instead.
FEWEST_FOR_PERCENTAGES = FEWEST_FOR_MORE


def opening_of(told: MeasureVerdict) -> str:
    """`A hint that it got better.`"""
    if told.verdict is None:
        return "Nothing can be said yet."
    if told.verdict.direction is not Direction.TOO_SMALL:
        return told.verdict.opening
    return told.verdict.opening.replace(Direction.TOO_SMALL, _less_than_hoped(told))


def _less_than_hoped(told: MeasureVerdict) -> str:
    # What was hoped for is seldom the smallest change that matters: a gain short of it is a gain.
    change = told.change
    if change is None or change.low <= 0 <= change.high:
        return "any change is smaller than was hoped for"
    is_better = (change.estimate > 0) == told.higher_is_better
    return "it got better, by less than was hoped for" if is_better else Direction.WORSE


def reasons_of(told: MeasureVerdict) -> tuple[str, ...]:
    """What kept the verdict from being stronger, each with what would help."""
    if told.verdict is None:
        return ("There is no baseline yet. Take it before the work begins.",)
    reasons = tuple(f"{cap.reason} {cap.remedy}" for cap in told.verdict.held_back_by)
    short = _short_of_what_was_hoped(told)
    return (short, *reasons) if short else reasons


def facts_of(told: MeasureVerdict) -> tuple[tuple[str, str], ...]:
    """The figures in pairs of name and words, in the order in which one would ask for them."""
    pairs = (
        ("Baseline", _baseline(told)),
        ("Latest", _latest(told)),
        ("Change", _change(told)),
        ("Range", _range(told)),
        ("Who was measured", _pupils(told)),
        ("Hoped for", _hoped_for(told)),
    )
    return tuple((name, words) for name, words in pairs if words)


def value_in_words(measure: Measure, point: MeasurePoint) -> str:
    """`27 of 62 pupils`, or `79 score, from 62 pupils`."""
    count = count_of(measure, point)
    if count:
        return f"{count[0]} of {count[1]} {_whom(measure)}"
    written = f"{point.value.normalize():f} {measure.unit}".strip()
    return f"{written}, from {counted(point.n, 'pupil')}" if point.n else written


def _whom(measure: Measure) -> str:
    match = COUNTED.fullmatch(measure.unit)
    return match["whom"] if match else "pupils"


def _baseline(told: MeasureVerdict) -> str:
    if told.baseline is None:
        return "None was taken" if told.verdict else "Not taken yet"
    late = ". It came late: the work had begun" if told.is_baseline_late else ""
    return f"{value_in_words(told.measure, told.baseline)}, on {long_date(told.baseline.on)}{late}"


def _latest(told: MeasureVerdict) -> str:
    if told.latest is None:
        return "Nothing was measured since" if told.baseline else ""
    when = {PointKind.MID_POINT: ", at the mid-point", PointKind.END: ", at the end"}
    kind = when.get(PointKind(told.latest.kind), "")
    late = ", later than planned" if told.latest.late else ""
    return (
        f"{value_in_words(told.measure, told.latest)}, on {long_date(told.latest.on)}{kind}{late}"
    )


def _change(told: MeasureVerdict) -> str:
    if told.baseline is None or told.latest is None:
        return ""
    if told.change is None:
        return change_in().once(float(told.latest.value - told.baseline.value)).capitalize()
    before, after = told.change.before.n, told.change.after.n
    more = int(told.latest.value - told.baseline.value)
    parts = []
    if before == after:
        parts.append(f"{_more(more)} of {after}" if more else f"As many of {after} as before")
    if told.change.n >= FEWEST_FOR_PERCENTAGES:
        parts.append(CHANGE_OF_SHARE.once(told.change.estimate))
    return ": ".join(parts)


def _more(number: int) -> str:
    return f"{abs(number)} {'more' if number > 0 else 'fewer'}"


def _range(told: MeasureVerdict) -> str:
    change = told.change
    if change is None or change.n < FEWEST_FOR_A_HINT:
        return ""
    if change.n >= FEWEST_FOR_PERCENTAGES:
        fits = f"The figures fit {CHANGE_OF_SHARE.between(change.low, change.high)}"
    else:
        ends = [round(end * change.n) for end in (change.low, change.high)]
        spoken = [_more(end) if end else "no change" for end in ends]
        such = f"{change.n} such {_whom(told.measure)}"
        fits = f"Of {such}, anything from {spoken[0]} to {spoken[1]} fits"
    return fits if told.looks.looks == 1 else f"{fits}. {told.looks.in_words.rstrip('.')}"


def _pupils(told: MeasureVerdict) -> str:
    """Whether all of the group were measured, and what the missing could change."""
    count = count_of(told.measure, told.latest) if told.latest else None
    size = told.group_size
    if count is None or size is None:
        return ""
    done, n = count
    if n == size:
        if n < FEWEST_FOR_PERCENTAGES:
            return f"All {n} of the group were measured"
        # The count itself stands above.
        return share_of_whole_group(done, n).in_words.partition("%. ")[2].rstrip(".")
    figure = share_with_missing(done, n, size)
    if n >= FEWEST_FOR_PERCENTAGES:
        return figure.in_words.rstrip(".")
    return (
        f"{figure.missing} of {size} are missing: with all of them it could be anything from "
        f"{done} to {done + figure.missing} of {size}"
    )


def _hoped_for(told: MeasureVerdict) -> str:
    measure = told.measure
    if measure.target is None:
        return ""
    hoped = f"{measure.target.normalize():f}"
    if not COUNTED.fullmatch(measure.unit) or told.group_size is None:
        return f"{hoped} {measure.unit}".strip()
    words = f"{hoped} of {told.group_size} at the end"
    if told.part_of_the_way < 1:
        half = _by_now(told)
        return f"{words}; half of the way there is {half}" if half else words
    met = _met(told)
    return f"{words}: {met}" if met else words


def _by_now(told: MeasureVerdict) -> int | None:
    """How many pupils the way to the value hoped for asks for by now."""
    if told.asked is None or told.baseline is None or not told.baseline.n or not told.group_size:
        return None
    start = float(told.baseline.value) / told.baseline.n
    if told.higher_is_better:
        return ceil((start + told.asked) * told.group_size - 1e-9)
    return floor((start - told.asked) * told.group_size + 1e-9)


def _met(told: MeasureVerdict) -> str:
    count = count_of(told.measure, told.latest) if told.latest else None
    if count is None or told.measure.target is None or not told.group_size:
        return ""
    done, n = count
    fewest, size = int(told.measure.target), told.group_size
    if not told.higher_is_better:
        # Fewer who do it is more who do not.
        done, fewest = n - done, size - fewest
    if not 0 < fewest <= size:
        return ""
    met = DecisionRule(fewest, size, "").read(share_with_missing(done, n, size)).value
    return met.partition(",")[0] if n == size else met


def _short_of_what_was_hoped(told: MeasureVerdict) -> str:
    if told.verdict is None or told.proposed is None or told.asked is None:
        return ""
    strength, _ = told.proposed
    if strength is not told.verdict.strength:
        return ""
    by_now = " by now" if told.part_of_the_way < 1 else ""
    if strength is Strength.HINT:
        return f"The change is smaller than the one that was hoped for{by_now}."
    if strength is Strength.SOME:
        return f"The range also holds changes smaller than the one that was hoped for{by_now}."
    return ""
