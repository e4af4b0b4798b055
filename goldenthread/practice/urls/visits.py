"""Addresses of visits, pairs and triads, cover and tokens."""

from django.urls import path

from goldenthread.practice.views import (
    visits,
    visits_booking,
    visits_counts,
    visits_cover,
    visits_groups,
    visits_release,
    visits_tokens,
)

app_name = "visits"

urlpatterns = [
    path("", visits.show_home, name="home"),
    path("book/", visits_booking.choose_colleague, name="choose-colleague"),
    path("book/<slug:person>/<slug:way>/", visits_booking.book, name="book-visit"),
    path("visit/<slug:key>/", visits.show_visit, name="show-visit"),
    path("visit/<slug:key>/agree/", visits.agree, name="agree"),
    path("visit/<slug:key>/decline/", visits.decline, name="decline"),
    path("visit/<slug:key>/another-time/", visits_booking.move, name="move-visit"),
    path("visit/<slug:key>/release/", visits_release.release, name="release-visitor"),
    path("visit/<slug:key>/call-off/", visits.call_off, name="call-off"),
    path("visit/<slug:key>/took-place/", visits.mark, name="mark-visit"),
    path("visit/<slug:key>/words/", visits.write_words, name="write-words"),
    path("groups/form/", visits_groups.form, name="form-group"),
    path("groups/<slug:key>/leave/", visits_groups.leave, name="leave-group"),
    path("cover/", visits_cover.show_cover, name="show-cover"),
    path("cover/offer/", visits_cover.offer, name="offer-cover"),
    path("cover/offer/<int:number>/withdraw/", visits_cover.withdraw, name="withdraw-offer"),
    path("cover/take/<slug:key>/", visits_cover.take, name="take-class"),
    path("tokens/", visits_tokens.issue, name="issue-tokens"),
    path("tokens/withdraw/", visits_tokens.withdraw, name="withdraw-tokens"),
    path("counts/", visits_counts.show_counts, name="show-counts"),
]
