"""Puts Wrenfield's year together from its parts."""

import dataclasses

from goldenthread.sample.calendar_2026_27 import DAYS, TERMS, YEAR
from goldenthread.sample.wrenfield import (
    appraisal,
    coaching,
    duties,
    evaluation,
    listening,
    measures,
    people,
    priorities,
    programmes,
    resources,
    timetable,
)
from goldenthread.sample.wrenfield.diary import Diary
from goldenthread.sample.wrenfield.individual_routes import (
    write_individual_routes,
    write_outdoor_day,
)
from goldenthread.sample.wrenfield.participation import settle_days_off
from goldenthread.sample.wrenfield.phase_meetings import write_phase_meetings
from goldenthread.sample.wrenfield.support_meetings import write_support_meetings
from goldenthread.sample.wrenfield.whole_school import write_inset_days
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Phase

SCHOOL = r.School(
    id="wrenfield",
    name="Wrenfield Primary",
    phase=Phase.PRIMARY,
    ages="4-11",
    roll=420,
    trust="Aldermoor Learning Trust",
    jurisdiction="england",
    timetable_weeks=1,
    cpd_lead="farah-iqbal",
)


def wrenfield() -> Snapshot:
    """The school as it stands on 5 February 2027."""
    diary = Diary()
    write_inset_days(diary)
    write_phase_meetings(diary)
    write_support_meetings(diary)
    write_individual_routes(diary)
    write_outdoor_day(diary)
    snapshot = Snapshot(
        school=SCHOOL,
        year=YEAR,
        terms=TERMS,
        days=DAYS,
        events=resources.EVENTS,
        periods=timetable.PERIODS,
        people=people.PEOPLE,
        posts=people.POSTS,
        working_hours=people.WORKING_HOURS,
        teams=people.TEAMS,
        team_members=people.TEAM_MEMBERS,
        timetable=timetable.TIMETABLE,
        ledger=resources.LEDGER,
        cover_supply=resources.COVER_SUPPLY,
        cover_requests=resources.COVER_REQUESTS,
        budget_lines=resources.BUDGET_LINES,
        target_groups=priorities.TARGET_GROUPS,
        needs=priorities.NEEDS,
        priorities=priorities.PRIORITIES,
        insight_sources=priorities.INSIGHT_SOURCES,
        measures=measures.MEASURES,
        measure_points=measures.MEASURE_POINTS,
        let_go=priorities.LET_GO,
        need_notes=priorities.NEED_NOTES,
        evidence_cards=programmes.EVIDENCE_CARDS,
        techniques=programmes.TECHNIQUES,
        programmes=programmes.PROGRAMMES,
        programme_audience=programmes.PROGRAMME_AUDIENCE,
        units=programmes.UNITS,
        activities=tuple(diary.activities),
        activity_links=tuple(diary.links),
        activity_audience=tuple(diary.audience),
        coaches=coaching.COACHES,
        coaching_pairs=coaching.COACHING_PAIRS,
        touchpoints=coaching.TOUCHPOINTS,
        steps=coaching.STEPS,
        peer_groups=coaching.PEER_GROUPS,
        peer_group_members=coaching.PEER_GROUP_MEMBERS,
        evaluation_plan=evaluation.EVALUATION_PLAN,
        decision_rules=evaluation.DECISION_RULES,
        evaluation_results=evaluation.EVALUATION_RESULTS,
        barriers=evaluation.BARRIERS,
        claims=evaluation.CLAIMS,
        surveys=listening.SURVEYS,
        statement_scores=listening.STATEMENT_SCORES,
        form_fields=listening.FORM_FIELDS,
        governor_events=listening.GOVERNOR_EVENTS,
        providers=resources.PROVIDERS,
        engagements=resources.ENGAGEMENTS,
        engagement_people=resources.ENGAGEMENT_PEOPLE,
        engagement_activities=resources.ENGAGEMENT_ACTIVITIES,
        expertise=resources.EXPERTISE,
        appraisals=appraisal.APPRAISALS,
        objectives=appraisal.OBJECTIVES,
        appraisal_touches=appraisal.APPRAISAL_TOUCHES,
        compliance_items=duties.COMPLIANCE_ITEMS,
        compliance_records=duties.COMPLIANCE_RECORDS,
        entitlements=duties.ENTITLEMENTS,
    )
    return dataclasses.replace(snapshot, participation=settle_days_off(snapshot))
