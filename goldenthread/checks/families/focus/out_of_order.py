"""An activity comes before what it builds on.

## What it sees

Activities of development, past and planned, that require something: another activity (*requires*),
or a unit of the programme that must come before their own. It speaks when what is required comes on
a later day, for everyone or for some, and when a participant has no date for it at all. The same
day is in order. One finding an activity.

Whoever met a unit in any activity of that unit has met it; a required activity is met by taking
part in it or by catching up. Cancelled activities do not count. People on leave, people in their
first six weeks and people on the control side of a trial are left out.

## Why it may matter

A sequence is planned so that each idea rests on the last. People who meet the second without the
first copy the surface and miss the reason.

## What you could do

Swap the two dates. Where the day has passed or the order cannot change, give those who missed the
first part twenty minutes with a colleague before the second.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, RowRef, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.readings.settled import settled_staff
from goldenthread.snapshot.readings.small_teams import only_for_team
from goldenthread.snapshot.readings.time_spent import development_minutes, is_development
from goldenthread.snapshot.readings.trials import control_arm
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LinkKind

RULE = Rule(
    code="FOC005",
    name="Out of order",
    family=Family.FOCUS,
    severities=(Severity.ERROR,),
    moments=(Moment.PLAN,),
    source="S0",
)


@dataclass(frozen=True, slots=True)
class _Required:
    """Something that must come first: its name, and who meets it when, in which activity."""

    name: str
    row: RowRef
    met: Mapping[str, Activity]


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for activity in snapshot.activities:
        if not is_development(activity):
            continue
        required = list(_required_for(snapshot, activity))
        if not required:
            continue
        people = participants_of(snapshot, activity)
        people -= control_arm(snapshot, activity.programme, activity.on)
        people &= settled_staff(snapshot, today)
        for first in sorted(required, key=lambda each: each.row):
            finding = _judge_one(snapshot, activity, first, people)
            if finding is not None:
                yield finding
                break


def _judge_one(
    snapshot: Snapshot, activity: Activity, first: _Required, people: frozenset[str]
) -> Finding | None:
    later = {p: first.met[p] for p in people if p in first.met and first.met[p].on > activity.on}
    lacking = frozenset(person for person in people if person not in first.met)
    if not later and not lacking:
        return None
    concerned = frozenset(later) | lacking
    if later:
        next_one = min(later.values(), key=lambda row: (row.on, row.id))
        what_is_so = f"comes before “{first.name}” on {short_date(next_one.on)}, on which it builds"
    else:
        what_is_so = f"builds on “{first.name}”, for which there is no date"
    whom = ""
    if concerned != people:
        whom = f" for {len(concerned):,} of {counted(len(people), 'person', 'people')}"
    return Finding(
        RULE.code,
        Severity.ERROR,
        ref(activity),
        f"“{activity.title}” on {short_date(activity.on)} {what_is_so}{whom}.",
        "Swap the dates, or give those who missed it twenty minutes with a colleague before.",
        rows=(first.row, *(ref(row) for row in later.values())),
        people=tuple(concerned),
        team=only_for_team(snapshot, activity.team, activity.on) if activity.team else "",
        people_minutes=development_minutes(activity) * len(concerned),
        fix_cost=1,
    )


def _required_for(snapshot: Snapshot, activity: Activity) -> Iterator[_Required]:
    unit = snapshot.find("units", activity.unit)
    before = snapshot.find("units", unit.requires) if unit else None
    if before is not None:
        yield _Required(before.big_idea, ref(before), _first_meetings(snapshot, before.id))
    for link in snapshot.having("activity_links", "activity", activity.id):
        earlier = snapshot.find("activities", link.to)
        if link.kind == LinkKind.REQUIRES and earlier is not None:
            yield _Required(earlier.title, ref(earlier), _met_in(snapshot, earlier))


@remembered
def _met_in(snapshot: Snapshot, activity: Activity) -> Mapping[str, Activity]:
    """Everyone who meets its content in this activity."""
    if not is_development(activity):
        return {}
    return dict.fromkeys(participants_of(snapshot, activity), activity)


@remembered
def _first_meetings(snapshot: Snapshot, unit: str) -> Mapping[str, Activity]:
    """For each person the first activity in which they meet the unit."""
    met: dict[str, Activity] = {}
    activities = [a for a in snapshot.having("activities", "unit", unit) if is_development(a)]
    for activity in sorted(activities, key=lambda row: (row.on, row.id)):
        for person in participants_of(snapshot, activity):
            met.setdefault(person, activity)
    return met


def _year(unit_3: dt.date, unit_4: dt.date) -> tuple[Snapshot, dt.date]:
    team = ("claire-dubois", "tom-ashworth", "marta-nowak", "ingrid-solberg", "helen-chadwick")
    plan = SmallPlan().people(*team).team("languages", *team).programme("pr1")
    plan.add(
        r.Unit(id="pr1-3", programme="pr1", position=3, big_idea="Unlocking unfamiliar words"),
        r.Unit(
            id="pr1-4", programme="pr1", position=4, big_idea="The main point", requires="pr1-3"
        ),
    )
    for key, on, unit in (("words", unit_3, "pr1-3"), ("main-point", unit_4, "pr1-4")):
        plan.activity(f"{key}-session", on=on, team="languages", programme="pr1", unit=unit)
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(unit_3=dt.date(2027, 2, 2), unit_4=dt.date(2027, 1, 19))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(unit_3=dt.date(2027, 1, 19), unit_4=dt.date(2027, 2, 2))
