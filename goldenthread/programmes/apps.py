"""Tells Django about programmes."""

from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    name = "goldenthread.programmes"
    label = "programmes"
    verbose_name = "Programmes"
