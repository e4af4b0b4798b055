"""The programmes of a year as lines of a list."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.priorities.public import mark_of
from goldenthread.programmes.access import programmes_visible_to
from goldenthread.programmes.actions.change_programme_state import planned_minutes
from goldenthread.programmes.types import PROGRAMME_TONES
from goldenthread.snapshot.words import ActivityState, ProgrammeState
from goldenthread.ui.marks import PriorityMark


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """One programme in the list. Minutes are those planned for each participant."""

    key: str
    code: str
    title: str
    priority_key: str
    mark: PriorityMark | None
    state: str
    state_label: str
    tone: str
    ambition: str
    starts_on: dt.date | None
    ends_on: dt.date | None
    minutes: int
    activities: int

    def mentions(self, text: str) -> bool:
        """Whether the words occur in what the line shows; the same on every database."""
        priority = self.mark.title if self.mark else ""
        shown = (self.code, self.title, priority, self.state_label, self.ambition)
        return text.casefold() in " ".join(shown).casefold()


def list_programmes(user: User | AnonymousUser, year: SchoolYear) -> list[ProgrammeLine]:
    """What the user may see of the year's programmes, in the order of their codes. One query."""
    rows = (
        programmes_visible_to(user, year)
        .select_related("priority")
        .annotate(
            held=Count("activities", filter=~Q(activities__state=ActivityState.CANCELLED.value))
        )
    )
    lines = [
        ProgrammeLine(
            key=row.key,
            code=row.code,
            title=row.title,
            priority_key=row.priority.key if row.priority else "",
            mark=mark_of(row.priority.code, row.priority.title) if row.priority else None,
            state=row.state,
            state_label=row.get_state_display(),
            tone=PROGRAMME_TONES.get(ProgrammeState(row.state), ""),
            ambition=row.get_ambition_display(),
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            minutes=sum(planned_minutes(row).values()),
            activities=row.held,
        )
        for row in rows
    ]
    return sorted(lines, key=lambda line: (len(line.code), line.code, line.title))
