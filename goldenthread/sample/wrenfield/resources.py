"""Wrenfield's time, cover and money for learning, and the help it buys."""

import dataclasses
import datetime as dt
from decimal import Decimal

from goldenthread.sample.school_weeks import day_in_week
from goldenthread.sample.wrenfield.cast import TEACHERS, WEDNESDAY
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    Ambition,
    CoverSource,
    Effect,
    EngagementKind,
    EngagementPurpose,
    EngagementState,
    EventKind,
    LedgerCategory,
    PayScale,
    ProviderKind,
)

DAYS_OF_COVER, POUNDS_A_DAY = 18, 218

BUDGET_LINES = tuple(
    r.BudgetLine(
        id=key,
        name=name,
        planned_pounds=Decimal(planned),
        committed_pounds=Decimal(committed),
        spent_pounds=Decimal(spent),
    )
    for key, name, planned, committed, spent in (
        ("partners", "Partners", 3_900, 1_560, 2_340),
        ("courses", "Courses", 3_100, 240, 1_180),
        (
            "cover",
            "Cover bought in (18 days × £218)",
            DAYS_OF_COVER * POUNDS_A_DAY,
            436,
            7 * POUNDS_A_DAY,
        ),
        ("support-staff", "Support staff", 1_476, 0, 620),
        ("books", "Books and memberships", 1_000, 0, 710),
        ("contingency", "Contingency", 800, 0, 0),
    )
)

# Hours in the year of a full-time teacher; 1,173.5 of 1,265.
_HOURS = (
    (LedgerCategory.PUPIL_DAY, "5.5"),
    (LedgerCategory.INSET, "30"),
    (LedgerCategory.CPD, "31"),
    (LedgerCategory.MEETING, "14"),
    (LedgerCategory.PARENTS_EVENING, "9"),
    (LedgerCategory.SUPERVISION, "31.5"),
    (LedgerCategory.APPRAISAL, "3"),
    (LedgerCategory.REPORTS, "10"),
)
PUPIL_DAYS = 190

LEDGER = tuple(
    r.LedgerEntry(
        person=teacher.key,
        category=category,
        minutes=int(
            Decimal(hours)
            * 60
            * (PUPIL_DAYS if category is LedgerCategory.PUPIL_DAY else 1)
            * teacher.fte
        ),
    )
    for teacher in TEACHERS
    if teacher.scale != PayScale.LEADERSHIP
    for category, hours in _HOURS
)

EVENTS = tuple(
    r.CalendarEvent(
        id=f"parents-evening-{number}",
        title="Parents' evening",
        kind=EventKind.PARENTS_EVENING,
        on=day_in_week(week, WEDNESDAY),
        starts_at=dt.time(15, 30),
        minutes=180,
        after_hours=True,
    )
    for number, week in enumerate((10, 24, 37), start=1)
)

COVER_SUPPLY = (
    r.CoverSupply(source=CoverSource.LEADER, lessons=4),
    r.CoverSupply(source=CoverSource.TOKEN, lessons=5),
)
COVER_REQUESTS = tuple(
    r.CoverRequest(
        id=f"hub-visit-{person}",
        on=day_in_week(week, WEDNESDAY),
        lessons=3,
        source=CoverSource.TOKEN,
        person=person,
        purpose="Watch a class at the English Hub's school",
    )
    for week, person in ((13, "beth-ollerton"), (19, "nadia-rahimi"), (22, "dewi-pritchard"))
)

PROVIDERS = (
    r.Provider(
        id="english-hub",
        name="Greenholme English Hub",
        kind=ProviderKind.HUB,
        found_how="Named by the trust's lead for English",
    ),
    r.Provider(
        id="acorn-outdoors",
        name="Acorn Outdoors",
        kind=ProviderKind.COMPANY,
        found_how="A neighbouring nursery",
    ),
)


def _checked(engagement: r.Engagement) -> r.Engagement:
    """The same engagement with the four questions to its provider answered."""
    return dataclasses.replace(
        engagement,
        check_evidence="Names the studies behind it, and what they leave open",
        check_followup="Answers questions for a term",
        check_evaluation="Asks for pupils' work, not for smiles",
        check_vouched="Two schools with pupils like ours",
    )


ENGAGEMENTS = (
    _checked(
        r.Engagement(
            id="hub-partner",
            title="English Hub partner on fluency",
            kind=EngagementKind.PARTNERSHIP,
            provider="english-hub",
            priority="fluent-by-seven",
            state=EngagementState.TOOK_PLACE,
            purpose=EngagementPurpose.PUPIL_OUTCOMES,
            effect=Effect.DIRECT,
            depth=Ambition.ADAPTIVE,
            expected_benefit="19 pupils in Years 2 and 3 read fluently enough to keep the meaning",
            options_compared=True,
            contacts=5,
            starts_on=dt.date(2026, 10, 14),
            ends_on=dt.date(2027, 4, 28),
            event_minutes=450,
            followup_minutes=300,
            cost_pounds=Decimal(3_900),
            short_review_on=dt.date(2026, 10, 28),
            medium_review_on=dt.date(2026, 12, 9),
            transfer="Each contact is taken up in the next phase meeting",
            transferred_on=dt.date(2026, 11, 11),
        )
    ),
    # A good day without an hour to use it in: the one flaw here.
    _checked(
        r.Engagement(
            id="outdoor-day",
            title="A day of outdoor learning",
            kind=EngagementKind.COURSE,
            provider="acorn-outdoors",
            priority="outdoor-learning",
            state=EngagementState.TOOK_PLACE,
            purpose=EngagementPurpose.AWARENESS,
            effect=Effect.DIRECT,
            depth=Ambition.AWARENESS,
            expected_benefit="14 Reception children join shared play outdoors",
            options_compared=True,
            contacts=1,
            starts_on=dt.date(2027, 1, 19),
            ends_on=dt.date(2027, 1, 19),
            event_minutes=330,
            followup_minutes=0,
            cost_pounds=Decimal(240),
            short_review_on=dt.date(2027, 2, 2),
        )
    ),
)
ENGAGEMENT_PEOPLE = (
    *(
        r.EngagementPerson(engagement="hub-partner", person=teacher.key)
        for teacher in TEACHERS
        if teacher.team in ("ks1", "lks2")
    ),
    r.EngagementPerson(engagement="outdoor-day", person="tom-penhale"),
)
ENGAGEMENT_ACTIVITIES = (
    r.EngagementActivity(engagement="hub-partner", activity="fluency-hub-twilight"),
    *(
        r.EngagementActivity(engagement="hub-partner", activity=f"fluency-{team}-week-{week}")
        for week in (9, 17, 23, 28)
        for team in ("ks1", "lks2")
    ),
    r.EngagementActivity(engagement="outdoor-day", activity="outdoor-day"),
)

EXPERTISE = (
    r.ExpertiseEntry(person="farah-iqbal", topic="Early reading", source="Hub school, four years"),
    r.ExpertiseEntry(person="kwame-asante", topic="Reasoning in mathematics", source="MA"),
    r.ExpertiseEntry(person="pat-sweeney", topic="Precision teaching", source="SEND network"),
)
