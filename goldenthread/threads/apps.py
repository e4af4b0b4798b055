"""Tells Django about threads."""

from importlib import import_module

from django.apps import AppConfig


class ThreadsConfig(AppConfig):
    name = "goldenthread.threads"
    label = "threads"
    verbose_name = "Threads"

    def ready(self) -> None:
        import_module("goldenthread.threads.receivers")
