"""Every way in which a visit could be that is lawful by itself: one chance each."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goldenthread.kernel.dates import monday_of
from goldenthread.planner.fortnight import Has
from goldenthread.planner.visits.asks import Ask
from goldenthread.planner.visits.cover_room import CoverRoom
from goldenthread.planner.visits.diary import Diary
from goldenthread.planner.visits.presence import days_of
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Chance:
    """A host, those who come, a day and a period. `covered` of them teach then.

    `is_coached` says that somebody's coaching is in the way: such a chance is no plan, it tells
    what coaching costs. `left_alone` says that the week or the time would better be.
    """

    ask: int
    host: str
    party: tuple[str, ...]
    on: dt.date
    monday: dt.date
    period: str
    covered: tuple[str, ...]
    is_coached: bool
    left_alone: bool

    @property
    def people(self) -> tuple[str, ...]:
        return (self.host, *self.party)


def chances_of(
    snapshot: Snapshot, diary: Diary, room: CoverRoom, asks: Sequence[Ask]
) -> list[Chance]:
    """All chances, in a fixed order. Cover that cannot be had makes none."""
    return [
        chance
        for place, ask in enumerate(asks)
        for day in days_of(snapshot, ask.first, ask.last)
        for chance in _on_day(diary, room, place, ask, day)
    ]


def _on_day(diary: Diary, room: CoverRoom, place: int, ask: Ask, on: dt.date) -> Iterator[Chance]:
    going = {
        person: diary.going(person, on) for person in {p for each in ask.parties for p in each}
    }
    monday = monday_of(on)
    most = min(room.on_day(on), room.in_week(monday))
    spent = {person for person in going if not room.of_person(person, ask.half_term.id)}
    is_avoided = on in diary.avoided
    for host in ask.hosts:
        for period in diary.hosting(host, on):
            for party in ask.parties:
                if host in party or any(period not in going[person] for person in party):
                    continue
                has = [going[person][period] for person in party]
                covered = tuple(p for p, one in zip(party, has, strict=True) if one is Has.TEACHING)
                if covered and (len(covered) > most or not spent.isdisjoint(covered)):
                    continue
                yield Chance(
                    place,
                    host,
                    party,
                    on,
                    monday,
                    period,
                    covered,
                    any((person, on, period) in diary.coached for person in (host, *party)),
                    is_avoided,
                )
