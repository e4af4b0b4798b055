"""Lets no browser and no proxy keep a copy of a page: classroom computers are shared."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase


class NoCopiesMiddleware:
    """Marks every answer of the site as not to be stored, what is taken away as a file included.

    It stands behind the server of static files, which are everybody's and may be kept.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        # After signing out, the Back button asks the site again instead of showing the last page.
        response.headers["Cache-Control"] = "private, no-store"
        return response
