"""Required meetings after school pile up in a week, or leave a term no time for business.

## What it sees

Required activities after the school day, statutory training included, for everybody who takes part,
leaders too. A week speaks when anybody has more of them than the first threshold, or more minutes
than the second; exactly the threshold is fine. One finding a week, with everyone concerned.

A term speaks when people have at least so many of these meetings and not a minute of business,
pastoral matters, briefing or administration in any of their activities: every slot has been turned
into learning, and business will take the time of something else.

Parents' evenings and open evenings are not meetings. People who are excused, who are paid for it by
agreement, or for whom an equal alternative is recorded, are left out; cancelled activities and
windows of several days too.

## Why it may matter

A second late evening in a week is taken from marking, planning or home, and people arrive at it
tired. What is heard then is the first to be forgotten.

## What you could do

Move one of the two to another week, or let the twilight take the place of that week's meeting. Keep
one slot a term for business, so that business does not take the others.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import WEEKDAYS, monday_of, short_date
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.audience import participants_of, participation_rows
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, ActivityState

RULE = Rule(
    code="TIM003",
    name="Meeting pile-up",
    family=Family.WORKLOAD,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-6a; local agreements on meetings after school",
    thresholds=(
        ThresholdSpec(
            "most_meetings",
            Decimal(1),
            "meetings a week",
            Origin.JUDGEMENT,
            "Most required meetings after school; a local agreement may say otherwise",
        ),
        ThresholdSpec(
            "most_minutes",
            Decimal(120),
            "minutes a week",
            Origin.JUDGEMENT,
            "Most minutes of required meetings after school",
        ),
        ThresholdSpec(
            "meetings_without_business",
            Decimal(4),
            "meetings a term",
            Origin.JUDGEMENT,
            "Meetings from which on a term needs some time for business",
        ),
    ),
)

BUSINESS = frozenset(
    {
        ActivityKind.BUSINESS_MEETING,
        ActivityKind.PASTORAL_MEETING,
        ActivityKind.BRIEFING,
        ActivityKind.ADMINISTRATION,
    }
)
# The meetings of each person.
Diary = Mapping[str, list[Activity]]


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    weeks: dict[dt.date, dict[str, list[Activity]]] = defaultdict(lambda: defaultdict(list))
    terms: dict[str, dict[str, list[Activity]]] = defaultdict(lambda: defaultdict(list))
    for activity in sorted(snapshot.activities, key=lambda each: (each.on, each.id)):
        if not _is_a_late_meeting(activity):
            continue
        week = weeks[monday_of(activity.on)]
        term = terms[snapshot.calendar.term_of(activity.on) or ""]
        for person in _asked_to_stay(snapshot, activity):
            week[person].append(activity)
            term[person].append(activity)
    for monday, diary in weeks.items():
        yield from _judge_week(snapshot, monday, diary, thresholds)
    with_business = _with_business(snapshot)
    for name, diary in terms.items():
        # Days outside the terms belong to none.
        if name:
            yield from _judge_term(snapshot, name, diary, with_business[name], thresholds)


def _is_a_late_meeting(activity: Activity) -> bool:
    # A window of several days leaves the hour to each person.
    is_window = activity.ends_on not in (None, activity.on)
    is_held = activity.state != ActivityState.CANCELLED
    return activity.required and activity.after_hours and is_held and not is_window


def _asked_to_stay(snapshot: Snapshot, activity: Activity) -> list[str]:
    rows = participation_rows(snapshot, activity.id)
    return [
        person
        for person in participants_of(snapshot, activity)
        if person not in rows or not (rows[person].agreed_paid or rows[person].alternative)
    ]


def _judge_week(
    snapshot: Snapshot, monday: dt.date, diary: Diary, thresholds: Thresholds
) -> Iterator[Finding]:
    too_many = {p for p, each in diary.items() if len(each) > thresholds["most_meetings"]}
    too_long = {p for p, each in diary.items() if _minutes(each) > thresholds["most_minutes"]}
    people = too_many | too_long
    if not people:
        return
    meetings = {each.id: each for person in people for each in diary[person]}
    who = counted(len(people), "person", "people")
    most = int(thresholds["most_meetings"])
    what = (
        f"more than {counted(most, 'required meeting')}"
        if too_many
        else f"more than {in_words(int(thresholds['most_minutes']))} of required meetings"
    )
    weekdays = sorted({each.on.weekday() for each in meetings.values()})
    days = listed([WEEKDAYS[weekday] for weekday in weekdays])
    yield Finding(
        RULE.code,
        Severity.WARNING,
        ref(snapshot.year),
        f"The week of {short_date(monday)} has {what} after school for {who}: {days}.",
        "Move one of them, or let it take the place of the week's usual meeting.",
        rows=tuple(ref(each) for each in meetings.values()),
        people=tuple(people),
        people_minutes=sum(_minutes(diary[person]) for person in people),
        fix_cost=2,
        about=monday.isoformat(),
    )


def _judge_term(
    snapshot: Snapshot,
    term: str,
    diary: Diary,
    with_business: set[str],
    thresholds: Thresholds,
) -> Iterator[Finding]:
    fewest = thresholds["meetings_without_business"]
    people = {p for p, each in diary.items() if len(each) >= fewest and p not in with_business}
    if not people:
        return
    meetings = {each.id: each for person in people for each in diary[person]}
    who = counted(len(people), "person has", "people have")
    yield Finding(
        RULE.code,
        Severity.WARNING,
        ref(snapshot.year),
        f"In the {term} term {who} required meetings after school and no time for business.",
        "Give one slot of the term back to business.",
        rows=tuple(ref(each) for each in meetings.values()),
        people=tuple(people),
        people_minutes=sum(_minutes(diary[person]) for person in people),
        fix_cost=2,
        about=term,
    )


def _with_business(snapshot: Snapshot) -> Mapping[str, set[str]]:
    """For each term everyone who has some time for business, at any time of day."""
    found: dict[str, set[str]] = defaultdict(set)
    for activity in snapshot.activities:
        is_business = activity.kind in BUSINESS or bool(activity.admin_minutes)
        if is_business and activity.state != ActivityState.CANCELLED:
            term = snapshot.calendar.term_of(activity.on)
            if term:
                found[term] |= participants_of(snapshot, activity)
    return found


def _minutes(meetings: list[Activity]) -> int:
    return sum(each.minutes for each in meetings)


def _year(second_on: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes")
    plan.team("english", "ellie-marsh", "sian-hughes")
    late: dict[str, Any] = {"after_hours": True, "required": True}
    plan.activity("english-return", on=dt.date(2026, 10, 6), team="english", **late)
    plan.activity(
        "reading-aloud",
        on=second_on,
        title="Modelling reading aloud",
        kind="twilight",
        stream="whole-school",
        minutes=120,
        group="everyone",
        **late,
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 10, 8))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 10, 15))
