"""Addresses of proposals, relative to `/schools/<school_slug>/<year>/proposals/`."""

from django.urls import path

from goldenthread.priorities.views import innovation_weeks, proposals

app_name = "proposals"

urlpatterns = [
    path("", proposals.list_page, name="list-proposals"),
    path("new/", proposals.create, name="create-proposal"),
    path("<int:number>/answer/", proposals.answer, name="answer-proposal"),
    path("<int:number>/take-back/", proposals.take_back, name="take-back"),
    path("weeks/new/", innovation_weeks.create, name="create-week"),
    path("weeks/<int:number>/", innovation_weeks.show, name="show-week"),
    path("weeks/<int:number>/edit/", innovation_weeks.edit, name="edit-week"),
    path("weeks/<int:number>/take-back/", innovation_weeks.take_back, name="take-back-try"),
]
