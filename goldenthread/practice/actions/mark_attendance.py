"""The leader marks who was there, caught up or is excused; the reason is never asked."""

import datetime as dt
from collections.abc import Mapping

from goldenthread.people.public import Person
from goldenthread.practice.access.sessions import Reader, require_run
from goldenthread.programmes import public as programmes
from goldenthread.programmes.public import Activity
from goldenthread.snapshot.words import ParticipationState


def mark_attendance(
    session: Activity,
    states: Mapping[Person, ParticipationState],
    *,
    reader: Reader,
    at: dt.datetime,
) -> int:
    """Return how many were marked anew."""
    require_run(reader, session)
    return programmes.mark_participation(session, states, actor=reader.user, at=at)
