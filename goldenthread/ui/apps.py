"""Tells Django that this folder is an app with templates, static files and template tags."""

from django.apps import AppConfig
from django.forms import ChoiceField, Field, ModelChoiceField


class UiConfig(AppConfig):
    name = "goldenthread.ui"
    label = "ui"
    verbose_name = "Look and components"

    def ready(self) -> None:
        # Where a form has no words of its own; "This field is required." is nobody's voice.
        Field.default_error_messages["required"] = "This is empty. Fill it in."
        for kind in (ChoiceField, ModelChoiceField):
            kind.default_error_messages["required"] = "Nothing is chosen. Choose one."
