"""Addresses of the app on a phone, at the root of the site: they belong to no school."""

from django.urls import path

from goldenthread.practice.views import offline

app_name = "offline"

urlpatterns = [
    path("manifest.webmanifest", offline.show_manifest, name="manifest"),
    # A worker answers for the folder it lies in, so it lies at the root.
    path("service-worker.js", offline.show_worker, name="service-worker"),
    path("offline/", offline.show_offline_page, name="offline-page"),
]
