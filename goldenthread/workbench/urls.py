"""Addresses of workbench, under a school."""

from django.urls import path

from goldenthread.workbench.views import (
    change_state,
    claims,
    decide,
    draft,
    impact,
    ledger,
    programme_evidence,
    review_evidence,
    slots,
    thread,
    today,
    year,
    year_changes,
)

app_name = "workbench"

urlpatterns = [
    path("today/", today.today, name="today"),
    path("<year:year>/year/", year.year, name="year"),
    path("<year:year>/year/slots/", slots.slots, name="slots"),
    path("<year:year>/year/ledger/<slug:person>/", ledger.ledger, name="ledger"),
    path("<year:year>/year/draft/", draft.draft, name="draft"),
    path("<year:year>/year/draft/begin/", draft.begin, name="begin-draft"),
    path("<year:year>/year/draft/publish/", draft.publish, name="publish-draft"),
    path("<year:year>/year/draft/note/", draft.write_note, name="write-consultation-note"),
    path("<year:year>/year/draft/lock/", draft.lock, name="lock-dates"),
    path(
        "<year:year>/year/draft/comments/<int:number>/", draft.answer, name="answer-draft-comment"
    ),
    path("<year:year>/year/comments/", year_changes.comment, name="comment-on-draft"),
    path("<year:year>/year/programmes/<slug:key>/move/", year_changes.move_band, name="move-band"),
    path("<year:year>/thread/", thread.thread, name="thread"),
    path("<year:year>/thread/<slug:priority_key>/", thread.thread_priority, name="thread-priority"),
    path(
        "<year:year>/thread/<slug:priority_key>/<slug:link>/",
        thread.thread_link,
        name="thread-link",
    ),
    path("<year:year>/review/evidence/", review_evidence.review_evidence, name="review-evidence"),
    path("<year:year>/review/evidence/pull/", review_evidence.pull_evidence, name="pull-evidence"),
    path("<year:year>/impact/", impact.impact, name="impact"),
    path("<year:year>/impact/claims/new/", claims.create, name="create-claim"),
    path("<year:year>/impact/claims/<slug:key>/edit/", claims.edit, name="edit-claim"),
    path("<year:year>/impact/claims/<slug:key>/check/", claims.check, name="check-claim"),
    path(
        "<year:year>/impact/<slug:programme>/",
        programme_evidence.programme_evidence,
        name="programme-evidence",
    ),
    path(
        "<year:year>/priorities/<slug:key>/change-state/",
        change_state.change_priority_state,
        name="change-priority-state",
    ),
    path(
        "<year:year>/programmes/<slug:key>/change-state/",
        change_state.change_programme_state,
        name="change-programme-state",
    ),
    path("<year:year>/programmes/<slug:key>/decide/", decide.decide, name="decide"),
]
