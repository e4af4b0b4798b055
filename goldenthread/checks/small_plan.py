"""Builds the small years that the rules' manual pages show and their test runs.

    plan = SmallPlan()
    plan.priority("reading").programme("pr1", priority="reading", ambition="adaptive")
    plan.person("ellie-marsh", line_manager="dan-kowalczyk").team("english", "ellie-marsh")
    plan.activity("launch", on=date(2026, 9, 2), stream="whole-school", everyone=True)
    return plan.snapshot(), TODAY

Every step takes the columns of its record as keywords and returns the plan. What a step does not
know goes in with `add`. The calendar is the year 2026-27 of Ashmoor Vale: 38 teaching weeks in two
letters, week 1 begins on Monday 7 September 2026.
"""

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import Any, Self

from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import table_of

# The day on which the small years are looked at, unless a rule needs another.
TODAY = dt.date(2027, 2, 5)

_TERMS = (
    ("autumn-1", "autumn", "Autumn 1", dt.date(2026, 9, 1), dt.date(2026, 10, 23)),
    ("autumn-2", "autumn", "Autumn 2", dt.date(2026, 11, 2), dt.date(2026, 12, 18)),
    ("spring-1", "spring", "Spring 1", dt.date(2027, 1, 4), dt.date(2027, 2, 12)),
    ("spring-2", "spring", "Spring 2", dt.date(2027, 2, 22), dt.date(2027, 3, 25)),
    ("summer-1", "summer", "Summer 1", dt.date(2027, 4, 12), dt.date(2027, 5, 28)),
    ("summer-2", "summer", "Summer 2", dt.date(2027, 6, 7), dt.date(2027, 7, 21)),
)
_INSET_DAYS = (
    dt.date(2026, 9, 1),
    dt.date(2026, 9, 2),
    dt.date(2026, 11, 2),
    dt.date(2027, 1, 4),
    dt.date(2027, 7, 21),
)
_MAY_DAY = dt.date(2027, 5, 3)


