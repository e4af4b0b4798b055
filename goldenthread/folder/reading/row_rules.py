"""What must hold within a row, or between two tables, beyond the kinds of single cells."""

from collections.abc import Iterator, Mapping

from goldenthread.folder.problems import Problem, nearest, quoted
from goldenthread.folder.reading.table_rows import TableRead
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.columns import columns_of

# One of these must be filled in, and only one.
ONE_OF = {
    "programme_audience": ("team", "group", "person"),
    "activity_audience": ("team", "group", "person"),
}

# The second may not come before the first. `on` opens a span where nothing else does.
SPANS = (
    ("starts_on", "ends_on"),
    ("on", "ends_on"),
    ("opens_on", "closes_on"),
    ("opened_on", "closed_on"),
    ("started_on", "left_on"),
    ("starts_at", "ends_at"),
)


def spans_of(columns: Mapping[str, object]) -> list[tuple[str, str]]:
    """The pairs of first and last that a table has."""
    pairs = [pair for pair in SPANS if pair[0] in columns and pair[1] in columns]
    opened_by = {last: first for first, last in reversed(pairs)}
    return [(first, last) for first, last in pairs if opened_by[last] == first]


def broken_rules(read: TableRead) -> Iterator[Problem]:
    """Every row that contradicts itself."""
    choice = ONE_OF.get(read.table.name)
    spans = spans_of(columns_of(read.table.record))
    for number, values in read.rows:
        for first, last in spans:
            begins, ends = values.get(first), values.get(last)
            if begins is not None and ends is not None and ends < begins:  # type: ignore[operator]
                yield Problem(
                    read.file,
                    number,
                    last,
                    f"{last} ({ends}) is before {first} ({begins}).",
                    "Swap the two, or correct the one that is wrong.",
                )
        if choice:
            yield from _one_of(read, number, choice, [n for n in choice if values.get(n)])


def _one_of(
    read: TableRead, number: int, choice: tuple[str, ...], filled: list[str]
) -> Iterator[Problem]:
    misread = any(p.row == number and p.column in choice for p in read.problems)
    if len(filled) == 1 or misread:
        return
    if filled:
        so, hint = f"This row names {listed(filled)}.", "Write one row for each."
    else:
        so, hint = f"This row names no {listed(choice, 'or')}.", "Fill in one of the three."
    yield Problem(read.file, number, (filled or choice)[0], so, hint)


def lessons_outside_periods(timetable: TableRead, periods: TableRead) -> Iterator[Problem]:
    """Every lesson in a period that `periods.csv` does not name, once it names any."""
    known = {str(values["period"]) for _, values in periods.rows if "period" in values}
    if not known:
        return
    for number, values in timetable.rows:
        period = values.get("period")
        if isinstance(period, str) and period not in known:
            like = nearest(period, known)
            yield Problem(
                timetable.file,
                number,
                "period",
                f"{quoted(period)} is not a period of {periods.file}.",
                (f"Did you mean {like}? If not, add" if like else "Add") + " it there.",
            )
