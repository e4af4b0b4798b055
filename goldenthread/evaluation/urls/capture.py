"""Addresses on which results are entered, among those of evaluation."""

from django.urls import path

from goldenthread.evaluation.views import (
    capture,
    class_counts,
    class_figures,
    explain_back,
    pulses,
    pupil_voice,
    results,
    uptake,
)

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
    path("looks/<slug:key>/", capture.look, name="capture-look"),
    path("looks/<slug:key>/explain-back/", explain_back.explain_back, name="explain-back"),
    path("looks/<slug:key>/ask/", pulses.pulse, name="ask-participants"),
    path("looks/<slug:key>/use/", uptake.uptake, name="count-uptake"),
    path("looks/<slug:key>/result/", results.record, name="record-result"),
    path("results/<slug:key>/", results.change, name="change-result"),
    path("programmes/<slug:programme>/result/", results.record_other, name="record-other-result"),
    path("programmes/<slug:programme>/voice/", pupil_voice.write, name="write-voice"),
    path("voice/<int:number>/", pupil_voice.change, name="change-voice"),
]
