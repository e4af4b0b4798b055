"""Tells Django about compliance."""

from django.apps import AppConfig


class ComplianceConfig(AppConfig):
    name = "goldenthread.compliance"
    label = "compliance"
    verbose_name = "Compliance"
