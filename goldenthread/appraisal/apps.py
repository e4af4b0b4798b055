"""Tells Django about appraisal."""

from importlib import import_module

from django.apps import AppConfig


class AppraisalConfig(AppConfig):
    name = "goldenthread.appraisal"
    label = "appraisal"
    verbose_name = "Appraisal"

    def ready(self) -> None:
        import_module("goldenthread.appraisal.receivers")
