"""Says in the school's own words what could not be had, and the nearest way out."""

from collections.abc import Sequence

from goldenthread.kernel.sentences import counted, listed
from goldenthread.planner.fortnight import Fortnight, Has
from goldenthread.planner.slots.coaching_asks import CoachAtHand, Coachee, CoachingAsks
from goldenthread.planner.slots.coaching_columns import LONGEST_WAIT_DAYS, Cycle
from goldenthread.planner.slots.coaching_model import CoachingPlan
from goldenthread.planner.slots.coaching_shortage import Shortage, find_shortage
from goldenthread.snapshot.readings.coaching import MINUTES_OF_A_CYCLE
from goldenthread.snapshot.readings.names import name_of, names_of
from goldenthread.snapshot.snapshot import Snapshot


def reasons_for(
    snapshot: Snapshot,
    fortnight: Fortnight,
    asks: CoachingAsks,
    cycles: Sequence[Cycle],
    plan: CoachingPlan,
) -> tuple[str, ...]:
    """A sentence for each coachee left out, after the shortage behind it; then for slow cycles."""
    told = []
    shortage = find_shortage(asks) if plan.left_out else None
    if shortage is not None:
        told.append(_shortage_in_words(snapshot, shortage))
    with_column = {cycle.coachee for cycle in cycles}
    coachees = {coachee.person: coachee for coachee in asks.coachees}
    for person in plan.left_out:
        if person in with_column:
            told.append(_crowded_out(snapshot, person, cycles))
        else:
            told.append(_no_time(snapshot, fortnight, asks, coachees[person]))
    slow = sum(cycle.cadence_weeks > 2 for cycle in plan.cycles)
    if slow:
        told.append(_slow_in_words(asks, plan, slow))
    return tuple(told)


def _shortage_in_words(snapshot: Snapshot, shortage: Shortage) -> str:
    coaches = [name_of(snapshot, coach) for coach in shortage.coaches]
    if not coaches:
        return "No coach is free to coach anybody here: everyone who coaches is their line manager."
    minutes = MINUTES_OF_A_CYCLE * ((shortage.left_out + 1) // 2)
    number = shortage.left_out
    return (
        f"{counted(len(shortage.coachees), 'coachee')} can only be coached by {listed(coaches)}, "
        f"with room for {shortage.room} every four weeks: {number} {'is' if number == 1 else 'are'}"
        f" left out whatever the timetable. The nearest way out: {minutes} more protected minutes "
        "a fortnight among them, or one more coach."
    )


def _crowded_out(snapshot: Snapshot, person: str, cycles: Sequence[Cycle]) -> str:
    ways = [cycle for cycle in cycles if cycle.coachee == person]
    coaches = sorted({name_of(snapshot, cycle.coach) for cycle in ways})
    return (
        f"{name_of(snapshot, person)} could be coached by {listed(coaches, 'or')}, but others need "
        "those minutes more. The nearest way out: another "
        f"{MINUTES_OF_A_CYCLE} protected minutes a fortnight for one of them."
    )


def _no_time(snapshot: Snapshot, fortnight: Fortnight, asks: CoachingAsks, coachee: Coachee) -> str:
    name = name_of(snapshot, coachee.person)
    if coachee.person not in fortnight.people:
        return f"{name} has no timetable, so no lesson can be looked at. Bring it in."
    able = [coach for coach in asks.coaches if asks.may_coach(coach, coachee)]
    if not able:
        return f"Everybody who coaches is {name}'s line manager or appraiser. Find one more coach."
    free = fortnight.slots_with(coachee.person, Has.FREE)
    if not free:
        return (
            f"{name} has no free period outside PPA, so there is no time for a talk. "
            "The nearest way out: one period of cover a fortnight."
        )
    unknown = [coach.person for coach in able if coach.person not in fortnight.people]
    if len(unknown) == len(able):
        return (
            f"{names_of(snapshot, unknown)} could coach {name}, but has no timetable. Bring it in."
        )
    best = max(able, key=lambda coach: (_common(fortnight, coachee, coach), coach.person))
    common = _common(fortnight, coachee, best)
    coach = name_of(snapshot, best.person)
    if not common:
        return (
            f"{name} shares no free period with any coach. The nearest way out: one period of "
            f"cover a fortnight, for a talk with {coach}."
        )
    return (
        f"{name} and {coach} share {counted(common, 'free period')} a fortnight, but none within "
        f"{LONGEST_WAIT_DAYS} school days after a lesson that {coach} could look at. The nearest "
        "way out: one period of cover a fortnight."
    )


def _common(fortnight: Fortnight, coachee: Coachee, coach: CoachAtHand) -> int:
    mine = set(fortnight.slots_with(coachee.person, Has.FREE))
    return len(mine & set(fortnight.slots_with(coach.person, Has.FREE, Has.PROTECTED)))


def _slow_in_words(asks: CoachingAsks, plan: CoachingPlan, slow: int) -> str:
    room = sum(coach.cycles_a_fortnight for coach in asks.coaches)
    wanted = len(plan.cycles)
    told = f"{slow} of {wanted} have a cycle every four weeks instead of every two."
    if wanted <= room:
        return f"{told} The timetable leaves no more common time; cover would."
    return (
        f"{told} The coaches' protected minutes hold {counted(room, 'cycle')} a fortnight and "
        f"{wanted} are asked for: {MINUTES_OF_A_CYCLE * (wanted - room)} more protected minutes "
        "a fortnight would do."
    )
