"""The short address that people type from the room screen: `/now/`."""

from django.urls import path

from goldenthread.practice.views import sessions_mine

app_name = "now"

urlpatterns = [path("", sessions_mine.now, name="join")]
