"""Support staff get far less development time than teachers, or none at all.

## What it sees

Minutes of development in activities that have happened since the year began, statutory training and
administration not counted. For each of the two groups of support staff it compares the minutes for
each full-time equivalent with those of teachers and leaders: a warning below the threshold; exactly
a quarter is fine. From the first week of the spring term on it also names, as an error, each person
in support who has had no minute at all.

People on leave, people in their first six weeks and people just back from as long an absence are
left out. A person with several posts belongs to the largest. While no activity has happened for
teachers, the rule is silent.

## Why it may matter

Teaching assistants work with the pupils who need the most, and people in offices and on site meet
every family. They learn by the same means as teachers, and they notice who is asked.

## What you could do

Book paid slots, thirty minutes a fortnight to begin with; invite those who work with the same
pupils to the team's sessions. Ask each person what would help.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.minutes import in_words
from goldenthread.snapshot.readings.development_so_far import TEACHERS, development_so_far
from goldenthread.snapshot.readings.employment import live_posts
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import StaffGroup

RULE = Rule(
    code="INC001",
    name="Support staff left out",
    family=Family.REACH,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.RUN,),
    source="S1-2g, S1-2h",
    thresholds=(
        ThresholdSpec(
            "least_share",
            Decimal(25),
            "percent",
            Origin.JUDGEMENT,
            "Least minutes for each full-time equivalent, against teachers",
        ),
        ThresholdSpec(
            "people_from_week",
            Decimal(15),
            "teaching week",
            Origin.JUDGEMENT,
            "Week from which people without a minute are named; 15 begins the spring term",
        ),
    ),
)

GROUPS = {
    StaffGroup.SUPPORT_DIRECT: "support staff who work with pupils",
    StaffGroup.SUPPORT_GENERAL: "support staff in offices, on site and in services",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    year = development_so_far(snapshot, today)
    teachers = year.minutes_per_fte(TEACHERS)
    if not teachers:
        return
    for group, words in GROUPS.items():
        people = year.people.get(group, ())
        if not people:
            continue
        everyone = frozenset(people)
        own = year.minutes_per_fte(group)
        least = teachers * thresholds["least_share"] / 100
        if own < least:
            yield Finding(
                RULE.code,
                Severity.WARNING,
                ref(snapshot.year),
                f"{words.capitalize()} have had {in_words(round(own))} of development for each "
                f"full-time equivalent this year, teachers {in_words(round(teachers))}.",
                "Book paid slots, and joint sessions with teachers of the same pupils.",
                rows=tuple(
                    ref(each)
                    for each in year.activities
                    if not everyone.isdisjoint(year.minutes_in[each.id])
                ),
                people=tuple(people),
                people_minutes=round((least - own) * year.fte(group)),
                fix_cost=3,
                about=group,
            )
        if snapshot.calendar.week_number(today) >= thresholds["people_from_week"]:
            for person in people:
                if not year.minutes_of[person]:
                    yield _person_at_zero(snapshot, person, today, round(least))


def _person_at_zero(snapshot: Snapshot, person: str, today: dt.date, missing: int) -> Finding:
    return Finding(
        RULE.code,
        Severity.ERROR,
        ref(snapshot.get("people", person)),
        f"{name_of(snapshot, person)} has had no development time this year.",
        "Ask what would help, and book it in paid time.",
        rows=tuple(ref(post) for post in live_posts(snapshot, person, today)),
        people=(person,),
        person_level=True,
        people_minutes=missing,
    )


def _year(*, office_too: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh").person("maureen-tait", group="support-general")
    plan.activity(
        "reading-aloud", "ellie-marsh", on=dt.date(2026, 10, 8), minutes=120, state="happened"
    )
    if office_too:
        day = dt.date(2026, 11, 18)
        plan.activity("calm-calls", "maureen-tait", on=day, minutes=30, state="happened")
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(office_too=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(office_too=True)
