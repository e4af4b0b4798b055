"""Tells Django about proposals."""

from django.apps import AppConfig


class ProposalsConfig(AppConfig):
    name = "goldenthread.proposals"
    label = "proposals"
    verbose_name = "Proposals of the planner"
