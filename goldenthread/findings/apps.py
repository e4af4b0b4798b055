"""Tells Django about findings."""

from importlib import import_module

from django.apps import AppConfig


class FindingsConfig(AppConfig):
    name = "goldenthread.findings"
    label = "findings"
    verbose_name = "Findings"

    def ready(self) -> None:
        import_module("goldenthread.findings.receivers")
