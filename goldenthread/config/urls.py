"""The root of all addresses.

What belongs to a school lies under `/schools/<school_slug>/`; what belongs to one of its years
under `/schools/<school_slug>/<year>/`, with a year like 2026-27. Apps write their addresses
relative to `/schools/<school_slug>/` and are listed in SCHOOL_PAGES.
"""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, register_converter

from goldenthread.config.school_year import SchoolYearConverter

register_converter(SchoolYearConverter, "year")

SCHOOL_PAGES: list[URLPattern | URLResolver] = [
    path("administration/", include("goldenthread.accounts.urls.administration")),
    path("people/", include("goldenthread.people.urls")),
    path("import/", include("goldenthread.exchange.urls")),
    path("next-year/", include("goldenthread.exchange.next_year_urls")),
    path("my-record/", include("goldenthread.personal.urls")),
    path("reminders/", include("goldenthread.reminders.urls")),
    path("library/", include("goldenthread.programmes.urls.library")),
    path("<year:year>/priorities/", include("goldenthread.priorities.urls")),
    path("<year:year>/noticed/", include("goldenthread.priorities.urls.notes")),
    path("<year:year>/proposals/", include("goldenthread.priorities.urls.proposals")),
    path("<year:year>/programmes/", include("goldenthread.programmes.urls")),
    path("<year:year>/activities/", include("goldenthread.programmes.urls.activities")),
    path("<year:year>/evaluation/wall/", include("goldenthread.evaluation.urls.wall")),
    path("<year:year>/practice/", include("goldenthread.practice.urls.home")),
    path("<year:year>/practice/enquiries/", include("goldenthread.practice.urls.enquiries")),
    path("<year:year>/practice/coaching/", include("goldenthread.practice.urls.coaching")),
    path("<year:year>/practice/step/", include("goldenthread.practice.urls.steps")),
    path("<year:year>/practice/sessions/", include("goldenthread.practice.urls.sessions")),
    path("<year:year>/practice/visits/", include("goldenthread.practice.urls.visits")),
    path("<year:year>/evaluation/", include("goldenthread.evaluation.urls")),
    path("<year:year>/surveys/", include("goldenthread.surveys.urls.surveys")),
    path("<year:year>/review/", include("goldenthread.reviews.urls")),
    path("<year:year>/year/plan/", include("goldenthread.workbench.plan_urls")),
    path("", include("goldenthread.findings.urls")),
    path("", include("goldenthread.workbench.urls")),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("goldenthread.accounts.urls")),
    path("accounts/", include("goldenthread.accounts.urls.sign_in")),
    path("mail/", include("goldenthread.findings.mail_urls")),
    path("calendar/", include("goldenthread.reminders.urls.feeds")),
    path("", include("goldenthread.practice.urls.offline")),
    path("now/", include("goldenthread.practice.urls.now")),
    path("answer/", include("goldenthread.surveys.urls.answer")),
    path("schools/<slug:school_slug>/", include(SCHOOL_PAGES)),
]

if settings.DEMO_MODE or settings.DEBUG:
    urlpatterns.append(path("ui/", include("goldenthread.ui.urls")))

handler400 = "goldenthread.config.error_pages.bad_request"
handler403 = "goldenthread.config.error_pages.not_allowed"
handler404 = "goldenthread.config.error_pages.not_found"
handler500 = "goldenthread.config.error_pages.broken"
