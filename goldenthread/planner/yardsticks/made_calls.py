"""What a made school asks for in the school day: coaching, visits in threes, and cover for them."""

import datetime as dt
import random
from collections.abc import Iterable

from goldenthread.planner.yardsticks.made_staff import MadeStaff
from goldenthread.planner.yardsticks.made_timetable import coaches_of
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import CoverSource, PairState, PeerGroupKind

FIRST_DAY = dt.date(2026, 9, 1)
TRAINED_ON = dt.date(2026, 6, 1)
WEEKS_OF_A_ROUND = 6


def made_calls(
    staff: MadeStaff,
    *,
    protected_minutes: int,
    coached: float,
    in_triads: float,
    cover: int,
    dice: random.Random,
) -> dict[str, Iterable[object]]:
    """`coached` and `in_triads` are shares of the teachers, `cover` is lessons a week."""
    coaches = coaches_of(staff)
    others = [person for person in staff.teachers if person not in coaches]
    coachees = sorted(dice.sample(others, round(coached * len(others))))
    visitors = [person for person in others if person not in staff.leaders]
    dice.shuffle(visitors)
    groups = round(in_triads * len(staff.teachers) / 3)
    threes = [visitors[3 * place : 3 * place + 3] for place in range(groups)]
    threes = [three for three in threes if len(three) == 3]
    lots = (CoverSource.TOKEN, CoverSource.LEADER, CoverSource.COVER_SUPERVISOR)
    return {
        "coaches": [
            r.Coach(person=person, protected_minutes=protected_minutes, trained_on=TRAINED_ON)
            for person in coaches
        ],
        "coaching_pairs": [
            r.CoachingPair(
                id=f"pair-{person}",
                coach=dice.choice(coaches),
                coachee=person,
                programme="programme-1",
                cadence_weeks=2,
                state=PairState.OFFERED,
                starts_on=FIRST_DAY,
            )
            for person in coachees
        ],
        "peer_groups": [
            r.PeerGroup(
                id=f"triad-{number}",
                kind=PeerGroupKind.TRIAD,
                programme="programme-1",
                cadence_weeks=WEEKS_OF_A_ROUND,
                starts_on=FIRST_DAY,
            )
            for number in range(1, len(threes) + 1)
        ],
        "peer_group_members": [
            r.PeerGroupMember(peer_group=f"triad-{number}", person=person)
            for number, three in enumerate(threes, start=1)
            for person in three
        ],
        "cover_supply": [
            r.CoverSupply(source=source, lessons=len(range(place, cover, len(lots))))
            for place, source in enumerate(lots)
        ],
    }
