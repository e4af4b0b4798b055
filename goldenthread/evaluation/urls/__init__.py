"""Addresses of evaluation, relative to `/schools/<school_slug>/<year>/evaluation/`."""

from goldenthread.evaluation.urls.capture import urlpatterns as capture
from goldenthread.evaluation.urls.plan import urlpatterns as plan

app_name = "evaluation"

urlpatterns = [*plan, *capture]
