"""Why some cannot be coached whatever the timetable: the right coaches have too little room.

A matching bound (P. Hall, Journal of the London Mathematical Society 10 (1935), 26-30): a set of
coachees who can only be coached by coaches with less room than they need.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldenthread.planner.slots.coaching_asks import CoachingAsks

# In two fortnights a fortnightly cycle takes two places of a coach, a four-weekly one takes one.
PLACES_A_CYCLE = 2


@dataclass(frozen=True, slots=True)
class Shortage:
    """These coachees have only these coaches, who have `room` for fewer of them."""

    coachees: tuple[str, ...]
    coaches: tuple[str, ...]
    room: int

    @property
    def left_out(self) -> int:
        return len(self.coachees) - self.room


def find_shortage(asks: CoachingAsks) -> Shortage | None:
    """The largest shortage that no timetable could mend, or None. It is minimal in its coaches:

    every coach in it may coach one of its coachees.
    """
    possible = {
        coachee.person: [coach.person for coach in asks.coaches if asks.may_coach(coach, coachee)]
        for coachee in asks.coachees
    }
    room = {coach.person: PLACES_A_CYCLE * coach.cycles_a_fortnight for coach in asks.coaches}
    matched: dict[str, list[str]] = {coach: [] for coach in room}
    unmatched = [person for person in possible if not _place(person, possible, room, matched, {})]
    if not unmatched:
        return None
    coachees, coaches = _reached_from(unmatched, possible, matched)
    return Shortage(
        tuple(sorted(coachees)), tuple(sorted(coaches)), sum(room[coach] for coach in coaches)
    )


def _place(
    person: str,
    possible: Mapping[str, Sequence[str]],
    room: Mapping[str, int],
    matched: dict[str, list[str]],
    seen: dict[str, bool],
) -> bool:
    """Give the person a coach, moving others to another of theirs where that makes room."""
    for coach in possible[person]:
        if coach in seen:
            continue
        seen[coach] = True
        if len(matched[coach]) < room[coach]:
            matched[coach].append(person)
            return True
        for other in list(matched[coach]):
            if _place(other, possible, room, matched, seen):
                matched[coach].remove(other)
                matched[coach].append(person)
                return True
    return False


def _reached_from(
    unmatched: Sequence[str],
    possible: Mapping[str, Sequence[str]],
    matched: Mapping[str, Sequence[str]],
) -> tuple[set[str], set[str]]:
    """Everybody who would have to make way, and the coaches who are full because of them."""
    coachees, coaches = set(unmatched), set()
    waiting = list(unmatched)
    while waiting:
        for coach in possible[waiting.pop()]:
            if coach not in coaches:
                coaches.add(coach)
                fresh = set(matched[coach]) - coachees
                coachees |= fresh
                waiting += sorted(fresh)
    return coachees, coaches
