"""Addresses at the root of the site that calendars and mail programs open without signing in."""

from django.urls import path

from goldenthread.reminders.views.feed import calendar
from goldenthread.reminders.views.own_reminders import stop_mail

app_name = "feeds"

urlpatterns = [
    path("stop/<str:token>/", stop_mail, name="stop"),
    path("<str:token>.ics", calendar, name="calendar"),
]
