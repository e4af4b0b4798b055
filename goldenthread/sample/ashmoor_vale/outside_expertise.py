"""Outside expertise: providers, the five engagements E1 to E5, and the activities they brought."""

import datetime as dt
from decimal import Decimal
from typing import Any

from goldenthread.sample.ashmoor_vale.activity_book import ActivityBook
from goldenthread.sample.school_weeks import state_by_now
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    ActivityKind,
    Ambition,
    ContentArea,
    DeliveredBy,
    Effect,
    EngagementKind,
    EngagementPurpose,
    EngagementState,
    Exemption,
    Mechanism,
    ProviderKind,
    Stream,
)

PROVIDERS = (
    r.Provider(
        id="mindset-matters",
        name="Mindset Matters Ltd",
        kind=ProviderKind.COMPANY,
        found_how="Third year running; nobody remembers how it began",
    ),
    r.Provider(
        id="northern-leadership",
        name="Northern Leadership Training",
        kind=ProviderKind.COMPANY,
        found_how="Leaflet",
    ),
    r.Provider(
        id="university-of-aldermoor",
        name="University of Aldermoor, School of Education",
        kind=ProviderKind.UNIVERSITY,
        found_how="Three options compared with the trust's English lead",
    ),
    r.Provider(
        id="stonecross", name="Stonecross Academy", kind=ProviderKind.SCHOOL, found_how="Trust"
    ),
    r.Provider(
        id="exam-board",
        name="Northern Examinations Board",
        kind=ProviderKind.EXAM_BOARD,
        found_how="The school's own examination board",
    ),
)

ENGAGEMENTS = (
    r.Engagement(
        id="e1",
        title="Keynote “Motivation and mindset”",
        kind=EngagementKind.KEYNOTE,
        provider="mindset-matters",
        state=EngagementState.TOOK_PLACE,
        effect=Effect.DIRECT,
        depth=Ambition.AWARENESS,
        contacts=1,
        starts_on=dt.date(2027, 1, 4),
        ends_on=dt.date(2027, 1, 4),
        event_minutes=180,
        followup_minutes=0,
        cost_pounds=Decimal(2400),
    ),
    r.Engagement(
        id="e2",
        title="Leading from the middle",
        kind=EngagementKind.COURSE,
        provider="northern-leadership",
        state=EngagementState.TOOK_PLACE,
        purpose=EngagementPurpose.LEADERSHIP,
        effect=Effect.INDIRECT,
        depth=Ambition.ADAPTIVE,
        expected_benefit="A department that sets its own agenda",
        contacts=1,
        starts_on=dt.date(2026, 11, 19),
        ends_on=dt.date(2026, 11, 19),
        event_minutes=360,
        followup_minutes=0,
        cost_pounds=Decimal(395),
        check_evidence="Participants' ratings",
        check_vouched="A head of department in another school",
    ),
    r.Engagement(
        id="e3",
        title="Disciplinary reading: university partner",
        kind=EngagementKind.PARTNERSHIP,
        provider="university-of-aldermoor",
        priority="reading-to-learn",
        state=EngagementState.TOOK_PLACE,
        purpose=EngagementPurpose.PUPIL_OUTCOMES,
        effect=Effect.DIRECT,
        depth=Ambition.ADAPTIVE,
        expected_benefit="The 62 pupils of the reading band state the main point in two subjects",
        options_compared=True,
        contacts=4,
        starts_on=dt.date(2026, 10, 14),
        ends_on=dt.date(2027, 5, 12),
        event_minutes=360,
        followup_minutes=240,
        cost_pounds=Decimal(3600),
        check_evidence="Two published studies with comparison groups",
        check_followup="Reads two plans of each participant between contacts",
        check_evaluation="Pupils' explanations before and after",
        check_vouched="Larkhill Junior, partner for two years",
        short_review_on=dt.date(2026, 10, 28),
        medium_review_on=dt.date(2026, 12, 9),
        transfer="Participants led the subject networks of 24 November and 19 January",
        transferred_on=dt.date(2026, 11, 24),
    ),
    r.Engagement(
        id="e4",
        title="Visit to Stonecross Academy",
        kind=EngagementKind.VISIT,
        provider="stonecross",
        state=EngagementState.TOOK_PLACE,
        effect=Effect.INDIRECT,
        depth=Ambition.AWARENESS,
        contacts=1,
        starts_on=dt.date(2026, 11, 12),
        ends_on=dt.date(2026, 11, 12),
        event_minutes=300,
        followup_minutes=0,
        cost_pounds=Decimal(180),
    ),
    r.Engagement(
        id="e5",
        title="Examination board standardising",
        kind=EngagementKind.STANDARDISING,
        provider="exam-board",
        state=EngagementState.TOOK_PLACE,
        purpose=EngagementPurpose.SUBJECT_KNOWLEDGE,
        effect=Effect.DIRECT,
        depth=Ambition.PROCEDURAL,
        expected_benefit="Year 11 coursework is marked to the board's standard",
        options_compared=True,
        contacts=2,
        starts_on=dt.date(2026, 10, 7),
        ends_on=dt.date(2026, 10, 14),
        event_minutes=180,
        followup_minutes=120,
        cost_pounds=Decimal(1410),
        check_evidence="The board's own marked scripts",
        check_followup="A second sample in December",
        check_evaluation="Agreement of marks before and after",
        check_vouched="The examinations officer",
        short_review_on=dt.date(2026, 10, 21),
        medium_review_on=dt.date(2026, 11, 30),
        transfer="Each led a department session on the marked scripts",
        transferred_on=dt.date(2027, 1, 5),
    ),
)

