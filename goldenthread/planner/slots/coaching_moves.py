"""Tells a plan of coaching as moves: one for each coachee whose coach or times change."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import counted, listed
from goldenthread.kernel.short_names import short_name
from goldenthread.planner.answers import Move
from goldenthread.planner.slots.coaching_asks import CoachingAsks, open_pairs
from goldenthread.planner.slots.coaching_columns import FORTNIGHTS, Cycle
from goldenthread.planner.slots.published import COACH_CHANGED, TIME_CHANGED
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.coaching import MINUTES_OF_A_CYCLE, minutes_a_fortnight
from goldenthread.snapshot.readings.coaching_times import days_of
from goldenthread.snapshot.readings.employment import is_employed
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import CoachingPair, CoachingSlot
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CoachingPart, PairState


@dataclass(frozen=True, slots=True)
class CoachingMoves:
    """What the moves are made from."""

    snapshot: Snapshot
    wishes: Wishes
    today: dt.date
    asks: CoachingAsks

    def all_of(self, cycles: Sequence[Cycle], left_out: Iterable[str]) -> tuple[Move, ...]:
        planned = {cycle.coachee: cycle for cycle in cycles}
        pairs: dict[str, list[CoachingPair]] = {}
        for pair in open_pairs(self.snapshot, self.today):
            pairs.setdefault(pair.coachee, []).append(pair)
        taken = {pair.id for pair in self.snapshot.coaching_pairs}
        moves = []
        for person in sorted(planned):
            move = self._planned(planned[person], pairs.get(person, []), taken)
            if move is not None:
                moves.append(move)
        moves += self._ended(left_out, pairs, planned)
        return tuple(self._with_needs(moves, planned, pairs))

    def _planned(self, cycle: Cycle, pairs: Sequence[CoachingPair], taken: set[str]) -> Move | None:
        staying = next((pair for pair in pairs if pair.coach == cycle.coach), None)
        going = [pair for pair in pairs if pair is not staying]
        changes = [change for pair in going for change in self._ending(pair)]
        if staying is None:
            key = short_name(f"{cycle.coach} {cycle.coachee}", taken)
            taken.add(key)
            pair = self._offered(cycle, key, pairs)
            changes.append(Change(pair))
        else:
            pair = staying
            kept = dataclasses.replace(staying, cadence_weeks=cycle.cadence_weeks)
            may = not self.wishes.is_pinned("coaching_pairs", staying.id)
            if may and kept != staying:
                changes.append(Change(kept, staying))
        changes += self._slots(cycle, pair.id)
        if not changes:
            return None
        return Move(
            key=f"slots-coaching-{cycle.coachee}",
            part=Part.SLOTS,
            words=self._words(cycle, pair, staying is not None, going),
            people=tuple(sorted({cycle.coachee, cycle.coach, *(pair.coach for pair in going)})),
            changes=tuple(changes),
            weight=TIME_CHANGED if staying is not None else COACH_CHANGED,
        )

    def _ending(self, pair: CoachingPair) -> Iterator[Change]:
        if self.wishes.is_pinned("coaching_pairs", pair.id):
            return
        for row in self.snapshot.having("coaching_slots", "pair", pair.id):
            yield Change(None, row)
        # A pair that was to begin later ends on its first day: no day may lie before it.
        last = max(self.today, pair.starts_on or self.today)
        yield Change(dataclasses.replace(pair, state=PairState.ENDED, ends_on=last), pair)

    def _offered(self, cycle: Cycle, key: str, before: Sequence[CoachingPair]) -> CoachingPair:
        return CoachingPair(
            id=key,
            coach=cycle.coach,
            coachee=cycle.coachee,
            programme=before[0].programme if before else "",
            cadence_weeks=cycle.cadence_weeks,
            state=PairState.OFFERED,
            starts_on=max([self.today, *(pair.starts_on for pair in before if pair.starts_on)]),
        )

    def _slots(self, cycle: Cycle, pair: str) -> Iterator[Change]:
        rows = {row.part: row for row in self.snapshot.having("coaching_slots", "pair", pair)}
        for row in slot_rows(cycle, pair):
            before = rows.get(row.part)
            if before is None:
                yield Change(row)
            elif before != row:
                yield Change(row, before)

    def _words(
        self, cycle: Cycle, pair: CoachingPair, goes_on: bool, going: Sequence[CoachingPair]
    ) -> str:
        coachee, coach = (name_of(self.snapshot, one) for one in (cycle.coachee, cycle.coach))
        times = self._times_in_words(cycle, pair)
        if goes_on:
            return f"{coachee} goes on with {coach}: {times}."
        if not going:
            return f"{coach} coaches {coachee}: {times}."
        why = listed([self._why_not(pair, cycle) for pair in going])
        before = listed([name_of(self.snapshot, pair.coach) for pair in going])
        return f"{coach} coaches {coachee} instead of {before}: {times}. {why}"

    def _times_in_words(self, cycle: Cycle, pair: CoachingPair) -> str:
        """A cycle every four weeks says when it begins: another pair has the weeks between."""
        told = f"a look on {cycle.look.in_words}, the talk on {cycle.talk.in_words}"
        if len(cycle.fortnights) == FORTNIGHTS:
            return told
        look, _ = slot_rows(cycle, pair.id)
        first = next(days_of(self.snapshot, pair, look, self.today), None)
        begins = f", with the first look on {long_date(first)}" if first else ""
        return f"{told}, every four weeks{begins}"

    def _why_not(self, pair: CoachingPair, cycle: Cycle | None) -> str:
        name, coachee = name_of(self.snapshot, pair.coach), name_of(self.snapshot, pair.coachee)
        if not is_employed(self.snapshot, pair.coach, self.today):
            return f"{name} has left."
        never = {one.person: one.never for one in self.asks.coachees}
        if pair.coach in never.get(pair.coachee, ()):
            return f"{name} line-manages or appraises {coachee}."
        rooms = {one.person: one.protected_minutes for one in self.asks.coaches}
        if pair.coach not in rooms:
            return f"{name} is no coach in this year's list."
        running = [one for one in open_pairs(self.snapshot, self.today) if one.coach == pair.coach]
        asked = round(sum(minutes_a_fortnight(one) for one in running))
        if asked > rooms[pair.coach]:
            return (
                f"{name} has {rooms[pair.coach]} protected minutes a fortnight, and "
                f"{counted(len(running), 'coachee')} would take {asked}."
            )
        return f"So more people have a coach, or have one more often, than with {name}."

    def _ended(
        self,
        left_out: Iterable[str],
        pairs: Mapping[str, Sequence[CoachingPair]],
        planned: Mapping[str, Cycle],
    ) -> Iterator[Move]:
        """A pair that cannot go on: its coach may not, has left, or has no minutes left."""
        never = {one.person: one.never for one in self.asks.coachees}
        rooms = {one.person: one.cycles_a_fortnight for one in self.asks.coaches}
        used: dict[str, float] = {}
        for cycle in planned.values():
            load = len(cycle.fortnights) / FORTNIGHTS
            used[cycle.coach] = used.get(cycle.coach, 0) + load
        for person in sorted(left_out):
            going = []
            for pair in pairs.get(person, ()):
                load = float(minutes_a_fortnight(pair)) / MINUTES_OF_A_CYCLE
                room = rooms.get(pair.coach, 0) - used.get(pair.coach, 0)
                if pair.coach in never[person] or room < load:
                    going.append(pair)
                else:
                    used[pair.coach] = used.get(pair.coach, 0) + load
            changes = tuple(change for pair in going for change in self._ending(pair))
            if changes:
                coaches = listed([name_of(self.snapshot, pair.coach) for pair in going])
                why = listed([self._why_not(pair, None) for pair in going])
                yield Move(
                    key=f"slots-coaching-{person}",
                    part=Part.SLOTS,
                    words=f"{name_of(self.snapshot, person)} and {coaches} end their coaching, "
                    f"and nobody else has time. {why}",
                    people=tuple(sorted({person, *(pair.coach for pair in going)})),
                    changes=changes,
                    weight=COACH_CHANGED,
                )

    def _with_needs(
        self,
        moves: Sequence[Move],
        planned: Mapping[str, Cycle],
        pairs: Mapping[str, Sequence[CoachingPair]],
    ) -> Iterator[Move]:
        """Each move with those that have to clear its times or its coach's minutes."""
        keys = {move.key for move in moves}
        held: dict[Any, str] = {}
        leaving: dict[str, set[str]] = {}
        for person, own in pairs.items():
            key, cycle = f"slots-coaching-{person}", planned.get(person)
            if key not in keys:
                continue
            for pair in own:
                for time in _times_of_rows(self.snapshot, pair):
                    held[time] = key
                if cycle is None or cycle.coach != pair.coach:
                    leaving.setdefault(pair.coach, set()).add(key)
        now = [pair for own in pairs.values() for pair in own]
        for move in moves:
            cycle = planned.get(move.key.removeprefix("slots-coaching-"))
            if cycle is None:
                yield move
                continue
            needs = {held[t] for t in _times_of_cycle(cycle) if t in held}
            if self._is_full(cycle, now):
                needs |= leaving.get(cycle.coach, set())
            yield dataclasses.replace(move, needs=tuple(sorted(needs - {move.key})))

    def _is_full(self, cycle: Cycle, now: Iterable[CoachingPair]) -> bool:
        """Whether the coach has no minutes for one more beside today's pairs."""
        room = {one.person: one.protected_minutes for one in self.asks.coaches}[cycle.coach]
        others = [p for p in now if p.coach == cycle.coach and p.coachee != cycle.coachee]
        mine = MINUTES_OF_A_CYCLE * len(cycle.fortnights) / FORTNIGHTS
        return float(sum(minutes_a_fortnight(pair) for pair in others)) + mine > room


