"""Puts the year of one of the ten schools together."""

import datetime as dt

from goldenthread.sample.calendar_2026_27 import DAYS, TERMS, YEAR
from goldenthread.sample.trust_schools import aim_rows, listening, resources
from goldenthread.sample.trust_schools.sessions import make_sessions
from goldenthread.sample.trust_schools.staff import make_staff, slug
from goldenthread.sample.trust_schools.stories import STORIES
from goldenthread.sample.trust_table import TRUST_NAME, TrustSchool
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import AudienceGroup, DutyBasis


def trust_school(school: TrustSchool) -> Snapshot:
    """The school of this line of the table as it stands on 5 February 2027."""
    story = STORIES[school.id]
    staff = make_staff(school, story)
    sessions = make_sessions(story, staff)
    lead = staff.cpd_lead or staff.head
    numbered = tuple(enumerate(story.aims, start=1))
    plan = [(aim, aim_rows.evaluation_plan(aim, lead)) for aim in story.aims]
    return Snapshot(
        school=r.School(
            id=school.id,
            name=school.name,
            phase=school.phase,
            ages=school.ages,
            roll=school.pupils,
            trust=TRUST_NAME,
            jurisdiction="england",
            cpd_lead=staff.cpd_lead,
        ),
        year=YEAR,
        terms=TERMS,
        days=DAYS,
        people=staff.people,
        posts=staff.posts,
        working_hours=staff.working_hours,
        teams=staff.teams,
        team_members=staff.team_members,
        cover_supply=resources.cover_supply(school),
        budget_lines=resources.budget_lines(school, story),
        target_groups=tuple(aim_rows.target_group(aim) for aim in story.aims),
        needs=tuple(aim_rows.need(aim) for aim in story.aims),
        priorities=tuple(aim_rows.priority(aim, number, lead) for number, aim in numbered),
        insight_sources=tuple(row for aim in story.aims for row in aim_rows.insight_sources(aim)),
        measures=tuple(aim_rows.measure(aim) for aim in story.aims),
        measure_points=tuple(row for aim in story.aims for row in aim_rows.measure_points(aim)),
        evidence_cards=tuple(aim_rows.evidence_card(aim) for aim in story.aims),
        techniques=tuple(aim_rows.technique(aim) for aim in story.aims),
        programmes=tuple(aim_rows.programme(aim, number, lead) for number, aim in numbered),
        programme_audience=_audience(school),
        activities=tuple(sessions.activities),
        activity_links=tuple(sessions.links),
        activity_audience=tuple(sessions.audience),
        decision_rules=tuple(aim_rows.decision_rule(aim) for aim in story.aims),
        evaluation_plan=tuple(item for _, items in plan for item in items),
        evaluation_results=tuple(
            row for aim, items in plan for row in aim_rows.evaluation_results(aim, items)
        ),
        surveys=listening.surveys(school),
        statement_scores=listening.statement_scores(school),
        governor_events=listening.governor_events(),
        providers=(resources.course_provider(),) if story.buys_course else (),
        engagements=(resources.course(),) if story.buys_course else (),
        engagement_people=resources.course_people(staff) if story.buys_course else (),
        engagement_activities=resources.course_activities() if story.buys_course else (),
        compliance_items=(_SAFEGUARDING,),
        compliance_records=tuple(
            r.ComplianceRecord(item="safeguarding", person=person.id, done_on=dt.date(2026, 9, 1))
            for person in staff.people
        ),
    )


_SAFEGUARDING = r.ComplianceItem(
    id="safeguarding",
    name="Safeguarding and child protection",
    basis=DutyBasis.STATUTORY,
    every_months=12,
    who="Everyone",
)


def _audience(school: TrustSchool) -> tuple[r.ProgrammeAudience, ...]:
    story = STORIES[school.id]
    first = r.ProgrammeAudience(
        programme=f"{story.aims[0].id}-programme", group=AudienceGroup.EVERYONE
    )
    second = tuple(
        r.ProgrammeAudience(programme=f"{aim.id}-programme", team=slug(team))
        for aim in story.aims[1:]
        for team in story.teams[:2]
    )
    return (first, *second)
