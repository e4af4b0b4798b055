"""Addresses of the check, under a school."""

from django.urls import path

from goldenthread.findings.queries.stored_findings import State
from goldenthread.findings.views import check, digest, finding, mending, rules, settings

app_name = "findings"

urlpatterns = [
    path("check/by-mail/", digest.weekly_mail, name="weekly-mail"),
    path("<year:year>/check/", check.check, {"state": State.OPEN}, name="check"),
    path(
        "<year:year>/check/accepted/",
        check.check,
        {"state": State.ACCEPTED},
        name="list-accepted",
    ),
    path("<year:year>/check/fixed/", check.check, {"state": State.FIXED}, name="list-fixed"),
    path("<year:year>/check/again/", check.check_again, name="check-again"),
    path("<year:year>/check/rules/", rules.list_rules, name="list-rules"),
    path("<year:year>/check/rules/<slug:code>/", rules.show_rule, name="show-rule"),
    path("<year:year>/check/settings/", settings.list_settings, name="list-settings"),
    path(
        "<year:year>/check/settings/<slug:code>/<slug:name>/",
        settings.change_setting,
        name="change-setting",
    ),
    path(
        "<year:year>/check/settings/<slug:code>/<slug:name>/default/",
        settings.use_default_again,
        name="use-default",
    ),
    path("<year:year>/check/findings/<slug:key>/", finding.show_finding, name="show-finding"),
    path("<year:year>/check/findings/<slug:key>/accept/", finding.accept, name="accept-finding"),
    path("<year:year>/check/findings/<slug:key>/mend/", mending.apply, name="apply-offer"),
    path("<year:year>/check/findings/<slug:key>/undo/", mending.undo, name="undo-offer"),
    path(
        "<year:year>/check/findings/<slug:key>/open-again/",
        finding.take_back,
        name="take-back-acceptance",
    ),
]
