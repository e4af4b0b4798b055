"""Refuses addresses with the null character, which PostgreSQL cannot hold and nobody types."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.http.response import HttpResponseBase

NULL_CHARACTER = "\0"


class ReadableAddressesMiddleware:
    """Answers 400 on every database alike, before a view looks for rows by what the address says.

    What is sent in a form is cleaned by the form's own fields.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if NULL_CHARACTER in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("The address has a null character in it.")
        return self.get_response(request)
