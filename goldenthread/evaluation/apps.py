"""Tells Django about evaluation."""

from importlib import import_module

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "goldenthread.evaluation"
    label = "evaluation"
    verbose_name = "Evaluation"

    def ready(self) -> None:
        import_module("goldenthread.evaluation.receivers")
