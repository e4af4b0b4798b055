"""Addresses of what follows from a survey: you said, we will."""

from django.urls import path

from goldenthread.reviews.views import actions

urlpatterns = [
    path("", actions.list_actions, name="actions"),
    path("after/<slug:key>/new/", actions.add_action, name="add-action"),
    path("after/<slug:key>/tell/", actions.tell, name="tell-staff"),
    path("<int:number>/edit/", actions.edit_action, name="edit-action"),
    path("<int:number>/remove/", actions.remove, name="remove-action"),
    path("<int:number>/done/", actions.done, name="action-done"),
]
