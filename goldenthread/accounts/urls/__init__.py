"""Addresses before and between schools."""

from django.urls import path

from goldenthread.accounts.views import demo, doors

app_name = "accounts"

urlpatterns = [
    path("", doors.home, name="home"),
    path("demo/", demo.list_sample_people, name="demo"),
    path("demo/enter/", demo.enter, name="demo-enter"),
    path("schools/", doors.choose_school, name="choose-school"),
    path("schools/<slug:school_slug>/", doors.school, name="school"),
]
