"""The directed time of one person in the year: what is planned, against their own limit."""

from dataclasses import dataclass
from decimal import Decimal

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.numbers import plain_number
from goldenthread.people.public import Person
from goldenthread.snapshot.readings.directed_time import directed_fte, directed_limit
from goldenthread.snapshot.readings.employment import fte, is_employed, is_leader
from goldenthread.threads import public as threads
from goldenthread.years.public import LedgerEntry

TABLES = ("people", "posts")


@dataclass(frozen=True, slots=True)
class PersonLedger:
    """`limit` is None for whoever has none, and `why_none` says why; all lengths are minutes."""

    fte: str
    limit: int | None
    pro_rata: str
    why_none: str
    directed: int
    optional: int

    @property
    def over(self) -> int:
        """How much is planned beyond the limit; below nothing where there is room."""
        return self.directed - (self.limit or 0)

    @property
    def left(self) -> int:
        return -self.over

    @property
    def sum_in_words(self) -> str:
        """`1,281 h of directed time planned, 16 h more than the limit of 1,265 h.`"""
        planned = f"{in_words(self.directed)} of directed time planned"
        if self.limit is None:
            return f"{planned}."
        if not self.over:
            return f"{planned}, exactly the limit."
        more = "more" if self.over > 0 else "less"
        return (
            f"{planned}, {in_words(abs(self.over))} {more} than the limit of "
            f"{in_words(self.limit)}."
        )


def list_entries(year: SchoolYear, person: Person) -> list[LedgerEntry]:
    """What takes most first. One query."""
    rows = LedgerEntry.objects.filter(school=year.school, year=year, person=person)
    return list(rows.order_by("-minutes", "key"))


def read_person_ledger(
    year: SchoolYear, person: Person, entries: list[LedgerEntry]
) -> PersonLedger:
    """The limit as the check of directed time has it, on a day of the year."""
    snapshot = threads.get_snapshot(year, only=TABLES)
    day = min(max(accounts.today(), year.starts_on), year.ends_on)
    limit = directed_limit(snapshot, person.key, day)
    share = directed_fte(snapshot, person.key, day)
    hours = plain_number(snapshot.school.directed_hours)
    why_none = ""
    if limit is None:
        if not is_employed(snapshot, person.key, day):
            why_none = f"Not on the staff on {long_date(day)}."
        elif is_leader(snapshot, person.key, day):
            why_none = "Leaders have no limit."
        else:
            why_none = "Only teachers have a limit; others have the hours of their contract."
    return PersonLedger(
        fte=plain_number(share if limit is not None else fte(snapshot, person.key, day)),
        limit=None if limit is None else round(limit),
        pro_rata=f"{plain_number(share)} of {hours} h" if Decimal(0) < share < 1 else "",
        why_none=why_none,
        directed=sum(row.minutes for row in entries if row.directed),
        optional=sum(row.minutes for row in entries if not row.directed),
    )
