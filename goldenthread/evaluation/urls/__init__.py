"""Addresses of evaluation, relative to `/schools/<school_slug>/<year>/evaluation/`."""

from goldenthread.evaluation.urls.capture import urlpatterns as capture

app_name = "evaluation"

urlpatterns = [*capture]
