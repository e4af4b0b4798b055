"""The address of the practice home, under a school year."""

from django.urls import path

from goldenthread.practice.views import home

app_name = "practice"

urlpatterns = [path("", home.home, name="home")]
