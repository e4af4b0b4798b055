"""A member says what became of a promise, and what the next one is."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.people.public import Person
from goldenthread.practice.access.sessions import Reader, is_in_team, is_running
from goldenthread.practice.models import Promise, PromiseWords
from goldenthread.programmes import public as programmes
from goldenthread.programmes.public import Activity
from goldenthread.snapshot.words import ParticipationState, PromiseOutcome


@dataclass
class OtherWords(Exception):
    """Another device has written other words in the meantime; nothing was overwritten."""

    stored: dict[str, str]
    version: int


def tell_outcome(
    promise: Promise,
    outcome: PromiseOutcome,
    note: str,
    seen_version: int,
    *,
    session: Activity | None,
    reader: Reader,
    at: dt.datetime,
) -> None:
    """Keep the outcome, and the note if there is one; the last tap counts.

    Refuses with `OtherWords` where another device wrote another note since `seen_version`.
    """
    if promise.person_id != reader.person.pk:
        raise PermissionDenied("What became of a promise is told by who made it.")
    with transaction.atomic():
        if promise.outcome != outcome.value:
            promise.outcome = outcome.value
            promise.save(update_fields=["outcome"])
        _mark_here(session, reader, at)
        if note or seen_version:
            words = PromiseWords.objects.select_for_update().filter(promise=promise).first()
            # A bare tap on a phone that is behind takes no note away.
            if note or (words is not None and words.version == seen_version):
                _write(words, promise, {"note": note}, seen_version)


def make_promise(
    session: Activity,
    words: Mapping[str, str],
    looked_at_by: Person | None,
    seen_version: int,
    *,
    reader: Reader,
    at: dt.datetime,
) -> Promise:
    """Keep one promise for each member and session; saying it again changes its words.

    Refuses with `OtherWords` where another device wrote others since `seen_version`.
    """
    if not is_in_team(reader, session.team):
        raise PermissionDenied("Promises of a session are made by the members of its team.")
    agenda = getattr(session, "agenda", None)
    with transaction.atomic():
        promise = Promise.objects.filter(
            year=session.year, activity=session, person=reader.person
        ).first()
        if promise is None:
            # A double tap, or a second phone: the key lets only one of them make the row.
            promise, _ = Promise.objects.get_or_create(
                school=session.school,
                year=session.year,
                key=f"{session.key}-{reader.person.key}",
                defaults={
                    "cycle": agenda.cycle if agenda else None,
                    "activity": session,
                    "person": reader.person,
                    "made_on": at.date(),
                },
            )
        _mark_here(session, reader, at)
        held = PromiseWords.objects.select_for_update().filter(promise=promise).first()
        _write(held, promise, words, seen_version, looked_at_by)
    return promise


def _write(
    held: PromiseWords | None,
    promise: Promise,
    words: Mapping[str, str],
    seen_version: int,
    looked_at_by: Person | None = None,
) -> None:
    row = held or PromiseWords(school=promise.school, promise=promise, version=0)
    stored = row.words
    same = all(stored[name] == text for name, text in words.items())
    same_looker = "change" not in words or row.looked_at_by_id == (
        looked_at_by.pk if looked_at_by else None
    )
    if held is not None and same and same_looker:
        return
    overwrites = any(stored[name] and stored[name] != text for name, text in words.items())
    if held is not None and seen_version != held.version and overwrites:
        raise OtherWords(stored, held.version)
    row.put_words(words)
    if "change" in words:
        row.looked_at_by = looked_at_by
    row.version += 1
    row.save()


def _mark_here(session: Activity | None, reader: Reader, at: dt.datetime) -> None:
    """Who taps while a session of their team runs is there."""
    if session is None or not is_running(session, at):
        return
    programmes.mark_participation(
        session, {reader.person: ParticipationState.ATTENDED}, actor=reader.user, at=at
    )
