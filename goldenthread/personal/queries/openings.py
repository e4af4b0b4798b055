"""Who opened a person's record, and when."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.accounts.public import RecordOpening
from goldenthread.people.public import Person


@dataclass(frozen=True, slots=True)
class Opening:
    on: dt.date
    reader: str
    what: str


def list_openings(person: Person) -> tuple[Opening, ...]:
    """Newest first, one a day for the same reader and the same part. One query."""
    rows = RecordOpening.objects.filter(school=person.school, subject=f"person:{person.key}")
    return tuple(
        Opening(on, reader, what)
        for on, reader, what in rows.values_list("on", "reader_name", "what")
    )
