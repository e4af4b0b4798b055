"""What the page of a link shows: facts in pairs, verdicts, then tables."""

from dataclasses import dataclass

from goldenthread.ui.summary import SummaryRow
from goldenthread.workbench.queries.link_verdicts import VerdictTold


@dataclass(frozen=True, slots=True)
class DetailTable:
    """A table of a link's page: heading, column names, rows of cells, and a note under it."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = ""
    note: str = ""

    @property
    def labelled_rows(self) -> list[list[tuple[str, str]]]:
        """Each cell with the name of its column, which a phone writes before it."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class LinkDetail:
    """What stands behind a link: facts in pairs, verdicts on measures, then tables.

    `traps` are asked about where a decision is made.
    """

    facts: tuple[SummaryRow, ...] = ()
    tables: tuple[DetailTable, ...] = ()
    verdicts: tuple[VerdictTold, ...] = ()
    traps: tuple[SummaryRow, ...] = ()
