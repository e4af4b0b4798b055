"""The school year 2026-27 that all twelve schools of the sample trust share."""

import datetime as dt

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import DayKind, TermName

# The moment at which the sample stands: autumn has results, spring is under way.
DEMO_TODAY = dt.date(2027, 2, 5)

YEAR = r.Year(
    id="2026-27",
    starts_on=dt.date(2026, 9, 1),
    ends_on=dt.date(2027, 8, 31),
    week_a_starts_on=dt.date(2026, 9, 7),
)


def _half_term(term: TermName, half: int, starts_on: dt.date, ends_on: dt.date) -> r.Term:
    return r.Term(
        id=f"{term}-{half}",
        term=term,
        name=f"{term.value.capitalize()} {half}",
        starts_on=starts_on,
        ends_on=ends_on,
    )


TERMS = (
    _half_term(TermName.AUTUMN, 1, dt.date(2026, 9, 1), dt.date(2026, 10, 23)),
    _half_term(TermName.AUTUMN, 2, dt.date(2026, 11, 2), dt.date(2026, 12, 18)),
    _half_term(TermName.SPRING, 1, dt.date(2027, 1, 4), dt.date(2027, 2, 12)),
    _half_term(TermName.SPRING, 2, dt.date(2027, 2, 22), dt.date(2027, 3, 25)),
    _half_term(TermName.SUMMER, 1, dt.date(2027, 4, 12), dt.date(2027, 5, 28)),
    _half_term(TermName.SUMMER, 2, dt.date(2027, 6, 7), dt.date(2027, 7, 21)),
)

# The other bank holidays (26 and 29 March, 31 May) fall outside the half-terms.
DAYS = (
    r.SpecialDay(on=dt.date(2026, 9, 1), kind=DayKind.INSET, minutes=360),
    r.SpecialDay(on=dt.date(2026, 9, 2), kind=DayKind.INSET, minutes=360),
    r.SpecialDay(on=dt.date(2026, 11, 2), kind=DayKind.TRUST_DAY, minutes=360, note="Trust day"),
    r.SpecialDay(on=dt.date(2027, 1, 4), kind=DayKind.INSET, minutes=360),
    r.SpecialDay(on=dt.date(2027, 5, 3), kind=DayKind.BANK_HOLIDAY, note="Early May bank holiday"),
    r.SpecialDay(
        on=dt.date(2027, 7, 21),
        kind=DayKind.INSET,
        minutes=0,
        note="Taken as twilights during the year",
    ),
)
