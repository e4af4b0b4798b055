"""The priorities of a year as lines of a list."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.priorities.access import priorities_visible_to
from goldenthread.priorities.models import Need
from goldenthread.priorities.queries.measures import MeasureLine, list_measures
from goldenthread.priorities.types import TONES, mark_of
from goldenthread.snapshot.words import PriorityState
from goldenthread.ui.marks import PriorityMark


@dataclass(frozen=True, slots=True)
class PriorityLine:
    """One priority in the list. `need` is its need in one line, empty while there is none.

    Governors read a summary, in which `owner` is empty too.
    """

    key: str
    mark: PriorityMark
    state: str
    state_label: str
    tone: str
    need: str
    owner: str
    review_on: dt.date | None
    measures: tuple[MeasureLine, ...]

    @property
    def code(self) -> str:
        return self.mark.letters

    @property
    def title(self) -> str:
        return self.mark.title

    def mentions(self, text: str) -> bool:
        """Whether the words occur in what the line shows; the same on every database."""
        return (
            text.casefold()
            in " ".join((self.code, self.title, self.need, self.owner, self.state_label)).casefold()
        )


def list_priorities(user: User | AnonymousUser, year: SchoolYear) -> list[PriorityLine]:
    """What the user may see of the year's priorities, in the order of their codes. 3 queries."""
    with_names = accounts.may(user, year.school, Ability.VIEW_PLAN)
    rows = list(priorities_visible_to(user, year).select_related("need", "owner"))
    measures = list_measures([row.pk for row in rows])
    lines = [
        PriorityLine(
            key=row.key,
            mark=mark_of(row.code, row.title),
            state=row.state,
            state_label=row.get_state_display(),
            tone=TONES.get(PriorityState(row.state), ""),
            need=need_in_one_line(row.need),
            owner=row.owner.name if row.owner and with_names else "",
            review_on=row.review_on,
            measures=measures.get(row.pk, ()),
        )
        for row in rows
    ]
    return sorted(lines, key=lambda line: (len(line.code), line.code, line.title))


def need_in_one_line(need: Need | None) -> str:
    """Who, and what they cannot yet do; for a staff-only aim, what will be better instead."""
    if need is None:
        return ""
    if need.indirect_effect and not need.cannot_yet:
        return need.organisational_outcome
    return ": ".join(part for part in (need.pupils, need.cannot_yet) if part)
