"""Says what was asked of a measure before the start, as a rule or a hope, and what came of it."""

import datetime as dt
from decimal import Decimal
from math import ceil, floor

from goldenthread.kernel.dates import long_date
from goldenthread.kernel.numbers import plain_number
from goldenthread.snapshot.readings.amounts import amount
from goldenthread.snapshot.readings.decision_rules import Reading, RuleRead, by_count
from goldenthread.snapshot.readings.verdicts import COUNTED, MeasureVerdict, count_of
from goldenthread.snapshot.words import Direction

# What a rule says when it is read: the end of "27 of 62 on 9 July 2027: ...".
READ = {
    Reading.MET: "met",
    Reading.NOT_MET: "not met",
    Reading.OPEN: "open: it depends on the missing pupils",
}
WHATEVER = ", whatever the missing pupils did"


def rule_sentence(
    needed: Decimal, by_on: dt.date, otherwise: str, *, unit: str, direction: str, size: int | None
) -> str:
    """`If fewer than 40 of 62 by 9 July 2027, we adapt`."""
    falls = direction == Direction.DOWN
    if COUNTED.fullmatch(unit) and size:
        than = "more than" if falls else "fewer than"
        value = f"{plain_number(needed)} of {size}"
    else:
        than = "above" if falls else "below"
        value = amount(plain_number(needed), unit)
    return f"If {than} {value} by {long_date(by_on)}, we {otherwise}"


def rule_in_words(told: MeasureVerdict) -> str:
    """The rule, whether it is met or how far along, and when it was written."""
    if told.rule is None:
        return ""
    rule, measure = told.rule.rule, told.measure
    sentence = rule_sentence(
        rule.needed,
        rule.by_on,
        rule.otherwise,
        unit=measure.unit,
        direction=measure.direction,
        size=told.group_size,
    )
    written = f"Written on {long_date(rule.written_on)}"
    when = ", after the work had begun: too late to say what mattered" if told.rule.is_late else ""
    return f"{sentence}. {_read(told, told.rule)}{written}{when}"


def hoped_for(told: MeasureVerdict) -> str:
    """The measure's target; without a rule in time it stands in for one, and says so."""
    measure = told.measure
    if measure.target is None:
        return ""
    if told.has_rule_in_time:
        return _value(told, measure.target)
    stands_in = "No decision rule was written" if told.rule is None else "No rule came in time"
    return f"{_hope(told, measure.target)}. {stands_in}, so this stands in for it"


def than_what(told: MeasureVerdict) -> str:
    return "the rule asks for" if told.has_rule_in_time else "was hoped for"


def _read(told: MeasureVerdict, read: RuleRead) -> str:
    if read.reading is Reading.NOT_MEASURED:
        return "Nothing was measured by that day. "
    if read.point is None:
        half = _half_way(told) if told.has_rule_in_time else ""
        return f"{half}. " if half else ""
    figure = plain_number(read.point.value)
    n, size = read.point.n, told.group_size
    is_whole = not (n and size) or n == size
    sure = "" if is_whole or read.reading is Reading.OPEN or not _counts(told) else WHATEVER
    return f"{figure} on {long_date(read.point.on)}: {READ[read.reading]}{sure}. "


def _hope(told: MeasureVerdict, target: Decimal) -> str:
    words = _value(told, target)
    if not _counts(told):
        return words
    if told.part_of_the_way < 1:
        half = _by_now(told)
        return f"{words}; half of the way there is {half}" if half else words
    reached = _reached(told, target)
    return f"{words}: {reached}" if reached else words


def _value(told: MeasureVerdict, target: Decimal) -> str:
    if not _counts(told):
        return amount(f"{target.normalize():f}", told.measure.unit, told.measure.name)
    return f"{target.normalize():f} of {told.group_size} at the end"


def _counts(told: MeasureVerdict) -> bool:
    return COUNTED.fullmatch(told.measure.unit) is not None and told.group_size is not None


def _half_way(told: MeasureVerdict) -> str:
    half = _by_now(told) if told.latest and told.part_of_the_way < 1 else None
    return f"Half of the way there is {half}" if half else ""


def _by_now(told: MeasureVerdict) -> int | None:
    """How many pupils the way to the value asks for by now."""
    if told.asked is None or told.baseline is None or not told.baseline.n or not told.group_size:
        return None
    start = float(told.baseline.value) / told.baseline.n
    if told.higher_is_better:
        return ceil((start + told.asked) * told.group_size - 1e-9)
    return floor((start - told.asked) * told.group_size + 1e-9)


def _reached(told: MeasureVerdict, target: Decimal) -> str:
    count = count_of(told.measure, told.latest) if told.latest else None
    if count is None or not told.group_size or told.latest is None:
        return ""
    reading = by_count(target, told.measure, told.latest, told.group_size)
    if reading is None:
        return ""
    sure = "" if count[1] == told.group_size or reading is Reading.OPEN else WHATEVER
    return f"{READ[reading]}{sure}"
