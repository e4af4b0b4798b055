"""The address of starting a year, relative to `/schools/<school_slug>/next-year/`."""

from django.urls import path

from goldenthread.exchange.views import next_year

app_name = "newyear"

urlpatterns = [path("", next_year.start, name="start")]
