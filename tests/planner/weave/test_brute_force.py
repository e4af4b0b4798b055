"""Tiny years in which everything can be tried: nothing is better than what is planned."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations, product
from typing import Any

import pytest

from goldenthread.kernel.dates import monday_of
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.records import Activity, ActivityLink, CalendarEvent, Participation
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.weave.scorer import Score
from tests.planner.weave.years import (
    SLOTS,
    TODAY,
    business,
    evening,
    planned,
    slot,
    small_year,
    works,
)

WISHES = Wishes(evening_weekdays=("thursday",))
# None, a return to the evening, or one to a programme.
RETURNS = ("", "follows", "reading", "thinking")
MOVES_WITH_CONTENT = ("title", "programme", "priority", "state", "exempt")


def _year(number: int) -> Snapshot:
    """A team with three slots, an evening, two business meetings; told apart by the number."""
    plan = small_year()
    contents = [("reading", "thinking", ""), ("thinking", "", "reading"), ("", "blank", "reading")]
    for day, content in zip(SLOTS[1:6:2], contents[number % 3], strict=True):
        slot(plan, "english", day, content)
    evening(plan, "twilight", dt.date(2027, 4, 29), ("reading", "thinking")[number % 2])
    business(plan, dt.date(2027, 5, 4))
    business(plan, dt.date(2027, 7, 13))
    if number >= 3:
        works(plan, "ann-lee", "monday", "tuesday", "wednesday")
        slot(plan, "english", dt.date(2027, 7, 6), "thinking", state="published")
        for day in _thursdays()[3:]:
            event = CalendarEvent(id=f"p-{day}", title="Parents", kind="parents-evening", on=day)
            plan.add(event)
    return plan.snapshot()


def _thursdays() -> list[dt.date]:
    """Those of both half-terms of the summer: week 26 to 32, and 33 to 39."""
    weeks = (*range(7), *range(8, 15))
    return [dt.date(2027, 4, 15) + dt.timedelta(weeks=week) for week in weeks]


def _everything(snapshot: Snapshot) -> Iterator[Snapshot]:
    """Every lawful year that the planner might have chosen."""
    slots = sorted((r for r in snapshot.activities if r.uses_learning_slot), key=lambda r: r.on)
    fixed = [row for row in slots if not row.programme and row.state != "slot"]
    free = [row for row in slots if row not in fixed]
    meetings = snapshot.having("activities", "kind", "business-meeting")
    # The last of a term never gives way, so never both.
    given_up = [(), *((meeting,) for meeting in meetings)]
    for contents in permutations(free):
        moved = [
            replace(row, **{name: getattr(content, name) for name in MOVES_WITH_CONTENT})
            for row, content in zip(free, contents, strict=True)
        ]
        for day, gone in product(_thursdays(), given_up):
            if any(event.on == day for event in snapshot.events):
                continue
            if any(monday_of(each.on) != monday_of(day) for each in gone):
                continue
            rows = {row.id: row for row in snapshot.activities}
            rows |= {row.id: row for row in moved}
            twilight = rows["twilight"] = replace(rows["twilight"], on=day)
            rows |= {each.id: replace(each, state="cancelled") for each in gone}
            hosts = [rows[row.id] for row in slots]
            for returns in product(RETURNS, repeat=len(hosts)):
                yield _with_returns(snapshot, rows, hosts, twilight, returns)


def _with_returns(
    snapshot: Snapshot,
    rows: dict[str, Activity],
    hosts: list[Activity],
    twilight: Activity,
    returns: tuple[str, ...],
) -> Snapshot:
    rows = dict(rows)
    links: list[ActivityLink] = []
    for host, kind in zip(hosts, returns, strict=True):
        if not kind:
            continue
        about = twilight.programme if kind == "follows" else kind
        key = f"{host.id}-return"
        rows[host.id] = replace(host, minutes=40)
        rows[key] = replace(
            host,
            id=key,
            title=key,
            minutes=20,
            required=False,
            state="planned",
            programme=about,
            priority=about,
        )
        is_follow = kind == "follows"
        links.append(
            ActivityLink(
                activity=key,
                kind="follows" if is_follow else "revisits",
                to="twilight" if is_follow else host.id,
            )
        )
    year = replace(
        snapshot, activities=tuple(rows.values()), activity_links=tuple(links), participation=()
    )
    return replace(year, participation=tuple(_alternatives(year)))


def _alternatives(year: Snapshot) -> Iterator[Participation]:
    days = {"monday", "tuesday", "wednesday"}
    part_timers = {row.person for row in year.working_hours}
    names = ("monday", "tuesday", "wednesday", "thursday", "friday")
    for row in year.activities:
        if row.required and row.state != "cancelled" and names[row.on.weekday()] not in days:
            for person in participants_of(year, row) & part_timers:
                yield Participation(
                    activity=row.id, person=person, state="invited", alternative="Recording"
                )


def _is_lawful(score: Score, above: int) -> bool:
    """A return that follows comes in time, one to a programme after something of it, and no more
    weeks are too full than before.
    """
    heard_on = score.after.get("activities", "twilight").on
    last = score.week(heard_on) + WISHES.follow_weeks
    for row, kind in score.returns():
        if kind == "follows":
            if not (heard_on < row.on and score.week(row.on) <= last):
                return False
        elif not any(
            score.week(each.on) < score.week(row.on)
            for each in score.after.having("activities", "programme", row.programme)
        ):
            return False
    return score.weeks_above() <= above


@pytest.mark.parametrize("number", range(5))
def test_nothing_is_better_than_what_is_planned(number: int) -> None:
    snapshot = _year(number)
    answer, after = planned(snapshot, WISHES)
    mine = tuple(tier.value for tier in answer.tiers)
    assert mine == tuple(tier.bound for tier in answer.tiers)
    assert mine == Score(snapshot, after, WISHES, TODAY).values()
    above = Score(snapshot, snapshot, WISHES, TODAY).weeks_above()
    best: Any = min(
        score.values()
        for year in _everything(snapshot)
        if _is_lawful(score := Score(snapshot, year, WISHES, TODAY), above)
    )
    assert mine == best
