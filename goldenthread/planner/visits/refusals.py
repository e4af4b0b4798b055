"""Refuses a year in which visits cannot be planned, with a sentence for each mistake."""

from collections.abc import Iterator

from goldenthread.kernel.dates import long_date
from goldenthread.planner.answers import CannotPlan
from goldenthread.planner.fortnight import Fortnight
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot

_MOST_TOLD = 5


def refuse_what_cannot_be(snapshot: Snapshot, fortnight: Fortnight, wishes: Wishes) -> None:
    """Raises `CannotPlan`."""
    mistakes = [*fortnight.clashes, *_mistakes(snapshot, wishes)]
    if mistakes:
        more = len(mistakes) - _MOST_TOLD
        told = "\n".join(mistakes[:_MOST_TOLD])
        raise CannotPlan(f"{told}\nAnd {more} more." if more > 0 else told)


def _mistakes(snapshot: Snapshot, wishes: Wishes) -> Iterator[str]:
    if not snapshot.calendar.teaching_weeks:
        yield "The year has no teaching weeks. Write its half-terms into the calendar."
    for row in sorted(snapshot.cover_supply, key=lambda row: str(row)):
        if row.lessons < 0:
            week = f"the week of {long_date(row.week_starting)}" if row.week_starting else "a week"
            yield f"{row.lessons} lessons of cover in {week} cannot be. Write 0 or more."
    for request in sorted(snapshot.cover_requests, key=lambda row: row.id):
        if request.lessons < 0:
            yield (
                f"{request.lessons} lessons to cover on {long_date(request.on)} cannot be. "
                "Write 0 or more."
            )
    for visit in sorted(snapshot.peer_visits, key=lambda row: row.id):
        if visit.host == visit.visitor:
            name = name_of(snapshot, visit.host)
            yield f"{name} is to visit {name} on {long_date(visit.on)}. Name another host."
        for person in (visit.host, visit.visitor):
            yield from _unknown(snapshot, person, f"A visit on {long_date(visit.on)}")
    for member in sorted(snapshot.peer_group_members, key=lambda row: str(row)):
        yield from _unknown(snapshot, member.person, f"The group {member.peer_group}")
    for programme in sorted(wishes.triads_for):
        if snapshot.find("programmes", programme) is None:
            yield f"Triads are wished for “{programme}”, which is no programme of the year."


def _unknown(snapshot: Snapshot, person: str, where: str) -> Iterator[str]:
    if snapshot.find("people", person) is None:
        yield f"{where} names “{person}”, who is nobody on the staff list. Correct the name."