class SmallPlan:
    """A school year in the making."""

    def __init__(self, **school: Any) -> None:
        defaults: dict[str, Any] = {
            "id": "ashmoor-vale",
            "name": "Ashmoor Vale Academy",
            "roll": 1100,
        }
        self._school = _row(r.School, defaults | {"timetable_weeks": 2}, school)
        self._year = r.Year(
            id="2026-27",
            starts_on=dt.date(2026, 9, 1),
            ends_on=dt.date(2027, 8, 31),
            week_a_starts_on=dt.date(2026, 9, 7),
        )
        self._rows: dict[str, list[Any]] = defaultdict(list)
        for id_, term, name, starts_on, ends_on in _TERMS:
            self.add(r.Term(id=id_, term=term, name=name, starts_on=starts_on, ends_on=ends_on))
        self.add(*(r.SpecialDay(on=day, kind="inset", minutes=360) for day in _INSET_DAYS))
        self.add(r.SpecialDay(on=_MAY_DAY, kind="bank-holiday"))

    def snapshot(self) -> Snapshot:
        """The year as it stands."""
        tables = {name: tuple(rows) for name, rows in self._rows.items()}
        return Snapshot(school=self._school, year=self._year, **tables)

    def add(self, *records: Any) -> Self:
        """Put each record into its table."""
        for record in records:
            self._rows[table_of(record).name].append(record)
        return self

    def school(self, **columns: Any) -> Self:
        self._school = replace(self._school, **columns)
        return self

    def person(
        self,
        key: str,
        *,
        group: str = "teacher",
        fte: str = "1",
        started_on: dt.date | None = None,
        left_on: dt.date | None = None,
        email: str = "",
        **post: Any,
    ) -> Self:
        """A member of staff with one post; further keywords are columns of the post."""
        defaults: dict[str, Any] = {
            "id": f"{key}-post",
            "person": key,
            "staff_group": group,
            "fte": Decimal(fte),
        }
        defaults["job_title"] = "Teacher" if group == "teacher" else "Colleague"
        return self.add(
            r.Person(
                id=key,
                name=in_capitals(key),
                email=email,
                started_on=started_on,
                left_on=left_on,
            ),
            _row(r.Post, defaults, post),
        )

    def people(self, *keys: str, **columns: Any) -> Self:
        """Several people who differ only in name."""
        for key in keys:
            self.person(key, **columns)
        return self

    def team(self, key: str, *members: str, **columns: Any) -> Self:
        """A team and its members; the members must be added as people as well."""
        self.add(_row(r.Team, {"id": key, "name": in_capitals(key), "kind": "subject"}, columns))
        return self.add(*(r.TeamMember(team=key, person=member) for member in members))

    def need(self, key: str, **columns: Any) -> Self:
        """A complete need that rests on something teachers see."""
        defaults: dict[str, Any] = {
            "pupils": "62 pupils in Year 8 who read below their age",
            "cannot_yet": "State the main point of a paragraph",
            "how_we_know": "Reading test in September; teachers' notes",
            "kinds": ("observed-behaviour", "test-of-the-skill"),
        }
        return self.add(_row(r.Need, {"id": key} | defaults, columns))

    def priority(self, key: str, **columns: Any) -> Self:
        """An active priority, with no need unless one is named."""
        defaults: dict[str, Any] = {"code": "P1", "title": as_title(key), "state": "active"}
        return self.add(_row(r.Priority, {"id": key} | defaults, columns))

    def programme(self, key: str, **columns: Any) -> Self:
        """An active programme of general scope and adaptive ambition, September to July."""
        defaults: dict[str, Any] = {
            "code": key.upper()[:4],
            "title": as_title(key),
            "ambition": "adaptive",
            "scope": "general",
            "state": "active",
            "starts_on": dt.date(2026, 9, 2),
            "ends_on": dt.date(2027, 7, 9),
        }
        return self.add(_row(r.Programme, {"id": key} | defaults, columns))

    def for_whom(self, programme: str, *people: str, team: str = "", group: str = "") -> Self:
        """Rows of the programme's audience: people, a team or a staff group."""
        self.add(*(r.ProgrammeAudience(programme=programme, person=key) for key in people))
        if team or group:
            self.add(r.ProgrammeAudience(programme=programme, team=team, group=group))
        return self

    def activity(
        self,
        key: str,
        *people: str,
        on: dt.date,
        teams: tuple[str, ...] = (),
        group: str = "",
        **columns: Any,
    ) -> Self:
        """An hour of a team's learning; `people`, `teams` and `group` are its audience.

        `group="everyone"` invites the whole staff. A team's own session needs only `team=`.
        """
        defaults: dict[str, Any] = {
            "title": as_title(key),
            "stream": "team",
            "kind": "team-session",
            "state": "planned",
            "minutes": 60,
        }
        self.add(_row(r.Activity, {"id": key, "on": on} | defaults, columns))
        self.add(*(r.ActivityAudience(activity=key, person=person) for person in people))
        self.add(*(r.ActivityAudience(activity=key, team=team) for team in teams))
        if group:
            self.add(r.ActivityAudience(activity=key, group=group))
        return self

    def link(self, later: str, kind: str, earlier: str) -> Self:
        """`later` follows, revisits or requires `earlier`."""
        return self.add(r.ActivityLink(activity=later, kind=kind, to=earlier))

    def pair(self, coach: str, coachee: str, **columns: Any) -> Self:
        """A running coaching pair with the key `<coach>-<coachee>`."""
        defaults: dict[str, Any] = {
            "id": f"{coach}-{coachee}",
            "spectrum": "balanced",
            "state": "running",
        }
        defaults |= {"coach": coach, "coachee": coachee, "cadence_weeks": 2}
        return self.add(_row(r.CoachingPair, defaults, columns))


def _row(record: type, defaults: dict[str, Any], columns: dict[str, Any]) -> Any:
    return record(**(defaults | columns))


def as_title(key: str) -> str:
    """`Reading to learn` for `reading-to-learn`."""
    return key.replace("-", " ").capitalize()


def in_capitals(key: str) -> str:
    """`Priya Nair` for `priya-nair`."""
    return " ".join(word.capitalize() for word in key.split("-"))
