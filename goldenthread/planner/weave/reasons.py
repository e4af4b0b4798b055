"""Says what the plan of the weave does not reach, what that costs, and the nearest way out."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from goldenthread.kernel.dates import long_date, monday_of, short_date
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted, listed
from goldenthread.planner.answers import Reason
from goldenthread.planner.weave.asks import Input, UnitToPlace, Weave, WeaveAsks
from goldenthread.planner.weave.evenings import is_late_meeting, people_asked
from goldenthread.planner.weave.places import RETURN_MINUTES
from goldenthread.planner.weave.rhythm import read_threads
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.employment import is_employed, is_leader, live_posts
from goldenthread.snapshot.readings.names import name_of, names_of
from goldenthread.snapshot.readings.team_follow_on import team_follow_ons, teams_not_reached
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, Exemption, StaffGroup

_SUPPORT = frozenset({StaffGroup.SUPPORT_DIRECT, StaffGroup.SUPPORT_GENERAL})


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
        *_piled_up(year, wishes, today),
        *_silent(year, wishes, today),
        *_over_directed_time(snapshot, asks, weave, today),
        *_statutory_outside_hours(year, today),
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


def _piled_up(year: Snapshot, wishes: Wishes, today: dt.date) -> Iterator[Reason]:
    """Weeks to come that still have too many evenings for somebody."""
    weeks: dict[dt.date, dict[str, list[Activity]]] = defaultdict(lambda: defaultdict(list))
    for row in year.activities:
        if is_late_meeting(row) and row.on >= monday_of(today):
            for person in people_asked(year, row, row.on, today)[0]:
                weeks[monday_of(row.on)][person].append(row)
    for monday, diary in sorted(weeks.items()):
        people = [
            person
            for person, rows in diary.items()
            if len(rows) > wishes.most_evenings_a_week
            or sum(row.minutes for row in rows) > wishes.most_evening_minutes
        ]
        meetings = {row.id: row for person in people for row in diary[person]}
        if not any(row.on > today for row in meetings.values()):
            continue
        titles = [f"“{row.title}”" for row in sorted(meetings.values(), key=lambda r: r.on)]
        yield Reason(
            f"The week of {short_date(monday)} keeps more evenings than wished for "
            f"{counted(len(people), 'person', 'people')}: {listed(sorted(set(titles)))}.",
            f"{max(sum(r.minutes for r in diary[p]) for p in people)} minutes after school for "
            "some of them.",
            "The nearest way out: make one of them optional, or hold it in the school day.",
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


def _over_directed_time(
    snapshot: Snapshot, asks: WeaveAsks, weave: Weave, today: dt.date
) -> Iterator[Reason]:
    """People whose ledger is above their limit already; nothing planned here adds to it."""
    day = min(max(today, snapshot.year.starts_on), snapshot.year.ends_on)
    for person in sorted({entry.person for entry in snapshot.ledger}):
        if not is_employed(snapshot, person, day) or is_leader(snapshot, person, day):
            continue
        posts = [
            post
            for post in live_posts(snapshot, person, day)
            if post.staff_group == StaffGroup.TEACHER
        ]
        planned = sum(
            entry.minutes for entry in snapshot.having("ledger", "person", person) if entry.directed
        )
        share = min(sum((post.fte for post in posts), Decimal(0)), Decimal(1))
        limit = round(snapshot.school.directed_hours * 60 * share)
        if not posts or planned <= limit:
            continue
        spared = sum(
            meeting.activity.minutes
            for meeting in asks.meetings
            if meeting.activity.id in weave.given_up and person in meeting.asked
        )
        gave_way = (
            f"Business meetings that give way spare {in_words(spared)}."
            if spared
            else "Nothing in this plan adds to it."
        )
        yield Reason(
            f"{name_of(snapshot, person)} has {in_words(planned)} of directed time, "
            f"{in_words(planned - limit)} above the limit of {in_words(limit)}.",
            gave_way,
            f"The nearest way out: make {in_words(max(planned - limit - spared, 0))} more optional."
            if planned - limit > spared
            else "The ledger may be brought down by as much.",
        )


def _statutory_outside_hours(year: Snapshot, today: dt.date) -> Iterator[Reason]:
    """Training that the law requires, after the paid hours of support staff."""
    for row in sorted(year.activities, key=lambda each: (each.on, each.id)):
        is_statutory = (
            row.kind == ActivityKind.STATUTORY_TRAINING or row.exempt == Exemption.STATUTORY
        )
        if is_statutory and row.on > today and is_late_meeting(row):
            people = {
                person
                for person in people_asked(year, row, row.on, today)[0]
                if any(p.staff_group in _SUPPORT for p in live_posts(year, person, row.on))
                and not _is_paid(year, person, row)
            }
            if people:
                yield Reason(
                    f"“{row.title}” on {long_date(row.on)} lies outside the paid hours of "
                    f"{names_of(year, people)}.",
                    f"{in_words(row.minutes * len(people))} would have to be paid.",
                    "The nearest way out: a module in their paid hours, or agreed pay.",
                )


def _is_paid(year: Snapshot, person: str, row: Activity) -> bool:
    rows = year.having("participation", "activity", row.id)
    return any(own.person == person and own.agreed_paid for own in rows)
