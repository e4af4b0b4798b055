"""Addresses of the wall, under a school year."""

from django.urls import path

from goldenthread.evaluation.views import wall

app_name = "wall"

urlpatterns = [
    path("", wall.list_findings, name="list"),
    path("share/", wall.share, name="share"),
    path("<int:number>/edit/", wall.change, name="change"),
    path("<int:number>/remove/", wall.take_down, name="take-down"),
]
