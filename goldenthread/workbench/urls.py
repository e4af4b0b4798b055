"""Addresses of workbench, under a school."""

from django.urls import path

from goldenthread.workbench.views import thread, today, year

app_name = "workbench"

urlpatterns = [
    path("today/", today.today, name="today"),
    path("<year:year>/year/", year.year, name="year"),
    path("<year:year>/thread/", thread.thread, name="thread"),
    path("<year:year>/thread/<slug:priority_key>/", thread.thread_priority, name="thread-priority"),
    path(
        "<year:year>/thread/<slug:priority_key>/<slug:link>/",
        thread.thread_link,
        name="thread-link",
    ),
]
