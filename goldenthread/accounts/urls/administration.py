"""Addresses of a school's administration, relative to `/schools/<school_slug>/administration/`."""

from django.urls import path

from goldenthread.accounts.views import administration, roles

app_name = "administration"

urlpatterns = [
    path("", administration.overview, name="overview"),
    path("school/", administration.change_school, name="change-school"),
    path("audit-log/", administration.audit_log, name="audit-log"),
    path("roles/", roles.list_roles, name="list-roles"),
    path("roles/invite/", roles.invite, name="invite"),
    path("roles/people/<int:user_id>/", roles.give, name="give-role"),
    path("roles/<int:assignment_id>/end/", roles.end, name="end-role"),
]
