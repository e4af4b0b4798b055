"""Tells Django about priorities."""

from django.apps import AppConfig


class PrioritiesConfig(AppConfig):
    name = "goldenthread.priorities"
    label = "priorities"
    verbose_name = "Priorities"
