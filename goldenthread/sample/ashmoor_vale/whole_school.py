"""The whole-school stream: INSET days, twilights, B-week meetings and the sharing afternoon."""

import datetime as dt
from typing import Any

from goldenthread.sample.ashmoor_vale.activity_book import ActivityBook
from goldenthread.sample.ashmoor_vale.people import key_of_name
from goldenthread.sample.ashmoor_vale.programmes import (
    TAS_OF_PR1,
    TEAMS_OF_PR2,
    TUTORS_OF_PR3,
)
from goldenthread.sample.ashmoor_vale.teams import MEMBERS
from goldenthread.sample.school_weeks import day_in_week, state_by_now
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    ActivityKind,
    AudienceGroup,
    ContentArea,
    DeliveredBy,
    Exemption,
    Mechanism,
    ParticipationState,
    Stream,
    Weekday,
)

FIRST_DAY = dt.date(2026, 9, 1)
SECOND_DAY = dt.date(2026, 9, 2)
TRUST_DAY = dt.date(2026, 11, 2)
JANUARY_DAY = dt.date(2027, 1, 4)
READING_TWILIGHT = dt.date(2026, 10, 8)
AI_TWILIGHT = dt.date(2027, 2, 4)
THINKING_TWILIGHT = dt.date(2027, 4, 22)
SHARING_AFTERNOON = dt.date(2027, 6, 23)

NINE, AFTER_SCHOOL = dt.time(9, 0), dt.time(15, 15)

# Ten of the nineteen B Tuesdays; the learning communities have the other nine.
WEEKS_OF_BUSINESS = (4, 8, 12, 16, 20, 24, 28, 32, 36, 38)

_MISSED_ALLERGY_TRAINING = ("Brian Yeo", "Tracey Gill", "Sally Marchbank")
_EARLY_CAREER = ("Jamie Okafor", "Adam Rigby", "Megan Rowlands", "Lucia Ferrante")


def _whole(key: str, title: str, on: dt.date, minutes: int, **columns: Any) -> r.Activity:
    defaults: dict[str, Any] = {
        "stream": Stream.WHOLE_SCHOOL,
        "kind": ActivityKind.INSET_SESSION,
        "state": state_by_now(on),
        "required": True,
        "delivered_by": DeliveredBy.IN_HOUSE,
        "starts_at": NINE,
    }
    return r.Activity(id=key, title=title, on=on, minutes=minutes, **(defaults | columns))


def _statutory(key: str, title: str, minutes: int, starts_at: dt.time) -> r.Activity:
    return _whole(
        key,
        title,
        FIRST_DAY,
        minutes,
        kind=ActivityKind.STATUTORY_TRAINING,
        exempt=Exemption.STATUTORY,
        starts_at=starts_at,
        facilitator="hannah-prosser",
    )


def _work(
    key: str, title: str, on: dt.date, minutes: int, kind: ActivityKind, starts_at: dt.time
) -> r.Activity:
    return _whole(key, title, on, minutes, kind=kind, admin_minutes=minutes, starts_at=starts_at)


def _first_day(book: ActivityBook) -> None:
    everyone = AudienceGroup.EVERYONE
    book.add(
        _statutory("inset-safeguarding", "Safeguarding and child protection", 120, NINE),
        group=everyone,
    )
    book.add(
        _statutory("inset-allergy", "Allergy and anaphylaxis", 60, dt.time(11, 15)), group=everyone
    )
    book.add(
        _statutory("inset-cyber", "Cyber security, health and safety, data", 60, dt.time(12, 15)),
        group=everyone,
    )
    book.add(
        _work(
            "inset-briefing",
            "Results and briefing",
            FIRST_DAY,
            120,
            ActivityKind.BRIEFING,
            dt.time(14, 0),
        ),
        group=everyone,
    )
    book.participation += [
        r.Participation(
            activity="inset-allergy", person=key_of_name(name), state=ParticipationState.EXCUSED
        )
        for name in _MISSED_ALLERGY_TRAINING
    ]


