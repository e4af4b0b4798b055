"""Wrenfield's INSET days, and the sessions for everyone who teaches or works in classes."""

import datetime as dt

from goldenthread.sample.school_weeks import day_in_week
from goldenthread.sample.wrenfield.cast import ASSISTANTS, MIDDAY, SUPPORT, WEDNESDAY
from goldenthread.sample.wrenfield.diary import AFTER_SCHOOL, Diary
from goldenthread.snapshot.words import (
    ActivityKind,
    AudienceGroup,
    ContentArea,
    DeliveredBy,
    Exemption,
    Stream,
)

PHASES = ("eyfs", "ks1", "lks2", "uks2")
IN_CLASSES = (*(colleague.key for colleague in ASSISTANTS), "jerome-bailey")
# Their allergy training was put outside their paid hours, and nobody came.
NOT_MIDDAY = tuple(c.key for c in SUPPORT if c not in MIDDAY)

FIRST_DAY, SECOND_DAY = dt.date(2026, 9, 1), dt.date(2026, 9, 2)
TRUST_DAY, JANUARY_DAY = dt.date(2026, 11, 2), dt.date(2027, 1, 4)

WHOLE = Stream.WHOLE_SCHOOL
TEACHERS = AudienceGroup.TEACHERS

LAUNCH, HUB, CONFERENCE, READERS = (
    "fluency-launch",
    "fluency-hub-twilight",
    "trust-conference",
    "fluency-what-readers-show",
)


def write_inset_days(diary: Diary) -> None:
    """Duty and preparation on the five days, and what is learned together."""
    _write_duty(diary)
    _write_work(diary)
    _write_learning(diary)


def _write_duty(diary: Diary) -> None:
    for key, title, at, minutes, midday_too in (
        ("safeguarding", "Safeguarding and Prevent", dt.time(9), 90, True),
        ("allergy", "Allergy and anaphylaxis", dt.time(10, 45), 45, False),
        ("fire-and-data", "Fire, health and safety, data protection", dt.time(11, 30), 30, False),
    ):
        diary.add(
            f"duty-{key}",
            title,
            FIRST_DAY,
            minutes,
            WHOLE,
            ActivityKind.STATUTORY_TRAINING,
            group=AudienceGroup.EVERYONE if midday_too else TEACHERS,
            people=() if midday_too else NOT_MIDDAY,
            starts_at=at,
            required=True,
            exempt=Exemption.STATUTORY,
        )


def _write_work(diary: Diary) -> None:
    for key, title, on, at, minutes, kind in (
        ("briefing-september", "The year ahead", FIRST_DAY, 13, 45, ActivityKind.BRIEFING),
        ("classrooms", "Classrooms and planning", FIRST_DAY, 14, 150, ActivityKind.PREPARATION),
        ("planning-september", "Planning", SECOND_DAY, 13, 150, ActivityKind.PREPARATION),
        ("data-november", "Autumn assessments", TRUST_DAY, 12, 90, ActivityKind.ADMINISTRATION),
        ("planning-november", "Planning by phase", TRUST_DAY, 14, 120, ActivityKind.PREPARATION),
        ("planning-january", "Planning by phase", JANUARY_DAY, 13, 120, ActivityKind.PREPARATION),
    ):
        diary.add(
            key,
            title,
            on,
            minutes,
            WHOLE,
            kind,
            group=TEACHERS,
            starts_at=dt.time(at),
            required=True,
        )


def _write_learning(diary: Diary) -> None:
    for key, title, on, at, minutes, kind, why in (
        (
            LAUNCH,
            "Fluent by seven: hear it, try it",
            SECOND_DAY,
            dt.time(9),
            90,
            ActivityKind.INSET_SESSION,
            "Teachers and assistants try it with one another",
        ),
        (
            HUB,
            "English Hub: one text, many readings",
            day_in_week(6, WEDNESDAY),
            AFTER_SCHOOL,
            120,
            ActivityKind.TWILIGHT,
            "The partner watches us read and answers questions",
        ),
        (
            CONFERENCE,
            "Trust conference: reading strand",
            TRUST_DAY,
            dt.time(9),
            150,
            ActivityKind.CONFERENCE,
            "Twelve schools compare what they tried",
        ),
        (
            READERS,
            "What our readers show",
            JANUARY_DAY,
            dt.time(9),
            120,
            ActivityKind.SHARING,
            "Every phase listens to recordings of the same pupils",
        ),
    ):
        outside = key in (HUB, CONFERENCE)
        diary.add(
            key,
            title,
            on,
            minutes,
            WHOLE,
            kind,
            programme="fluency",
            teams=PHASES,
            people=IN_CLASSES,
            starts_at=at,
            after_hours=key == HUB,
            required=True,
            content_area=ContentArea.SUBJECT_PEDAGOGY,
            delivered_by=DeliveredBy.EXTERNAL if outside else DeliveredBy.IN_HOUSE,
            facilitator="" if outside else "farah-iqbal",
            why_together=why,
            could_be_read=False,
        )
