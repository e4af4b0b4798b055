"""Tells Django about workbench."""

from django.apps import AppConfig


class WorkbenchConfig(AppConfig):
    name = "goldenthread.workbench"
    label = "workbench"
    verbose_name = "Workbench"
