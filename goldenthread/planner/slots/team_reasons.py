"""Says why a team has no slot, a slower one, or one on somebody's day off."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from goldenthread.kernel.sentences import counted, listed
from goldenthread.planner.answers import Reason
from goldenthread.planner.fortnight import Slot
from goldenthread.planner.slots.staff_time import Can, StaffTime
from goldenthread.planner.slots.team_asks import TeamAsk
from goldenthread.planner.slots.team_slots import TeamSlot
from goldenthread.snapshot.readings.employment import works_on
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot

RHYTHM_WORDS = {1: "weekly", 2: "fortnightly", 4: "every four weeks"}
# What a set of names costs no more than a moment to find.
SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class TeamReasons:
    snapshot: Snapshot
    staff: StaffTime

    def all_of(
        self, left_out: Sequence[TeamAsk], columns: Sequence[TeamSlot], chosen: Sequence[TeamSlot]
    ) -> Iterator[Reason]:
        with_column = {column.ask for column in columns}
        for ask in left_out:
            if ask.present is not None:
                yield self._in_ppa(ask)
            elif ask.ask in with_column:
                yield self._crowded_out(ask)
            else:
                yield self._no_common_time(ask)
        for slot in chosen:
            if slot.is_slower:
                yield self._slower(slot)
            if slot.away:
                yield self._day_off(slot)

    def _in_ppa(self, ask: TeamAsk) -> Reason:
        return Reason(
            f"{_names(ask)} meets in the planning time of a member, and there is no other time.",
            way_out=self._way_out(ask),
        )

    def _crowded_out(self, ask: TeamAsk) -> Reason:
        return Reason(
            f"Every time at which all of {_names(ask)} could meet is taken by other teams, by "
            "coaching or by the lessons that may be covered.",
            way_out="The nearest way out: one evening or one covered lesson more.",
        )

    def _no_common_time(self, ask: TeamAsk) -> Reason:
        rhythm = RHYTHM_WORDS.get(ask.every_weeks, f"every {ask.every_weeks} weeks")
        people = fewest_in_the_way(self._in_the_way(ask))
        if not people:
            return Reason(
                f"{_names(ask)} cannot meet {rhythm}: the periods of the day are not known.",
                way_out="Enter the periods, or allow an evening.",
            )
        names = listed([name_of(self.snapshot, person) for person in people])
        told = "is in at no time" if len(people) == 1 else "are in at no common time"
        return Reason(
            f"{_names(ask)} cannot meet {rhythm}: {names} {told}.", way_out=self._way_out(ask)
        )

    def _in_the_way(self, ask: TeamAsk) -> Mapping[Slot, frozenset[str]]:
        """For each time the members who rule it out by themselves."""
        return {
            slot: frozenset(
                person
                for person in ask.members
                if self.staff.can(person, slot, ask.minutes) is not Can.COME
            )
            for slot in self.staff.meeting_slots
        }

    def _way_out(self, ask: TeamAsk) -> str:
        """The time with the fewest lessons to cover, or with the fewest people missing."""
        found: list[tuple[int, int, Slot, list[str]]] = []
        for slot in self.staff.meeting_slots:
            can = {one: self.staff.can(one, slot, ask.minutes) for one in sorted(ask.members)}
            missing = [one for one, how in can.items() if how in (Can.NOT, Can.AWAY)]
            covered = sum(how is Can.BE_COVERED for how in can.values())
            found.append((len(missing), covered, slot, missing))
        if not found:
            return ""
        number, covered, slot, missing = min(found)
        told = f"The nearest way out: {slot.in_words}"
        if covered:
            told += f", with {counted(covered, 'lesson')} covered"
        if number:
            told += f", without {listed([name_of(self.snapshot, one) for one in missing])}"
        return f"{told}."

    def _slower(self, slot: TeamSlot) -> Reason:
        asked = RHYTHM_WORDS.get(slot.team.every_weeks, "as often as asked")
        now = RHYTHM_WORDS.get(slot.every_weeks, f"every {slot.every_weeks} weeks")
        return Reason(
            f"{_names(slot.team)} meets {now} instead of {asked}.",
            way_out="One more evening a week, or more lessons covered, would give it back.",
        )

    def _day_off(self, slot: TeamSlot) -> Reason:
        days = slot.days or tuple(day for _, day in slot.sessions)
        absent = {
            day: {p for p in slot.team.members if not works_on(self.snapshot, p, day)}
            for day in days
        }
        people = sorted(frozenset[str]().union(*absent.values()))
        names = listed([name_of(self.snapshot, person) for person in people])
        number = sum(map(bool, absent.values()))
        fall = "falls" if number == 1 else "fall"
        return Reason(
            f"{counted(number, 'session')} of {_names(slot.team)} until summer {fall} on a day on "
            f"which {names} {'does' if len(people) == 1 else 'do'} not work.",
            price="An equal alternative is owed.",
            way_out="Offer a second date, or a recording with a partner.",
        )


def fewest_in_the_way(in_the_way: Mapping[Slot, frozenset[str]]) -> tuple[str, ...]:
    """A smallest set of people of whom somebody rules out every time; leave one of them out, and
    there is a time. Empty where there is no time to rule out, or one that nobody does.
    """
    if not in_the_way or not all(in_the_way.values()):
        return ()
    model = cp_model.CpModel()
    everybody = sorted(frozenset[str]().union(*in_the_way.values()))
    named = {person: model.new_bool_var(person) for person in everybody}
    for people in set(in_the_way.values()):
        model.add_bool_or([named[person] for person in sorted(people)])
    model.minimize(sum(named.values()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = SECONDS
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return ()
    found = [person for person in everybody if solver.value(named[person])]
    # Should the time have run out, whoever is not needed goes.
    for person in list(found):
        rest = set(found) - {person}
        if all(rest & people for people in in_the_way.values()):
            found.remove(person)
    return tuple(found)


def _names(ask: TeamAsk) -> str:
    return listed([team.name for team in ask.teams])
