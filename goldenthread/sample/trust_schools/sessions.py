"""Makes the activities of one of the ten schools, in the three streams."""

import datetime as dt
from typing import Any

from goldenthread.sample.school_weeks import day_in_week, state_by_now
from goldenthread.sample.trust_schools.staff import Staff, slug
from goldenthread.sample.trust_schools.story import Aim, Story
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    ActivityKind,
    AudienceGroup,
    DeliveredBy,
    Exemption,
    LinkKind,
    Stream,
    Weekday,
)

TRUST_DAY, COURSE_DAY = dt.date(2026, 11, 2), dt.date(2026, 11, 19)
WEEKS_OF_TEACHERS = range(1, 38, 2)
WEEKS_OF_SUPPORT = range(3, 36, 4)
# The second aim takes every other meeting of the two teams that have one.
WEEKS_OF_SECOND_AIM = frozenset(range(3, 38, 4))
HALF_TERM_WEEKS = (2, 9, 16, 22, 27, 34)


class Sessions:
    """The activities in the making, with audience and links."""

    def __init__(self) -> None:
        self.activities: list[r.Activity] = []
        self.audience: list[r.ActivityAudience] = []
        self.links: list[r.ActivityLink] = []

    def add(
        self,
        key: str,
        title: str,
        on: dt.date,
        minutes: int,
        stream: Stream,
        kind: ActivityKind,
        *,
        groups: tuple[AudienceGroup, ...] = (),
        person: str = "",
        **columns: Any,
    ) -> str:
        self.activities.append(
            r.Activity(
                id=key,
                title=title,
                on=on,
                minutes=minutes,
                stream=stream,
                kind=kind,
                state=state_by_now(on),
                **columns,
            )
        )
        self.audience += [r.ActivityAudience(activity=key, group=group) for group in groups]
        if person:
            self.audience.append(r.ActivityAudience(activity=key, person=person))
        return key


def make_sessions(story: Story, staff: Staff) -> Sessions:
    """The year's activities: what everybody does, what teams do, what single people do."""
    sessions = Sessions()
    first = story.aims[0]
    _write_whole_school(sessions, first)
    for number, team in enumerate(story.teams):
        second = story.aims[1] if len(story.aims) > 1 and number < 2 else None
        _write_team(sessions, slug(team), first, second)
    for team in story.support_teams:
        _write_support_team(sessions, slug(team), first)
    _write_individual(sessions, story, staff)
    return sessions


def _write_whole_school(sessions: Sessions, aim: Aim) -> None:
    sessions.add(
        "safeguarding",
        "Safeguarding",
        dt.date(2026, 9, 1),
        120,
        Stream.WHOLE_SCHOOL,
        ActivityKind.STATUTORY_TRAINING,
        groups=(AudienceGroup.EVERYONE,),
        required=True,
        exempt=Exemption.STATUTORY,
    )
    for key, title, on, minutes, kind, by in (
        (
            "launch",
            f"{aim.title}: first look",
            dt.date(2026, 9, 2),
            90,
            ActivityKind.INSET_SESSION,
            DeliveredBy.IN_HOUSE,
        ),
        (
            "trust-conference",
            "Trust conference",
            TRUST_DAY,
            150,
            ActivityKind.CONFERENCE,
            DeliveredBy.EXTERNAL,
        ),
    ):
        sessions.add(
            key,
            title,
            on,
            minutes,
            Stream.WHOLE_SCHOOL,
            kind,
            groups=(AudienceGroup.EVERYONE,),
            required=True,
            priority=aim.id,
            programme=f"{aim.id}-programme",
            technique=f"{aim.id}-technique",
            delivered_by=by,
            starts_at=dt.time(9),
            why_together="Everyone who meets these pupils tries the same move",
            could_be_read=False,
        )


def _write_team(sessions: Sessions, team: str, first: Aim, second: Aim | None) -> None:
    latest: dict[str, str] = {}
    for week in WEEKS_OF_TEACHERS:
        aim = second if second and week in WEEKS_OF_SECOND_AIM else first
        key = sessions.add(
            f"{team}-week-{week}",
            f"{aim.title}: our pupils this fortnight",
            day_in_week(week, Weekday.TUESDAY),
            60,
            Stream.TEAM,
            ActivityKind.TEAM_SESSION,
            team=team,
            priority=aim.id,
            programme=f"{aim.id}-programme",
            technique=f"{aim.id}-technique",
            starts_at=dt.time(15, 30),
            admin_minutes=10,
            after_hours=True,
            required=True,
            uses_learning_slot=True,
        )
        earlier = latest.get(aim.id, "launch" if aim is first else "")
        if earlier:
            sessions.links.append(r.ActivityLink(activity=key, kind=LinkKind.FOLLOWS, to=earlier))
        latest[aim.id] = key
    for later, earlier in ((5, "launch"), (13, "trust-conference")):
        sessions.links.append(
            r.ActivityLink(activity=f"{team}-week-{later}", kind=LinkKind.REVISITS, to=earlier)
        )


def _write_support_team(sessions: Sessions, team: str, aim: Aim) -> None:
    earlier = "launch"
    for week in WEEKS_OF_SUPPORT:
        key = sessions.add(
            f"{team}-week-{week}",
            f"{aim.title}: what we each see",
            day_in_week(week, Weekday.WEDNESDAY),
            45,
            Stream.TEAM,
            ActivityKind.TEAM_SESSION,
            team=team,
            priority=aim.id,
            programme=f"{aim.id}-programme",
            technique=f"{aim.id}-technique",
            starts_at=dt.time(8, 15),
            required=True,
            uses_learning_slot=True,
        )
        sessions.links.append(r.ActivityLink(activity=key, kind=LinkKind.FOLLOWS, to=earlier))
        earlier = key


def _write_individual(sessions: Sessions, story: Story, staff: Staff) -> None:
    aim = story.aims[0]
    for week in HALF_TERM_WEEKS:
        sessions.add(
            f"swap-visit-week-{week}",
            "Swap visit: watch one pupil, tell each other",
            day_in_week(week, Weekday.TUESDAY),
            60,
            Stream.INDIVIDUAL,
            ActivityKind.PEER_VISIT,
            groups=(AudienceGroup.EVERYONE,),
            priority=aim.id,
            programme=f"{aim.id}-programme",
        )
        for network, person in staff.network_members.items():
            sessions.add(
                f"network-{slug(network)}-week-{week}",
                f"Trust network: {network}",
                day_in_week(week, Weekday.WEDNESDAY),
                60,
                Stream.INDIVIDUAL,
                ActivityKind.SHARING,
                person=person,
                exempt=Exemption.CAREER,
                delivered_by=DeliveredBy.EXTERNAL,
            )
    if story.buys_course:
        sessions.add(
            "course-leading-middle",
            "Leading from the middle",
            COURSE_DAY,
            360,
            Stream.INDIVIDUAL,
            ActivityKind.COURSE,
            person=course_goer(staff),
            exempt=Exemption.CAREER,
            delivered_by=DeliveredBy.EXTERNAL,
            theme="Leading a department",
        )


def course_goer(staff: Staff) -> str:
    """The team leader who goes to the leadership course."""
    return staff.teams[1].leader
