"""A required activity falls on a day on which a person does not work.

## What it sees

Each person, and the activities of the whole year that are required of them on a day that is not one
of their working days; statutory training too. It does not count where the time is agreed and paid,
where an equal alternative is recorded, or where the person is excused. Of a window of several days
one working day is enough. Cancelled activities are left out. One finding a person, with all their
activities. Hours within a working day are not looked at.

## Why it may matter

Part-time staff can be asked to attend only within their working days; more is by agreement, and
paid. A session that always falls on the same weekday leaves the same people out every time.

## What you could do

Offer a second date, or a recording with a partner and time to talk; or agree pay, in writing,
before the day. Change the weekday now and then.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import participants_of, participation_rows
from goldenthread.snapshot.readings.employment import part_timers_at_work
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState

RULE = Rule(
    code="INC003",
    name="Falls on a day off",
    family=Family.REACH,
    severities=(Severity.ERROR,),
    moments=(Moment.PLAN,),
    source="S1-6a; part-time contracts",
    is_law=True,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    asked: dict[str, list[Activity]] = {}
    part_timers = frozenset(row.person for row in snapshot.working_hours)
    for activity in snapshot.activities:
        if not activity.required or activity.state == ActivityState.CANCELLED:
            continue
        for person in _away_throughout(snapshot, activity, part_timers):
            if not _is_settled_otherwise(snapshot, person, activity):
                asked.setdefault(person, []).append(activity)
    for person, activities in asked.items():
        activities.sort(key=lambda activity: (activity.on, activity.id))
        yield Finding(
            RULE.code,
            Severity.ERROR,
            ref(snapshot.get("people", person)),
            _message(name_of(snapshot, person), activities, today),
            "Offer another date, a recording with a partner, or agreed pay.",
            rows=(
                *(ref(activity) for activity in activities),
                *(ref(row) for row in snapshot.having("working_hours", "person", person)),
            ),
            people=(person,),
            person_level=True,
            people_minutes=sum(activity.minutes for activity in activities),
        )


def _away_throughout(
    snapshot: Snapshot, activity: Activity, part_timers: frozenset[str]
) -> frozenset[str]:
    """The part-timers it is for who work on none of its days."""
    away = participants_of(snapshot, activity) & part_timers
    day = activity.on
    while away and day <= (activity.ends_on or activity.on):
        away -= part_timers_at_work(snapshot, day)
        day += dt.timedelta(days=1)
    return away


def _is_settled_otherwise(snapshot: Snapshot, person: str, activity: Activity) -> bool:
    row = participation_rows(snapshot, activity.id).get(person)
    return row is not None and (row.agreed_paid or bool(row.alternative))


def _message(name: str, activities: list[Activity], today: dt.date) -> str:
    if len(activities) == 1:
        only = activities[0]
        return (
            f"“{only.title}” on {short_date(only.on)} is required of {name}, "
            "who does not work that day."
        )
    to_come = [activity.on for activity in activities if activity.on >= today]
    if to_come:
        which = f"the next on {short_date(to_come[0])}"
    else:
        which = f"the last on {short_date(activities[-1].on)}"
    count = counted(len(activities), "required session")
    return f"{count} fall on days on which {name} does not work, {which}."


def _year(*, alternative: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes")
    plan.team("english", "ellie-marsh", "sian-hughes")
    for weekday in ("monday", "wednesday", "thursday"):
        plan.add(r.WorkingHours(person="ellie-marsh", weekday=weekday))
    for day in (dt.date(2027, 1, 19), dt.date(2027, 2, 23)):
        plan.activity(f"english-{day:%b}".lower(), on=day, team="english", required=True)
    if alternative:
        plan.add(
            r.Participation(
                activity="english-jan",
                person="ellie-marsh",
                state="caught-up",
                alternative=alternative,
            ),
            r.Participation(
                activity="english-feb", person="ellie-marsh", state="invited", agreed_paid=True
            ),
        )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(alternative="")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(alternative="Recording, with a partner")
