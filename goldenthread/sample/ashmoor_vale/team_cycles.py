"""Team cycles of departments and learning communities, and the promises made in them."""

import datetime as dt
from collections.abc import Iterator

from goldenthread.sample.ashmoor_vale.community_sessions import THEMES, key_of_session
from goldenthread.sample.ashmoor_vale.department_sessions import DEPARTMENTS
from goldenthread.sample.ashmoor_vale.individual_routes import on_route
from goldenthread.sample.ashmoor_vale.programmes import TEAMS_OF_PR2
from goldenthread.sample.ashmoor_vale.teachers import NOTHING_LOGGED
from goldenthread.sample.ashmoor_vale.teams import COMMUNITIES
from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.sample.school_weeks import day_in_week
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import CycleOutcome, PromiseOutcome, Weekday


def _department_cycles() -> Iterator[r.TeamCycle]:
    for team in DEPARTMENTS:
        yield r.TeamCycle(
            id=f"{team}-reading-autumn",
            team=team,
            programme="reading-to-learn",
            theme="Hard words and reading aloud",
            trigger="Reading test of Year 8, September",
            starts_on=day_in_week(1, Weekday.TUESDAY),
            ends_on=day_in_week(13, Weekday.TUESDAY),
            outcome=CycleOutcome.ADAPTED if team in ("pe", "history") else CycleOutcome.ADOPTED,
        )
        yield r.TeamCycle(
            id=f"{team}-reading-spring",
            team=team,
            programme="reading-to-learn",
            theme="Main point of a paragraph",
            trigger="Look at pupils' work, January",
            starts_on=day_in_week(17, Weekday.TUESDAY),
            ends_on=day_in_week(25, Weekday.TUESDAY),
        )
        if team in TEAMS_OF_PR2:
            yield r.TeamCycle(
                id=f"{team}-thinking",
                team=team,
                programme="everyone-thinking",
                theme="Everyone answers",
                trigger="Tallies of contributions, September",
                starts_on=day_in_week(7, Weekday.TUESDAY),
                ends_on=day_in_week(33, Weekday.TUESDAY),
            )


def _community_cycles() -> Iterator[r.TeamCycle]:
    for community in COMMUNITIES:
        yield r.TeamCycle(
            id=f"{community}-cycle",
            team=community,
            programme="reading-to-learn",
            theme="Reading to learn",
            trigger="Reading test of Year 8, September",
            starts_on=day_in_week(2, Weekday.TUESDAY),
            ends_on=day_in_week(34, Weekday.TUESDAY),
        )


TEAM_CYCLES = (*_department_cycles(), *_community_cycles())

_OUTCOMES = (
    PromiseOutcome.DONE,
    PromiseOutcome.DONE,
    PromiseOutcome.ADAPTED,
    PromiseOutcome.DONE,
    PromiseOutcome.NOT_YET,
)


def _promises() -> Iterator[r.Promise]:
    """Each member promises in each session held; outcomes come at the next one."""
    silent = on_route(NOTHING_LOGGED)
    held = [week for week in THEMES if day_in_week(week, Weekday.TUESDAY) < DEMO_TODAY]
    for community, members in COMMUNITIES.items():
        for round_number, week in enumerate(held):
            made_on: dt.date = day_in_week(week, Weekday.TUESDAY)
            for position, person in enumerate(members):
                if person in silent:
                    continue
                is_known = week != held[-1]
                yield r.Promise(
                    id=f"{key_of_session(community, week)}-{person}",
                    cycle=f"{community}-cycle",
                    activity=key_of_session(community, week),
                    person=person,
                    made_on=made_on,
                    outcome=_OUTCOMES[(position + round_number) % 5] if is_known else "",
                )


PROMISES = tuple(_promises())
