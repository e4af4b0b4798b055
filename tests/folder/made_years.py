"""Makes whole school years out of the column declarations, for tests that hold for any year."""

import dataclasses
import datetime as dt
from typing import Any

from hypothesis import strategies as st

from goldenthread.folder.reading.cells import FIRST_YEAR, LAST_YEAR
from goldenthread.folder.reading.row_rules import ONE_OF, spans_of
from goldenthread.snapshot.columns import Column, Kind, columns_of
from goldenthread.snapshot.records import School, Year
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from goldenthread.snapshot.tables import TABLES, key_of

keys = st.from_regex(r"[a-z0-9][a-z0-9-]{0,11}", fullmatch=True)
# What a person can write: any letters, line breaks and tabs, signs that a spreadsheet would run.
signs = st.sampled_from("=+-@'\t\r\n ,;\"éß中😀\u00a0£-0123456789")
letters = st.characters(exclude_categories=["Cs", "Cc"])
words = st.text(signs | letters, max_size=20).map(str.strip)
runnable = st.sampled_from(["=1+1", "@SUM(A1)", "-", "--", "'", "''=x", "'tis", "'\tx", "\tx"])
days = st.dates(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31))
times = st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))


def values(column: Column, known: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    """Anything that may stand in the column, a reference being to a row that is there."""
    match column.kind:
        case Kind.KEY:
            return keys
        case Kind.REFERENCE:
            return st.sampled_from(known.get(column.refers_to) or [""])
        case Kind.TEXT:
            return st.one_of(words, runnable).map(lambda text: text[: column.longest].strip())
        case Kind.CHOICE:
            return st.sampled_from([word.value for word in column.choices or ()])
        case Kind.CHOICES:
            order = [word.value for word in column.choices or ()]
            return st.sets(st.sampled_from(order)).map(
                lambda named: tuple(word for word in order if word in named)
            )
        case Kind.DATE:
            return days
        case Kind.TIME:
            return times
        case Kind.WHOLE:
            return st.integers(int(column.least or 0), int(column.most or 0))
        case Kind.NUMBER:
            return st.decimals(column.least, column.most, places=4)
        case _:
            return st.booleans()


def is_filled(value: Any) -> bool:
    """Whether a cell with this value would not be empty."""
    return value not in ("", None)


@st.composite
def rows(draw: st.DrawFn, record: type, known: dict[str, list[str]]) -> Any:
    """One row of the record, with no first after its last."""
    made: dict[str, Any] = {}
    for field in dataclasses.fields(record):
        column = field.metadata["column"]
        if column.required:
            made[field.name] = draw(values(column, known).filter(is_filled))
        elif draw(st.booleans()):
            value = draw(values(column, known))
            made[field.name] = value if is_filled(value) else field.default
    for first, last in spans_of(columns_of(record)):
        if made.get(first) is not None and made.get(last) is not None:
            made[first], made[last] = sorted((made[first], made[last]))
    return record(**made)


@st.composite
def years(draw: st.DrawFn) -> Snapshot:
    """A school year with a few rows in a few tables, everything it names being there."""
    tables: dict[str, tuple[Any, ...]] = {}
    known: dict[str, list[str]] = {}
    chosen = draw(st.sets(st.sampled_from(TABLE_NAMES), max_size=10))
    for name in _with_what_they_need(chosen):
        record = TABLES[name].record
        made = draw(st.lists(rows(record, known), min_size=1, max_size=3, unique_by=key_of))
        tables[name] = tuple(_fit(name, row, tables) for row in made)
        known[name] = [key_of(row) for row in made]
    school = draw(rows(School, known))
    first = draw(st.integers(2001, 2098))
    year = Year(
        id=f"{first}-{(first + 1) % 100:02d}",
        starts_on=dt.date(first, 9, 1),
        ends_on=dt.date(first + 1, 8, 31),
        week_a_starts_on=draw(st.none() | days),
    )
    return Snapshot(school=school, year=year, **_once(tables))


def _with_what_they_need(chosen: set[str]) -> list[str]:
    needed = set(chosen)
    waiting = list(chosen)
    while waiting:
        for column in columns_of(TABLES[waiting.pop()].record).values():
            if column.required and column.refers_to and column.refers_to not in needed:
                needed.add(column.refers_to)
                waiting.append(column.refers_to)
    return [name for name in IN_ORDER if name in needed]


def _fit(name: str, row: Any, tables: dict[str, tuple[Any, ...]]) -> Any:
    """Mend the row so that it keeps the rules that span columns and tables."""
    if name in ONE_OF:
        row = dataclasses.replace(row, team="", person="", group="everyone")
    if name == "timetable" and tables.get("periods"):
        row = dataclasses.replace(row, period=tables["periods"][0].period)
    return row


def _once(tables: dict[str, tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    """Without the rows that mending has made the same."""
    return {
        name: tuple({key_of(row): row for row in made}.values()) for name, made in tables.items()
    }


def _in_order() -> list[str]:
    """Tables after those that they cannot do without."""
    done: list[str] = []
    while len(done) < len(TABLE_NAMES):
        for name in TABLE_NAMES:
            needs = {
                column.refers_to
                for column in columns_of(TABLES[name].record).values()
                if column.required and column.refers_to
            }
            if name not in done and needs <= set(done):
                done.append(name)
    return done


IN_ORDER = _in_order()
