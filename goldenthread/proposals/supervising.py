"""Stands by while a plan is made in a process of its own, and keeps what comes of it."""

import datetime as dt
import logging
import time

from django.utils import timezone

from goldenthread.kernel.errors import Refusal
from goldenthread.planner.answers import YearAnswer
from goldenthread.planner.child import Child, Refused
from goldenthread.proposals.actions.keep_progress import (
    begin_planning,
    end_planning,
    keep_progress,
)
from goldenthread.proposals.types import ProposalState

log = logging.getLogger(__name__)

# At most so often is a row written; a page asks once a second.
BETWEEN_WRITES = 0.5
# A planner that does not come to its end in time is ended; what it found is kept.
GRACE = 30.0


def plan_and_keep(school_id: int, number: int) -> None:
    """Have the proposal planned, from waiting to its end, whatever the end is. Takes its time."""
    try:
        question = begin_planning(school_id, number, at=_moment())
    except Refusal as refusal:
        state = ProposalState.NOT_POSSIBLE
        end_planning(school_id, number, state, refused=str(refusal), at=_moment())
        return
    if question is None:
        return
    best: YearAnswer | None = None
    state, refused = ProposalState.BROKEN_OFF, ""
    child = Child(question)
    try:
        until = time.monotonic() + question.seconds + GRACE
        while time.monotonic() < until:
            begun = time.monotonic()
            news = child.latest(BETWEEN_WRITES)
            if isinstance(news, Refused):
                state, refused = ProposalState.NOT_POSSIBLE, news.words
                break
            if news is not None:
                best = news.answer
                if news.is_last:
                    state = ProposalState.READY
                    break
            better = best if news is not None else None
            if not keep_progress(school_id, number, better, at=_moment()):
                state = ProposalState.STOPPED
                break
            time.sleep(max(0.0, BETWEEN_WRITES - (time.monotonic() - begun)))
        else:
            state = ProposalState.READY
    except EOFError:
        log.warning("The planner of proposal %s ended before its time.", number)
    finally:
        child.end()
        end_planning(school_id, number, state, answer=best, refused=refused, at=_moment())


def _moment() -> dt.datetime:
    return timezone.now()
