"""Addresses of activities, relative to `/schools/<school_slug>/<year>/activities/`."""

from django.urls import path

from goldenthread.programmes.views import activities, audience, catching_up

app_name = "activities"

urlpatterns = [
    path("new/", activities.create, name="create-activity"),
    path("<slug:key>/", activities.show_page, name="show-activity"),
    path("<slug:key>/edit/", activities.edit, name="edit-activity"),
    path("<slug:key>/change-state/", activities.change_state, name="change-state"),
    path("<slug:key>/cancel/", activities.cancel, name="cancel-activity"),
    path("<slug:key>/caught-up/", catching_up.tell, name="tell-caught-up"),
    path("<slug:key>/links/new/", activities.add_link, name="add-link"),
    path("<slug:key>/links/<int:number>/remove/", activities.remove_link, name="remove-link"),
    path("<slug:key>/audience/new/", audience.add_to_activity, name="add-audience"),
    path(
        "<slug:key>/audience/<int:number>/remove/",
        audience.remove_from_activity,
        name="remove-audience",
    ),
]
