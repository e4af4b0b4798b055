"""Addresses on which results are entered, among those of evaluation."""

from django.urls import path

from goldenthread.evaluation.views import class_counts, class_figures

urlpatterns = [
    path("classes/", class_figures.classes, name="classes"),
    path("classes/<int:number>/", class_figures.correct, name="correct-figure"),
    path("classes/<int:number>/remove/", class_figures.remove, name="remove-figure"),
    path("measures/<slug:measure>/classes/", class_counts.show, name="class-counts"),
    path(
        "measures/<slug:measure>/classes/<slug:kind>/choose/",
        class_counts.choose,
        name="choose-class-sum",
    ),
    path("measures/<slug:measure>/<slug:kind>/", class_figures.take, name="take-figure"),
]
