"""Tells Django about expertise."""

from django.apps import AppConfig


class ExpertiseConfig(AppConfig):
    name = "goldenthread.expertise"
    label = "expertise"
    verbose_name = "Expertise"
