"""Names the app."""

from django.apps import AppConfig


class RemindersConfig(AppConfig):
    name = "goldenthread.reminders"
