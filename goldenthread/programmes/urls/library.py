"""Addresses of the library, relative to `/schools/<school_slug>/library/`."""

from django.urls import path

from goldenthread.programmes.views import library, library_cards, library_parts

app_name = "library"

urlpatterns = [
    path("", library.list_page, name="list-techniques"),
    path("techniques/new/", library.create, name="create-technique"),
    path("techniques/<slug:key>/", library.show, name="show-technique"),
    path("techniques/<slug:key>/edit/", library.edit, name="edit-technique"),
    path("techniques/<slug:key>/variants/new/", library_parts.add_variant, name="add-variant"),
    path(
        "techniques/<slug:key>/variants/<int:number>/",
        library_parts.edit_variant,
        name="edit-variant",
    ),
    path(
        "techniques/<slug:key>/variants/<int:number>/remove/",
        library_parts.drop_variant,
        name="remove-variant",
    ),
    path("techniques/<slug:key>/models/new/", library_parts.add_one_model, name="add-model"),
    path("models/<int:number>/", library_parts.open_model, name="open-model"),
    path("models/<int:number>/remove/", library_parts.drop_model, name="remove-model"),
    path("cards/", library_cards.list_page, name="list-cards"),
    path("cards/new/", library_cards.create, name="create-card"),
    path("cards/<slug:key>/", library_cards.show, name="show-card"),
    path("cards/<slug:key>/edit/", library_cards.edit, name="edit-card"),
    path(
        "cards/<slug:key>/remarks/<int:number>/take-back/",
        library_cards.take_back,
        name="take-back-remark",
    ),
]
