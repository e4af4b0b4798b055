"""The gallery's route; included only in demo and debug, where there is nobody to confuse."""

from django.urls import path

from goldenthread.ui.views import gallery

app_name = "ui"
urlpatterns = [path("gallery/", gallery, name="show-gallery")]
