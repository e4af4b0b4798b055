"""The verdict on several measures together, as the first sentence of a page."""

from collections.abc import Sequence

from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.verdict_words import opening_of
from goldenthread.snapshot.readings.verdicts import MeasureVerdict, count_of
from goldenthread.snapshot.words import Direction

NO_MEASURE = "Not evaluable: nothing says what would be different for which pupils."


def overall(told: Sequence[MeasureVerdict]) -> str:
    """`A hint that it got better on 1 of 2 measures; on 1 we cannot tell yet.`

    Every measure is counted, so that the one that rose is not told alone.
    """
    if not told:
        return NO_MEASURE
    openings: dict[str, int] = {}
    for one in sorted(told, key=lambda row: -_strength(row)):
        opening = opening_of(one)
        openings[opening] = openings.get(opening, 0) + 1
    if len(openings) == 1:
        opening = next(iter(openings))
        return opening if len(told) == 1 else f"{opening.rstrip('.')}, on {_all(len(told))}."
    clauses: list[str] = []
    for opening, number in openings.items():
        of_all = f"{number} of {counted(len(told), 'measure')}"
        if clauses:
            of_all = "the other" if len(told) == 2 else f"{number}"
        clauses.append(_clause(opening, of_all, is_first=not clauses))
    return f"{'; '.join(clauses)}."


def how_known(told: Sequence[MeasureVerdict]) -> str:
    """`27 of 62 now, 11 before`: the figures in one line, or what is missing for any."""
    if not told:
        return "No measure is set."
    parts = []
    for one in told:
        if one.latest is not None and one.baseline is not None:
            now, before = _figure(one, latest=True), _figure(one, latest=False)
            parts.append(f"{one.measure.name}: {now}, from {before}")
    without = sum(one.baseline is None for one in told)
    waiting = len(told) - len(parts) - without
    if waiting:
        parts.append(f"{counted(waiting, 'measure')} not taken again since the baseline")
    if without:
        parts.append(f"{counted(without, 'measure')} without a baseline")
    return ". ".join(part[:1].upper() + part[1:] for part in parts) + "."


def for_whom_not(told: Sequence[MeasureVerdict], group: str) -> str:
    """The pupils for whom it has not worked yet, in numbers, or that nobody can say."""
    short = []
    for one in told:
        count = count_of(one.measure, one.latest) if one.latest else None
        if count is None:
            continue
        done, n = count
        left = done if one.measure.direction == Direction.DOWN else n - done
        missing = (one.group_size or n) - n
        words = f"{left} of {n} not yet" if left else f"None of {n}: all do"
        if missing > 0:
            words += f"; {missing} more were not measured"
        short.append(words)
    if short:
        return f"{listed(short)}." + (f" {group}." if group else "")
    if group:
        return f"Nobody can say{' yet' if told else ''}: {group}."
    return "Nobody can say: no group of pupils is named."


def _all(number: int) -> str:
    return "both measures" if number == 2 else f"all {number} measures"


def _strength(told: MeasureVerdict) -> float:
    # Nothing to say yet stands between what cannot be said and what never can.
    return told.verdict.strength if told.verdict else 0.5


def _clause(opening: str, number: str, *, is_first: bool) -> str:
    match opening:
        case "We cannot tell.":
            words = f"on {number} we cannot tell"
        case "Not evaluable.":
            words = f"on {number} nothing can be evaluated"
        case "Nothing can be said yet.":
            words = f"on {number} nothing can be said yet"
        case _:
            words = f"{opening.rstrip('.')} on {number}"
            return words if is_first else words[:1].lower() + words[1:]
    return words[:1].upper() + words[1:] if is_first else words


def _figure(told: MeasureVerdict, *, latest: bool) -> str:
    point = told.latest if latest else told.baseline
    if point is None:
        return "nothing"
    count = count_of(told.measure, point)
    return f"{count[0]} of {count[1]}" if count else plain_number(point.value)
