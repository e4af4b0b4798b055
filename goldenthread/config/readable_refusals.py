"""Puts a page around what Django answers with a bare status or what no view has caught."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import render

from goldenthread.kernel.errors import Refusal


class ReadableRefusalsMiddleware:
    """A refusal's own sentence, and an address that only takes what a form sends.

    People meet the second when they sign in again in the middle of sending a form: the sign-in
    leads back to the address, and what was typed is still in the page before.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not response.content:
            page = render(request, "405.html", status=response.status_code)
            page.headers["Allow"] = response.headers["Allow"]
            return page
        return response

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        if isinstance(exception, Refusal):
            return render(request, "409.html", {"refusal": exception}, status=409)
        return None
