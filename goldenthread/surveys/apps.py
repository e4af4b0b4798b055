"""Tells Django about surveys."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    name = "goldenthread.surveys"
    label = "surveys"
    verbose_name = "Surveys"
