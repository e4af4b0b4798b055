"""Addresses of exchange, relative to `/schools/<school_slug>/import/`."""

from django.urls import path

from goldenthread.exchange.views import bring_in, take_out

app_name = "exchange"

urlpatterns = [
    path("", bring_in.choose, name="import"),
    path("done/", bring_in.brought_in, name="brought-in"),
    path("take-out/<year:year>/", take_out.take_out, name="take-out"),
    path("files/<str:token>/", bring_in.preview, name="preview"),
    path("files/<str:token>/confirm/", bring_in.confirm, name="confirm"),
    path("files/<str:token>/cancel/", bring_in.cancel, name="cancel"),
]