def slot_rows(cycle: Cycle, pair: str) -> tuple[CoachingSlot, CoachingSlot]:
    """The regular times as rows; a talk that wraps into the next week A is of that fortnight."""
    is_slow = len(cycle.fortnights) < FORTNIGHTS
    first = cycle.fortnights[0]
    after = (first + 1) % FORTNIGHTS if cycle.talk.day < cycle.look.day else first
    look, talk = (
        CoachingSlot(
            pair=pair,
            part=part,
            week=slot.week,
            weekday=slot.weekday.lower(),
            period=slot.period,
            fortnight=fortnight + 1 if is_slow else None,
        )
        for part, slot, fortnight in (
            (CoachingPart.LOOK, cycle.look, first),
            (CoachingPart.TALK, cycle.talk, after),
        )
    )
    return look, talk


def _times_of_rows(snapshot: Snapshot, pair: CoachingPair) -> Iterator[Any]:
    for row in snapshot.having("coaching_slots", "pair", pair.id):
        people = [pair.coach] if row.part == CoachingPart.LOOK else [pair.coach, pair.coachee]
        for fortnight in [row.fortnight] if row.fortnight else (1, 2):
            for person in people:
                yield person, row.week, row.weekday, row.period, fortnight


def _times_of_cycle(cycle: Cycle) -> Iterator[Any]:
    for person, slot, fortnight in cycle.taken:
        yield person, slot.week, slot.weekday.lower(), slot.period, fortnight + 1
