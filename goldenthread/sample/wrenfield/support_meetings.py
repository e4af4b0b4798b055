"""Wrenfield's other meetings: support staff's Thursdays, and the business of office and staff."""

import datetime as dt

from goldenthread.sample.school_weeks import day_in_week
from goldenthread.sample.wrenfield.cast import THURSDAY, WEDNESDAY
from goldenthread.sample.wrenfield.diary import AFTER_SCHOOL, Diary
from goldenthread.sample.wrenfield.programmes import AWARD_STAFF
from goldenthread.sample.wrenfield.whole_school import (
    CONFERENCE,
    HUB,
    IN_CLASSES,
    LAUNCH,
    READERS,
)
from goldenthread.snapshot.words import (
    ActivityKind,
    AudienceGroup,
    ContentArea,
    LinkKind,
    Stream,
)


def write_support_meetings(diary: Diary) -> None:
    """What support staff learn together, and the meetings in which nobody learns anything."""
    _write_fluency_of_support(diary)
    _write_kind_lunchtimes(diary)
    _write_business(diary)


def _write_fluency_of_support(diary: Diary) -> None:
    weeks = range(3, 36, 4)
    keys = [
        diary.add(
            f"fluency-support-week-{week}",
            "Hearing children read: one move at a time",
            day_in_week(week, THURSDAY),
            45,
            Stream.TEAM,
            ActivityKind.TEAM_SESSION,
            programme="fluency",
            people=IN_CLASSES,
            team="support",
            starts_at=dt.time(14, 30),
            required=True,
            uses_learning_slot=True,
            technique="echo-reading",
            content_area=ContentArea.SUBJECT_PEDAGOGY,
            facilitator="donna-reeve",
        )
        for week in weeks
    ]
    diary.chain(LAUNCH, *keys)
    for earlier, week in ((HUB, 7), (CONFERENCE, 11), (READERS, 15)):
        diary.link(f"fluency-support-week-{week}", LinkKind.FOLLOWS, earlier)


def _write_kind_lunchtimes(diary: Diary) -> None:
    keys = [
        diary.add(
            f"kind-lunchtimes-week-{week}",
            "Kind lunchtimes: three questions",
            day_in_week(week, THURSDAY),
            45 if week == 2 else 30,
            Stream.TEAM,
            ActivityKind.TEAM_SESSION,
            programme="kind-lunchtimes",
            people=AWARD_STAFF,
            team="support",
            starts_at=dt.time(13, 15),
            required=True,
            content_area=ContentArea.PASTORAL,
            facilitator="jerome-bailey",
        )
        for week in (2, 6, 10, 14, 18, 22, 26, 30, 34)
    ]
    diary.chain(*keys)


def _write_business(diary: Diary) -> None:
    for week in (14, 32, 36):
        diary.add(
            f"business-week-{week}",
            "Staff meeting: business",
            day_in_week(week, WEDNESDAY),
            75,
            Stream.WHOLE_SCHOOL,
            ActivityKind.BUSINESS_MEETING,
            group=AudienceGroup.TEACHERS,
            starts_at=AFTER_SCHOOL,
            after_hours=True,
            required=True,
        )
    for week in (5, 12, 18, 24, 30, 36):
        diary.add(
            f"office-site-week-{week}",
            "Office and site: business",
            day_in_week(week, THURSDAY),
            30,
            Stream.TEAM,
            ActivityKind.BUSINESS_MEETING,
            team="office-site",
            starts_at=dt.time(8, 15),
            required=True,
        )
