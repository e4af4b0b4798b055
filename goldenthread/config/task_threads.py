"""Runs long tasks beside the server's requests, each in a thread of its own."""

from threading import Thread
from typing import Any

from django.db import connections
from django.tasks.backends.immediate import ImmediateBackend


class ThreadBackend(ImmediateBackend):
    """For one server process that needs no queue: a task that is under way when it ends, ends."""

    def _execute_task(self, task_result: Any) -> None:
        # A server that is told to stop does not wait for a plan.
        Thread(target=self._execute_here, args=(task_result,), daemon=True).start()

    def _execute_here(self, task_result: Any) -> None:
        try:
            super()._execute_task(task_result)  # type: ignore[misc]
        finally:
            connections.close_all()
