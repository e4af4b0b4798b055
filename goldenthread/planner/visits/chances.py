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
    period: str
    covered: tuple[str, ...]
    is_coached: bool
    left_alone: bool

    @property
    def monday(self) -> dt.date:
        return monday_of(self.on)

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
        person: diary.going(person, on) for person in {each for p in ask.parties for each in p}
    }
    most = min(room.on_day(on), room.in_week(monday_of(on)))
    for host in ask.hosts:
        for period in diary.hosting(host, on):
            for party in ask.parties:
                if host in party or not all(period in going[person] for person in party):
                    continue
                covered = tuple(p for p in party if going[p][period] is Has.TEACHING)
                if len(covered) > most:
                    continue
                if any(room.of_person(p, ask.half_term.id) < 1 for p in covered):
                    continue
                people = (host, *party)
                yield Chance(
                    place,
                    host,
                    party,
                    on,
                    period,
                    covered,
                    any((person, on, period) in diary.coached for person in people),
                    on in diary.avoided or any(going[p][period] is Has.PROTECTED for p in party),
                )
