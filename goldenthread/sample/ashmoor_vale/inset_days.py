"""The four INSET days of Ashmoor Vale that fall on their own date."""

import datetime as dt

from goldenthread.sample.ashmoor_vale.activity_book import ActivityBook
from goldenthread.sample.ashmoor_vale.compliance import MISSED_ALLERGY_TRAINING
from goldenthread.sample.ashmoor_vale.programmes import TAS_OF_PR1, TEAMS_OF_PR2
from goldenthread.sample.ashmoor_vale.teams import MEMBERS
from goldenthread.sample.ashmoor_vale.whole_school_rows import (
    NINE,
    not_learning,
    whole_school_activity,
)
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    ActivityKind,
    AudienceGroup,
    ContentArea,
    DeliveredBy,
    Exemption,
    Mechanism,
    ParticipationState,
)

FIRST_DAY = dt.date(2026, 9, 1)
SECOND_DAY = dt.date(2026, 9, 2)
TRUST_DAY = dt.date(2026, 11, 2)
JANUARY_DAY = dt.date(2027, 1, 4)


def _statutory(key: str, title: str, minutes: int, starts_at: dt.time) -> r.Activity:
    return whole_school_activity(
        key,
        title,
        FIRST_DAY,
        minutes,
        kind=ActivityKind.STATUTORY_TRAINING,
        exempt=Exemption.STATUTORY,
        starts_at=starts_at,
        facilitator="hannah-prosser",
    )


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
        not_learning(
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
        r.Participation(activity="inset-allergy", person=person, state=ParticipationState.EXCUSED)
        for person in MISSED_ALLERGY_TRAINING
    ]


def _launches(book: ActivityBook) -> None:
    book.add(
        whole_school_activity(
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
        whole_school_activity(
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
        not_learning(
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
        not_learning(
            "preparation-september",
            "Preparation for the year",
            SECOND_DAY,
            180,
            ActivityKind.PREPARATION,
            dt.time(13, 0),
        ),
        group=AudienceGroup.TEACHERS,
    )


def _trust_day(book: ActivityBook) -> None:
    book.add(
        whole_school_activity(
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
        not_learning(
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
        whole_school_activity(
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
        not_learning(
            "data-january",
            "Data and administration",
            JANUARY_DAY,
            180,
            ActivityKind.ADMINISTRATION,
            dt.time(13, 0),
        ),
        group=AudienceGroup.TEACHERS,
    )


def inset_days() -> ActivityBook:
    """What fills the INSET days, in the order of the year."""
    book = ActivityBook()
    for chapter in (_first_day, _launches, _trust_day, _january_day):
        chapter(book)
    return book
