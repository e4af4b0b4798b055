"""What somebody has instead of coming to an activity: the equal alternative that is recorded."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, JSONObject

from goldenthread.accounts.public import Line, Lines, SchoolYear, as_lines
from goldenthread.kernel.minutes import in_words
from goldenthread.people.public import Person
from goldenthread.programmes.models import Activity, Participation
from goldenthread.snapshot.words import ActivityState, ParticipationState

CATCH_UP = "catch-up"
# Whoever came after all, or is excused, has nothing to catch up.
_STATES = (ParticipationState.INVITED, ParticipationState.CAUGHT_UP)
_CATCHING_UP = Q(state__in=_STATES) & ~Q(alternative="")
# What lies further back is not asked for again on Today.
DAYS_WAITING = 28


@dataclass(frozen=True, slots=True)
class CatchUp:
    """`instead` as whoever planned it wrote it; `minutes` where they are known."""

    instead: str
    minutes: int | None
    is_done: bool

    @property
    def text(self) -> str:
        """`Recording, with Aisha Rahman on Wednesday 9 March, period 3 · 20 min`."""
        if not self.minutes:
            return self.instead
        # A number and its unit stay on one line.
        return f"{self.instead} · {in_words(self.minutes).replace(' ', '\u00a0')}"

    @property
    def told(self) -> str:
        return f"{'You have caught up' if self.is_done else 'You catch up'}: {self.text}"


@dataclass(frozen=True, slots=True)
class CatchUpLine:
    """For those who may see who takes part."""

    name: str
    catch_up: CatchUp


def own_catch_up(person: Person | None) -> Subquery:
    """Annotates activities as `own_catch_up`, for `read_catch_up`; costs no query of its own."""
    rows = Participation.objects.filter(_CATCHING_UP, activity=OuterRef("pk"), person=person)
    columns = JSONObject(instead=F("alternative"), minutes=F("minutes"), state=F("state"))
    return Subquery(rows.order_by("pk").values(found=columns)[:1])


def read_catch_up(activity: Activity) -> CatchUp | None:
    """Of whom the activity was annotated for; None for who is asked to come."""
    found: dict[str, Any] | None = getattr(activity, "own_catch_up", None)
    if not found:
        return None
    is_done = found["state"] == ParticipationState.CAUGHT_UP
    return CatchUp(found["instead"], found["minutes"], is_done)


def catch_up_of(row: Participation) -> CatchUp | None:
    """Asks the database nothing; None for who is asked to come, came after all or is excused."""
    if not row.alternative or row.state not in _STATES:
        return None
    is_done = row.state == ParticipationState.CAUGHT_UP
    return CatchUp(row.alternative, row.minutes, is_done)


def catch_up_lines_of(rows: Iterable[Participation]) -> tuple[CatchUpLine, ...]:
    """Who among these catches up, by name; the rows are loaded with their people."""
    found = [(row.person.name, catch_up) for row in rows if (catch_up := catch_up_of(row))]
    return tuple(CatchUpLine(*line) for line in sorted(found, key=lambda line: line[0]))


def list_catch_ups(person: Person, year: SchoolYear) -> dict[str, CatchUp]:
    """All of one person in the year, by the key of the activity. 1 query."""
    rows = Participation.objects.filter(_CATCHING_UP, school=year.school, year=year, person=person)
    found = rows.values_list("activity__key", "alternative", "minutes", "state")
    return {
        key: CatchUp(instead, minutes, state == ParticipationState.CAUGHT_UP)
        for key, instead, minutes, state in found
    }


def waiting_catch_ups(person: Person, year: SchoolYear, today: dt.date) -> Lines:
    """What the person has not caught up on yet, from the day after; of kind `CATCH_UP`."""
    rows: QuerySet[Participation] = (
        Participation.objects.filter(_CATCHING_UP, school=year.school, year=year, person=person)
        .filter(state=ParticipationState.INVITED)
        .exclude(activity__state__in=(ActivityState.CANCELLED, ActivityState.SLOT))
        .alias(last_on=Coalesce("activity__ends_on", "activity__on"))
        .filter(last_on__lt=today, last_on__gte=today - dt.timedelta(days=DAYS_WAITING))
    )
    return as_lines(
        rows,
        CATCH_UP,
        key="activity__key",
        words="activity__title",
        more="alternative",
        on="activity__on",
        number="minutes",
    )


def waiting_catch_up(line: Line) -> CatchUp:
    """What a line of `waiting_catch_ups` says."""
    return CatchUp(line.more, line.number or None, is_done=False)
