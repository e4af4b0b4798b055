"""What the regular slots take of people's year, before and after a change, by group of staff."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.audience import group_members, invited_to, team_members
from goldenthread.snapshot.readings.employment import (
    fte,
    is_leader,
    live_posts,
    staff_on,
    works_on,
)
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, AudienceGroup, StaffGroup
from goldenthread.workbench.slots.changed import Changed
from goldenthread.workbench.slots.standing import Standing

# What stays free for the unforeseen, in percent: TIM001 warns above the rest.
RESERVE = 3


@dataclass(frozen=True, slots=True)
class GroupEffect:
    """Hours in the year for one person of the group, as words; `directed` counts everything.

    `note` says what the numbers mean for the group, and `tone` whether that is good.
    """

    name: str
    number: int
    before: str
    after: str
    change: str
    directed: str
    note: str
    tone: str


@dataclass(frozen=True, slots=True)
class Meeting:
    on: dt.date
    minutes: int
    people: frozenset[str]
    after_hours: bool


@dataclass(frozen=True, slots=True)
class Effect:
    """`more` is how many minutes each person gains or loses, for those whose year changes."""

    groups: tuple[GroupEffect, ...]
    more: Mapping[str, int]
    limit: str


def work_out(
    snapshot: Snapshot,
    standing: Sequence[Standing],
    changed: Sequence[Changed],
    today: dt.date,
) -> Effect:
    """Counts what is directed: required sessions on days on which the person works."""
    day = min(max(today, snapshot.year.starts_on), snapshot.year.ends_on)
    before = _meetings(snapshot, standing, ())
    after = _meetings(snapshot, standing, changed)
    was, will_be = _minutes(snapshot, before), _minutes(snapshot, after)
    ledger = Counter[str]()
    for entry in snapshot.ledger:
        if entry.directed:
            ledger[entry.person] += entry.minutes
    people = _Groups(snapshot, day)
    limit = float(snapshot.school.directed_hours * 60)
    full = _full_timers(people.full, was, will_be, ledger, limit)
    usual = median(will_be[one] for one in people.full) if people.full else 0
    part = _part_timers(people.part, was, will_be, ledger, limit, usual)
    support = _support(people.support, was, will_be, after)
    leaders = _group("Leaders", people.leaders, was, will_be, "", "Their time has no limit.", "")
    return Effect(
        tuple(group for group in (full, part, support, leaders) if group.number),
        {
            person: will_be[person] - was[person]
            for person in {*was, *will_be}
            if will_be[person] != was[person]
        },
        hours(limit),
    )


def hours(minutes: float) -> str:
    """`18 h`, `18.5 h`."""
    return f"{minutes / 60:,.1f}".removesuffix(".0") + " h"


class _Groups:
    """Who is in which group on the day; a person with several posts counts once."""

    def __init__(self, snapshot: Snapshot, day: dt.date) -> None:
        self.full: dict[str, float] = {}
        self.part: dict[str, float] = {}
        self.support: dict[str, float] = {}
        self.leaders: dict[str, float] = {}
        for person in staff_on(snapshot, day):
            posts = live_posts(snapshot, person, day)
            if not posts:
                continue
            share = float(fte(snapshot, person, day)) or 1.0
            if is_leader(snapshot, person, day):
                group = self.leaders
            elif not any(post.staff_group == StaffGroup.TEACHER for post in posts):
                group = self.support
            else:
                group = self.full if share >= 1 else self.part
            group[person] = share


def _meetings(
    snapshot: Snapshot, standing: Sequence[Standing], changed: Sequence[Changed]
) -> list[Meeting]:
    asked = {one.standing.key: one for one in changed}
    found = []
    for one in standing:
        new = asked.get(one.key)
        stay = (*one.past, *one.settled, *(() if new else one.blank))
        found += [
            Meeting(
                row.on,
                row.minutes,
                invited_to(snapshot, row) or _all(snapshot, row),
                row.after_hours,
            )
            for row in stay
            if row.required and row.state != ActivityState.CANCELLED
        ]
        if new and one.required:
            found += [
                Meeting(
                    day, new.asked.minutes, _members(snapshot, one, day), is_late(snapshot, new)
                )
                for day in new.days
            ]
    return found


def is_late(snapshot: Snapshot, new: Changed) -> bool:
    """Whether the slot lies after the last period of the day, or after 15:00 without bells."""
    if new.asked.starts_at is None:
        return False
    ends = [row.ends_at for row in snapshot.periods]
    return new.asked.starts_at >= max(ends, default=dt.time(15))


def _all(snapshot: Snapshot, row: Activity) -> frozenset[str]:
    return frozenset() if row.team else group_members(snapshot, AudienceGroup.EVERYONE, row.on)


def _members(snapshot: Snapshot, one: Standing, day: dt.date) -> frozenset[str]:
    if one.team:
        return team_members(snapshot, one.team, day)
    return group_members(snapshot, AudienceGroup.EVERYONE, day)


def _minutes(snapshot: Snapshot, meetings: Iterable[Meeting]) -> Counter[str]:
    minutes = Counter[str]()
    for meeting in meetings:
        for person in meeting.people:
            if works_on(snapshot, person, meeting.on):
                minutes[person] += meeting.minutes
    return minutes


def _full_timers(
    people: Mapping[str, float],
    was: Counter[str],
    will_be: Counter[str],
    ledger: Counter[str],
    limit: float,
) -> GroupEffect:
    totals = [ledger[one] + will_be[one] - was[one] for one in people if ledger[one]]
    over = sum(total > limit for total in totals)
    tight = sum(limit * (100 - RESERVE) / 100 < total <= limit for total in totals)
    if not totals:
        note, tone = "The time ledger holds nothing else yet.", ""
    elif over:
        note, tone = f"{counted(over, 'person is', 'people are')} over {hours(limit)}.", "bad"
    elif tight:
        note = f"{counted(tight, 'person has', 'people have')} less than {RESERVE}% in reserve."
        tone = "warn"
    else:
        note, tone = f"{hours(limit - max(totals))} in reserve, at least.", "good"
    directed = hours(fmean(totals)) if totals else ""
    return _group("Full-time teachers", people, was, will_be, directed, note, tone)


def _part_timers(
    people: Mapping[str, float],
    was: Counter[str],
    will_be: Counter[str],
    ledger: Counter[str],
    limit: float,
    usual: float,
) -> GroupEffect:
    totals = {one: ledger[one] + will_be[one] - was[one] for one in people if ledger[one]}
    over = sum(total > limit * people[one] for one, total in totals.items())
    ratios = [will_be[one] / people[one] / usual for one in people] if usual else []
    note, tone = "", ""
    if ratios:
        least, most = f"{min(ratios):.1f}", f"{max(ratios):.1f}"
        span = most if least == most else f"{least} to {most}"
        note = f"For their hours, they meet {span} times as much as a full-timer."
        tone = "warn" if max(ratios) > 1.25 else "good"
    if over:
        note, tone = f"{counted(over, 'person is', 'people are')} over their share. {note}", "bad"
    directed = hours(fmean(totals.values())) if totals else ""
    return _group("Part-time teachers", people, was, will_be, directed, note, tone)


def _support(
    people: Mapping[str, float],
    was: Counter[str],
    will_be: Counter[str],
    after: Sequence[Meeting],
) -> GroupEffect:
    late = {
        one for meeting in after if meeting.after_hours for one in meeting.people & people.keys()
    }
    note = (
        f"{counted(len(late), 'person meets', 'people meet')} after hours: is that time paid?"
        if late
        else "All inside the school day."
    )
    return _group("Support staff", people, was, will_be, "", note, "warn" if late else "good")


def _group(
    name: str,
    people: Mapping[str, float],
    was: Counter[str],
    will_be: Counter[str],
    directed: str,
    note: str,
    tone: str,
) -> GroupEffect:
    if not people:
        return GroupEffect(name, 0, "", "", "", "", "", "")
    before = fmean(was[one] for one in people)
    after = fmean(will_be[one] for one in people)
    change = f"{'+' if after > before else '−'}{hours(abs(after - before))}"
    return GroupEffect(
        name,
        len(people),
        hours(before),
        hours(after),
        change if round(after - before) else "",
        directed,
        note,
        tone,
    )
