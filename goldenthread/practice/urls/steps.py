"""Addresses of one's own step and its logs, under a school year."""

from django.urls import path

from goldenthread.practice.views import step_logs, steps

app_name = "steps"

urlpatterns = [
    path("", steps.show, name="show"),
    path("take/", steps.take, name="take"),
    path("log/", step_logs.log, name="log"),
    path("state/", step_logs.state, name="state"),
    path("log/<uuid:number>/", step_logs.correct, name="correct-log"),
    path("log/<uuid:number>/take-back/", step_logs.remove, name="remove-log"),
    path("<slug:key>/change/", steps.change, name="change"),
    path("<slug:key>/choose/", steps.choose, name="choose"),
    path("<slug:key>/close/", steps.close, name="close"),
]
