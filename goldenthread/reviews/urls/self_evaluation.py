"""Addresses of what leaders say."""

from django.urls import path

from goldenthread.reviews.views import self_evaluation

urlpatterns = [
    path("", self_evaluation.show, name="self-evaluation"),
    path("<int:section>/", self_evaluation.write_section, name="write-section"),
]
