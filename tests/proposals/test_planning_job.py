"""A plan is made beside the server: watched, stopped, refused, killed; the calendar never knows."""

import datetime as dt
import os
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import active_children
from threading import Thread
from typing import Any

import pytest
from django.db import connections, transaction

from goldenthread.accounts.public import SchoolYear
from goldenthread.planner.child import Child, Question, Refused, SoFar
from goldenthread.planner.what_ifs import Kind, Variation
from goldenthread.planner.wishes import Wishes, WishesNotUnderstood
from goldenthread.programmes.public import Activity
from goldenthread.proposals.actions.ask_for_plan import ask_for_plan
from goldenthread.proposals.actions.keep_progress import begin_planning, end_planning, keep_progress
from goldenthread.proposals.actions.stop_planning import stop_planning
from goldenthread.proposals.contents import open_contents
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.queries.state_now import state_now
from goldenthread.proposals.refusals import AlreadyPlanning
from goldenthread.proposals.supervising import plan_and_keep
from goldenthread.proposals.types import SILENCE, ProposalState
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from tests.cast import Cast, make_cast
from tests.proposals.plans import (
    AT,
    BY,
    MOMENT,
    TODAY,
    answer_by_hand,
    asked_plan,
    made_plan,
    store_year,
    year_to_plan,
)


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return store_year(cast)


def rows() -> list[Any]:
    return list(Activity.objects.order_by("pk").values())


def test_the_job_plans_and_keeps_the_end(
    cast: Cast, year: SchoolYear, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    before = rows()
    with django_capture_on_commit_callbacks(execute=True):
        asked_plan(year)
    proposal = Proposal.objects.get()
    assert (proposal.state, proposal.key) == ("ready", "2027-02-05-1")
    contents = open_contents(proposal)
    assert [part.part for part in contents.answer.parts] == ["slots", "weave", "visits"]
    assert proposal.progress["moves"] == len(contents.moves)
    assert len(proposal.fingerprint) == 64
    assert rows() == before


def test_the_child_plans_each_part_in_turn() -> None:
    child = Child(Question(year_to_plan().snapshot(), Wishes(), TODAY, 5.0))
    try:
        news = child.latest(30.0)
        while isinstance(news, SoFar) and not news.is_last:
            news = child.latest(30.0)
    finally:
        child.end()
    assert isinstance(news, SoFar)
    assert [part.part for part in news.answer.parts] == ["slots", "weave", "visits"]


def test_what_cannot_be_planned_is_told_in_a_sentence() -> None:
    snapshot = year_to_plan().snapshot()
    child = Child(Question(replace(snapshot, terms=()), Wishes(), TODAY, 5.0))
    try:
        news = child.latest(30.0)
        while isinstance(news, SoFar) and not news.is_last:
            news = child.latest(30.0)
    finally:
        child.end()
    assert isinstance(news, Refused)
    assert news.words.endswith(".")


def test_a_child_that_is_killed_is_noticed() -> None:
    child = Child(Question(ashmoor_vale(), Wishes(), TODAY, 60.0))
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)
    with pytest.raises(EOFError):
        child.latest(30.0)
    child.end()


def started(proposal: Proposal) -> tuple[Thread, int]:
    """The job in a thread, as the server runs it, and the number of its child process."""
    job = Thread(target=run_job, args=(proposal.school_id, proposal.pk))
    job.start()
    until = time.monotonic() + 20
    while time.monotonic() < until:
        for child in active_children():
            if child.pid is not None:
                return job, child.pid
        time.sleep(0.01)
    raise AssertionError("The job started no child.")


def run_job(school_id: int, number: int) -> None:
    try:
        plan_and_keep(school_id, number)
    finally:
        connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_a_planner_that_is_killed_leaves_the_year_and_says_so() -> None:
    year = store_year(make_cast())
    before = rows()
    proposal = waiting_plan(year)
    job, pid = started(proposal)
    os.kill(pid, signal.SIGKILL)
    job.join(20)
    proposal.refresh_from_db()
    assert (proposal.state, rows()) == ("broken-off", before)


