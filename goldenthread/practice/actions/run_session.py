"""Runs a team session: starts it, goes a part on or back, ends it."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SystemActor
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.sessions import Reader, require_run
from goldenthread.practice.actions.plan_team_sessions import plan_team_sessions
from goldenthread.practice.models import AgendaSegment, SessionRun
from goldenthread.programmes import public as programmes
from goldenthread.programmes.public import Activity
from goldenthread.snapshot.words import ActivityState

TO_COME = (ActivityState.SLOT, ActivityState.PLANNED, ActivityState.PUBLISHED)


class NothingToRun(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "This session has no timed parts yet.", "Prepare it with a pattern: one press."
        )


class IsOver(Refusal):
    def __init__(self, session: Activity) -> None:
        super().__init__(
            f"“{session.title}” is {session.get_state_display().lower()}.",
            "Open the team's next session instead.",
        )


def start_run(session: Activity, *, reader: Reader, at: dt.datetime) -> SessionRun:
    """Begin with the first part; starting a second time changes nothing.

    A session that is held on another day than planned moves to today. Refuses with `NothingToRun`
    without timed parts, with `IsOver` where it has happened or was cancelled.
    """
    require_run(reader, session)
    with transaction.atomic():
        run = SessionRun.objects.select_for_update().filter(activity=session).first()
        if run is not None:
            return run
        if session.state not in TO_COME:
            raise IsOver(session)
        if not AgendaSegment.objects.filter(agenda__activity=session).exists():
            raise NothingToRun
        if session.on != at.date():
            _write(session, {"on": at.date()}, reader, at)
        run, _ = SessionRun.objects.get_or_create(
            activity=session,
            defaults={
                "school": session.school,
                "run_by": reader.person,
                "started_at": at,
                "segment_started_at": at,
            },
        )
    return run


def move_run(
    session: Activity, *, seen_place: int, forward: bool, reader: Reader, at: dt.datetime
) -> None:
    """Go one part on, or back to where the part before stood.

    `seen_place` is where the screen was when somebody pressed: a double tap moves once, and so do
    two screens.
    """
    require_run(reader, session)
    with transaction.atomic():
        run = SessionRun.objects.select_for_update().filter(activity=session).first()
        if run is None or run.ended_at is not None or run.place != seen_place:
            return
        last = AgendaSegment.objects.filter(agenda__activity=session).count() - 1
        if forward and run.place < last:
            run.began_before = [*run.began_before, run.segment_started_at.isoformat()]
            run.place += 1
            run.segment_started_at = at
        elif not forward and run.place > 0:
            began = [*run.began_before]
            run.segment_started_at = dt.datetime.fromisoformat(began.pop()) if began else at
            run.began_before = began
            run.place -= 1
        run.save(update_fields=["place", "segment_started_at", "began_before"])


def end_run(
    session: Activity,
    *,
    next_on: dt.date | None,
    reader: Reader,
    at: dt.datetime,
) -> None:
    """Close the session: it has happened, and the next one is in the plan on `next_on`.

    Ending twice changes nothing. Whoever has not tapped counts as there unless marked otherwise,
    as in every activity that happened.
    """
    require_run(reader, session)
    with transaction.atomic():
        run = SessionRun.objects.select_for_update().filter(activity=session).first()
        if run is None or run.ended_at is not None:
            return
        run.ended_at = at
        run.save(update_fields=["ended_at"])
        if session.state in TO_COME:
            _write(session, {"state": ActivityState.HAPPENED.value}, reader, at)
        if next_on is not None and session.team is not None:
            agenda = getattr(session, "agenda", None)
            cycle = agenda.cycle if agenda else None
            plan_team_sessions(
                session.team,
                [next_on],
                title=cycle.theme if cycle else session.title,
                programme=session.programme,
                reader=reader,
                at=at,
            )
        accounts.record_event(
            "closed team session",
            f"activity:{session.pk}",
            school=session.school,
            actor=reader.user,
            at=at,
            subject_name=session.title[:200],
        )


def reopen_run(session: Activity, *, reader: Reader, at: dt.datetime) -> None:
    """Go on where it was closed, on the same day only: a slip of the finger ends no session."""
    require_run(reader, session)
    with transaction.atomic():
        run = SessionRun.objects.select_for_update().filter(activity=session).first()
        if run is None or run.ended_at is None:
            return
        if timezone.localtime(run.ended_at).date() != at.date():
            raise IsOver(session)
        run.ended_at = None
        run.save(update_fields=["ended_at"])
        if session.state == ActivityState.HAPPENED:
            _write(session, {"state": ActivityState.PLANNED.value}, reader, at)


def _write(session: Activity, values: dict[str, object], reader: Reader, at: dt.datetime) -> None:
    # Running a session is the right to say that it happened, whatever other roles one has.
    actor = SystemActor(f"{reader.user.name}, who ran the session")
    programmes.write_together(session.year, [(session, values)], actor=actor, at=at)
