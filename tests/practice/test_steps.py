"""My step: taken on, changed on two devices, closed, and shown with its weeks."""

from collections.abc import Callable
from datetime import date, datetime
from uuid import uuid4

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.people.models import Person
from goldenthread.practice.actions.close_step import close_step
from goldenthread.practice.actions.keep_log import Tapped, keep_log
from goldenthread.practice.actions.take_step import take_step
from goldenthread.practice.models import PracticeLog, Step, StepOtherWords, Tried
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, TODAY, bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]
PAGE = "/schools/ashmoor-vale/2026-27/practice/step/"
WORDS = {"what": "Pause after the question", "when": "the start", "class_label": "8B set 3"}


@pytest.fixture(autouse=True)
def _on_5_february(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goldenthread.accounts.clock.now", lambda: BROUGHT_IN_AT)
    monkeypatch.setattr("goldenthread.accounts.public.now", lambda: BROUGHT_IN_AT)


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    plan = small_plan()
    plan.add(
        r.Technique(id="main-point", name="Main point in ten words", description="Each writes it")
    )
    year = bring_in(cast, plan.snapshot())
    Step.objects.all().delete()
    return year


def priya() -> Person:
    return Person.objects.get(key="priya-nair")


def take(cast: Cast, year: SchoolYear, at: datetime = BROUGHT_IN_AT) -> Step:
    return take_step(priya(), year, WORDS, actor=cast.priya, at=at)


def keep(cast: Cast, year: SchoolYear, step: Step, on: date, outcome: Tried, note: str) -> None:
    tapped = Tapped(uuid4(), outcome, "8B set 3", note, on)
    keep_log(priya(), year, step, tapped, actor=cast.priya, at=BROUGHT_IN_AT)


def text(client: Client, address: str = PAGE) -> str:
    return client.get(address).content.decode()


def test_without_a_step_the_page_teaches_and_offers_one(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    page = text(client_of("priya"))
    assert "No step is open" in page
    assert f'href="{PAGE}take/"' in page


def test_a_technique_fills_the_first_line(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("priya")
    assert "Main point in ten words" in text(client, f"{PAGE}take/")
    page = text(client, f"{PAGE}take/?technique=main-point")
    assert ">\nEach writes it</textarea>" in page
    client.post(f"{PAGE}take/", {"what": "Each writes it", "technique": "main-point"})
    step = Step.objects.get()
    assert (step.technique and step.technique.key, step.opened_on) == ("main-point", TODAY)


def test_only_what_is_needed(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    client = client_of("priya")
    page = client.post(f"{PAGE}take/", {"what": "", "when": "at the start"}).content.decode()
    assert "at the start" in page
    assert not Step.objects.exists()
    assert client.post(f"{PAGE}take/", {"what": "Wait"}).headers["Location"] == PAGE


def test_the_next_step_closes_the_open_one_in_the_same_form(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    first = take(cast, year)
    client = client_of("priya")
    refused = client.post(f"{PAGE}take/", {"what": "Wait"}).content.decode()
    assert "Say how the step that is open went." in refused
    client.post(f"{PAGE}take/", {"what": "Wait", "outcome": "got-it"})
    first = Step.objects.get(pk=first.pk)
    assert (first.outcome, first.closed_on) == ("got-it", TODAY)
    assert Step.objects.get(closed_on=None).written.words["what"] == "Wait"


def test_nearly_leads_to_a_narrower_step(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    step = take(cast, year)
    client = client_of("priya")
    answer = client.post(f"{PAGE}{step.key}/close/", {"outcome": "nearly", "why": "Too much"})
    assert answer.headers["Location"] == f"{PAGE}take/?narrow={step.key}"
    page = text(client, answer.headers["Location"])
    assert "A narrower step" in page
    assert "Pause after the question" in page
    assert "Too much" in text(client)


def test_words_of_two_devices_both_wait_for_a_choice(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    step = take(cast, year)
    client = client_of("priya")
    address = f"{PAGE}{step.key}/change/"
    client.post(address, {"what": "Count to three", "version": "1"})
    client.post(address, {"what": "Count to five", "class_label": "9A", "version": "1"})
    page = text(client)
    assert "Count to three" in page
    assert "Count to five" in page
    assert page.count("Keep this one") == 2
    other = StepOtherWords.objects.get()
    client.post(f"{PAGE}{step.key}/choose/", {"other": other.pk, "keep": "other"})
    step = Step.objects.get(pk=step.pk)
    assert step.written.words["what"] == "Count to five"
    assert (step.names_when, step.names_class, step.written.version) == (False, True, 3)
    assert not StepOtherWords.objects.exists()


def test_the_first_devices_words_can_be_kept(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    step = take(cast, year)
    client = client_of("priya")
    for what in ("Count to three", "Count to five"):
        client.post(f"{PAGE}{step.key}/change/", {"what": what, "version": "1"})
    other = StepOtherWords.objects.get().pk
    for number in (str(other), str(other), "", "nine", "9" * 40):
        client.post(f"{PAGE}{step.key}/choose/", {"other": number, "keep": "stored"})
    assert Step.objects.get(pk=step.pk).written.words["what"] == "Count to three"
    assert not StepOtherWords.objects.exists()


def test_the_same_words_from_two_devices_are_no_conflict(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    step = take(cast, year)
    client = client_of("priya")
    for _ in range(2):
        client.post(f"{PAGE}{step.key}/change/", {"what": "Count to three", "version": "1"})
    assert not StepOtherWords.objects.exists()


def test_a_step_is_stale_after_21_days_and_says_so_gently(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    step = take(cast, year)
    client = client_of("priya")
    Step.objects.filter(pk=step.pk).update(opened_on=date(2027, 1, 15))
    assert "days ago" not in text(client)
    Step.objects.filter(pk=step.pk).update(opened_on=date(2027, 1, 14))
    assert "22 days ago" in text(client)


def test_weeks_are_counted_and_earlier_steps_keep_their_logs(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    step = take(cast, year)
    keep(cast, year, step, date(2027, 2, 1), Tried.TRIED, "Set 3 waited")
    keep(cast, year, step, date(2027, 2, 3), Tried.PARTLY, "")
    client = client_of("priya")
    page = text(client)
    assert "Mon 1 Feb" in page
    assert "Set 3 waited" in page
    assert Step.objects.get(pk=step.pk).uses_logged == 2
    close_step(step, "got-it", actor=cast.priya, at=BROUGHT_IN_AT)
    page = text(client)
    assert "Earlier steps" in page
    assert "Set 3 waited" in page


def test_a_step_from_a_folder_has_no_words_and_can_be_given_some(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    client = client_of("priya")
    assert "A step without words" in text(client)
    client.post(f"{PAGE}step-1/change/", {"what": "Wait three seconds", "version": "0"})
    assert "Wait three seconds" in text(client)


@pytest.mark.walls
def test_nobody_elses_step_is_there(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    step = take(cast, year)
    for who in ("ruth", "tomasz", "aisha"):
        client = client_of(who)
        for part in ("change", "close"):
            assert client.get(f"{PAGE}{step.key}/{part}/").status_code in {403, 404}
        assert client.post(f"{PAGE}{step.key}/choose/").status_code in {403, 404}


def test_the_page_costs_the_same_with_a_years_history(
    cast: Cast,
    year: SchoolYear,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = client_of("priya")
    for number in range(12):
        step = take(cast, year)
        for day in range(1, 5):
            keep(cast, year, step, date(2027, 1, day), Tried.TRIED, f"Note {number}")
        if number in {0, 11}:
            # Session, person with roles and school, year, steps, logs, words beside; four are the
            # transaction's own.
            with django_assert_num_queries(12):
                text(client)
        if number < 11:
            close_step(step, "got-it", actor=cast.priya, at=BROUGHT_IN_AT)
    assert PracticeLog.objects.count() == 48
