"""Puts Ashmoor Vale's year together from its tables."""

from goldenthread.sample.ashmoor_vale import (
    evidence_cards,
    measures,
    people,
    priorities,
    programmes,
    teams,
    techniques,
)
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


def ashmoor_vale() -> Snapshot:
    """The school as it stands on 5 February 2027."""
    return Snapshot(
        school=SCHOOL,
        year=YEAR,
        terms=TERMS,
        days=DAYS,
        people=people.PEOPLE,
        posts=people.POSTS,
        working_hours=people.WORKING_HOURS,
        leave=people.LEAVE,
        teams=teams.TEAMS,
        team_members=teams.TEAM_MEMBERS,
        target_groups=priorities.TARGET_GROUPS,
        needs=priorities.NEEDS,
        priorities=priorities.PRIORITIES,
        insight_sources=priorities.INSIGHT_SOURCES,
        measures=measures.MEASURES,
        measure_points=measures.MEASURE_POINTS,
        let_go=priorities.LET_GO,
        evidence_cards=evidence_cards.EVIDENCE_CARDS,
        techniques=techniques.TECHNIQUES,
        programmes=programmes.PROGRAMMES,
        programme_audience=programmes.PROGRAMME_AUDIENCE,
        units=programmes.UNITS,
        decisions=programmes.DECISIONS,
    )
