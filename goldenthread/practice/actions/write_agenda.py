"""Writes the agenda of a team session, and remembers when it changed after it went out."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from goldenthread.people.public import Person
from goldenthread.practice.access.sessions import Reader, require_prepare
from goldenthread.practice.models import Agenda, AgendaSegment
from goldenthread.practice.session_patterns import Pattern
from goldenthread.programmes.public import Activity


@dataclass(frozen=True, slots=True)
class WrittenSegment:
    """One timed part as it is to be."""

    name: str
    minutes: int
    task: str = ""
    prompt: str = ""
    lead: Person | None = None


def write_agenda(
    session: Activity,
    values: Mapping[str, Any],
    pattern: Pattern | None,
    *,
    reader: Reader,
    at: dt.datetime,
) -> Agenda:
    """Save the words; with a pattern, its parts take the place of those that stood there."""
    require_prepare(reader, session)
    with transaction.atomic():
        agenda = _agenda_of(session)
        before = {name: getattr(agenda, name) for name in values}
        changed = before != dict(values)
        for name, value in values.items():
            setattr(agenda, name, value)
        if pattern is not None:
            agenda.pattern = pattern.name[:60]
        _note_change(agenda, at, changed=changed)
        agenda.save()
        if pattern is not None:
            parts = [
                WrittenSegment(one.name, one.minutes, one.task, one.prompt)
                for one in pattern.segments
            ]
            _put_segments(agenda, parts, at)
    return agenda


def write_segments(
    session: Activity, parts: Sequence[WrittenSegment], *, reader: Reader, at: dt.datetime
) -> Agenda:
    """Replace the timed parts by these. A session that runs goes on at the same place."""
    require_prepare(reader, session)
    with transaction.atomic():
        agenda = _agenda_of(session)
        agenda.save()
        _put_segments(agenda, parts, at)
    return agenda


def _agenda_of(session: Activity) -> Agenda:
    row = Agenda.objects.filter(activity=session).first()
    return row or Agenda(school=session.school, activity=session)


def _put_segments(agenda: Agenda, parts: Sequence[WrittenSegment], at: dt.datetime) -> None:
    held = list(AgendaSegment.objects.filter(agenda=agenda).select_related("lead"))
    as_held = [
        WrittenSegment(row.name, row.minutes, row.task, row.prompt, row.lead) for row in held
    ]
    if as_held == list(parts):
        return
    AgendaSegment.objects.filter(agenda=agenda).delete()
    AgendaSegment.objects.bulk_create(
        AgendaSegment(
            school=agenda.school,
            agenda=agenda,
            place=place,
            name=one.name,
            minutes=one.minutes,
            task=one.task,
            prompt=one.prompt,
            lead=one.lead,
        )
        for place, one in enumerate(parts)
    )
    _note_change(agenda, at, changed=True)
    agenda.save(update_fields=["changed_on"])


def _note_change(agenda: Agenda, at: dt.datetime, *, changed: bool) -> None:
    if changed and agenda.sent_on is not None:
        agenda.changed_on = at.date()