def _launches(book: ActivityBook) -> None:
    book.add(
        _whole(
            "p1-launch",
            "Reading to learn: launch",
            SECOND_DAY,
            90,
            programme="reading-to-learn",
            unit="pr1-unit-1",
            technique="stop-at-hard-words",
            content_area=ContentArea.GENERAL_PEDAGOGY,
            mechanisms=(Mechanism.A1, Mechanism.B1, Mechanism.B2, Mechanism.C1, Mechanism.C3),
            facilitator="tomasz-wilk",
            why_together="All subjects hear the same pupils read and agree on one language",
            could_be_read=False,
        ),
        group=AudienceGroup.TEACHERS,
        people=(*TAS_OF_PR1, "pam-ashe"),
    )
    book.add(
        _whole(
            "p2-launch",
            "Everyone thinking: launch",
            SECOND_DAY,
            90,
            programme="everyone-thinking",
            unit="pr2-unit-1",
            technique="everyone-answers",
            content_area=ContentArea.GENERAL_PEDAGOGY,
            mechanisms=(Mechanism.A1, Mechanism.B2, Mechanism.C1),
            facilitator="lola-bamgbose",
            starts_at=dt.time(10, 45),
        ),
        teams=TEAMS_OF_PR2,
    )
    others = [team for team in list(MEMBERS)[1:13] if team not in TEAMS_OF_PR2]
    book.add(
        _work(
            "subject-time-september",
            "Subject time",
            SECOND_DAY,
            90,
            ActivityKind.PREPARATION,
            dt.time(10, 45),
        ),
        teams=others,
    )
    book.add(
        _work(
            "preparation-september",
            "Preparation for the year",
            SECOND_DAY,
            180,
            ActivityKind.PREPARATION,
            dt.time(13, 0),
        ),
        group=AudienceGroup.TEACHERS,
    )


def _reading_twilight(book: ActivityBook) -> None:
    book.add(
        _whole(
            "p1-twilight",
            "Modelling reading aloud",
            READING_TWILIGHT,
            120,
            kind=ActivityKind.TWILIGHT,
            starts_at=AFTER_SCHOOL,
            after_hours=True,
            programme="reading-to-learn",
            unit="pr1-unit-2",
            technique="model-reading-aloud",
            content_area=ContentArea.GENERAL_PEDAGOGY,
            mechanisms=(Mechanism.A1, Mechanism.C1, Mechanism.C3, Mechanism.C5),
            facilitator="priya-nair",
            why_together="People rehearse aloud in mixed threes",
            could_be_read=False,
        ),
        group=AudienceGroup.TEACHERS,
        people=(*TAS_OF_PR1, "pam-ashe"),
        follows=("p1-launch",),
    )


def _trust_day(book: ActivityBook) -> None:
    book.add(
        _whole(
            "trust-conference",
            "Trust conference: reading in the subjects",
            TRUST_DAY,
            150,
            kind=ActivityKind.CONFERENCE,
            programme="reading-to-learn",
            content_area=ContentArea.SUBJECT_PEDAGOGY,
            mechanisms=(Mechanism.B2, Mechanism.C3),
            why_together="Twelve schools meet by subject",
            could_be_read=False,
        ),
        group=AudienceGroup.TEACHERS,
        people=(*TAS_OF_PR1, "pam-ashe"),
        follows=("p1-launch",),
    )
    book.add(
        _work(
            "data-november",
            "Data drop and reports",
            TRUST_DAY,
            210,
            ActivityKind.ADMINISTRATION,
            dt.time(12, 0),
        ),
        group=AudienceGroup.TEACHERS,
    )


def _january_day(book: ActivityBook) -> None:
    book.add(
        _whole(
            "keynote-january",
            "Motivation and mindset",
            JANUARY_DAY,
            180,
            kind=ActivityKind.KEYNOTE,
            delivered_by=DeliveredBy.EXTERNAL,
            theme="Motivation and mindset",
        ),
        group=AudienceGroup.TEACHERS,
    )
    book.add(
        _work(
            "data-january",
            "Data and administration",
            JANUARY_DAY,
            180,
            ActivityKind.ADMINISTRATION,
            dt.time(13, 0),
        ),
        group=AudienceGroup.TEACHERS,
    )


