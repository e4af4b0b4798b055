"""What cannot be planned with at all: a sentence for each mistake, and no plan."""

from collections.abc import Iterator, Mapping, Sequence

from goldenthread.planner.answers import CannotPlan
from goldenthread.planner.fortnight import Fortnight
from goldenthread.planner.slots.coaching_asks import CoachingAsks
from goldenthread.planner.slots.team_asks import TeamAsk
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import TABLES

MOST_SENTENCES = 5


def refuse_what_cannot_be(
    snapshot: Snapshot,
    wishes: Wishes,
    pins: Mapping[str, str],
    fortnight: Fortnight,
    asks: CoachingAsks,
    teams: Sequence[TeamAsk],
) -> None:
    """Raises `CannotPlan` with the mistakes, five at most."""
    if not snapshot.calendar.teaching_weeks:
        raise CannotPlan("The year has no teaching weeks.", "Enter the terms.")
    if not snapshot.timetable and not teams:
        raise CannotPlan("There is no timetable, and no team asks for a slot.", "Bring it in.")
    told = [
        *_of_pins(snapshot, wishes, pins, asks),
        *_of_minutes(snapshot),
        *fortnight.clashes,
    ]
    if told:
        raise CannotPlan(first_of(told))


def first_of(sentences: Sequence[str], most: int = MOST_SENTENCES) -> str:
    more = f"\nAnd {len(sentences) - most} more." if len(sentences) > most else ""
    return "\n".join(sentences[:most]) + more


def of_coach_pins(snapshot: Snapshot, pins: Mapping[str, str], asks: CoachingAsks) -> Iterator[str]:
    """Pins of a coach who may not, or does not coach."""
    coaching = {coach.person for coach in asks.coaches}
    for coachee in asks.coachees:
        coach = pins.get(coachee.person, "")
        if not coach or snapshot.find("people", coach) is None:
            continue
        names = name_of(snapshot, coach), name_of(snapshot, coachee.person)
        if coach not in coaching:
            yield f"{names[0]} is pinned to coach {names[1]}, but is no coach."
        elif coach in coachee.never or coach == coachee.person:
            yield (
                f"{names[0]} line-manages or appraises {names[1]}, so they cannot coach them. "
                "Take the pin out or choose somebody else."
            )


def _of_pins(
    snapshot: Snapshot, wishes: Wishes, pins: Mapping[str, str], asks: CoachingAsks
) -> Iterator[str]:
    for coachee, coach in sorted(wishes.pinned_coaches.items()):
        for person in (coachee, coach):
            if snapshot.find("people", person) is None:
                yield f"“{person}” is pinned, but is nobody on the staff list. Take the pin out."
    for table, key in sorted(wishes.pinned_rows):
        if table not in TABLES or snapshot.find(table, key) is None:
            yield f"The pin of “{key}” in {table} fits nothing in this year. Take it out."
    yield from of_coach_pins(snapshot, pins, asks)


def _of_minutes(snapshot: Snapshot) -> Iterator[str]:
    for row in snapshot.coaches:
        if (row.protected_minutes or 0) < 0:
            yield (
                f"{name_of(snapshot, row.person)} has {row.protected_minutes} protected minutes "
                "for coaching. Enter 0 or more."
            )
