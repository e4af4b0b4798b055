"""A request keeps what its page says it kept, and never streams past its wall."""

from collections.abc import Callable

import pytest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from goldenthread.accounts.middleware import SchoolWallMiddleware, StreamsPastTheWall
from goldenthread.accounts.models import Trust
from tests.cast import Cast


def ask(cast: Cast, view: Callable[[HttpRequest], HttpResponse]) -> HttpResponse:
    request = RequestFactory().get("/")
    request.user = cast.ruth
    response = SchoolWallMiddleware(view)(request)
    assert isinstance(response, HttpResponse)
    return response


def test_a_page_that_broke_keeps_nothing(cast: Cast) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        Trust.objects.create(slug="half-made", name="Half made")
        return HttpResponse(status=500)

    ask(cast, view)
    assert not Trust.objects.filter(slug="half-made").exists()


def test_a_page_that_was_made_keeps_what_it_wrote(cast: Cast) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        Trust.objects.create(slug="made", name="Made")
        return HttpResponse()

    ask(cast, view)
    assert Trust.objects.filter(slug="made").exists()


def test_an_answer_that_streams_is_refused(cast: Cast) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return StreamingHttpResponse(["late"])  # type: ignore[return-value]

    with pytest.raises(StreamsPastTheWall):
        ask(cast, view)
