"""Names the app."""

from django.apps import AppConfig


class PersonalConfig(AppConfig):
    name = "goldenthread.personal"
