"""Addresses that stand in mails and need no sign-in."""

from django.urls import path

from goldenthread.findings.views.digest import stop_mail

app_name = "mail"

urlpatterns = [path("stop/<str:token>/", stop_mail, name="stop")]
