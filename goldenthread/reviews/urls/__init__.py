"""Addresses of the review, relative to `<year>/review/`."""

from django.urls import URLPattern, URLResolver, include, path

from goldenthread.reviews.views import home

app_name = "reviews"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.show, name="home"),
    path("begin/", home.begin, name="begin"),
    path("survey/", home.open_survey, name="open-survey"),
    path("framework/", include("goldenthread.reviews.urls.framework")),
    path("self-evaluation/", include("goldenthread.reviews.urls.self_evaluation")),
    path("report/", include("goldenthread.reviews.urls.report")),
    path("actions/", include("goldenthread.reviews.urls.actions")),
]
