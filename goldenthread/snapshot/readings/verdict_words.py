"""Says a measure's figures, their range and what may be made of them, as one would to a head."""

from goldenthread.inference.evidence import Direction, Strength
from goldenthread.inference.missing import share_with_missing
from goldenthread.inference.spoken import CHANGE_OF_SHARE, Telling, change_in
from goldenthread.inference.verdict import FEWEST_FOR_A_HINT, FEWEST_FOR_MORE
from goldenthread.inference.whole_group import share_of_whole_group
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.amounts import amount
from goldenthread.snapshot.readings.measure_records import fewest_of
from goldenthread.snapshot.readings.rule_words import hoped_for, rule_in_words, than_what
from goldenthread.snapshot.readings.verdicts import COUNTED, PER_CENT, MeasureVerdict, count_of
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
    change, than = told.moved, than_what(told)
    if change is None or change.low <= 0 <= change.high:
        return f"any change is smaller than {than}"
    is_better = (change.estimate > 0) == told.higher_is_better
    return f"it got better, by less than {than}" if is_better else Direction.WORSE


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
        ("Decision rule", rule_in_words(told)),
        ("Hoped for", hoped_for(told)),
    )
    return tuple((name, words) for name, words in pairs if words)


def value_in_words(measure: Measure, point: MeasurePoint) -> str:
    """`27 of 62 pupils`, or `a median score of 79, from 62 pupils`."""
    count = count_of(measure, point)
    if count:
        return f"{count[0]} of {count[1]} {_whom(measure)}"
    written = amount(f"{point.value.normalize():f}", measure.unit, measure.name)
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
        return _unit_of(told).once(float(told.latest.value - told.baseline.value)).capitalize()
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
    fits = _fits(told)
    if not fits:
        return ""
    if told.classes and told.classes.is_counted:
        fits = (
            f"{fits}, with {counted(told.classes.classes, 'class', 'classes')} taken into account"
        )
    return fits if told.looks.looks == 1 else f"{fits}. {told.looks.in_words.rstrip('.')}"


def _fits(told: MeasureVerdict) -> str:
    change, n = told.change, fewest_of(told.baseline, told.latest)
    if told.moved is None or n < FEWEST_FOR_A_HINT:
        return ""
    if change is None:
        if _is_per_cent(told) and n < FEWEST_FOR_PERCENTAGES:
            return ""
        return f"The figures fit {_unit_of(told).between(told.moved.low, told.moved.high)}"
    if change.n >= FEWEST_FOR_PERCENTAGES:
        return f"The figures fit {CHANGE_OF_SHARE.between(change.low, change.high)}"
    ends = [round(end * change.n) for end in (change.low, change.high)]
    spoken = [_more(end) if end else "no change" for end in ends]
    such = f"{change.n} such {_whom(told.measure)}"
    return f"Of {such}, anything from {spoken[0]} to {spoken[1]} fits"


def _unit_of(told: MeasureVerdict) -> Telling:
    return change_in("percentage points" if _is_per_cent(told) else "")


def _is_per_cent(told: MeasureVerdict) -> bool:
    return told.measure.unit.strip().lower() in PER_CENT


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


def _short_of_what_was_hoped(told: MeasureVerdict) -> str:
    if told.verdict is None or told.proposed is None or told.asked is None:
        return ""
    strength, _ = told.proposed
    if strength is not told.verdict.strength:
        return ""
    one = (
        "the one that the rule asks for" if told.has_rule_in_time else "the one that was hoped for"
    )
    by_now = " by now" if told.part_of_the_way < 1 else ""
    if strength is Strength.HINT:
        return f"The change is smaller than {one}{by_now}."
    if strength is Strength.SOME:
        return f"The range also holds changes smaller than {one}{by_now}."
    return ""
