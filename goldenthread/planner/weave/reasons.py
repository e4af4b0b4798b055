"""Says what the plan of the weave does not reach, what that costs, and the nearest way out."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import counted
from goldenthread.planner.answers import Reason
from goldenthread.planner.weave.asks import Input, UnitToPlace, Weave, WeaveAsks
from goldenthread.planner.weave.threads import read_threads
from goldenthread.planner.weave.time_reasons import (
    over_directed_time,
    over_share,
    piled_up,
    statutory_outside_hours,
)
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.team_follow_on import team_follow_ons, teams_not_reached
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.team_returns import RETURN_MINUTES


def reasons_for(
    snapshot: Snapshot,
    year: Snapshot,
    asks: WeaveAsks,
    wishes: Wishes,
    today: dt.date,
    weave: Weave,
) -> tuple[Reason, ...]:
    """What is not met, most important first. `year` is the year as it is planned."""
    return (
        *(_not_taken_up(year, asks, wishes, *each) for each in _missing(year, asks, wishes)),
        *(_without_date(snapshot, unit) for unit in _unplaced(asks, weave)),
        *piled_up(year, wishes, today),
        *_standing_alone(year, asks, wishes, today, weave),
        *_silent(year, wishes, today),
        *over_directed_time(snapshot, asks, weave, today),
        *over_share(year, wishes, today),
        *statutory_outside_hours(year, today),
    )


def unplaced_names(
    snapshot: Snapshot,
    year: Snapshot,
    asks: WeaveAsks,
    wishes: Wishes,
    today: dt.date,
    weave: Weave,
) -> tuple[str, ...]:
    """What was asked for and is not in the plan."""
    return (
        *(
            f"{year.get('teams', team).name}: return to {heard.title}"
            for heard, team, _ in _missing(year, asks, wishes)
        ),
        *(
            f"{snapshot.get('teams', unit.team).name}: {unit.unit.big_idea}"
            for unit in _unplaced(asks, weave)
        ),
    )


def _unplaced(asks: WeaveAsks, weave: Weave) -> list[UnitToPlace]:
    return [unit for unit in asks.units if unit.id not in weave.units]


def _missing(year: Snapshot, asks: WeaveAsks, wishes: Wishes) -> list[tuple[Activity, str, Input]]:
    """Inputs of the planned year that a team does not take up in time."""
    found = []
    for each in asks.inputs:
        heard = year.get("activities", each.activity.id)
        follow_ons = [
            later for later, _ in team_follow_ons(year, heard, wishes.follow_weeks).values()
        ]
        found += [(heard, team, each) for team in teams_not_reached(year, each.teams, follow_ons)]
    return found


def _not_taken_up(
    year: Snapshot, asks: WeaveAsks, wishes: Wishes, heard: Activity, team: str, _: Input
) -> Reason:
    until = last_day_within(year.calendar, heard.on, wishes.follow_weeks)
    name = year.get("teams", team).name
    own = [place for place in asks.places if team in place.teams and place.on > heard.on]
    in_time = [place for place in own if place.on <= until]
    why = (
        "it has no slot in these weeks"
        if not in_time
        else f"no session in these weeks has {RETURN_MINUTES} minutes to give"
    )
    later = [place.on for place in own if place.on > until and place.may_host]
    return Reason(
        f"{name} cannot take up “{heard.title}” of {short_date(heard.on)} by "
        f"{short_date(until)}: {why}.",
        f"It needs {RETURN_MINUTES} minutes together.",
        f"The nearest is {short_date(min(later))}."
        if later
        else f"The nearest way out: a meeting of {2 * RETURN_MINUTES} minutes before then.",
    )


def _without_date(snapshot: Snapshot, unit: UnitToPlace) -> Reason:
    name = snapshot.get("teams", unit.team).name
    title = unit.programme.title
    why = (
        "no free slot of the team lies in the dates of the programme"
        if not unit.places
        else "its free slots would break the order of the units, or are taken by others"
    )
    return Reason(
        f"{name} has no date for “{unit.unit.big_idea}” of {title}: {why}.",
        "It needs one session of the team.",
        f"The nearest way out: one more slot{_between(unit)}.",
    )


def _between(unit: UnitToPlace) -> str:
    ends = unit.programme.ends_on
    return f" by {short_date(ends)}" if ends else ""


def _standing_alone(
    year: Snapshot, asks: WeaveAsks, wishes: Wishes, today: dt.date, weave: Weave
) -> Iterator[Reason]:
    """New units with nothing of their programme in the weeks before or after."""
    weeks = {place.id: place.week for place in asks.places}
    touched = {
        (thread.programme, thread.team): thread.settled
        for thread in read_threads(year, WeaveAsks((), (), (), (), ()), today)
    }
    last_week = len(year.calendar.teaching_weeks)
    for unit in (each for each in asks.units if each.id in weave.units):
        week = weeks[weave.units[unit.id]]
        settled = touched.get((unit.programme.id, unit.team), frozenset())
        near = {each for each in settled if 0 < abs(each - week) <= wishes.touch_weeks}
        if not near and week + wishes.touch_weeks <= last_week:
            yield Reason(
                f"“{unit.unit.big_idea}” of {unit.programme.title} stands alone in "
                f"{year.get('teams', unit.team).name}: nothing comes back to it within "
                f"{counted(wishes.touch_weeks, 'teaching week')}.",
                f"It needs {RETURN_MINUTES} minutes of a later session.",
                "The nearest way out: one more slot of the team in these weeks.",
            )


def _silent(year: Snapshot, wishes: Wishes, today: dt.date) -> Iterator[Reason]:
    """Silences that reach beyond today and are longer than wished."""
    calendar = year.calendar
    nothing = WeaveAsks((), (), (), (), ())
    for thread in read_threads(year, nothing, today):
        for before, after in pairwise(sorted(thread.settled)):
            if after - before > wishes.gap_weeks and after > calendar.week_number(today):
                programme = year.get("programmes", thread.programme)
                first, last = (calendar.monday_of_week(week) for week in (before, after))
                since = f"the week of {short_date(first)}" if first else "the first days"
                yield Reason(
                    f"{year.get('teams', thread.team).name} hears nothing of {programme.title} "
                    f"for {after - before} teaching weeks, from {since} to that of "
                    f"{short_date(last) if last else 'the end'}.",
                    f"{counted(after - before - wishes.gap_weeks, 'week')} beyond the wish.",
                    "The nearest way out: one more session of the team in between.",
                )
