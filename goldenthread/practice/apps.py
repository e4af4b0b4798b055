"""Tells Django about practice."""

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    name = "goldenthread.practice"
    label = "practice"
    verbose_name = "Practice"