def _ai_twilight(book: ActivityBook) -> None:
    book.add(
        _whole(
            "ai-twilight",
            "AI tools",
            AI_TWILIGHT,
            120,
            kind=ActivityKind.TWILIGHT,
            starts_at=AFTER_SCHOOL,
            after_hours=True,
            programme="digital-ai",
            unit="pr4-unit-1",
            content_area=ContentArea.ROLE_SPECIFIC,
            mechanisms=(Mechanism.A1, Mechanism.B2, Mechanism.C1),
            facilitator="peter-vance",
        ),
        group=AudienceGroup.TEACHERS,
    )
    # They had their induction seminar that afternoon, which keeps them at two foci.
    book.participation += [
        r.Participation(
            activity="ai-twilight", person=key_of_name(name), state=ParticipationState.EXCUSED
        )
        for name in _EARLY_CAREER
    ]


def _thinking_twilight(book: ActivityBook) -> None:
    book.add(
        _whole(
            "p2-twilight",
            "Everyone thinking: acting on answers",
            THINKING_TWILIGHT,
            120,
            kind=ActivityKind.TWILIGHT,
            starts_at=AFTER_SCHOOL,
            after_hours=True,
            programme="everyone-thinking",
            unit="pr2-unit-3",
            technique="hinge-question",
            content_area=ContentArea.GENERAL_PEDAGOGY,
            mechanisms=(Mechanism.A1, Mechanism.C1, Mechanism.C3),
            facilitator="lola-bamgbose",
            why_together="Six teams compare the same hinge question",
            could_be_read=False,
        ),
        teams=TEAMS_OF_PR2,
    )


def _sharing_afternoon(book: ActivityBook) -> None:
    book.add(
        _whole(
            "sharing-afternoon",
            "Sharing afternoon",
            SHARING_AFTERNOON,
            120,
            kind=ActivityKind.SHARING,
            # Inside the school day of those whose PPA falls there: offered, so nobody loses it.
            required=False,
            starts_at=dt.time(13, 5),
            programme="reading-to-learn",
            technique="main-point",
            content_area=ContentArea.GENERAL_PEDAGOGY,
            mechanisms=(Mechanism.B3, Mechanism.D3),
            facilitator="tomasz-wilk",
            why_together="Everyone shows one thing that did not work",
            could_be_read=False,
        ),
        group=AudienceGroup.TEACHERS,
        people=(*TAS_OF_PR1, "pam-ashe"),
        follows=("trust-conference",),
    )


def _meetings_of_b_weeks(book: ActivityBook) -> None:
    for week in WEEKS_OF_BUSINESS:
        on = day_in_week(week, Weekday.TUESDAY)
        key = f"meetings-{on}"
        book.add(
            _whole(
                key,
                "Pastoral and business meetings",
                on,
                60,
                kind=ActivityKind.BUSINESS_MEETING,
                admin_minutes=60,
                starts_at=AFTER_SCHOOL,
                after_hours=True,
            ),
            group=AudienceGroup.TEACHERS,
        )
        # On two of these days the tutors meet for Behaviour and attendance instead.
        if week in (16, 20):
            book.participation += [
                r.Participation(activity=key, person=tutor, state=ParticipationState.EXCUSED)
                for tutor in TUTORS_OF_PR3
            ]


def whole_school() -> ActivityBook:
    """Everything of the whole-school stream, in the order of the year."""
    book = ActivityBook()
    for chapter in (
        _first_day,
        _launches,
        _reading_twilight,
        _trust_day,
        _january_day,
        _ai_twilight,
        _thinking_twilight,
        _sharing_afternoon,
        _meetings_of_b_weeks,
    ):
        chapter(book)
    return book
