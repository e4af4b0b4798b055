"""Why a visit finds no time or costs a covered lesson, and the nearest way out."""

from collections.abc import Iterable, Mapping, Sequence

from goldenthread.kernel.sentences import counted, listed
from goldenthread.planner.answers import Reason
from goldenthread.planner.tiers import Tier
from goldenthread.planner.visits.asks import Ask
from goldenthread.planner.visits.chances import Chance
from goldenthread.planner.visits.diary import Diary
from goldenthread.planner.visits.goals import Goal
from goldenthread.planner.visits.moves import title_of, told
from goldenthread.planner.visits.solve import Plan
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot


def reasons_for(
    snapshot: Snapshot, diary: Diary, plan: Plan, chances: Mapping[str, Sequence[Chance]]
) -> tuple[Reason, ...]:
    """One for each visit left out, one for each with cover, and one for what coaching costs.

    `chances` are all there are, by the key of the ask, with those that coaching is in the way of.
    """
    if plan.left_out and not diary.with_timetable:
        return (
            Reason(
                "No visit can be given a time: the folder has no timetable. "
                f"{counted(len(plan.left_out), 'visit')} would ask for one.",
                way_out="Bring the timetable in: goldenthread understand.",
            ),
        )
    left_out = [_left_out(snapshot, diary, ask, chances[ask.key]) for ask in plan.left_out]
    covered = [
        _covered(snapshot, ask, chance, chances[ask.key])
        for ask, chance in plan.visits
        if chance.covered
    ]
    return (*left_out, *covered, *_coaching(plan.tiers))


def _left_out(snapshot: Snapshot, diary: Diary, ask: Ask, chances: Sequence[Chance]) -> Reason:
    title = title_of(snapshot, ask)
    unknown = [person for person in sorted(ask.people) if person not in diary.with_timetable]
    if unknown and not chances:
        names = listed([name_of(snapshot, person) for person in unknown])
        has = "has" if len(unknown) == 1 else "have"
        return Reason(
            f"{title} finds no time: {names} {has} no timetable in the folder.",
            way_out="Bring the timetable in, or agree a time by word of mouth.",
        )
    hosts = listed([name_of(snapshot, host) for host in ask.hosts], "or")
    free = [chance for chance in chances if not chance.covered and not chance.is_coached]
    if free:
        return Reason(
            f"{title} finds no time: each of the {counted(len(free), 'period')} in which "
            f"{hosts} could be visited without cover is taken by another visit.",
            way_out="Let one of the other visits wait until the next half-term.",
        )
    words = (
        f"{title} finds no time: in no period while {hosts} "
        f"{'teaches' if len(ask.hosts) == 1 else 'teach'} is the visitor free."
    )
    covered = [chance for chance in chances if not chance.is_coached]
    if covered:
        nearest = min(covered, key=lambda chance: (len(chance.covered), chance.on, chance.period))
        return Reason(
            words,
            f"The nearest is {_when(nearest)}, with {counted(len(nearest.covered), 'lesson')} "
            "covered, and no cover is left that day or week, or for that person.",
            "Find one more lesson of cover that week.",
        )
    if chances:
        nearest = min(chances, key=lambda chance: (len(chance.covered), chance.on, chance.period))
        return Reason(
            words,
            f"On {_when(nearest)} only coaching is in the way.",
            "Move that coaching to another period.",
        )
    return Reason(words, way_out="Visit somebody else, or in another half-term.")


def _covered(snapshot: Snapshot, ask: Ask, chance: Chance, chances: Sequence[Chance]) -> Reason:
    names = listed([name_of(snapshot, person) for person in chance.covered])
    title = title_of(snapshot, ask)
    words = f"{title} needs {counted(len(chance.covered), 'lesson')} of {names} covered"
    price = f"It is on {_when(chance)}."
    free = [each for each in chances if not each.covered]
    if not free:
        hosts = listed([name_of(snapshot, host) for host in ask.hosts], "or")
        return Reason(
            f"{words}: there is no period in which {names} "
            f"{'is' if len(chance.covered) == 1 else 'are'} free while {hosts} "
            f"{'teaches' if len(ask.hosts) == 1 else 'teach'}.",
            price,
        )
    without = min(free, key=lambda each: (each.is_coached, each.on, each.period))
    way_out = (
        f"Without cover it could be on {_when(without)}, if coaching made room."
        if without.is_coached
        else f"Without cover it could be on {_when(without)}, if another visit made room."
    )
    return Reason(f"{words}.", price, way_out)


def _when(chance: Chance) -> str:
    return f"{told(chance.on)}, period {chance.period}"


def _coaching(tiers: Sequence[Tier]) -> Iterable[Reason]:
    """What coaching's times cost, where the bound on the year is below the plan."""
    for tier in tiers:
        if tier.is_proved or tier.name not in (Goal.LEFT_OUT.value, Goal.COVERED.value):
            continue
        more = tier.value - tier.bound
        what = (
            counted(more, "visit") + " left out"
            if tier.name == Goal.LEFT_OUT.value
            else counted(more, "covered lesson")
        )
        yield Reason(
            f"The times of coaching cost up to {what}.",
            way_out="Where that is too much, move coaching out of the periods named above.",
        )
