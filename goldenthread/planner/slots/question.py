"""What is asked of the fortnight, every lawful way to have it, and how a plan of it is told."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from goldenthread.planner.answers import PartAnswer, Reason
from goldenthread.planner.fortnight import Fortnight, read_fortnight
from goldenthread.planner.slots.coaching_asks import CoachingAsks, read_asks
from goldenthread.planner.slots.coaching_columns import Cycle, legal_cycles
from goldenthread.planner.slots.coaching_moves import CoachingMoves
from goldenthread.planner.slots.coaching_reasons import reasons_for
from goldenthread.planner.slots.columns import COACHING, TEAM, Ask
from goldenthread.planner.slots.goals import Way, goals_of
from goldenthread.planner.slots.levers import levers
from goldenthread.planner.slots.limits import limits_of
from goldenthread.planner.slots.model import Model, SlotPlan, settle
from goldenthread.planner.slots.pinned_coaching import as_pinned, pinned_coaches
from goldenthread.planner.slots.published import cost_of_change, published_in
from goldenthread.planner.slots.refusals import refuse_what_cannot_be
from goldenthread.planner.slots.settling import Settings
from goldenthread.planner.slots.staff_time import StaffTime
from goldenthread.planner.slots.start import first_that_fits
from goldenthread.planner.slots.team_asks import TeamAsk, read_team_asks
from goldenthread.planner.slots.team_columns import TeamColumns
from goldenthread.planner.slots.team_moves import TeamMoves
from goldenthread.planner.slots.team_reasons import TeamReasons
from goldenthread.planner.slots.team_slots import TeamSlot
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot


def read_question(snapshot: Snapshot, wishes: Wishes, today: dt.date) -> "Question":
    """What is asked of this year. Refuses with `CannotPlan`."""
    pins = pinned_coaches(snapshot, wishes, today)
    fortnight = read_fortnight(snapshot)
    asks = read_asks(snapshot, today, pins)
    teams = read_team_asks(snapshot, wishes, today)
    refuse_what_cannot_be(snapshot, wishes, pins, fortnight, asks, teams)
    cycles = list(filter(as_pinned(snapshot, wishes, today), legal_cycles(fortnight, asks)))
    staff = StaffTime(snapshot, fortnight, today)
    slots = TeamColumns(snapshot, wishes, today, staff).all_of(teams)
    return Question(
        snapshot, wishes, today, fortnight, asks, teams, tuple(cycles), tuple(slots), staff
    )


@dataclass(frozen=True, slots=True)
class Question:
    """Everything that is asked, and every lawful way to have it."""

    snapshot: Snapshot
    wishes: Wishes
    today: dt.date
    fortnight: Fortnight
    asks: CoachingAsks
    teams: tuple[TeamAsk, ...]
    cycles: tuple[Cycle, ...]
    slots: tuple[TeamSlot, ...]
    staff: StaffTime

    def settle(self, settings: Settings, better: Callable[[SlotPlan[Way]], None]) -> SlotPlan[Way]:
        wanted: list[Ask] = [(COACHING, coachee.person) for coachee in self.asks.coachees]
        wanted += [ask.ask for ask in self.teams]
        ways: list[Way] = [*self.cycles, *self.slots]
        model: Model[Way] = Model(wanted, ways, limits_of(ways, self.asks, self.wishes))
        published = published_in(self.snapshot, self.today)
        kept: list[Way] = [slot for slot in self.slots if slot.is_kept]
        kept += [
            cycle
            for cycle in self.cycles
            if published.get(cycle.coachee) and not cost_of_change(cycle, published)
        ]
        start = first_that_fits(model, _rank, kept)
        goals = goals_of(self.wishes.order, self.asks, published, teams=bool(self.teams))
        return settle(model, goals, start, settings, better)

    def answer(
        self, plan: SlotPlan[Way], reasons: tuple[Reason, ...], seconds: float
    ) -> PartAnswer:
        cycles, slots = _of(plan.chosen)
        coachees, teams = self._left_out(plan)
        coaching = CoachingMoves(self.snapshot, self.wishes, self.today, self.asks)
        return PartAnswer(
            Part.SLOTS,
            plan.tiers,
            (
                *coaching.all_of(cycles, coachees),
                *TeamMoves(self.snapshot, self.today).all_of(slots),
            ),
            reasons,
            (
                *(f"Coaching for {name_of(self.snapshot, person)}" for person in coachees),
                *(f"A slot for {ask.teams[0].name}" for ask in teams),
            ),
            sum(_lessons(slot) for slot in slots if not slot.is_kept),
            seconds,
        )

    def reasons(self, plan: SlotPlan[Way], seconds: float, seed: int) -> list[Reason]:
        cycles, slots = _of(plan.chosen)
        coachees, teams = self._left_out(plan)
        told = [
            *reasons_for(self.snapshot, self.fortnight, self.asks, self.cycles, cycles, coachees)
        ]
        if coachees and self.snapshot.timetable and seconds > 0:
            told += levers(self.snapshot, self.fortnight, self.asks, coachees, seconds, seed)
        return [*told, *TeamReasons(self.snapshot, self.staff).all_of(teams, self.slots, slots)]

    def _left_out(self, plan: SlotPlan[Way]) -> tuple[list[str], list[TeamAsk]]:
        missing = set(plan.left_out)
        people = [person for kind, person in plan.left_out if kind == COACHING]
        return people, [ask for ask in self.teams if (TEAM, ask.teams[0].id) in missing]


def _of(chosen: Sequence[Way]) -> tuple[list[Cycle], list[TeamSlot]]:
    cycles = [way for way in chosen if isinstance(way, Cycle)]
    return cycles, [way for way in chosen if isinstance(way, TeamSlot)]


def _rank(way: Way) -> tuple[int, int, int]:
    """What a plan without looking ahead takes first."""
    if isinstance(way, Cycle):
        return way.cadence_weeks, 0, 0
    return way.every_weeks, len(way.covered), way.away


def _lessons(slot: TeamSlot) -> int:
    """The lessons covered until summer: those of one meeting, as often as the team meets."""
    meetings = len(slot.days or slot.sessions)
    return len(slot.covered) * meetings // max(1, len(slot.places))
