"""Asking the participants for a look: what was published is taken over, and nothing beyond it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test.client import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.evaluation.models import Barrier, EvaluationResult, LookPulse
from goldenthread.surveys import public as surveys
from goldenthread.surveys.public import Survey
from tests.cast import ACTOR, Cast
from tests.evaluation.look_cast import LOOKS, bring_looks_in, look_plan
from tests.surveys.asked_staff import answer
from tests.year import TODAY

type ClientOf = Callable[[str | Role], Client]
CLOSED_AT = datetime(2027, 2, 10, 9, 0, tzinfo=UTC)
ASK = {"closes_on": "10 February 2027"}


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_looks_in(cast)


def answer_and_close(many: int, who_agrees: tuple[int, ...]) -> Survey:
    """So many answer; of them so many agree to each item in turn."""
    survey = Survey.objects.latest("pk")
    for place in range(many):
        values = ["4" if place < number else "2" for number in who_agrees]
        answer(survey, f"colleague-{place}", *values)
    surveys.close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    return survey


def ask(client: Client, look: str) -> str:
    return client.post(f"{LOOKS}{look}/ask/", ASK, follow=True).content.decode()


def test_a_published_pulse_is_the_result_of_its_look(
    year: SchoolYear,
    client_of: ClientOf,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    tomasz = client_of("tomasz")
    opened = tomasz.get(f"{LOOKS}l1/ask/").content.decode()
    assert "Ask 12 people" in opened
    assert "This was worth my time." in opened
    assert "The participants are asked." in ask(tomasz, "l1")
    assert "0 of 12</strong>" in tomasz.get(f"{LOOKS}l1/ask/").content.decode().replace(
        " have answered.", ""
    )
    assert "being asked already" in ask(tomasz, "l1")
    with django_capture_on_commit_callbacks(execute=True):
        answer_and_close(10, (6, 1, 10))
    result = EvaluationResult.objects.get()
    assert (result.item.key if result.item else "", result.level, result.n) == ("l1", "L1", 10)
    assert result.finding == (
        "“This was worth my time”: 6 of 10 agree; "
        "“I know what I will try next, and with which pupils”: at most 2 of 10 agree; "
        "“It fits the pupils and the work that I have”: at least 8 of 10 agree"
    )
    assert result.caution.startswith("10 of 12 who were asked have answered; where a number")
    assert "6 of 10 agree" in tomasz.get(f"{LOOKS}l1/ask/").content.decode()


def test_barriers_are_counted_from_what_was_published(
    year: SchoolYear,
    client_of: ClientOf,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    ask(client_of("tomasz"), "l3")
    with django_capture_on_commit_callbacks(execute=True):
        answer_and_close(10, (6, 1, 10, 5))
    found = {row.kind: row.people for row in Barrier.objects.all()}
    # Of a range the fewest that it leaves: eight at least had no way round the clash.
    assert found == {"time": 4, "clash": 8, "resources": 5}
    assert EvaluationResult.objects.get().level == "L3"


def test_a_void_survey_leaves_the_look_open(
    year: SchoolYear,
    client_of: ClientOf,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    tomasz = client_of("tomasz")
    ask(tomasz, "l1")
    with django_capture_on_commit_callbacks(execute=True):
        answer_and_close(3, (3, 3, 3))
    page = tomasz.get(f"{LOOKS}l1/ask/").content.decode()
    assert "Fewer than five people answered, so nothing of it can be said." in page
    assert "Ask 12 people" in page
    assert not EvaluationResult.objects.exists()
    # Asked again, it is another survey for the same look.
    ask(tomasz, "l1")
    assert LookPulse.objects.filter(item__key="l1").count() == 2


def test_few_participants_and_odd_days_have_a_sentence(cast: Cast, client_of: ClientOf) -> None:
    bring_looks_in(cast, look_plan(colleagues=1))
    tomasz = client_of("tomasz")
    assert "cannot be anonymous" in tomasz.get(f"{LOOKS}l1/ask/").content.decode()
    assert "cannot be anonymous" in ask(tomasz, "l1")
    for day, sentence in (("3 May 2027", "Choose a day from"), ("", "Enter a day"), ("x", "not a")):
        page = tomasz.post(f"{LOOKS}l1/ask/", {"closes_on": day})
        assert sentence in page.content.decode()
    assert not Survey.objects.exists()
    # A look that no survey answers leads on to its own form.
    assert tomasz.get(f"{LOOKS}l4/ask/").headers["Location"] == f"{LOOKS}l4/"
    assert client_of("priya").get(f"{LOOKS}l1/ask/").status_code == 403
