"""Addresses of programmes, relative to `/schools/<school_slug>/<year>/programmes/`."""

from django.urls import path

from goldenthread.programmes.views import audience, programme_forms, programme_pages, units

app_name = "programmes"

urlpatterns = [
    path("", programme_pages.list_page, name="list-programmes"),
    path("new/", programme_forms.create, name="create-programme"),
    path("<slug:key>/", programme_pages.show_page, name="show-programme"),
    path("<slug:key>/edit/", programme_forms.edit, name="edit-programme"),
    path("<slug:key>/units/new/", units.add, name="add-unit"),
    path("<slug:key>/units/<slug:unit>/", units.edit, name="edit-unit"),
    path("<slug:key>/units/<slug:unit>/move/", units.move, name="move-unit"),
    path("<slug:key>/units/<slug:unit>/remove/", units.remove, name="remove-unit"),
    path("<slug:key>/audience/new/", audience.add_to_programme, name="add-audience"),
    path(
        "<slug:key>/audience/<int:number>/remove/",
        audience.remove_from_programme,
        name="remove-audience",
    ),
]
