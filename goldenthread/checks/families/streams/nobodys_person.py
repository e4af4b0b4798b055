"""A person belongs to no team, has no route of their own, or learns nothing this term.

## What it sees

Each person on the staff, one finding each, for any of three reasons: no team; nothing in the
individual stream from the first day of the last complete half-term to the end of the current one;
no development minutes in the current term. Planned ones count. The individual stream is an activity
of that stream, a step, coaching, a peer visit or an enquiry. In a holiday the current term is the
one before it.

People on leave, people in their first six weeks and people just back from as long an absence are
left out. The missing route is not held against anyone who came during that half-term, or was away
for four weeks or more in it.

## Why it may matter

Whoever is in nobody's team and on nobody's list is seldom left out on purpose. They notice all the
same, and so do the pupils they work with.

## What you could do

Ask the person what would help, then offer a route: a pair, a triad, a module in paid time, a place
in a team.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.absence import is_away_for_long
from goldenthread.snapshot.readings.employment import is_employed, live_posts
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.readings.own_route import own_entries
from goldenthread.snapshot.readings.school_terms import last_complete_half_term, term_begun
from goldenthread.snapshot.readings.settled import settled_staff
from goldenthread.snapshot.readings.time_spent import (
    development_minutes_by_person,
    is_development,
)
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="STR007",
    name="Nobody's person",
    family=Family.STREAMS,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S2, S1-2g, S1-2h",
)

# What an hour a half-term would be, for the order of findings.
MINUTES_AT_STAKE = 60


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    if term_begun(snapshot.calendar, today) is None:
        return
    learning = _learning_this_term(snapshot, today)
    for person in settled_staff(snapshot, today):
        reasons = []
        if not _is_in_a_team(snapshot, person, today):
            reasons.append("belongs to no team")
        since = _without_route_since(snapshot, person, today)
        if since:
            reasons.append(f"has no route of their own since the beginning of {since}")
        if person not in learning:
            reasons.append("has no development time this term")
        if not reasons:
            continue
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(snapshot.get("people", person)),
            f"{name_of(snapshot, person)} {listed(reasons)}.",
            "Check leave first, ask what would help, and offer a route.",
            rows=(
                *(ref(post) for post in live_posts(snapshot, person, today)),
                *(ref(row) for row in snapshot.having("team_members", "person", person)),
            ),
            people=(person,),
            person_level=True,
            people_minutes=MINUTES_AT_STAKE,
            fix_cost=1,
        )


def _is_in_a_team(snapshot: Snapshot, person: str, today: dt.date) -> bool:
    return any(
        (row.starts_on is None or row.starts_on <= today)
        and (row.ends_on is None or today <= row.ends_on)
        for row in snapshot.having("team_members", "person", person)
    )


def _without_route_since(snapshot: Snapshot, person: str, today: dt.date) -> str:
    """The name of the half-term from whose beginning on there is no entry; else empty."""
    half_term = last_complete_half_term(snapshot.calendar, today)
    if half_term is None:
        return ""
    if not is_employed(snapshot, person, half_term.starts_on):
        return ""
    if is_away_for_long(snapshot, person, half_term.starts_on, half_term.ends_on):
        return ""
    current = snapshot.calendar.half_term_of(today)
    until = current.ends_on if current else today
    entries = own_entries(snapshot, today).get(person, ())
    if any(each.first_on <= until and half_term.starts_on <= each.last_on for each in entries):
        return ""
    return half_term.name


def _learning_this_term(snapshot: Snapshot, today: dt.date) -> frozenset[str]:
    """Keys of everyone with a minute of development, past or planned, in the current term."""
    term = term_begun(snapshot.calendar, today)
    assert term is not None
    first_day, last_day = term
    learning: set[str] = set()
    for activity in snapshot.activities:
        if activity.on > last_day or (activity.ends_on or activity.on) < first_day:
            continue
        if is_development(activity):
            by_person = development_minutes_by_person(snapshot, activity)
            learning.update(person for person, minutes in by_person.items() if minutes)
    return frozenset(learning)


def _year(*, with_visit: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("judith-lacey").team("english", "judith-lacey")
    plan.activity("english", on=dt.date(2027, 1, 19), team="english", state="happened")
    if with_visit:
        plan.activity(
            "visit",
            "judith-lacey",
            on=dt.date(2027, 2, 10),
            stream="individual",
            kind="peer-visit",
        )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(with_visit=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(with_visit=True)
