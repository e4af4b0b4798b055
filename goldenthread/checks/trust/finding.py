"""What a rule says about a trust: one sentence, with the rows of its schools it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from goldenthread.checks.finding import RowRef, finding_id, ref
from goldenthread.checks.severity import Severity
from goldenthread.snapshot.snapshot import Snapshot


class Place(NamedTuple):
    """A row of one school's folder; without a school it stands in `trust.toml`."""

    school: str
    row: RowRef

    @property
    def file_name(self) -> str:
        """`ashmoor-vale/events.csv`, as seen from the folder of the trust."""
        return f"{self.school}/{self.row.file_name}" if self.school else "trust.toml"


THE_TRUST = Place("", RowRef("trust", ""))


def place_of(school: Snapshot, record: Any) -> Place:
    """Where this record of this school stands."""
    return Place(school.school.id, ref(record))


@dataclass(frozen=True, slots=True)
class TrustFinding:
    """One thing that a rule sees across schools.

    Schools stand in the order of their names and never of a figure. `about` tells two findings of
    one rule on one subject apart.
    """

    code: str
    severity: Severity
    subject: Place
    message: str
    hint: str
    rows: tuple[Place, ...] = ()
    about: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", tuple(sorted({self.subject, *self.rows})))
        school, row = self.subject
        object.__setattr__(self, "id", finding_id(self.code, row, f"{school}\x1f{self.about}"))


def by_name(schools: Iterable[Snapshot]) -> list[Snapshot]:
    """The schools in the order of their names."""
    return sorted(schools, key=lambda school: (school.school.name, school.school.id))
