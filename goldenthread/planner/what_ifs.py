"""Imagines a year in which the staff meeting moves, one more coaches, or more cover is found."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Self

from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted
from goldenthread.planner.answers import Move
from goldenthread.planner.staff_meetings import (
    NoSuchVariation,
    meetings_off,
    move_of_meetings,
    with_meetings_on,
)
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot

# The school covers so many lessons a week where nothing else is said: three a day, five days.
_USUAL_DAYS = 5


class Kind(StrEnum):
    """What is varied."""

    MEETING = "meeting"
    COACH = "coach"
    COVER = "cover"


@dataclass(frozen=True, slots=True)
class Variation:
    """`subject` is the weekday of the staff meeting, or the key of who would coach; `amount` the
    coach's protected minutes a fortnight, or the lessons more that are covered a week.
    """

    kind: Kind
    subject: str = ""
    amount: int = 0

    def as_values(self) -> dict[str, Any]:
        return asdict(self) | {"kind": str(self.kind)}

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Self:
        return cls(Kind(values["kind"]), values["subject"], values["amount"])


def vary(
    snapshot: Snapshot, wishes: Wishes, variation: Variation, today: dt.date
) -> tuple[Snapshot, Wishes]:
    """The year and the wishes as they would be. Raises `NoSuchVariation`.

    What lies before `today`, or is pinned, stays.
    """
    match variation.kind:
        case Kind.MEETING:
            return with_meetings_on(snapshot, wishes, variation.subject, today), wishes
        case Kind.COACH:
            return _with_coach(snapshot, variation.subject, variation.amount), wishes
        case Kind.COVER:
            return snapshot, _with_cover(wishes, variation.amount)


def words_of(snapshot: Snapshot, variation: Variation) -> str:
    """What is varied, as a heading says it."""
    match variation.kind:
        case Kind.MEETING:
            return f"Staff meetings on {variation.subject.capitalize()}s"
        case Kind.COACH:
            minutes = in_words(variation.amount)
            return f"{name_of(snapshot, variation.subject)} coaches, {minutes} a fortnight"
        case Kind.COVER:
            return f"{counted(variation.amount, 'more lesson')} covered a week"


def move_of(
    snapshot: Snapshot, wishes: Wishes, variation: Variation, today: dt.date
) -> Move | None:
    """What makes it so in the calendar, for a plan to bring along; None where the calendar is not
    what is varied.
    """
    if variation.kind is not Kind.MEETING:
        return None
    return move_of_meetings(snapshot, wishes, variation.subject, today)


def not_yet_so(snapshot: Snapshot, variation: Variation) -> str:
    """A sentence for what has to be made true before such a plan can be accepted; "" if it is."""
    match variation.kind:
        case Kind.MEETING:
            elsewhere = sum(1 for _ in meetings_off(snapshot, variation.subject))
            day = variation.subject.capitalize()
            if not elsewhere:
                return ""
            verb = "is" if elsewhere == 1 else "are"
            return f"{counted(elsewhere, 'staff meeting')} {verb} not on a {day} yet."
        case Kind.COACH:
            coach = snapshot.find("coaches", variation.subject)
            if coach is not None and (coach.protected_minutes or 0) >= variation.amount:
                return ""
            who, minutes = name_of(snapshot, variation.subject), in_words(variation.amount)
            return f"{who} does not have {minutes} a fortnight for coaching yet."
        case Kind.COVER:
            return ""


def _with_coach(snapshot: Snapshot, person: str, minutes: int) -> Snapshot:
    if snapshot.find("people", person) is None:
        raise NoSuchVariation("Whoever would coach is not on the staff list.", "Choose somebody.")
    if minutes <= 0:
        raise NoSuchVariation("A coach needs time for it.", "Enter the minutes of a fortnight.")
    coach = snapshot.find("coaches", person) or r.Coach(person=person)
    others = (row for row in snapshot.coaches if row.person != person)
    coach = replace(coach, protected_minutes=max(minutes, coach.protected_minutes or 0))
    return replace(snapshot, coaches=(*others, coach))


def _with_cover(wishes: Wishes, lessons: int) -> Wishes:
    most = wishes.most_covers_a_week
    before = most if most is not None else wishes.most_covers_a_day * _USUAL_DAYS
    return wishes.but(
        most_covers_a_week=before + lessons,
        most_covers_a_day=wishes.most_covers_a_day + -(-lessons // _USUAL_DAYS),
    )