@pytest.mark.django_db(transaction=True)
def test_a_stop_ends_even_a_planner_that_does_not_answer() -> None:
    year = store_year(make_cast())
    proposal = waiting_plan(year)
    job, pid = started(proposal)
    os.kill(pid, signal.SIGSTOP)
    stop_planning(proposal, actor=BY, at=AT)
    job.join(20)
    proposal.refresh_from_db()
    assert (proposal.state, active_children()) == ("stopped", [])


def waiting_plan(year: SchoolYear) -> Proposal:
    """Nothing begins: its transaction ends nowhere else than in this block."""
    with transaction.atomic():
        proposal = asked_plan(year)
        # The job is the test's own.
        transaction.get_connection().run_on_commit.clear()
    return proposal


def test_a_better_plan_is_kept_until_somebody_stops(year: SchoolYear) -> None:
    proposal = asked_plan(year)
    begin_planning(year.school_id, proposal.pk, at=MOMENT)
    later = MOMENT + dt.timedelta(seconds=1)
    assert keep_progress(year.school_id, proposal.pk, answer_by_hand(), at=later)
    proposal.refresh_from_db()
    assert (proposal.progress["moves"], proposal.progress["cover"]) == (4, 2)
    assert proposal.heartbeat_at == later
    stop_planning(proposal, actor=BY, at=AT)
    assert not keep_progress(year.school_id, proposal.pk, None, at=later)
    end_planning(year.school_id, proposal.pk, ProposalState.STOPPED, at=later)
    proposal.refresh_from_db()
    assert (proposal.state, open_contents(proposal).answer) == ("stopped", answer_by_hand())


def test_a_plan_that_waits_and_is_stopped_never_begins(year: SchoolYear) -> None:
    proposal = asked_plan(year)
    stop_planning(proposal, actor=BY, at=AT)
    assert begin_planning(year.school_id, proposal.pk, at=MOMENT) is None
    proposal.refresh_from_db()
    assert proposal.state == "stopped"


def test_one_plan_of_a_year_is_made_at_a_time(year: SchoolYear) -> None:
    asked_plan(year)
    with pytest.raises(AlreadyPlanning):
        asked_plan(year)


def test_a_plan_that_fell_silent_reads_as_broken_off_and_makes_way(year: SchoolYear) -> None:
    silent = made_plan(year, state=ProposalState.RUNNING)
    assert state_now(silent, MOMENT + SILENCE) is ProposalState.RUNNING
    later = MOMENT + SILENCE + dt.timedelta(seconds=1)
    assert state_now(silent, later) is ProposalState.BROKEN_OFF
    ask_for_plan(year, Wishes(), actor=BY, at=AT, moment=later, today=TODAY)
    silent.refresh_from_db()
    assert silent.state == "broken-off"
    # Should its job come back after all, it finds that nobody waits any more.
    assert not keep_progress(year.school_id, silent.pk, answer_by_hand(), at=later)
    silent.refresh_from_db()
    assert silent.progress == {}


def test_the_time_is_five_seconds_to_ten_minutes(year: SchoolYear) -> None:
    for seconds in (4, 601):
        with pytest.raises(WishesNotUnderstood):
            ask_for_plan(
                year, Wishes(), actor=BY, at=AT, moment=MOMENT, today=TODAY, seconds=seconds
            )
    assert not Proposal.objects.exists()


def test_a_what_if_is_planned_on_the_year_it_imagines(year: SchoolYear) -> None:
    proposal = asked_plan(year, variation=Variation(Kind.MEETING, "thursday"))
    question = begin_planning(year.school_id, proposal.pk, at=MOMENT)
    assert question is not None
    meeting = question.snapshot.get("activities", "staff-meeting-2027-02-23")
    assert meeting.on == dt.date(2027, 2, 25)
    assert Activity.objects.get(key=meeting.id).on == dt.date(2027, 2, 23)


def test_a_what_if_that_has_come_true_meanwhile_is_told(year: SchoolYear) -> None:
    proposal = asked_plan(year, variation=Variation(Kind.MEETING, "thursday"))
    Activity.objects.filter(key="staff-meeting-2027-02-23").update(on=dt.date(2027, 2, 25))
    plan_and_keep(year.school_id, proposal.pk)
    proposal.refresh_from_db()
    assert proposal.state == "not-possible"
    assert open_contents(proposal).refused.startswith("No staff meeting to come")
