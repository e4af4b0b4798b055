"""Addresses of reminders, relative to `/schools/<school_slug>/reminders/`."""

from django.urls import path

from goldenthread.reminders.views import own_reminders

app_name = "reminders"

urlpatterns = [
    path("", own_reminders.show_page, name="show"),
    path("rhythm/", own_reminders.change_rhythm, name="rhythm"),
    path("calendar/open/", own_reminders.open_calendar, name="open-calendar"),
    path("calendar/close/", own_reminders.close_calendar, name="close-calendar"),
]
