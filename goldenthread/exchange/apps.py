"""Tells Django about exchange."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "goldenthread.exchange"
    label = "exchange"
    verbose_name = "Exchange"
