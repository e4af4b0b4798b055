"""Tells Django about threads."""

from django.apps import AppConfig


class ThreadsConfig(AppConfig):
    name = "goldenthread.threads"
    label = "threads"
    verbose_name = "Threads"
