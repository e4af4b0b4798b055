"""Tells Django about evaluation."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "goldenthread.evaluation"
    label = "evaluation"
    verbose_name = "Evaluation"
