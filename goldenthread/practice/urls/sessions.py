"""Addresses of team sessions, relative to `/schools/<school_slug>/<year>/practice/sessions/`."""

from django.urls import path

from goldenthread.practice.views import (
    sessions_agenda,
    sessions_mine,
    sessions_run,
    sessions_teams,
)

app_name = "sessions"

urlpatterns = [
    path("", sessions_teams.home, name="home"),
    path("uptake/", sessions_teams.uptake, name="uptake"),
    path("teams/<slug:team>/", sessions_teams.show_team, name="team"),
    path("teams/<slug:team>/support/", sessions_teams.edit_support, name="edit-support"),
    path("teams/<slug:team>/cycles/new/", sessions_teams.start_cycle, name="start-cycle"),
    path(
        "teams/<slug:team>/cycles/<slug:key>/close/",
        sessions_teams.close_cycle,
        name="close-cycle",
    ),
    path("on/<slug:key>/", sessions_agenda.show_session, name="session"),
    path("on/<slug:key>/prepare/", sessions_agenda.prepare, name="prepare"),
    path("on/<slug:key>/return/", sessions_agenda.take_return, name="take-return"),
    path("on/<slug:key>/parts/", sessions_agenda.edit_segments, name="edit-parts"),
    path("on/<slug:key>/send/", sessions_agenda.send, name="send"),
    path("on/<slug:key>/pattern/", sessions_agenda.keep_pattern, name="keep-pattern"),
    path(
        "on/<slug:key>/pattern/<int:number>/remove/",
        sessions_agenda.remove_pattern,
        name="remove-pattern",
    ),
    path("on/<slug:key>/attendance/", sessions_agenda.attendance, name="attendance"),
    path("on/<slug:key>/run/", sessions_run.room, name="run"),
    path("on/<slug:key>/run/state/", sessions_run.run_state, name="run-state"),
    path("on/<slug:key>/mine/", sessions_mine.mine, name="mine"),
]
