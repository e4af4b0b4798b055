"""Tells Django that this folder is an app with templates, static files and template tags."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "goldenthread.ui"
    label = "ui"
    verbose_name = "Look and components"
