"""Makes the money, cover and outside help of one of the ten schools."""

import datetime as dt
from decimal import Decimal

from goldenthread.sample.trust_schools.sessions import COURSE_DAY, course_goer
from goldenthread.sample.trust_schools.staff import Staff
from goldenthread.sample.trust_schools.story import Story
from goldenthread.sample.trust_table import TrustSchool
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    Ambition,
    CoverSource,
    Effect,
    EngagementKind,
    EngagementPurpose,
    EngagementState,
    ProviderKind,
)

POUNDS_A_DAY_OF_SUPPLY = 218
COURSE_POUNDS = 395
PUPILS_BELOW_WHICH_NOBODY_IS_SPARE = 100


def budget_lines(school: TrustSchool, story: Story) -> tuple[r.BudgetLine, ...]:
    staff = school.teachers + school.support
    return tuple(
        r.BudgetLine(
            id=key,
            name=name,
            planned_pounds=Decimal(planned),
            committed_pounds=Decimal(0),
            spent_pounds=Decimal(planned // 2),
        )
        for key, name, planned in (
            ("partners", "Partners and facilitators", 90 * school.teachers),
            ("courses", "Courses", 60 * school.teachers),
            (
                "cover",
                f"Cover bought in ({story.days_of_cover} days × £{POUNDS_A_DAY_OF_SUPPLY})",
                story.days_of_cover * POUNDS_A_DAY_OF_SUPPLY,
            ),
            ("books", "Books and memberships", 12 * staff),
        )
    )


def cover_supply(school: TrustSchool) -> tuple[r.CoverSupply, ...]:
    if school.pupils < PUPILS_BELOW_WHICH_NOBODY_IS_SPARE:
        return (r.CoverSupply(source=CoverSource.SUPPLY, lessons=0),)
    return (
        r.CoverSupply(source=CoverSource.TOKEN, lessons=max(2, school.teachers // 8)),
        r.CoverSupply(source=CoverSource.LEADER, lessons=2),
    )


def course_provider() -> r.Provider:
    return r.Provider(
        id="northern-leadership",
        name="Northern Leadership Training",
        kind=ProviderKind.COMPANY,
        found_how="Leaflet",
    )


def course() -> r.Engagement:
    """The same day at the same price that four schools of the trust bought one by one."""
    return r.Engagement(
        id="leading-from-the-middle",
        title="Leading from the middle",
        kind=EngagementKind.COURSE,
        provider="northern-leadership",
        state=EngagementState.TOOK_PLACE,
        purpose=EngagementPurpose.LEADERSHIP,
        effect=Effect.INDIRECT,
        depth=Ambition.PROCEDURAL,
        expected_benefit="A department that sets its own agenda",
        options_compared=True,
        contacts=1,
        starts_on=COURSE_DAY,
        ends_on=COURSE_DAY,
        event_minutes=360,
        followup_minutes=180,
        cost_pounds=Decimal(COURSE_POUNDS),
        check_evidence="Two evaluations, both small",
        check_followup="A call after six weeks",
        check_evaluation="Asks the team a term later",
        check_vouched="A head of department in another school",
        short_review_on=dt.date(2026, 12, 3),
        medium_review_on=dt.date(2027, 1, 14),
        transfer="A new agenda for the department's meetings, tried with one colleague",
        transferred_on=dt.date(2027, 1, 19),
    )


def course_people(staff: Staff) -> tuple[r.EngagementPerson, ...]:
    return (r.EngagementPerson(engagement="leading-from-the-middle", person=course_goer(staff)),)


def course_activities() -> tuple[r.EngagementActivity, ...]:
    return (
        r.EngagementActivity(
            engagement="leading-from-the-middle", activity="course-leading-middle"
        ),
    )
