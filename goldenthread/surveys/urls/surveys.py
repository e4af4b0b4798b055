"""Addresses of the leaders' side: the year's listening points, one survey, and its paper."""

from django.urls import path

from goldenthread.surveys.views import bring_in, listening, paper, pulses, results, running

app_name = "surveys"

urlpatterns = [
    path("", listening.list_surveys, name="list-surveys"),
    path("pulse/new/", pulses.plan, name="plan-pulse"),
    path("<slug:key>/", results.show, name="show-survey"),
    path("<slug:key>/edit/", pulses.edit, name="edit-pulse"),
    path("<slug:key>/preview/", pulses.preview, name="preview-pulse"),
    path("<slug:key>/discard/", pulses.discard, name="discard-draft"),
    path("<slug:key>/open/", running.open_it, name="open-pulse"),
    path("<slug:key>/close/", running.close, name="close-survey"),
    path("<slug:key>/remind/", running.remind, name="remind"),
    path("<slug:key>/paper/", paper.hand_out, name="hand-out-paper"),
    path("<slug:key>/paper/enter/", paper.enter, name="enter-paper"),
    path("<slug:key>/poster/", paper.poster, name="poster"),
    path("<slug:key>/bring-in/", bring_in.bring_in, name="bring-in-answers"),
]
