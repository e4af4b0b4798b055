"""What somebody typed is in no log and in no mail when the site breaks over it."""

import logging
from collections.abc import Callable

import pytest
from django.core import mail
from django.test.client import Client

from tests.cast import Cast
from tests.year import bring_in

pytestmark = pytest.mark.walls
WORDS = "zq99words that are nobody else's"


def test_an_error_tells_no_word_that_was_typed(
    cast: Cast,
    client_of: Callable[[str], Client],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    settings: object,
) -> None:
    settings.ADMINS = ["admin@ashmoor-vale.example"]  # type: ignore[attr-defined]
    bring_in(cast)

    def break_down(*args: object, **kwargs: object) -> None:
        raise RuntimeError("It broke")

    monkeypatch.setattr("goldenthread.practice.views.steps.take_next_step", break_down)
    client = client_of("tomasz")
    client.raise_request_exception = False
    caplog.set_level(logging.DEBUG)
    answer = client.post(
        "/schools/ashmoor-vale/2026-27/practice/step/take/", {"what": WORDS, "technique": ""}
    )
    assert answer.status_code == 500
    assert WORDS not in answer.content.decode()
    assert "It broke" in caplog.text
    assert WORDS not in caplog.text
    assert [str(one.message()) for one in mail.outbox if WORDS in str(one.message())] == []
