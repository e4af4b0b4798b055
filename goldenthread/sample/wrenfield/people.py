"""Wrenfield's people, posts, working hours and teams as rows."""

import datetime as dt

from goldenthread.sample.wrenfield.cast import EVERYBODY, Colleague
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import Readiness, StaffGroup, TeamKind

FULL_TIME_SUPPORT_MINUTES = 37 * 60

PEOPLE = tuple(
    r.Person(
        id=colleague.key,
        name=colleague.name,
        email=f"{colleague.key.replace('-', '.')}@wrenfield.example",
        initials="".join(word[:2] for word in colleague.name.upper().split()),
    )
    for colleague in EVERYBODY
)


def _post(colleague: Colleague) -> r.Post:
    is_support = colleague.group in (StaffGroup.SUPPORT_DIRECT, StaffGroup.SUPPORT_GENERAL)
    return r.Post(
        id=f"{colleague.key}-post",
        person=colleague.key,
        job_title=colleague.job,
        staff_group=colleague.group,
        pay_scale=colleague.scale,
        career_stage=colleague.stage,
        subject=f"Class {colleague.class_label}" if colleague.class_label else "",
        fte=colleague.fte,
        contract_minutes=int(colleague.fte * FULL_TIME_SUPPORT_MINUTES) if is_support else None,
        line_manager=colleague.manager,
    )


POSTS = tuple(_post(colleague) for colleague in EVERYBODY)

WORKING_HOURS = tuple(
    r.WorkingHours(
        person=colleague.key,
        weekday=weekday,
        starts_at=dt.time.fromisoformat(colleague.hours[0]),
        ends_at=dt.time.fromisoformat(colleague.hours[1]),
    )
    for colleague in EVERYBODY
    if colleague.fte < 1
    for weekday in colleague.days
)


def _phase(key: str, name: str, leader: str, readiness: Readiness) -> r.Team:
    return r.Team(
        id=key,
        name=name,
        kind=TeamKind.PHASE,
        leader=leader,
        readiness=readiness,
        slot_every_weeks=2,
        slot="Wednesday 15:30, odd weeks",
    )


TEAMS = (
    _phase("eyfs", "EYFS", "grace-okafor", Readiness.MIDDLE),
    _phase("ks1", "KS1", "josie-flint", Readiness.HIGH),
    _phase("lks2", "LKS2", "rosalind-pike", Readiness.HIGH),
    _phase("uks2", "UKS2", "adam-whitby", Readiness.MIDDLE),
    r.Team(
        id="support",
        name="Support",
        kind=TeamKind.SUPPORT,
        leader="donna-reeve",
        readiness=Readiness.MIDDLE,
        slot_every_weeks=4,
        slot="Thursday 14:30, during singing assembly",
    ),
    # A half-termly meeting that has only ever held business: nobody in it learns anything.
    r.Team(
        id="office-site",
        name="Office & site",
        kind=TeamKind.SUPPORT,
        leader="sue-hartnell",
        readiness=Readiness.LOW,
        slot_every_weeks=6,
        slot="Friday 08:15, once a half-term",
    ),
)

TEAM_MEMBERS = tuple(
    r.TeamMember(team=colleague.team, person=colleague.key) for colleague in EVERYBODY
)
