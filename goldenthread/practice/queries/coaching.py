"""The card about coaching on the practice home and on Today: today's pairs with their last step."""

import datetime as dt

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.sentences import counted
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import OPEN_STATES, pairs_of
from goldenthread.practice.coaching_addresses import address
from goldenthread.practice.home_card import HomeCard
from goldenthread.practice.queries.coaching_home import (
    PairLine,
    hand_over_by_of,
    lasts,
    line_of,
    list_last_steps,
    may_open,
    with_dates,
)
from goldenthread.snapshot.words import PairState

MOST_LINES = 3


def list_open_lines(
    person: Person, year: SchoolYear, today: dt.date
) -> tuple[list[PairLine], list[PairLine], list[PairLine]]:
    """What waits for an answer or a hand-over, what is on today, and the rest. Two queries.

    On today is a pair with a look or a talk today, or with a cycle under way.
    """
    rows = [
        row
        for row in with_dates(pairs_of(person, year).filter(state__in=OPEN_STATES), today)
        if lasts(row, today)
    ]
    closed = {row.pk for row in rows if row.is_judged}  # type: ignore[attr-defined]
    steps = list_last_steps(row for row in rows if may_open(row, person))
    lines = [
        line_of(row, person, row.pk in closed, hand_over_by_of(row), steps, today) for row in rows
    ]
    waiting = [
        line
        for line in lines
        if line.notice or (line.state == PairState.OFFERED and not line.has_accepted)
    ]
    running = [line for line in lines if line not in waiting and line.state == PairState.RUNNING]
    due = [line for line in running if line.is_today or line.under_way_on]
    return waiting, due, [line for line in running if line not in due]


def get_home_card(person: Person, year: SchoolYear, today: dt.date) -> HomeCard:
    """Two queries, however many pairs. Without a pair the card says what coaching is."""
    waiting, due, others = list_open_lines(person, year, today)
    url = address("home", year)
    lines = [
        *(line.notice or f"{line.name}: an offer waits for your answer." for line in waiting),
        *(words_of(line) for line in due),
        *(words_of(line) for line in others),
    ][:MOST_LINES]
    if not waiting and not due and not others:
        return HomeCard(
            "Coaching",
            "A coach looks at one thing with you every week or two. Everyone may ask for one.",
            "Look at coaching",
            url,
        )
    text = "Nothing is due today."
    if due:
        text = f"{counted(len(due), 'pair')} today."
    elif waiting:
        text = f"{counted(len(waiting), 'pair waits', 'pairs wait')} for you."
    return HomeCard("Coaching", text, "Open coaching", url, tuple(lines), bool(due or waiting))


def words_of(line: PairLine) -> str:
    """`Niamh Gallagher: last step “Boards up together” (open).`"""
    if not line.last_step:
        return f"{line.name}: no step yet."
    return f"{line.name}: last step “{line.last_step}” ({line.step_state})."
