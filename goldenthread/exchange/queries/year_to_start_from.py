"""Which school year the next one is made from."""

from dataclasses import dataclass

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, SchoolYear
from goldenthread.exchange.year_labels import label_on
from goldenthread.planner.next_year.next_dates import year_after
from goldenthread.snapshot.records import Year


@dataclass(frozen=True, slots=True)
class Start:
    """`year` is the one before, None where the school has none; `label` is that of the new one."""

    year: SchoolYear | None
    label: str = ""
    is_there: bool = False


def find_start(school: School, label: str) -> Start:
    """The year with this label; without one, the year of today, or else the newest."""
    rows = {year.label: year for year in school.years.all()}
    if not rows:
        return Start(None)
    year = rows.get(label) or rows.get(label_on(accounts.today())) or rows[max(rows)]
    year.school = school
    after = year_after(Year(id=year.label, starts_on=year.starts_on, ends_on=year.ends_on)).id
    return Start(year, after, after in rows)
