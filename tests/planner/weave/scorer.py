"""Counts what a plan of the weave is worth, from the year before and after, without the planner."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from goldenthread.kernel.dates import days_between, monday_of
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.audience import participants_of, participation_rows
from goldenthread.snapshot.readings.contacts import programme_contacts
from goldenthread.snapshot.readings.team_follow_on import (
    team_follow_ons,
    teams_concerned,
    teams_not_reached,
)
from goldenthread.snapshot.readings.time_spent import is_development, serves
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True)
class Score:
    """One number for each tier, in the usual order. For teams that share nobody."""

    before: Snapshot
    after: Snapshot
    wishes: Wishes
    today: dt.date

    def values(self) -> tuple[int, ...]:
        return (
            self.left_out(),
            self.out_of_order(),
            self.published_moved(),
            self.weeks_above(),
            self.owed_for_evenings(),
            self.units_alone(),
            self.silence(),
            len(self.given_up()),
            self.weeks_to_returns(),
            self.unrest(),
        )

    def week(self, day: dt.date) -> int:
        return self.before.calendar.week_number(day)

    def inputs(self) -> list[tuple[Activity, Activity]]:
        """As it is heard before and after planning, while teams may still take it up."""
        return [
            (row, self.after.get("activities", row.id))
            for row in self.before.having("activities", "stream", "whole-school")
            if is_development(row)
            and serves(self.before, row)
            and last_day_within(self.before.calendar, row.on, self.wishes.follow_weeks) > self.today
        ]

    def left_out(self) -> int:
        missing = 0
        for row, moved in self.inputs():
            later = team_follow_ons(self.after, moved, self.wishes.follow_weeks).values()
            teams = teams_concerned(self.before, row)
            missing += len(teams_not_reached(self.after, teams, [each for each, _ in later]))
        for audience in self.before.programme_audience:
            sessions = self.before.having("activities", "programme", audience.programme)
            if sessions and not any(row.unit for row in sessions):
                continue
            for unit in self.before.having("units", "programme", audience.programme):
                missing += audience.team != "" and not any(
                    row.team == audience.team and is_development(row)
                    for row in self.after.having("activities", "unit", unit.id)
                )
        return missing

    def out_of_order(self) -> int:
        late = set()
        for row in self.after.activities:
            unit = self.after.find("units", row.unit)
            if unit and unit.requires and is_development(row):
                first = [
                    each.on
                    for each in self.after.having("activities", "unit", unit.requires)
                    if each.team == row.team and is_development(each)
                ]
                if first and min(first) > row.on and self._could_change(row, unit.requires):
                    late.add(row.id)
        return len(late)

    def _could_change(self, row: Activity, required: str) -> bool:
        rows = [
            row,
            *(
                each
                for each in self.after.having("activities", "unit", required)
                if each.team == row.team
            ),
        ]
        is_to_come = row.on > self.today
        return is_to_come and not all(self.wishes.is_pinned("activities", each.id) for each in rows)

    def places(self) -> dict[str, dt.date]:
        """Where each content was and where it is, told by titles that occur once."""
        return {row.title: row.on for row in self.after.activities if row.uses_learning_slot}

    def moved_contents(self) -> list[tuple[Activity, dt.date]]:
        now = self.places()
        return [
            (row, now[row.title])
            for row in self.before.activities
            if row.uses_learning_slot and row.state != "slot" and now[row.title] != row.on
        ]

    def evenings(self) -> list[tuple[Activity, Activity]]:
        return [
            (row, self.after.get("activities", row.id))
            for row in self.before.having("activities", "kind", "twilight")
            if row.on > self.today
        ]

    def given_up(self) -> list[Activity]:
        return [
            row
            for row in self.before.having("activities", "kind", "business-meeting")
            if self.after.get("activities", row.id).state != row.state
        ]

    def published_moved(self) -> int:
        return (
            sum(row.state == "published" for row, _ in self.moved_contents())
            + sum(old.state == "published" and old.on != new.on for old, new in self.evenings())
            + sum(row.state == "published" for row in self.given_up())
        )

    def weeks_above(self) -> int:
        meetings: dict[tuple[str, dt.date], list[int]] = defaultdict(list)
        for row in self.after.activities:
            if row.required and row.after_hours and row.state != "cancelled":
                settled = participation_rows(self.after, row.id)
                for person in participants_of(self.after, row):
                    own = settled.get(person)
                    if own is None or not (own.agreed_paid or own.alternative):
                        meetings[person, monday_of(row.on)].append(
                            row.minutes + self._given_to_returns(row)
                        )
        return sum(
            monday >= monday_of(self.today)
            and (
                len(minutes) > self.wishes.most_evenings_a_week
                or sum(minutes) > self.wishes.most_evening_minutes
            )
            for (_, monday), minutes in meetings.items()
        )

    def _given_to_returns(self, row: Activity) -> int:
        """People stay as long as they did: the return is a part of the evening."""
        old = self.before.find("activities", row.id)
        return old.minutes - row.minutes if old else 0

    def owed_for_evenings(self) -> int:
        return sum(
            bool(own.alternative)
            and not (
                old.on == new.on
                and (was := participation_rows(self.before, old.id).get(own.person))
                and was.alternative
            )
            for old, new in self.evenings()
            for own in participation_rows(self.after, new.id).values()
        )

    def silence(self) -> int:
        beyond = 0
        for programme in self.before.programmes:
            contacts = programme_contacts(self.after, programme.id, self.today)
            for team in self.before.teams:
                rows = self.before.having("activities", "programme", programme.id)
                named = self.before.having("programme_audience", "programme", programme.id)
                if not any(
                    each.team == team.id
                    for each in (*named, *(row for row in rows if is_development(row)))
                ):
                    continue
                members = [m.person for m in self.before.having("team_members", "team", team.id)]
                weeks = [
                    self.week(contact.on)
                    for person in members
                    for contact in contacts.get(person, ())
                    if contact.row.stream != "individual"
                ]
                touched = sorted(w for w in set(weeks) if _people_in(w, members, contacts, self))
                for first, last in pairwise(touched):
                    silent_from = max(first + self.wishes.gap_weeks, self.week(self.today))
                    beyond += max(0, last - silent_from)
        return beyond

    def units_alone(self) -> int:
        """New units of a team without anything of their programme six weeks before or after."""
        alone = 0
        for new in self.after.activities:
            if not self._is_new_unit(new):
                continue
            week = self.week(new.on)
            near = [
                row
                for row in self.after.having("activities", "programme", new.programme)
                if row.team in ("", new.team)
                and row.stream != "individual"
                and 0 < abs(self.week(row.on) - week) <= self.wishes.touch_weeks
            ]
            is_early = week + self.wishes.touch_weeks <= len(self.before.calendar.teaching_weeks)
            alone += is_early and not near
        return alone

    def _is_new_unit(self, row: Activity) -> bool:
        return row.unit != "" and not any(
            old.title == row.title and old.unit == row.unit for old in self.before.activities
        )

    def returns(self) -> list[tuple[Activity, str]]:
        """The returns that are new, and how each is linked."""
        return [
            (self.after.get("activities", link.activity), link.kind)
            for link in self.after.activity_links
            if link not in self.before.activity_links
            and self.after.get("activities", link.activity).stream == "team"
        ]

    def weeks_to_returns(self) -> int:
        weeks = 0
        was = {row.title: row.on for row in self.before.activities}
        new = {row.id for row, _ in self.returns()}
        for row, moved in self.inputs():
            by_team = defaultdict(list)
            for later, _ in team_follow_ons(self.after, moved, self.wishes.follow_weeks).values():
                if later.id in new:
                    wait = self.week(later.on) - self.week(moved.on)
                elif was.get(later.title, later.on) != later.on:
                    wait = self.wishes.follow_weeks
                else:
                    wait = 0
                by_team[later.team].append(wait)
            weeks += sum(
                min(by_team[team]) for team in teams_concerned(self.before, row) if by_team[team]
            )
        return weeks

    def unrest(self) -> int:
        busy = {
            monday_of(day)
            for event in self.before.events
            for day in days_between(event.on, event.ends_on or event.on)
        }
        cost = 0
        for row, on in self.moved_contents():
            cost += max(1, abs(self.week(row.on) - self.week(on)))
        for old, new in self.evenings():
            cost += monday_of(new.on) in busy
            if old.on != new.on:
                cost += max(1, abs(self.week(old.on) - self.week(new.on)))
        return cost + sum(2 if kind == "revisits" else 1 for _, kind in self.returns())


def _people_in(week: int, members: list[str], contacts: dict, score: Score) -> bool:  # type: ignore[type-arg]
    """Whether more than half of them are in touch that week."""
    there = sum(
        any(
            score.week(contact.on) == week and contact.row.stream != "individual"
            for contact in contacts.get(person, ())
        )
        for person in members
    )
    return 2 * there > len(members)
