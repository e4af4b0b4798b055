"""Addresses of the report, of one statement in it, and of the comparison with other years."""

from django.urls import path

from goldenthread.reviews.views import report, report_years

urlpatterns = [
    path("", report.show_report, name="report"),
    path("make/", report.make_report, name="make-report"),
    path("years/", report_years.compare, name="report-years"),
    path("statement/<slug:code>/", report.show_statement, name="report-statement"),
]
