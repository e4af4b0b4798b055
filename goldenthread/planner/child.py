"""Plans in a process of its own: the page stays quick, and what stops the plan stops only that."""

import datetime as dt
import os
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread

from goldenthread.kernel.errors import Refusal
from goldenthread.planner.answers import YearAnswer
from goldenthread.planner.wishes import Wishes
from goldenthread.planner.year import plan_year
from goldenthread.snapshot.snapshot import Snapshot

_SECONDS_TO_END = 2.0


@dataclass(frozen=True, slots=True)
class Question:
    """What `plan_year` is asked."""

    snapshot: Snapshot
    wishes: Wishes
    today: dt.date
    seconds: float
    seed: int = 0


@dataclass(frozen=True, slots=True)
class SoFar:
    """A better plan than before, or with `is_last` the end of planning."""

    answer: YearAnswer
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing can be planned with what was given, and why."""

    words: str


type News = SoFar | Refused


class Child:
    """The process, as its parent sees it. `end` it always: it is gone then, whatever it did."""

    def __init__(self, question: Question) -> None:
        # Spawned and not forked: a forked child would hold the parent's locks and connections.
        spawn = get_context("spawn")
        self._pipe, theirs = spawn.Pipe()
        # A snapshot that has been read keeps indexes that cannot travel.
        travelling = replace(question, snapshot=replace(question.snapshot))
        self._process = spawn.Process(target=_answer, args=(theirs, travelling), daemon=True)
        self._process.start()
        theirs.close()

    @property
    def pid(self) -> int | None:
        return self._process.pid

    def latest(self, seconds: float) -> News | None:
        """The last news there is; waits up to `seconds` where there is none, then gives None.

        Raises `EOFError` where the child is gone without having come to an end.
        """
        news: News | None = None
        while self._pipe.poll(0.0 if news else seconds):
            try:
                news = self._pipe.recv()
            except (EOFError, OSError):
                if news is None:
                    raise EOFError from None
                break
            if isinstance(news, Refused) or news.is_last:
                break
        return news

    def end(self) -> None:
        self._pipe.close()
        self._process.terminate()
        self._process.join(_SECONDS_TO_END)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()


def _answer(pipe: Connection, question: Question) -> None:
    Thread(target=_end_with_parent, args=(pipe,), daemon=True).start()
    try:
        answer = plan_year(
            question.snapshot,
            question.wishes,
            question.today,
            seconds=question.seconds,
            seed=question.seed,
            report=lambda so_far: pipe.send(SoFar(so_far)),
        )
    except Refusal as refusal:
        pipe.send(Refused(str(refusal)))
    else:
        pipe.send(SoFar(answer, is_last=True))


def _end_with_parent(pipe: Connection) -> None:
    """A parent that is gone closes its end, and nobody waits for the plan any more."""
    try:
        pipe.recv()
    except (EOFError, OSError):
        os._exit(1)
