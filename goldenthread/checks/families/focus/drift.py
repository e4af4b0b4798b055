"""A large part of the development time of this term serves no active priority.

## What it sees

Development minutes of everybody on the staff, in activities that have happened since the first day
of the term; statutory training and administration are not development. In a holiday it looks at the
term before it. Time is linked when its activity, or the activity's programme, serves a priority
that is active or under review. It is a warning when less than the first share is linked and an
error below the second; exactly the share is fine. The message names the three largest themes
without a link.

Time with a declared exemption (career, personal) counts as not linked. So that exemptions never
become a loophole, they make a finding of their own when they take more than a quarter of all
development time, exactly a quarter being fine, however much of the rest is linked.

People on leave, people in their first six weeks and people just back from as long an absence are
left out.

## Why it may matter

Priorities are what the school has promised its pupils. Where the time goes elsewhere, the priority
is a word on a page, or the school has in truth chosen another.

## What you could do

Move time to the active priorities, or admit that a theme matters and make it a priority in place
of another.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from math import ceil, floor

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.live import active_priorities
from goldenthread.snapshot.readings.school_terms import term_begun
from goldenthread.snapshot.readings.settled import settled_staff
from goldenthread.snapshot.readings.time_spent import (
    development_minutes_by_person,
    has_happened,
    is_development,
    serves,
)
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Exemption

RULE = Rule(
    code="FOC002",
    name="Drift",
    family=Family.FOCUS,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.RUN,),
    source="S4",
    thresholds=(
        ThresholdSpec(
            "warning_below", Decimal(60), "percent", Origin.JUDGEMENT, "Time linked, no warning"
        ),
        ThresholdSpec(
            "error_below", Decimal(40), "percent", Origin.JUDGEMENT, "Time linked, no error"
        ),
        ThresholdSpec(
            "exempt_above",
            Decimal(25),
            "percent",
            Origin.JUDGEMENT,
            "Most time with a declared exemption",
        ),
    ),
)

THEMES_NAMED = 3
PERSONAL = "people's own interests"


@dataclass(slots=True)
class _Time:
    """Development minutes of the term to date, and where they went."""

    linked: int = 0
    by_theme: Counter[str] = field(default_factory=Counter)
    by_exemption: Counter[str] = field(default_factory=Counter)
    by_person: Counter[str] = field(default_factory=Counter)
    activities: list[Activity] = field(default_factory=list)

    @property
    def not_linked(self) -> int:
        return self.by_theme.total()

    @property
    def whole(self) -> int:
        return self.linked + self.not_linked


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    term = term_begun(snapshot.calendar, today)
    if term is None:
        return
    time = _time_since(snapshot, term[0], today)
    if not time.whole:
        return
    linked = Decimal(100 * time.linked) / time.whole
    least = thresholds["warning_below"]
    if linked < least:
        themes = [f"{theme} ({in_words(n)})" for theme, n in _largest(time.by_theme)]
        yield _finding(
            snapshot,
            time,
            Severity.ERROR if linked < thresholds["error_below"] else Severity.WARNING,
            f"{_percent(linked, least)} of this term's development time serves "
            f"an active priority; most of the rest went to {listed(themes)}.",
            "Move time to the active priorities, or make one of these themes a priority in place "
            "of another.",
            about=f"{term[0]}",
        )
    exempt = Decimal(100 * time.by_exemption.total()) / time.whole
    if exempt > thresholds["exempt_above"]:
        kinds = [f"{kind} ({in_words(n)})" for kind, n in _largest(time.by_exemption)]
        yield _finding(
            snapshot,
            time,
            Severity.WARNING,
            f"{_percent(exempt, thresholds['exempt_above'])} of this term's development time is "
            f"declared exempt from serving a priority: {listed(kinds)}.",
            "Ask of each exemption whether it serves a priority after all.",
            about=f"{term[0]} exemptions",
        )


def _time_since(snapshot: Snapshot, first_day: dt.date, today: dt.date) -> _Time:
    time = _Time()
    active = {priority.id for priority in active_priorities(snapshot)}
    settled = settled_staff(snapshot, today)
    for activity in snapshot.activities:
        if not first_day <= activity.on <= today or not has_happened(activity):
            continue
        if not is_development(activity):
            continue
        is_linked = serves(snapshot, activity) in active
        for person, minutes in development_minutes_by_person(snapshot, activity).items():
            if person not in settled:
                continue
            if is_linked:
                time.linked += minutes
                continue
            time.by_theme[_theme(activity)] += minutes
            time.by_person[person] += minutes
            if activity.exempt:
                time.by_exemption[activity.exempt] += minutes
        time.activities.append(activity)
    return time


def _theme(activity: Activity) -> str:
    if activity.exempt == Exemption.PERSONAL:
        return PERSONAL
    return activity.theme or activity.title


def _largest(minutes: Counter[str]) -> list[tuple[str, int]]:
    """The three largest; ties by name, so that the order of rows means nothing."""
    return sorted(minutes.items(), key=lambda item: (-item[1], item[0]))[:THEMES_NAMED]


def _percent(share: Decimal, limit: Decimal) -> str:
    """Rounded, but never to or across the limit: 59.6 does not read as the 60 that is fine."""
    if share < limit:
        return f"{min(round(share), ceil(limit) - 1)}%"
    return f"{max(round(share), floor(limit) + 1)}%"


def _finding(
    snapshot: Snapshot, time: _Time, severity: Severity, message: str, hint: str, about: str
) -> Finding:
    return Finding(
        RULE.code,
        severity,
        ref(snapshot.year),
        message,
        hint,
        rows=tuple(ref(activity) for activity in time.activities),
        people=tuple(time.by_person),
        people_minutes=time.not_linked,
        fix_cost=3,
        about=about,
    )


def _year(keynote_minutes: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("priya-nair", "ellie-marsh").priority("reading-to-learn")
    plan.activity(
        "keynote",
        on=dt.date(2027, 1, 4),
        stream="whole-school",
        state="happened",
        group="everyone",
        theme="Motivation and mindset",
        minutes=keynote_minutes,
    )
    plan.activity(
        "reading",
        on=dt.date(2027, 1, 19),
        state="happened",
        group="everyone",
        priority="reading-to-learn",
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(180)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(40)
