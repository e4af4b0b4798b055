"""Tells Django about appraisal."""

from django.apps import AppConfig


class AppraisalConfig(AppConfig):
    name = "goldenthread.appraisal"
    label = "appraisal"
    verbose_name = "Appraisal"
