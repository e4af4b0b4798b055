"""Runs each request inside the wall of the schools its user may see."""

from collections.abc import Callable

from django.db import transaction
from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase

from goldenthread.accounts.access import school_ids_of
from goldenthread.accounts.tenancy import as_school


class StreamsPastTheWall(Exception):
    """A streamed answer would read rows after the wall is down. Answer whole, or with a file."""


class SchoolWallMiddleware:
    """Stands after authentication, so that sessions are read and written outside the wall.

    It opens the transaction around the view itself: the one of ATOMIC_REQUESTS begins later, in the
    view, and becomes a part of this one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        # Read before the wall is up: it hides roles that are held in a trust.
        with as_school(*school_ids_of(request.user)):
            response = self.get_response(request)
            if response.status_code >= 500:
                # The page broke after its view had ended: keep nothing of what it wrote.
                transaction.set_rollback(True)
        if response.streaming and not isinstance(response, FileResponse):
            raise StreamsPastTheWall(request.path)
        return response
