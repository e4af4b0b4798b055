"""Puts Ashmoor Vale's year together from its tables."""

from goldenthread.sample.ashmoor_vale import (
    appraisals,
    budget,
    coaching,
    compliance,
    cover,
    enquiries,
    evaluation,
    events,
    evidence_cards,
    expertise,
    governors,
    ledger,
    measures,
    notes,
    outside_expertise,
    peer_groups,
    people,
    priorities,
    programmes,
    review,
    steps,
    team_cycles,
    teams,
    techniques,
    timetable,
)
from goldenthread.sample.ashmoor_vale.activity_book import ActivityBook
from goldenthread.sample.ashmoor_vale.community_sessions import community_sessions
from goldenthread.sample.ashmoor_vale.days_off import agreed_and_paid
from goldenthread.sample.ashmoor_vale.department_sessions import department_sessions
from goldenthread.sample.ashmoor_vale.individual_routes import individual_routes
from goldenthread.sample.ashmoor_vale.inset_days import inset_days
from goldenthread.sample.ashmoor_vale.outside_expertise import outside_activities
from goldenthread.sample.ashmoor_vale.team_meetings import team_meetings
from goldenthread.sample.ashmoor_vale.twilights import twilights
from goldenthread.sample.calendar_2026_27 import DAYS, TERMS, YEAR
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot

SCHOOL = r.School(
    id="ashmoor-vale",
    name="Ashmoor Vale Academy",
    phase="secondary",
    ages="11-16",
    roll=1100,
    trust="Aldermoor Learning Trust",
    jurisdiction="england",
    timetable_weeks=2,
    cpd_lead="tomasz-wilk",
)


def _all_activities() -> ActivityBook:
    year = ActivityBook()
    for book in (
        inset_days(),
        twilights(),
        department_sessions(),
        community_sessions(),
        team_meetings(),
        individual_routes(),
        outside_activities(),
    ):
        year.activities += book.activities
        year.links += book.links
        year.audience += book.audience
        year.participation += book.participation
    year.participation += agreed_and_paid(
        SCHOOL, year.activities, year.audience, year.participation
    )
    return year


def ashmoor_vale() -> Snapshot:
    """The school as it stands on 5 February 2027."""
    book = _all_activities()
    return Snapshot(
        school=SCHOOL,
        year=YEAR,
        terms=TERMS,
        days=DAYS,
        periods=timetable.PERIODS,
        people=people.PEOPLE,
        posts=people.POSTS,
        working_hours=people.WORKING_HOURS,
        leave=people.LEAVE,
        teams=teams.TEAMS,
        team_members=teams.TEAM_MEMBERS,
        events=events.EVENTS,
        timetable=timetable.TIMETABLE,
        ledger=ledger.LEDGER,
        cover_supply=cover.COVER_SUPPLY,
        cover_requests=cover.COVER_REQUESTS,
        budget_lines=budget.BUDGET_LINES,
        target_groups=priorities.TARGET_GROUPS,
        needs=priorities.NEEDS,
        priorities=priorities.PRIORITIES,
        insight_sources=priorities.INSIGHT_SOURCES,
        measures=measures.MEASURES,
        measure_points=measures.MEASURE_POINTS,
        let_go=priorities.LET_GO,
        need_notes=notes.NEED_NOTES,
        evidence_cards=evidence_cards.EVIDENCE_CARDS,
        techniques=techniques.TECHNIQUES,
        programmes=programmes.PROGRAMMES,
        programme_audience=programmes.PROGRAMME_AUDIENCE,
        units=programmes.UNITS,
        decisions=programmes.DECISIONS,
        activities=tuple(book.activities),
        activity_links=tuple(book.links),
        activity_audience=tuple(book.audience),
        participation=tuple(book.participation),
        coaches=coaching.COACHES,
        coaching_pairs=coaching.COACHING_PAIRS,
        touchpoints=coaching.TOUCHPOINTS,
        steps=steps.STEPS,
        peer_groups=peer_groups.PEER_GROUPS,
        peer_group_members=peer_groups.PEER_GROUP_MEMBERS,
        peer_visits=peer_groups.PEER_VISITS,
        team_cycles=team_cycles.TEAM_CYCLES,
        promises=team_cycles.PROMISES,
        enquiries=enquiries.ENQUIRIES,
        enquiry_members=enquiries.ENQUIRY_MEMBERS,
        shared_summaries=coaching.SHARED_SUMMARIES,
        evaluation_plan=evaluation.EVALUATION_PLAN,
        decision_rules=evaluation.DECISION_RULES,
        evaluation_results=evaluation.EVALUATION_RESULTS,
        barriers=evaluation.BARRIERS,
        claims=evaluation.CLAIMS,
        surveys=review.SURVEYS,
        statement_scores=review.STATEMENT_SCORES,
        survey_cuts=review.SURVEY_CUTS,
        form_fields=notes.FORM_FIELDS,
        governor_events=governors.GOVERNOR_EVENTS,
        providers=outside_expertise.PROVIDERS,
        engagements=outside_expertise.ENGAGEMENTS,
        engagement_people=outside_expertise.ENGAGEMENT_PEOPLE,
        engagement_activities=outside_expertise.ENGAGEMENT_ACTIVITIES,
        expertise=expertise.EXPERTISE,
        appraisals=appraisals.APPRAISALS,
        objectives=appraisals.OBJECTIVES,
        appraisal_touches=appraisals.APPRAISAL_TOUCHES,
        compliance_items=compliance.COMPLIANCE_ITEMS,
        compliance_records=compliance.COMPLIANCE_RECORDS,
        entitlements=compliance.ENTITLEMENTS,
    )
