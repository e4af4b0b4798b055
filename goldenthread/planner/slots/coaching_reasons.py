"""Says in the school's own words what could not be had, and the nearest way out."""

from collections.abc import Sequence

from goldenthread.kernel.sentences import counted, listed
from goldenthread.planner.answers import Reason
from goldenthread.planner.fortnight import Fortnight, Has
from goldenthread.planner.slots.coaching_asks import CoachAtHand, Coachee, CoachingAsks
from goldenthread.planner.slots.coaching_columns import LONGEST_WAIT_DAYS, Cycle
from goldenthread.planner.slots.coaching_shortage import Shortage, find_shortage
from goldenthread.snapshot.readings.coaching import MINUTES_OF_A_CYCLE
from goldenthread.snapshot.readings.names import name_of, names_of
from goldenthread.snapshot.snapshot import Snapshot


def reasons_for(
    snapshot: Snapshot,
    fortnight: Fortnight,
    asks: CoachingAsks,
    cycles: Sequence[Cycle],
    chosen: Sequence[Cycle],
    left_out: Sequence[str],
) -> tuple[Reason, ...]:
    """A reason for each coachee left out, after the shortage behind it; then for slow cycles.

    `cycles` are all that would be lawful, `chosen` those in the plan.
    """
    told = []
    if left_out and not snapshot.timetable:
        number = counted(len(left_out), "coachee has", "coachees have")
        return (
            Reason(
                f"There is no timetable, so {number} no time.",
                way_out="Bring the timetable in.",
            ),
        )
    shortage = find_shortage(asks) if left_out else None
    if shortage is not None:
        told.append(_shortage(snapshot, shortage))
    with_column = {cycle.coachee for cycle in cycles}
    coachees = {coachee.person: coachee for coachee in asks.coachees}
    for person in left_out:
        if person in with_column:
            told.append(_crowded_out(snapshot, person, cycles))
        else:
            told.append(_no_time(snapshot, fortnight, asks, coachees[person]))
    slow = sum(cycle.cadence_weeks > 2 for cycle in chosen)
    if slow:
        told.append(_slow(asks, len(chosen), slow))
    return tuple(told)


def _shortage(snapshot: Snapshot, shortage: Shortage) -> Reason:
    coaches = [name_of(snapshot, coach) for coach in shortage.coaches]
    if not coaches:
        return Reason(
            "No coach is free to coach anybody here: everyone who coaches is their line manager.",
            way_out="Find one more coach.",
        )
    minutes = MINUTES_OF_A_CYCLE * ((shortage.left_out + 1) // 2)
    number = shortage.left_out
    return Reason(
        f"{counted(len(shortage.coachees), 'coachee')} can only be coached by {listed(coaches)}, "
        f"with room for {shortage.room} every four weeks: {number} {'is' if number == 1 else 'are'}"
        " left out whatever the timetable.",
        way_out=f"The nearest way out: {minutes} more protected minutes "
        "a fortnight among them, or one more coach.",
    )


def _crowded_out(snapshot: Snapshot, person: str, cycles: Sequence[Cycle]) -> Reason:
    ways = [cycle for cycle in cycles if cycle.coachee == person]
    coaches = sorted({name_of(snapshot, cycle.coach) for cycle in ways})
    return Reason(
        f"{name_of(snapshot, person)} could be coached by {listed(coaches, 'or')}, but others need "
        "those minutes more.",
        way_out="The nearest way out: another "
        f"{MINUTES_OF_A_CYCLE} protected minutes a fortnight for one of them.",
    )


def _no_time(
    snapshot: Snapshot, fortnight: Fortnight, asks: CoachingAsks, coachee: Coachee
) -> Reason:
    name = name_of(snapshot, coachee.person)
    if coachee.person not in fortnight.people:
        return Reason(
            f"{name} has no timetable, so no lesson can be looked at.", way_out="Bring it in."
        )
    able = [coach for coach in asks.coaches if asks.may_coach(coach, coachee)]
    if not able:
        return Reason(
            f"Everybody who coaches is {name}'s line manager or appraiser.",
            way_out="Find one more coach.",
        )
    free = fortnight.slots_with(coachee.person, Has.FREE)
    if not free:
        return Reason(
            f"{name} has no free period outside PPA, so there is no time for a talk.",
            way_out="The nearest way out: one period of cover a fortnight.",
        )
    unknown = [coach.person for coach in able if coach.person not in fortnight.people]
    if len(unknown) == len(able):
        has = "has" if len(unknown) == 1 else "have"
        return Reason(
            f"{names_of(snapshot, unknown)} could coach {name}, but {has} no timetable.",
            way_out="Bring it in.",
        )
    best = max(able, key=lambda coach: (_common(fortnight, coachee, coach), coach.person))
    common = _common(fortnight, coachee, best)
    coach = name_of(snapshot, best.person)
    if not common:
        return Reason(
            f"{name} shares no free period with any coach.",
            way_out="The nearest way out: one period of "
            f"cover a fortnight, for a talk with {coach}.",
        )
    return Reason(
        f"{name} and {coach} share {counted(common, 'free period')} a fortnight, but none within "
        f"{LONGEST_WAIT_DAYS} school days after a lesson that {coach} could look at.",
        way_out="The nearest way out: one period of cover a fortnight.",
    )


def _common(fortnight: Fortnight, coachee: Coachee, coach: CoachAtHand) -> int:
    mine = set(fortnight.slots_with(coachee.person, Has.FREE))
    return len(mine & set(fortnight.slots_with(coach.person, Has.FREE, Has.PROTECTED)))


def _slow(asks: CoachingAsks, wanted: int, slow: int) -> Reason:
    room = sum(coach.cycles_a_fortnight for coach in asks.coaches)
    told = f"{slow} of {wanted} have a cycle every four weeks instead of every two."
    if wanted <= room:
        return Reason(told, way_out="The timetable leaves no more common time; cover would.")
    return Reason(
        f"{told} The coaches' protected minutes hold {counted(room, 'cycle')} a fortnight and "
        f"{wanted} are asked for.",
        way_out=f"{MINUTES_OF_A_CYCLE * (wanted - room)} more protected minutes "
        "a fortnight would do.",
    )
