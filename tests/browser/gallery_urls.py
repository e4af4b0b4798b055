"""The site with the gallery, as demo mode shows it."""

from django.urls import include, path

from goldenthread.config import urls

urlpatterns = [*urls.urlpatterns, path("ui/", include("goldenthread.ui.urls"))]
