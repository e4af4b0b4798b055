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
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.minutes import in_words
from goldenthread.snapshot.readings.employment import TEACHING_GROUPS, fte, live_posts, staff_on
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.readings.settled import is_settled
from goldenthread.snapshot.readings.time_spent import (
    development_minutes_by_person,
    has_happened,
    is_development,
)
from goldenthread.snapshot.records import Activity
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

TEACHERS = "teachers"
GROUPS = {
    StaffGroup.SUPPORT_DIRECT: "support staff who work with pupils",
    StaffGroup.SUPPORT_GENERAL: "support staff in offices, on site and in services",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    year = _SoFar(snapshot, today)
    teachers = year.minutes_per_fte(TEACHERS)
    if not teachers:
        return
    for group, words in GROUPS.items():
        people = year.people[group]
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


class _SoFar:
    """Development of the settled staff from the first day of the year to today."""

    def __init__(self, snapshot: Snapshot, today: dt.date) -> None:
        self._snapshot, self._today = snapshot, today
        self.activities: list[Activity] = [
            each
            for each in snapshot.activities
            if is_development(each) and has_happened(each) and each.on <= today
        ]
        self.minutes_in = {
            each.id: development_minutes_by_person(snapshot, each) for each in self.activities
        }
        self.minutes_of: dict[str, int] = defaultdict(int)
        for by_person in self.minutes_in.values():
            for person, minutes in by_person.items():
                self.minutes_of[person] += minutes
        self.people: dict[str, list[str]] = defaultdict(list)
        for person in staff_on(snapshot, today):
            if is_settled(snapshot, person, today) and (group := self._group_of(person)):
                self.people[group].append(person)

    def _group_of(self, person: str) -> str:
        posts = live_posts(self._snapshot, person, self._today)
        if not posts:
            return ""
        largest = min(posts, key=lambda post: (-post.fte, post.id))
        return TEACHERS if largest.staff_group in TEACHING_GROUPS else largest.staff_group

    def fte(self, group: str) -> Decimal:
        return sum(
            (fte(self._snapshot, person, self._today) for person in self.people[group]), Decimal(0)
        )

    def minutes_per_fte(self, group: str) -> Decimal:
        people = self.people[group]
        if not people:
            return Decimal(0)
        return sum(self.minutes_of[person] for person in people) / self.fte(group)


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
