"""A teacher's year of learning leaves out the subject, or a tutor's the pastoral side.

## What it sees

For each teacher the development minutes of the year, past and planned, by what the activities
teach. It speaks when none of them are for teaching the subject or for knowing it; when the person
is a tutor and none are pastoral; and when more than half of the subject's minutes are about the
exam specification. Tutors are those in a pastoral team, with *tutor* or *head of year* in the job
title or, where teachers do not have a class of their own all day, with a registration in the
timetable. Activities that do not say what they teach are not counted, and a teacher with none that
do is left out, as are leaders, people on leave and people in their first six weeks.

## Why it may matter

How to teach this topic to these pupils is what teachers use every day, and the easiest to lose
among whole-school themes. The same goes for the quarter of an hour with a tutor group.

## What you could do

Use a team cycle for a topic that pupils find hard; give tutors one session of their own. Where the
session exists and only its label is missing, add the label.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.audience import activities_by_participant
from goldenthread.snapshot.readings.content_minutes import (
    SUBJECT,
    labelled_activities,
    minutes_by_area,
)
from goldenthread.snapshot.readings.employment import is_leader, live_posts
from goldenthread.snapshot.readings.settled import settled_staff
from goldenthread.snapshot.readings.tutors import is_tutor
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ContentArea, StaffGroup

RULE = Rule(
    code="INC006",
    name="Blank content area",
    family=Family.REACH,
    severities=(Severity.INFORMATION,),
    moments=(Moment.PLAN,),
    source="S1-2b to S1-2f",
    thresholds=(
        ThresholdSpec(
            "exam_above",
            Decimal(50),
            "percent",
            Origin.JUDGEMENT,
            "Most of the subject's minutes that may be about the exam specification",
        ),
    ),
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    day = min(max(today, snapshot.year.starts_on), snapshot.year.ends_on)
    minutes = minutes_by_area(snapshot)
    lacking: dict[str, list[str]] = {}
    for person in sorted(settled_staff(snapshot, day)):
        areas = Counter({area: of_area.get(person, 0) for area, of_area in minutes.items()})
        if not areas.total() or not _is_judged(snapshot, person, day):
            continue
        lacks = _lacks(areas, thresholds["exam_above"])
        if not areas[ContentArea.PASTORAL] and is_tutor(snapshot, person, day):
            lacks.append("nothing pastoral for a tutor")
        if lacks:
            lacking[person] = lacks
    taught = activities_by_participant(snapshot, labelled_activities(snapshot), lacking)
    for person, lacks in lacking.items():
        yield Finding(
            RULE.code,
            Severity.INFORMATION,
            ref(snapshot.get("people", person)),
            f"This teacher's year holds {listed(lacks)}.",
            "Use a team cycle for it, or add the label where it is there already.",
            rows=tuple(ref(activity) for activity in taught[person]),
            people=(person,),
            person_level=True,
        )


def _lacks(areas: Counter[str], exam_above: Decimal) -> list[str]:
    subject = sum(areas[area] for area in SUBJECT)
    exam = areas[ContentArea.CURRICULUM_EXAM]
    lacks = [] if subject else ["nothing on teaching or knowing the subject"]
    if exam * 100 > exam_above * (subject + exam):
        percent = round(Decimal(100 * exam) / (subject + exam))
        lacks.append(f"{percent}% exam specification among the subject's minutes")
    return lacks


def _is_judged(snapshot: Snapshot, person: str, day: dt.date) -> bool:
    posts = live_posts(snapshot, person, day)
    is_teacher = any(post.staff_group == StaffGroup.TEACHER for post in posts)
    return is_teacher and not is_leader(snapshot, person, day)


def _year(content_area: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh", subject="English")
    plan.activity(
        "everyone-answers", "ellie-marsh", on=dt.date(2026, 10, 8), content_area="general-pedagogy"
    )
    plan.activity("macbeth", "ellie-marsh", on=dt.date(2027, 1, 19), content_area=content_area)
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("general-pedagogy")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("subject-knowledge")