PEOPLE_OF = {
    "e2": ("colin-sharpe",),
    "e3": (
        "sian-hughes",
        "aisha-rahman",
        "philippa-grange",
        "joanna-frost",
        "yusuf-demir",
        "claire-dubois",
    ),
    "e4": ("ruth-adeyemi-clarke", "tomasz-wilk", "hannah-prosser", "lola-bamgbose", "elin-thorne"),
    "e5": (
        "martin-sayle",
        "oliver-pennington",
        "tariq-hussain",
        "joanna-frost",
        "edward-mallory",
        "michael-tran",
    ),
}

ENGAGEMENT_PEOPLE = tuple(
    r.EngagementPerson(engagement=engagement, person=person)
    for engagement, people in PEOPLE_OF.items()
    for person in people
)

CONTACTS_OF_E3 = (
    dt.date(2026, 10, 14),
    dt.date(2026, 12, 2),
    dt.date(2027, 2, 24),
    dt.date(2027, 5, 12),
)

_ACTIVITY_OF = {"e2": "course-leading-middle", "e4": "visit-stonecross", "e5": "standardising"}

ENGAGEMENT_ACTIVITIES = (
    r.EngagementActivity(engagement="e1", activity="keynote-january"),
    *(r.EngagementActivity(engagement=e, activity=a) for e, a in _ACTIVITY_OF.items()),
    *(r.EngagementActivity(engagement="e3", activity=f"university-{on}") for on in CONTACTS_OF_E3),
)


def _event(key: str, title: str, kind: ActivityKind, on: dt.date, minutes: int) -> dict[str, Any]:
    return {
        "id": key,
        "title": title,
        "stream": Stream.INDIVIDUAL,
        "kind": kind,
        "state": state_by_now(on),
        "on": on,
        "minutes": minutes,
        "delivered_by": DeliveredBy.EXTERNAL,
    }


def outside_activities() -> ActivityBook:
    """The events that single people go to; the keynote belongs to the whole school."""
    book = ActivityBook()
    course = _event(
        "course-leading-middle",
        "Leading from the middle",
        ActivityKind.COURSE,
        dt.date(2026, 11, 19),
        360,
    )
    visit = _event(
        "visit-stonecross",
        "Visit to Stonecross Academy",
        ActivityKind.EXTERNAL_VISIT,
        dt.date(2026, 11, 12),
        300,
    )
    marking = _event(
        "standardising",
        "Standardising with the examination board",
        ActivityKind.STANDARDISING,
        dt.date(2026, 10, 7),
        180,
    )
    for event, key, area, theme in (
        (course, "e2", ContentArea.ROLE_SPECIFIC, "Leading a department"),
        (visit, "e4", ContentArea.ROLE_SPECIFIC, "Other schools"),
        (marking, "e5", ContentArea.CURRICULUM_EXAM, "Examination specification"),
    ):
        book.add(
            r.Activity(**event, exempt=Exemption.CAREER, content_area=area, theme=theme),
            people=PEOPLE_OF[key],
        )
    for number, on in enumerate(CONTACTS_OF_E3, start=1):
        event = _event(
            f"university-{on}", f"Disciplinary reading {number}", ActivityKind.COURSE, on, 90
        )
        book.add(
            r.Activity(
                **event,
                programme="reading-to-learn",
                content_area=ContentArea.SUBJECT_PEDAGOGY,
                mechanisms=(Mechanism.B2, Mechanism.C3, Mechanism.C4),
            ),
            people=PEOPLE_OF["e3"],
        )
    return book
