"""Collects Wrenfield's activities with their audience and their links while the year is written."""

import datetime as dt
from itertools import pairwise
from typing import Any

from goldenthread.sample.school_weeks import day_in_week, state_by_now
from goldenthread.sample.wrenfield.programmes import PROGRAMMES
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import ActivityKind, LinkKind, Stream, Weekday

PRIORITY_OF = {programme.id: programme.priority for programme in PROGRAMMES}
AFTER_SCHOOL = dt.time(15, 30)


class Diary:
    """The year's activities in the making; every step adds rows."""

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
        programme: str = "",
        teams: tuple[str, ...] = (),
        group: str = "",
        people: tuple[str, ...] = (),
        **columns: Any,
    ) -> str:
        """Add one activity and return its key. `teams`, `group` and `people` are its audience."""
        state = state_by_now(on, columns.get("ends_on"))
        self.activities.append(
            r.Activity(
                id=key,
                title=title,
                stream=stream,
                kind=kind,
                state=state,
                on=on,
                minutes=minutes,
                programme=programme,
                priority=PRIORITY_OF.get(programme, ""),
                **columns,
            )
        )
        self.audience += [r.ActivityAudience(activity=key, team=team) for team in teams]
        self.audience += [r.ActivityAudience(activity=key, person=person) for person in people]
        if group:
            self.audience.append(r.ActivityAudience(activity=key, group=group))
        return key

    def staff_meeting(
        self,
        team: str,
        week: int,
        programme: str,
        title: str,
        *,
        minutes: int = 70,
        notices: int = 10,
        people: tuple[str, ...] = (),
        **columns: Any,
    ) -> str:
        """A team's part of the Wednesday staff meeting, colleagues from other teams invited."""
        return self.add(
            f"{programme}-{team}-week-{week}",
            title,
            day_in_week(week, Weekday.WEDNESDAY),
            minutes,
            Stream.TEAM,
            columns.pop("kind", ActivityKind.TEAM_SESSION),
            programme=programme,
            teams=(team,),
            people=people,
            team=team,
            starts_at=AFTER_SCHOOL,
            admin_minutes=notices,
            after_hours=True,
            required=True,
            uses_learning_slot=True,
            **columns,
        )

    def link(self, later: str, kind: LinkKind, earlier: str) -> None:
        """Say that the later activity follows or revisits the earlier one."""
        self.links.append(r.ActivityLink(activity=later, kind=kind, to=earlier))

    def chain(self, *keys: str) -> None:
        """Each of these follows the one before."""
        for earlier, later in pairwise(keys):
            self.link(later, LinkKind.FOLLOWS, earlier)
