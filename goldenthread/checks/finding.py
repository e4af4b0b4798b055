"""What a rule says: one sentence about one row, with the rows and people it rests on."""

import hashlib
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, Self

from goldenthread.checks.severity import Severity
from goldenthread.snapshot.records import School, Year
from goldenthread.snapshot.tables import TABLES, key_of, table_of


class RowRef(NamedTuple):
    """A row of the school folder: its table and its key, `activities`, `english-2026-09-22`."""

    table: str
    key: str

    @property
    def file_name(self) -> str:
        """The file of the folder in which the row stands."""
        return TABLES[self.table].file_name if self.table in TABLES else "school.toml"


def ref(record: Any) -> RowRef:
    """Where this record stands in the folder. The school and the year stand in `school.toml`."""
    if isinstance(record, School):
        return RowRef("school", record.id)
    if isinstance(record, Year):
        return RowRef("year", record.id)
    return RowRef(table_of(record).name, key_of(record))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule sees.

    `message` is one line in the present tense with names in it and no advice; `hint` is the advice.
    `rows` are all rows that the verdict rests on. `people` are the keys of those affected; with
    `person_level` only the people themselves, and the role that the access table names, may read
    the message. `team` is set when only that team may read it. `people_minutes` is how much time
    of how many people is at stake, `fix_cost` 1 (a minute's work) to 3 (a new plan).

    `about` tells two findings of one rule on one subject apart. Rows and people are put in order
    here, so that a rule need not.
    """

    code: str
    severity: Severity
    subject: RowRef
    message: str
    hint: str
    rows: tuple[RowRef, ...] = ()
    people: tuple[str, ...] = ()
    person_level: bool = False
    team: str = ""
    people_minutes: int = 0
    fix_cost: int = 2
    about: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", tuple(sorted({self.subject, *self.rows})))
        object.__setattr__(self, "people", tuple(sorted(set(self.people))))
        object.__setattr__(self, "id", finding_id(self.code, self.subject, self.about))

    def with_severity(self, severity: Severity) -> Self:
        return replace(self, severity=severity)


def finding_id(code: str, subject: RowRef, about: str = "") -> str:
    """`STR001-3f9a1c2b4d`: the same for as long as the rule speaks about the same row."""
    text = "\x1f".join((code, subject.table, subject.key, about))
    return f"{code}-{hashlib.sha256(text.encode()).hexdigest()[:10]}"
