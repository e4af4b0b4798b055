"""Tells a plan of team slots as moves: one for each team whose slot changes or begins."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goldenthread.kernel.dates import WEEKDAYS, long_date
from goldenthread.kernel.sentences import counted, listed
from goldenthread.kernel.short_names import short_name
from goldenthread.planner.answers import Move
from goldenthread.planner.slots.columns import TEAM
from goldenthread.planner.slots.published import SLOT_CHANGED
from goldenthread.planner.slots.team_slots import TeamSlot, letters
from goldenthread.planner.wishes import Part
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.employment import works_on
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import Activity, ActivityAudience
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, ActivityState, Stream

EVERY = {1: "every week", 2: "every two weeks", 4: "every four weeks"}


@dataclass(frozen=True, slots=True)
class TeamMoves:
    """What the moves are made from."""

    snapshot: Snapshot
    today: dt.date

    def all_of(self, slots: Sequence[TeamSlot]) -> tuple[Move, ...]:
        taken = {activity.id for activity in self.snapshot.activities}
        changing = [slot for slot in slots if not slot.is_kept]
        moves = [self._move(slot, taken) for slot in changing]
        return tuple(self._with_needs(moves, changing))

    def _move(self, slot: TeamSlot, taken: set[str]) -> Move:
        team = slot.team.teams[0]
        changes = [*self._team_rows(slot), *self._moved(slot), *self._new(slot, taken)]
        return Move(
            key=f"slots-team-{team.id}",
            part=Part.SLOTS,
            words=self._words(slot),
            people=tuple(sorted(slot.team.members)),
            changes=tuple(changes),
            weight=SLOT_CHANGED if slot.team.present else 1,
        )

    def _team_rows(self, slot: TeamSlot) -> Iterator[Change]:
        words = slot_in_words(self.snapshot, slot)
        for place, team in enumerate(slot.team.teams):
            told = f"{words}, with {slot.team.teams[0].name}" if place else words
            after = dataclasses.replace(team, slot=told[:80], slot_every_weeks=slot.every_weeks)
            if after != team:
                yield Change(after, team)

    def _moved(self, slot: TeamSlot) -> Iterator[Change]:
        for session, day in slot.sessions:
            if day == session.on and slot.after_hours:
                continue
            after = dataclasses.replace(session, on=day)
            if not slot.after_hours and day.weekday() == slot.weekday:
                after = dataclasses.replace(
                    after, period=slot.period, starts_at=slot.starts_at, minutes=slot.minutes
                )
            if after.ends_on is not None:
                after = dataclasses.replace(after, ends_on=day)
            if after != session:
                yield Change(after, session)

    def _new(self, slot: TeamSlot, taken: set[str]) -> Iterator[Change]:
        team = slot.team.teams[0]
        for day in slot.days:
            key = short_name(f"{team.id} {day.isoformat()}", taken)
            taken.add(key)
            yield Change(
                Activity(
                    id=key,
                    title=f"{team.name}: time to learn together",
                    stream=Stream.TEAM,
                    kind=ActivityKind.TEAM_SESSION
                    if slot.team.is_support
                    else ActivityKind.DEPARTMENT_SESSION,
                    state=ActivityState.SLOT,
                    on=day,
                    starts_at=slot.starts_at,
                    period=slot.period,
                    minutes=slot.minutes,
                    after_hours=slot.after_hours,
                    required=True,
                    team=team.id,
                    uses_learning_slot=True,
                )
            )
            if len(slot.team.teams) > 1:
                for each in slot.team.teams:
                    yield Change(ActivityAudience(activity=key, team=each.id))

    def _words(self, slot: TeamSlot) -> str:
        names = listed([team.name for team in slot.team.teams])
        when = slot_in_words(self.snapshot, slot)
        rhythm = EVERY.get(slot.every_weeks, f"every {slot.every_weeks} weeks")
        if slot.team.present is None:
            last = f" until {long_date(slot.days[-1])}" if slot.days else ""
            told = f"A slot for {names} begins on {when}, {rhythm}{last}: there is none now."
        else:
            before = WEEKDAYS[slot.team.present.weekday]
            told = f"The slot of {names} moves from {before} to {when}."
        return " ".join(filter(None, (told, self._why(slot), self._cover(slot))))

    def _why(self, slot: TeamSlot) -> str:
        now = slot.team.present
        if now is None or now.weekday == slot.weekday:
            return ""
        stay_away = {
            person
            for session in now.sessions
            for person in slot.team.members
            if not works_on(self.snapshot, person, session.on)
        }
        if not stay_away:
            return ""
        number, weekday = len(stay_away), WEEKDAYS[now.weekday]
        if number == 1:
            name = name_of(self.snapshot, next(iter(stay_away)))
            return f"{name} does not work on {weekday}s."
        return f"{number} of its members do not work on {weekday}s."

    def _cover(self, slot: TeamSlot) -> str:
        if not slot.covered:
            return ""
        return f"It costs {counted(len(slot.covered), 'lesson')} of cover in four weeks."

    @staticmethod
    def _with_needs(moves: Sequence[Move], slots: Sequence[TeamSlot]) -> Iterator[Move]:
        """A team that goes where members met with another team needs that one to go first."""
        for move, slot in zip(moves, slots, strict=True):
            days = {day for _, day in slot.sessions}
            needs = {
                f"{TEAM_MOVE}{other.team.teams[0].id}"
                for other in slots
                if other is not slot
                and other.team.members & slot.team.members
                and any(session.on in days and session.on != day for session, day in other.sessions)
            }
            yield dataclasses.replace(move, needs=tuple(sorted(needs)))


TEAM_MOVE = f"slots-{TEAM}-"


def slot_in_words(snapshot: Snapshot, slot: TeamSlot) -> str:
    """`Tuesday 15:15, week A`, as the team's row has it."""
    time = f" {slot.starts_at:%H:%M}" if slot.starts_at is not None else ""
    time = f" period {slot.period}" if slot.period else time
    both = len(letters(slot.places)) > 1 or snapshot.school.timetable_weeks == 1
    week = "" if both else f", week {'AB'[min(letters(slot.places))]}"
    return f"{WEEKDAYS[slot.weekday]}{time}{week}"
