"""Addresses of the own record, relative to `/schools/<school_slug>/my-record/`."""

from django.urls import path

from goldenthread.personal.views import copies, record_pages

app_name = "personal"

urlpatterns = [
    path("", record_pages.show_record, name="show-record"),
    path("opened/", record_pages.list_opened, name="list-openings"),
    path("my-record.json", copies.take_json, name="take-json"),
    path("my-record.pdf", copies.take_pdf, name="take-pdf"),
    path("<slug:code>/", record_pages.show_group, name="show-group"),
]
