"""The card about coaching on the Practice home and on Today: today's pairs with their last step."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import OPEN_STATES, pairs_of
from goldenthread.practice.queries.coaching_home import (
    PairLine,
    _hand_over_by,
    _is_open,
    _line,
    list_last_steps,
    with_dates,
)
from goldenthread.snapshot.words import PairState


@dataclass(frozen=True, slots=True)
class CoachingCard:
    """`today` are pairs with a look or a talk today or a cycle under way; `others` the rest.

    `waiting` are offers that the person has not answered, and pairs to be handed over.
    """

    today: tuple[PairLine, ...]
    waiting: tuple[PairLine, ...]
    others: tuple[PairLine, ...]


def get_home_card(person: Person, year: SchoolYear, today: dt.date) -> CoachingCard | None:
    """None for whoever neither coaches nor is coached. Two queries, however many pairs."""
    rows = [
        row
        for row in with_dates(pairs_of(person, year).filter(state__in=OPEN_STATES), today)
        if _is_open(row, today)
    ]
    if not rows:
        return None
    # Who is appraised by their coach is flagged when it becomes so; posts are asked each time.
    closed = {row.pk for row in rows if row.is_judged or _hand_over_by(row)}  # type: ignore[attr-defined]
    readable = [row for row in rows if row.coachee_id == person.pk or row.pk not in closed]
    steps = list_last_steps(readable)
    lines = [_line(row, person, row.pk in closed, _hand_over_by(row), steps, today) for row in rows]
    waiting = [
        line
        for line in lines
        if line.notice or (line.state == PairState.OFFERED and not line.has_accepted)
    ]
    running = [line for line in lines if line not in waiting and line.state == PairState.RUNNING]
    due = [line for line in running if line.is_today or line.under_way_on]
    return CoachingCard(
        today=tuple(due),
        waiting=tuple(waiting),
        others=tuple(line for line in running if line not in due),
    )
