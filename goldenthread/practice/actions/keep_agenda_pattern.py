"""Keeps the timings of an agenda as the school's own pattern, and lets one go."""

import datetime as dt

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.sessions import Reader, require_prepare
from goldenthread.practice.models import AgendaPattern
from goldenthread.practice.session_patterns import BUILT_IN
from goldenthread.programmes.public import Activity


class NameIsTaken(Refusal):
    def __init__(self, name: str) -> None:
        super().__init__(f"There is a pattern “{name}” already.", "Choose another name.")


def keep_agenda_pattern(
    session: Activity, name: str, *, reader: Reader, at: dt.datetime
) -> AgendaPattern:
    """Keep the parts of the session's agenda under this name. Refuses with `NameIsTaken`."""
    require_prepare(reader, session)
    held = set(
        AgendaPattern.objects.filter(school=session.school).values_list("name", flat=True)
    ) | {pattern.name for pattern in BUILT_IN}
    if name.casefold() in {one.casefold() for one in held}:
        raise NameIsTaken(name)
    parts = [
        {"name": one.name, "minutes": one.minutes, "task": one.task, "prompt": one.prompt}
        for one in session.agenda.segments.all()
    ]
    pattern = AgendaPattern.objects.create(school=session.school, name=name, segments=parts)
    _record(pattern, "kept session pattern", reader, at)
    return pattern


def remove_agenda_pattern(pattern: AgendaPattern, *, reader: Reader, at: dt.datetime) -> None:
    """Agendas made from it keep their parts."""
    _record(pattern, "removed session pattern", reader, at)
    pattern.delete()


def _record(pattern: AgendaPattern, verb: str, reader: Reader, at: dt.datetime) -> None:
    accounts.record_event(
        verb,
        f"agenda-pattern:{pattern.pk}",
        school=pattern.school,
        actor=reader.user,
        at=at,
        subject_name=pattern.name,
    )
