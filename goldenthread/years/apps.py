"""Tells Django about years."""

from django.apps import AppConfig


class YearsConfig(AppConfig):
    name = "goldenthread.years"
    label = "years"
    verbose_name = "Years"
