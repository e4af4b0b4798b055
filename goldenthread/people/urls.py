"""Addresses of people, relative to `/schools/<school_slug>/people/`."""

from django.urls import path

from goldenthread.people.views import (
    people_pages,
    person_forms,
    screening,
    team_forms,
    team_pages,
)

app_name = "people"

urlpatterns = [
    path("", people_pages.list_page, name="list-people"),
    path("screening.json", screening.show_for_boxes, name="show-for-boxes"),
    path("teams/", team_pages.list_page, name="list-teams"),
    path("teams/<slug:key>/", team_pages.show_page, name="show-team"),
    path("teams/<slug:key>/edit/", team_forms.edit_team, name="edit-team"),
    path("teams/<slug:key>/members/new/", team_forms.add_member, name="add-member"),
    path(
        "teams/<slug:key>/members/<slug:person>/remove/",
        team_forms.remove_member,
        name="remove-member",
    ),
    path("<slug:key>/", people_pages.show_page, name="show-person"),
    path("<slug:key>/edit/", person_forms.edit_person, name="edit-person"),
    path("<slug:key>/posts/new/", person_forms.add_post, name="add-post"),
    path("<slug:key>/posts/<slug:post>/", person_forms.edit_post, name="edit-post"),
]
