"""The site's addresses with a second step switched on, as the option would."""

from django.urls import include, path

from goldenthread.config import urls

# Read by Django under the setting of the test, when it first resolves an address here.
urlpatterns = [path("accounts/second-step/", include("allauth.mfa.urls")), *urls.urlpatterns]
handler404 = urls.handler404
handler403 = urls.handler403
