"""Addresses of coaching, under a school year."""

from django.urls import path, re_path

from goldenthread.practice.views import (
    coaching_coverage,
    coaching_cycle,
    coaching_home,
    coaching_pairs,
    coaching_shared,
    coaching_times,
)

app_name = "coaching"

ANSWERS = "accept|decline|pause|resume"
CHANGES = "pause|resume"

urlpatterns = [
    path("", coaching_home.home, name="home"),
    path("ask/", coaching_pairs.ask, name="ask"),
    path("coverage/", coaching_coverage.coverage, name="coverage"),
    path("pairs/", coaching_pairs.list_page, name="pairs"),
    path("pairs/offer/", coaching_pairs.offer, name="offer"),
    path("pairs/<slug:key>/hand-over/", coaching_pairs.hand_over, name="hand-over"),
    path("pairs/<slug:key>/times/", coaching_times.times, name="times"),
    re_path(rf"^pairs/(?P<key>[-\w]+)/(?P<word>{CHANGES})/$", coaching_pairs.change, name="change"),
    path("pairs/<slug:key>/end/", coaching_pairs.end_for_them, name="end-for-them"),
    path("shared-with-me/", coaching_shared.shared_with_me, name="shared-with-me"),
    path("shared-with-me/<int:number>/", coaching_shared.read, name="read-summary"),
    path("with/<slug:key>/", coaching_home.show_pair, name="show-pair"),
    path("with/<slug:key>/agreement/", coaching_home.edit_agreement, name="edit-agreement"),
    path("with/<slug:key>/end/", coaching_pairs.end, name="end"),
    path("with/<slug:key>/start/", coaching_home.start, name="start"),
    re_path(rf"^with/(?P<key>[-\w]+)/(?P<word>{ANSWERS})/$", coaching_home.answer, name="answer"),
    path("with/<slug:key>/shared/<int:number>/", coaching_shared.take_back, name="take-back"),
    path("with/<slug:key>/<slug:day>/", coaching_cycle.show, name="cycle"),
    path("with/<slug:key>/<slug:day>/share/", coaching_shared.share, name="share"),
    path("with/<slug:key>/<slug:day>/finish/", coaching_cycle.finish, name="finish"),
    path("with/<slug:key>/<slug:day>/<slug:phase>/", coaching_cycle.save, name="save-phase"),
]
