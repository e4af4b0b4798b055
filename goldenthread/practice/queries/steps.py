"""My step on the practice home."""

import datetime as dt

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import day_and_date
from goldenthread.kernel.sentences import counted
from goldenthread.people.public import Person
from goldenthread.practice.home_card import HomeCard
from goldenthread.practice.queries.open_step import find_open_step
from goldenthread.practice.queries.steps_page import view_of
from goldenthread.practice.step_addresses import address


def get_home_card(person: Person, year: SchoolYear, today: dt.date) -> HomeCard:
    """One query."""
    row = find_open_step(person, year)
    if row is None:
        return HomeCard(
            "My step",
            "One small change to try with one class for a week or two. None is open now.",
            "Take on a step",
            address("steps:take", year),
        )
    step = view_of(row, today)
    where = " · ".join(part for part in (step.when, step.class_label) if part)
    uses = row.uses_logged or 0
    since = f"Taken on {day_and_date(row.opened_on)}"
    return HomeCard(
        "My step",
        step.title,
        "Log it: one tap",
        address("steps:show", year),
        lines=(*([where] if where else []), f"{since}, used {counted(uses, 'time')} so far"),
        marked=True,
    )
