"""Saves changed slots as one: the dates kept free, what each team keeps of it, and the ledger."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.sentences import counted, listed
from goldenthread.kernel.short_names import short_name
from goldenthread.people import public as people
from goldenthread.people.public import Person, Team
from goldenthread.programmes import public as programmes
from goldenthread.programmes.public import Activity, ActivityAudience
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, AudienceGroup, Stream
from goldenthread.workbench.slots.changed import Changed
from goldenthread.workbench.slots.effect import Effect, is_late
from goldenthread.workbench.slots.standing import Standing
from goldenthread.years import public as years


def save_slots(
    year: SchoolYear,
    snapshot: Snapshot,
    changed: Sequence[Changed],
    effect: Effect,
    *,
    actor: User,
    at: dt.datetime,
) -> None:
    """All or nothing. Dates with content stay as they are; a blank one moves before one is made."""
    stored = {row.key: row for row in Activity.objects.filter(school=year.school, year=year)}
    teams = {row.key: row for row in Team.objects.filter(school=year.school)}
    numbers = dict(Person.objects.filter(school=year.school).values_list("key", "pk"))
    taken = set(stored)
    written: list[tuple[Any, Mapping[str, Any]]] = []
    removed: list[Any] = []
    for one in changed:
        blank = [stored[row.id] for row in one.standing.blank if row.id in stored]
        standing_days = {row.on: row for row in blank}
        movable = [row for row in blank if row.on not in one.days]
        for day in one.days:
            row = standing_days.get(day) or (movable.pop(0) if movable else None)
            is_new = row is None
            if row is None:
                prefix = one.standing.key
                key = short_name(f"{prefix}-{day.isoformat()}", taken)
                row = Activity(school=year.school, year=year, key=key)
                taken.add(row.key)
            team = teams.get(one.standing.team)
            written.append((row, _values(snapshot, one, day, team, is_new=is_new)))
            if is_new and team is None:
                everybody = ActivityAudience(
                    school=year.school, year=year, key=f"{row.key}||{AudienceGroup.EVERYONE.value}|"
                )
                written.append(
                    (everybody, {"activity": row, "group": AudienceGroup.EVERYONE.value})
                )
        removed += movable
    with transaction.atomic():
        programmes.write_together(year, written, removed, actor=actor, at=at)
        people.write_teams(
            year,
            [(teams[one.standing.team], _of_team(one)) for one in changed if one.standing.team],
            actor=actor,
            at=at,
        )
        more = {numbers[key]: minutes for key, minutes in effect.more.items() if key in numbers}
        years.change_ledger(year, more, actor=actor, at=at)


def say_saved(changed: Sequence[Changed]) -> str:
    """What was done, in one or two sentences."""
    dated = sum(len(one.days) for one in changed)
    settled = [one.standing for one in changed if one.standing.settled]
    said = f"{counted(len(changed), 'slot')} saved, {counted(dated, 'date')} kept free."
    if settled:
        said += f" {say_settled(settled)}"
    return said


def say_settled(settled: Sequence[Standing]) -> str:
    """`7 sessions of English have content and stay where they are.`"""
    number = sum(len(one.settled) for one in settled)
    names = [one.name for one in settled]
    whose = listed(names) if len(names) <= 3 else f"{counted(len(names), 'team')}"
    has = (
        "has content and stays where it is"
        if number == 1
        else ("have content and stay where they are")
    )
    return f"{counted(number, 'session')} of {whose} {has}."


def _values(
    snapshot: Snapshot, one: Changed, day: dt.date, team: Team | None, *, is_new: bool
) -> dict[str, Any]:
    asked = one.asked
    values: dict[str, Any] = {
        "on": day,
        "starts_at": asked.starts_at,
        "period": asked.period,
        "minutes": asked.minutes,
        "after_hours": is_late(snapshot, one),
    }
    if not is_new:
        return values
    return values | {
        "title": f"{one.standing.name}: regular slot" if team else one.standing.name,
        "stream": (Stream.TEAM if team else Stream.WHOLE_SCHOOL).value,
        "kind": one.standing.kind,
        "state": ActivityState.SLOT.value,
        "required": one.standing.required,
        "team": team,
        "facilitator": team.leader if team else None,
        "uses_learning_slot": team is not None,
    }


def _of_team(one: Changed) -> dict[str, Any]:
    has_slot = one.asked.weekday is not None
    return {
        "slot": one.asked.text,
        "slot_every_weeks": one.asked.every_weeks if has_slot else None,
    }
