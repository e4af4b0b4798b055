"""Addresses of what the review asks."""

from django.urls import path

from goldenthread.reviews.views import framework

urlpatterns = [
    path("", framework.show, name="show-framework"),
    path("versions/<int:version>/", framework.show, name="show-version"),
    path("versions/<int:version>/bring-back/", framework.bring_back, name="bring-back"),
    path("sections/<int:section>/", framework.edit_section, name="edit-section"),
    path("weighing/", framework.edit_weighing, name="edit-weighing"),
    path("take-out/", framework.take_out, name="take-out-framework"),
    path("bring-in/", framework.bring_in, name="bring-in-framework"),
]
