"""What bringing in a proposal would do, table by table, for the page that asks first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from goldenthread.accounts.public import School, User
from goldenthread.exchange.access import (
    as_far_as_allowed,
    brings_in_only_staff,
    tables_left_out,
    tables_shown_to,
)
from goldenthread.exchange.actions.import_school_year import compare_school_year
from goldenthread.exchange.proposal import Proposal
from goldenthread.exchange.queries.whole_year import get_year_or_start
from goldenthread.folder.comparing import ChangedRow, Changes, TableChanges
from goldenthread.folder.problems import Problem
from goldenthread.folder.written import as_words
from goldenthread.kernel.errors import Refusal
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import TABLES, key_of

ROWS_SHOWN = 5
COLUMNS_SHOWN = 5
PROBLEMS_SHOWN = 100


@dataclass(frozen=True, slots=True)
class ChangedLine:
    name: str
    cells: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class TableLine:
    """One table. Where `is_shown` is false its rows are not for the reader: only numbers."""

    label: str
    added: int
    changed: int
    same: int
    only_before: int
    is_shown: bool = True
    heading: tuple[str, ...] = ()
    added_rows: tuple[tuple[str, ...], ...] = ()
    changed_rows: tuple[ChangedLine, ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def has_rows(self) -> bool:
        return bool(self.added_rows or self.changed_rows or self.kept)


@dataclass(frozen=True, slots=True)
class Preview:
    """`tables` are those that differ; `left_out` are in the file and not for this person to bring.

    With a problem there are no tables and nothing can be confirmed.
    """

    proposal: Proposal
    problems: tuple[Problem, ...]
    more_problems: int
    is_only_staff: bool
    left_out: tuple[str, ...] = ()
    tables: tuple[TableLine, ...] = ()
    added: int = 0
    changed: int = 0
    same: int = 0
    only_before: int = 0
    lessons_gone: int = 0

    @property
    def waits_for_a_choice(self) -> bool:
        """Whether all that is missing is which school of the set is meant."""
        return bool(self.proposal.schools) and not self.proposal.school and bool(self.problems)

    @property
    def can_confirm(self) -> bool:
        return not self.problems and bool(self.added or self.changed or self.lessons_gone)


def get_preview(user: User, school: School, proposal: Proposal) -> Preview:
    """Compare the proposal with what is stored. Writes nothing."""
    problems = proposal.problems
    if proposal.year is not None:
        try:
            return _preview(user, school, proposal, proposal.year)
        except Refusal as refusal:
            where = "school.toml" if proposal.understood is None else proposal.understood.file
            problems = (Problem(where, None, "", refusal.message, refusal.hint),)
    return Preview(
        proposal,
        problems[:PROBLEMS_SHOWN],
        max(0, len(problems) - PROBLEMS_SHOWN),
        brings_in_only_staff(user, school),
    )


def _preview(user: User, school: School, proposal: Proposal, after: Snapshot) -> Preview:
    before = get_year_or_start(school, after.year.id)
    allowed = as_far_as_allowed(user, school, before=before, after=after)
    changes = compare_school_year(allowed, school=school)
    is_only_staff = brings_in_only_staff(user, school)
    left_out = tables_left_out(before, after) if is_only_staff else ()
    counts = changes.counts
    return Preview(
        proposal,
        (),
        0,
        is_only_staff,
        tuple(_label(name) for name in left_out),
        tuple(_lines(changes, tables_shown_to(user, school))),
        counts["added"],
        counts["changed"],
        counts["same"],
        counts["only_before"],
        len(changes.of("timetable").only_before) if proposal.understood else 0,
    )


def _lines(changes: Changes, shown: frozenset[str]) -> Iterable[TableLine]:
    for table in changes.tables:
        if table.changes_something or table.only_before:
            is_shown = table.table in shown or table.table not in TABLES
            yield _line(table) if is_shown else _only_numbers(table)


def _only_numbers(table: TableChanges) -> TableLine:
    return TableLine(
        _label(table.table),
        len(table.added),
        len(table.changed),
        table.same,
        len(table.only_before),
        is_shown=False,
    )


def _line(table: TableChanges) -> TableLine:
    first = table.added[:ROWS_SHOWN]
    columns = _columns_with_words(first)
    return TableLine(
        _label(table.table),
        len(table.added),
        len(table.changed),
        table.same,
        len(table.only_before),
        True,
        tuple(_label(column) for column in columns),
        tuple(tuple(as_words(getattr(row, column)) for column in columns) for row in first),
        tuple(_changed(table.table, row) for row in table.changed[:ROWS_SHOWN]),
        tuple(_name(table.table, row) for row in table.only_before[:ROWS_SHOWN]),
    )


def _columns_with_words(rows: Iterable[Any]) -> list[str]:
    rows = list(rows)
    names = list(rows[0].__dataclass_fields__) if rows else []
    filled = [name for name in names if any(as_words(getattr(row, name)) for row in rows)]
    return filled[:COLUMNS_SHOWN]


def _changed(table: str, row: ChangedRow) -> ChangedLine:
    cells = tuple(
        (_label(cell.column), as_words(cell.old) or "nothing", as_words(cell.new) or "nothing")
        for cell in row.cells
    )
    return ChangedLine(_name(table, row.new), cells)


def _name(table: str, row: Any) -> str:
    name = getattr(row, "name", "")
    if name:
        return str(name)
    return key_of(row).replace("|", ", ") if table in TABLES else str(getattr(row, "id", table))


def _label(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]
