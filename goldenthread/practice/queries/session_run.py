"""A team session as it runs: the part that is on, until when, and how many have tapped."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from goldenthread.practice.models import Promise, SessionRun
from goldenthread.practice.queries.promises import count_told, list_members
from goldenthread.practice.queries.session_agenda import (
    SegmentLine,
    keeps_time_strictly,
    list_segments,
)
from goldenthread.practice.session_patterns import NEW_PROMISES, PROMISES
from goldenthread.programmes.public import Activity, Participation, catch_up_of
from goldenthread.snapshot.words import ParticipationState

AWAY = (ParticipationState.EXCUSED, ParticipationState.CAUGHT_UP)


@dataclass(frozen=True, slots=True)
class RunState:
    """What each screen shows alike; `at` is the server's clock, for screens whose clock is off."""

    segments: tuple[SegmentLine, ...]
    place: int
    begins_at: dt.datetime | None
    ends_at: dt.datetime | None
    has_begun: bool
    has_ended: bool
    tapped: str
    is_strict: bool
    at: dt.datetime

    @property
    def segment(self) -> SegmentLine | None:
        return self.segments[self.place] if self.segments else None

    @property
    def next_segment(self) -> SegmentLine | None:
        return self.segments[self.place + 1] if self.place + 1 < len(self.segments) else None

    @property
    def is_over_time(self) -> bool:
        return self.ends_at is not None and self.at > self.ends_at and not self.has_ended

    def for_script(self) -> dict[str, Any]:
        """Times in milliseconds, so that the screen counts down by itself."""
        return {
            "place": self.place if self.has_begun else -1,
            "ended": self.has_ended,
            "endsAt": _milliseconds(self.ends_at),
            "now": _milliseconds(self.at),
            "tapped": self.tapped,
        }


def get_run_state(session: Activity, at: dt.datetime) -> RunState:
    """At most 6 queries."""
    run: SessionRun | None = getattr(session, "run", None)
    segments = list_segments(session)
    place = min(run.place, len(segments) - 1) if run and segments else 0
    ends_at = None
    if run is not None and segments:
        length = dt.timedelta(minutes=segments[place].minutes)
        ends_at = run.segment_started_at + length
    runs = run is not None and run.ended_at is None
    return RunState(
        segments=segments,
        place=place,
        begins_at=run.segment_started_at if run else None,
        ends_at=ends_at,
        has_begun=run is not None,
        has_ended=run is not None and run.ended_at is not None,
        tapped=_tapped(session, segments[place].task) if runs and segments else "",
        is_strict=keeps_time_strictly(session),
        at=at,
    )


def _tapped(session: Activity, task: str) -> str:
    """A count without names, of those who are expected."""
    assert session.team is not None
    rows = list(Participation.objects.filter(activity=session))
    states = {row.person_id: row.state for row in rows}
    away = {row.person_id for row in rows if row.state in AWAY or catch_up_of(row)}
    members = list_members(session.team, session.on)
    expected = frozenset(one.pk for one in members if one.pk not in away)
    if task == PROMISES:
        told, of = count_told(session, expected)
        return f"{told} of {of} have said how it went" if of else ""
    if task == NEW_PROMISES:
        wrote = Promise.objects.filter(activity=session, person__in=expected).count()
        return f"{wrote} of {len(expected)} have written their next one"
    here = sum(states.get(pk) == ParticipationState.ATTENDED for pk in expected)
    return f"{here} of {len(expected)} have tapped in"


def _milliseconds(moment: dt.datetime | None) -> int | None:
    return None if moment is None else round(moment.timestamp() * 1000)
