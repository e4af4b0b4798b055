"""The 71 appraisals of teachers: dates and links, never words."""

import datetime as dt
from collections.abc import Iterator

from goldenthread.sample.ashmoor_vale.people import POSTS
from goldenthread.sample.ashmoor_vale.programmes import TEAMS_OF_PR2
from goldenthread.sample.ashmoor_vale.teams import MEMBERS
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    CareerStage,
    Drafter,
    ObjectiveKind,
    ObjectiveMeasure,
    PayScale,
)

IN_INDUCTION = (CareerStage.ECT_YEAR_1, CareerStage.ECT_YEAR_2)

APPRAISED = tuple(
    post
    for post in POSTS
    if post.pay_scale != PayScale.SUPPORT and post.career_stage not in IN_INDUCTION
)


def _chosen(count: int, step: int) -> frozenset[int]:
    """So many places spread over the list; 71 is a prime number, so no place comes twice."""
    return frozenset(number * step % len(APPRAISED) for number in range(count))


HANGS_LOOSE = _chosen(12, 6)
NOTHING_BEHIND = _chosen(9, 8)
TARGET_FOR_A_GOAL = _chosen(23, 5)
FORGOTTEN = _chosen(31, 7)

_TARGETS = (
    ObjectiveMeasure.GRADE_THRESHOLD,
    ObjectiveMeasure.PUPIL_ATTAINMENT,
    ObjectiveMeasure.OTHER_OUTSIDE_CONTROL,
)

APPRAISALS = tuple(
    r.Appraisal(
        id=f"appraisal-{post.person}",
        person=post.person,
        appraiser=post.line_manager,
        starts_on=dt.date(2026, 10, 5) + dt.timedelta(days=place % 5 + place % 2 * 7),
    )
    for place, post in enumerate(APPRAISED)
)


def _team_of(person: str) -> str:
    return next(team for team, members in MEMBERS.items() if person in members)


def _objectives(place: int, person: str) -> Iterator[r.Objective]:
    """A learning objective, and one of performance or career."""
    appraisal = f"appraisal-{person}"
    team = _team_of(person)
    drafted_by = Drafter.APPRAISER if place % 9 == 4 else Drafter.APPRAISEE
    is_loose = place in HANGS_LOOSE
    yield r.Objective(
        id=f"{appraisal}-1",
        appraisal=appraisal,
        kind=ObjectiveKind.LEARNING,
        measure=ObjectiveMeasure.OWN_PRACTICE if place % 2 else ObjectiveMeasure.NAMED_PUPILS,
        priority="" if is_loose else "reading-to-learn",
        programme="" if place in NOTHING_BEHIND else "reading-to-learn",
        drafted_by=drafted_by,
        agreed_by_appraisee=True,
        agreed_by_appraiser=True,
    )
    is_target = place in TARGET_FOR_A_GOAL
    is_career = not is_target and place % 4 == 1
    in_thinking = team in TEAMS_OF_PR2
    yield r.Objective(
        id=f"{appraisal}-2",
        appraisal=appraisal,
        kind=ObjectiveKind.CAREER if is_career else ObjectiveKind.PERFORMANCE,
        measure=_TARGETS[place % 3] if is_target else ObjectiveMeasure.MILESTONE,
        priority="everyone-thinking" if in_thinking and not is_career else "",
        team=team,
        programme="everyone-thinking" if in_thinking else "reading-to-learn",
        drafted_by=drafted_by,
        agreed_by_appraisee=True,
        agreed_by_appraiser=True,
    )


OBJECTIVES = tuple(
    objective
    for place, post in enumerate(APPRAISED)
    for objective in _objectives(place, post.person)
)

APPRAISAL_TOUCHES = tuple(
    r.AppraisalTouch(
        appraisal=f"appraisal-{post.person}",
        on=dt.date(2026, 11, 30) + dt.timedelta(days=place % 5 + place % 2 * 42),
    )
    for place, post in enumerate(APPRAISED)
    if place not in FORGOTTEN
)
