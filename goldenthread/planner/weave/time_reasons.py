"""Says where people's time is asked for beyond what is agreed, and the nearest way out."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.kernel.dates import WEEKDAYS, long_date, monday_of, short_date
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted, listed
from goldenthread.planner.answers import Reason
from goldenthread.planner.weave.asks import Weave, WeaveAsks
from goldenthread.planner.weave.evenings import is_late_meeting, people_asked
from goldenthread.planner.weave.places import is_held, is_one_day
from goldenthread.planner.weave.shares import beyond_share, most_for
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.employment import is_employed, is_leader, live_posts
from goldenthread.snapshot.readings.names import name_of, names_of
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, Exemption, StaffGroup

# Of many people a reason names those who are worst off.
_NAMED = 4
_SUPPORT = frozenset({StaffGroup.SUPPORT_DIRECT, StaffGroup.SUPPORT_GENERAL})


def piled_up(year: Snapshot, wishes: Wishes, today: dt.date) -> Iterator[Reason]:
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


def over_directed_time(
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


def over_share(year: Snapshot, wishes: Wishes, today: dt.date) -> Iterator[Reason]:
    """Part-timers of whom more is required than the share of their posts, whatever is caught up."""
    above = {
        person: time.minutes - most_for(time, wishes)
        for person, time in beyond_share(year, wishes, today)
    }
    if not above:
        return
    worst = sorted(above, key=lambda person: (-above[person], person))
    named = [f"{name_of(year, person)} ({in_words(above[person])})" for person in worst[:_NAMED]]
    if len(worst) > _NAMED:
        named.append(counted(len(worst) - _NAMED, "other"))
    yield Reason(
        f"More is required of {counted(len(worst), 'part-timer')} than the share of their posts: "
        f"{listed(named)}."
        if len(worst) > 1
        else f"More is required of {name_of(year, worst[0])} than the share of the post.",
        f"{in_words(sum(above.values()))} more in the year than wished for.",
        "The nearest way out: make as much of it optional, or agree pay for it.",
    )


def statutory_outside_hours(year: Snapshot, today: dt.date) -> Iterator[Reason]:
    """Training that the law requires, outside the paid hours of support staff."""
    for row in sorted(year.activities, key=lambda each: (each.on, each.id)):
        is_statutory = (
            row.kind == ActivityKind.STATUTORY_TRAINING or row.exempt == Exemption.STATUTORY
        )
        if is_statutory and row.required and row.on > today and is_held(row) and is_one_day(row):
            people = {
                person
                for person in people_asked(year, row, row.on, today)[0]
                if any(p.staff_group in _SUPPORT for p in live_posts(year, person, row.on))
                and _is_outside(year, person, row)
            }
            if people:
                yield Reason(
                    f"“{row.title}” on {long_date(row.on)} lies outside the paid hours of "
                    f"{names_of(year, people)}.",
                    f"{in_words(row.minutes * len(people))} would have to be paid.",
                    "The nearest way out: a module in their paid hours, or agreed pay.",
                )


def _is_outside(year: Snapshot, person: str, row: Activity) -> bool:
    """Whether it goes on after the person's day is over, as far as hours are known."""
    week = year.calendar.week_of(row.on)
    labels = ("", week.label if week else "")
    weekday = WEEKDAYS[row.on.weekday()].lower()
    ends = [
        hours.ends_at
        for hours in year.having("working_hours", "person", person)
        if hours.weekday == weekday and hours.week in labels and hours.ends_at is not None
    ]
    if row.starts_at is None or not ends:
        return row.after_hours
    begins = dt.datetime.combine(row.on, row.starts_at)
    return begins + dt.timedelta(minutes=row.minutes) > dt.datetime.combine(row.on, max(ends))
