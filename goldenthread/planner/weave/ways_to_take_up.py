"""How one team may take one input up: by a session that stays, one that moves, or a return."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from goldenthread.planner.weave.asks import Input, Place, WeaveAsks
from goldenthread.planner.weave.columns import Columns, Expression, Literal
from goldenthread.planner.weave.inputs import is_in_time, is_linked, shares_content
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.team_follow_on import teams_of
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream


@dataclass(frozen=True, slots=True)
class Ways:
    """How one team may take one input up."""

    columns: Columns
    snapshot: Snapshot
    asks: WeaveAsks
    wishes: Wishes
    heard: Input
    team: str

    def add(self) -> tuple[Literal, Expression]:
        """Whether it is taken up, and the weeks until then.

        A session that stays where it is counts nothing. One that was moved there counts as the
        longest wait, so that nothing is moved only to come sooner.
        """
        key = f"{self.heard.activity.id} {self.team}"
        model = self.columns.model
        days = self._days()
        stays = list(self._sessions(moved=False))
        moved = list(self._sessions(moved=True))
        lits: list[cp_model.IntVar] = []
        by_staying, by_moving = (
            self._one_of(f"{name} {key}", ways)
            for name, ways in (("stays", stays), ("moved", moved))
        )
        lits = [lit for lit in (by_staying, by_moving) if lit is not None]
        at_week: list[tuple[cp_model.IntVar, int]] = []
        for place, ways in self._returns():
            lit = model.new_bool_var(f"returns {key} {place.id}")
            model.add(sum(ways) >= lit)
            for day, is_then in days:
                if not is_in_time(self.snapshot, self.wishes, day, place.on):
                    model.add(lit + is_then <= 1)
            lits.append(lit)
            at_week.append((lit, place.week))
        if not lits:
            return 0, 0
        model.add_at_most_one(lits)
        late: Expression = 0
        if by_moving is not None:
            late += self.wishes.follow_weeks * by_moving
        return sum(lits), late + self._weeks(key, at_week)

    def _days(self) -> list[tuple[dt.date, Literal]]:
        key = self.heard.activity.id
        return [(day, self.columns.evenings.get((key, day), 1)) for day in self.heard.days]

    def _one_of(
        self, name: str, ways: Sequence[tuple[Activity, Place | Activity, Literal]]
    ) -> cp_model.IntVar | None:
        if not ways:
            return None
        lit = self.columns.model.new_bool_var(name)
        for day, is_then in self._days():
            in_time = [
                way for _, at, way in ways if is_in_time(self.snapshot, self.wishes, day, at.on)
            ]
            self.columns.model.add(sum(in_time) + 1 >= lit + is_then)
        return lit

    def _sessions(self, *, moved: bool) -> Iterator[tuple[Activity, Place | Activity, Literal]]:
        """Sessions of the team that take it up if they come in time."""
        heard = self.heard.activity
        places = {place.id: place for place in self.asks.places}
        for place in self.asks.places:
            if self.team not in place.teams:
                continue
            linked = is_linked(self.snapshot, heard, place.session)
            for content, lit in self.columns.held[place.id]:
                was_there = content.id == place.id
                if moved == was_there or not is_development(content):
                    continue
                if linked or shares_content(self.snapshot, heard, content):
                    yield content, place, lit
        if moved:
            return
        for row in self.snapshot.having("activities", "stream", Stream.TEAM):
            if (
                row.id not in places
                and is_development(row)
                and self.team in teams_of(self.snapshot, row)
                and (
                    is_linked(self.snapshot, heard, row)
                    or shares_content(self.snapshot, heard, row)
                )
            ):
                yield row, row, 1

    def _returns(self) -> Iterator[tuple[Place, list[cp_model.IntVar]]]:
        """The places in which a return of this input, or one like it, would take it up."""
        heard = self.heard.activity
        own = {each.activity.id: replace(each.activity, unit="") for each in self.asks.inputs}
        for place in self.asks.places:
            if self.team not in place.teams:
                continue
            ways = [
                lit
                for (key, _, at), lit in self.columns.returns.items()
                if at == place.id
                and (key == heard.id or shares_content(self.snapshot, heard, own[key]))
            ]
            ways += [
                lit
                for (programme, _, at), lit in self.columns.revisits.items()
                if at == place.id and programme == heard.programme
            ]
            if ways:
                yield place, ways

    def _weeks(self, key: str, at_week: Sequence[tuple[cp_model.IntVar, int]]) -> Expression:
        week_of = self.snapshot.calendar.week_number
        if not at_week:
            return 0
        if len(self.heard.days) == 1:
            heard = week_of(self.heard.days[0])
            return sum(lit * (week - heard) for lit, week in at_week)
        longest = self.wishes.follow_weeks
        weeks = self.columns.model.new_int_var(0, longest, f"weeks {key}")
        number = len(self.snapshot.calendar.teaching_weeks)
        is_one = sum(lit for lit, _ in at_week)
        heard_in = sum(lit * week_of(day) for day, lit in self._days())
        at = sum(lit * week for lit, week in at_week)
        self.columns.model.add(weeks >= at - heard_in - number * (1 - is_one))
        return weeks
