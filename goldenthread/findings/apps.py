"""Tells Django about findings."""

from django.apps import AppConfig


class FindingsConfig(AppConfig):
    name = "goldenthread.findings"
    label = "findings"
    verbose_name = "Findings"
