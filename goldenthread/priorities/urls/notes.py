"""Addresses of need notes, relative to `/schools/<school_slug>/<year>/noticed/`."""

from django.urls import path

from goldenthread.priorities.views import note_answers, note_board, notes

app_name = "notes"

urlpatterns = [
    path("", notes.list_own, name="list-own"),
    path("new/", notes.raise_one, name="raise-note"),
    path("counts/", notes.counts, name="counts"),
    path("all/", note_board.board, name="list-notes"),
    path("answered/", note_board.answered, name="list-answered"),
    path("clusters/<int:number>/", note_board.show_cluster, name="show-cluster"),
    path("clusters/<int:number>/answer/", note_answers.answer_cluster, name="answer-cluster"),
    path("clusters/<int:number>/take-out/<slug:key>/", note_board.take_out, name="take-out"),
    path("<slug:key>/answer/", note_answers.answer_note, name="answer-note"),
    path("<slug:key>/take-back/", notes.take_back, name="take-back"),
]
