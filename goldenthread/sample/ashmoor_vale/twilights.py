"""Whole-school time on ordinary days: twilights, the sharing afternoon and B-week meetings."""

import datetime as dt

from goldenthread.sample.ashmoor_vale.activity_book import ActivityBook
from goldenthread.sample.ashmoor_vale.individual_routes import EARLY_CAREER
from goldenthread.sample.ashmoor_vale.programmes import (
    TAS_OF_PR1,
    TEAMS_OF_PR2,
    TUTORS_OF_PR3,
)
from goldenthread.sample.ashmoor_vale.whole_school_rows import AFTER_SCHOOL, whole_school_activity
from goldenthread.sample.school_weeks import day_in_week
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    ActivityKind,
    AudienceGroup,
    ContentArea,
    Mechanism,
    ParticipationState,
    Weekday,
)

# The three twilights are the fifth INSET day.
READING_TWILIGHT = dt.date(2026, 10, 8)
AI_TWILIGHT = dt.date(2027, 2, 4)
THINKING_TWILIGHT = dt.date(2027, 4, 22)
SHARING_AFTERNOON = dt.date(2027, 6, 23)

# Ten of the nineteen B Tuesdays; the learning communities have the other nine.
WEEKS_OF_BUSINESS = (4, 8, 12, 16, 20, 24, 28, 32, 36, 38)


def _reading_twilight(book: ActivityBook) -> None:
    book.add(
        whole_school_activity(
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


def _ai_twilight(book: ActivityBook) -> None:
    book.add(
        whole_school_activity(
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
        r.Participation(activity="ai-twilight", person=person, state=ParticipationState.EXCUSED)
        for person in EARLY_CAREER
    ]


def _thinking_twilight(book: ActivityBook) -> None:
    book.add(
        whole_school_activity(
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
        whole_school_activity(
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
            whole_school_activity(
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


def twilights() -> ActivityBook:
    """The twilights and meetings of the whole school, in the order of the year."""
    book = ActivityBook()
    for chapter in (
        _reading_twilight,
        _ai_twilight,
        _thinking_twilight,
        _sharing_afternoon,
        _meetings_of_b_weeks,
    ):
        chapter(book)
    return book
