"""Addresses of enquiries, relative to `/schools/<school_slug>/<year>/practice/enquiries/`."""

from django.urls import path

from goldenthread.practice.views import (
    enquiries,
    enquiries_findings,
    enquiries_frame,
    enquiries_plans,
    enquiries_stage,
    projects,
)

app_name = "enquiries"

urlpatterns = [
    path("", enquiries.home, name="home"),
    path("shared/", enquiries.shared, name="shared"),
    path("start/<slug:kind>/", enquiries_frame.begin, name="begin"),
    path("<slug:key>/", enquiries_frame.show, name="show"),
    path("<slug:key>/edit/", enquiries_frame.edit, name="edit"),
    path("<slug:key>/people/new/", enquiries_frame.join, name="join"),
    path("<slug:key>/people/<slug:person>/remove/", enquiries_frame.leave, name="leave"),
    path("<slug:key>/end/", enquiries_frame.end, name="end"),
    path("<slug:key>/stages/<slug:stage>/", enquiries_stage.show, name="stage"),
    path("<slug:key>/notes/<int:number>/remove/", enquiries_stage.remove_note, name="remove-note"),
    path("<slug:key>/plans/", enquiries_plans.show, name="plans"),
    path("<slug:key>/plans/new/", enquiries_plans.write, name="write-plan"),
    path("<slug:key>/plans/<int:number>/remove/", enquiries_plans.remove, name="remove-plan"),
    path("<slug:key>/findings/", enquiries_findings.show, name="findings"),
    path("<slug:key>/findings/edit/", enquiries_findings.write, name="write-findings"),
    path("<slug:key>/findings/share/", enquiries_findings.share, name="share"),
    path("<slug:key>/findings/take-back/", enquiries_findings.take_back, name="take-back"),
    path("<slug:key>/project/edit/", projects.edit, name="edit-project"),
    path("<slug:key>/project/time/", projects.ask_time, name="ask-time"),
    path("<slug:key>/project/time/answer/", projects.answer_time, name="answer-time"),
    path("<slug:key>/project/counts/new/", projects.count, name="count"),
    path(
        "<slug:key>/project/counts/<int:number>/remove/", projects.remove_count, name="remove-count"
    ),
]
