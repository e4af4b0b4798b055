"""Tells Django about practice."""

from importlib import import_module

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    name = "goldenthread.practice"
    label = "practice"
    verbose_name = "Practice"

    def ready(self) -> None:
        import_module("goldenthread.practice.receivers")
