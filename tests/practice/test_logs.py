"""One tap, kept once: whatever a phone sends, whenever, and whoever has signed in by then."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.client import Client
from django.test.utils import CaptureQueriesContext

from goldenthread.accounts.public import AuditEvent
from goldenthread.accounts.types import Role
from goldenthread.people.models import Person
from goldenthread.practice.actions.close_step import close_step
from goldenthread.practice.actions.keep_log import Tapped, keep_log
from goldenthread.practice.actions.take_step import take_step
from goldenthread.practice.log_day import day_of_log
from goldenthread.practice.models import PracticeLog, Step, Tried
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, TODAY, bring_in

type ClientOf = Callable[[str | Role], Client]
PAGE = "/schools/ashmoor-vale/2026-27/practice/step/"
JSON = {"Accept": "application/json"}
WORDS = {"what": "Pause after the question", "when": "the start", "class_label": "8B set 3"}
QUERIES_AT_MOST = 8


@pytest.fixture(autouse=True)
def _on_5_february(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goldenthread.accounts.clock.now", lambda: BROUGHT_IN_AT)
    monkeypatch.setattr("goldenthread.accounts.public.now", lambda: BROUGHT_IN_AT)


@pytest.fixture
def step(cast: Cast) -> Step:
    year = bring_in(cast)
    Step.objects.all().delete()
    priya = Person.objects.get(key="priya-nair")
    return take_step(priya, year, WORDS, actor=cast.priya, at=BROUGHT_IN_AT)


def sent(**more: str) -> dict[str, str]:
    return {"number": str(uuid4()), "outcome": "tried", "class_label": "8B set 3", **more}


def post(client: Client, fields: dict[str, str]) -> Any:
    return client.post(f"{PAGE}log/", fields, headers=JSON)


def test_one_tap_keeps_it_and_leads_back(cast: Cast, step: Step, client_of: ClientOf) -> None:
    client = client_of("priya")
    answer = client.post(f"{PAGE}log/", sent(outcome="partly", note="Ten of 28 wrote first"))
    assert answer.headers["Location"] == PAGE
    # What was typed waits in no cookie for the next page.
    assert "8B" not in str(answer.cookies)
    log = PracticeLog.objects.get()
    assert (log.step, log.outcome, log.on) == (step, "partly", TODAY)
    assert log.words == {"class_label": "8B set 3", "note": "Ten of 28 wrote first"}
    page = client.get(PAGE).content.decode()
    assert "Kept: partly." in page
    assert "Ten of 28 wrote first" in page


def test_a_class_typed_beside_the_choices_counts(
    cast: Cast, step: Step, client_of: ClientOf
) -> None:
    client = client_of("priya")
    client.post(f"{PAGE}log/", sent(class_other="9A"))
    page = client.get(PAGE).content.decode()
    assert page.index('value="9A" checked') < page.index('value="8B set 3"')


def test_the_same_number_is_kept_once(cast: Cast, step: Step, client_of: ClientOf) -> None:
    client, fields = client_of("priya"), sent(step=step.key)
    number = fields["number"]
    assert post(client, fields).json() == {
        "kept": True,
        "number": number,
        "again": False,
        "message": "Kept: tried it, with 8B set 3.",
    }
    again = post(client, fields).json()
    assert (again["kept"], again["again"], again["number"]) == (True, True, number)
    assert PracticeLog.objects.count() == 1
    assert Step.objects.get().uses_logged == 1


def test_not_yet_is_kept_and_is_no_use(cast: Cast, step: Step, client_of: ClientOf) -> None:
    post(client_of("priya"), sent(outcome="not-yet"))
    assert (PracticeLog.objects.count(), Step.objects.get().uses_logged) == (1, 0)


def test_a_log_of_a_step_that_was_closed_or_removed_is_kept(
    cast: Cast, step: Step, client_of: ClientOf
) -> None:
    close_step(step, "got-it", actor=cast.priya, at=BROUGHT_IN_AT)
    client = client_of("priya")
    assert post(client, sent(step=step.key)).json()["kept"]
    assert post(client, sent(step="no-such-step")).json()["kept"]
    assert [log.step for log in PracticeLog.objects.order_by("pk")] == [step, None]
    assert "Logs without a step" in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"number": ""}, "This log came without a number of its own."),
        ({"number": "7"}, "This log came without a number of its own."),
        ({"outcome": "superb"}, "The log does not say how it went."),
        ({"note": "x" * 141}, "The note has 141 characters, and 140 fit."),
        ({"class_label": "x" * 41}, "The class has 41 characters, and 40 fit."),
    ],
)
def test_what_can_never_be_kept_is_said(
    cast: Cast, step: Step, client_of: ClientOf, change: dict[str, str], sentence: str
) -> None:
    client = client_of("priya")
    answer = post(client, sent() | change)
    assert (answer.status_code, answer.json()["kept"]) == (422, False)
    assert answer.json()["message"].startswith(sentence)
    page = client.post(f"{PAGE}log/", sent(note="Set 3") | change).content.decode()
    assert "Nothing was kept yet" in page
    assert change.get("note", "Set 3") in page
    assert not PracticeLog.objects.exists()


def test_a_note_over_two_lines_counts_a_line_end_once(
    cast: Cast, step: Step, client_of: ClientOf
) -> None:
    note = "\r\n".join(["x" * 69, "y" * 70])
    assert post(client_of("priya"), sent(note=note)).json()["kept"]


def test_without_a_sign_in_the_phone_keeps_it(cast: Cast, step: Step, client_of: ClientOf) -> None:
    for answer in (
        post(Client(), sent()),
        Client().get(f"{PAGE}state/", headers=JSON),
        post(client_of("aisha"), sent(person="priya-nair")),
    ):
        assert (answer.status_code, answer.json()) == (401, {"signed_in": False})
    assert Client().post(f"{PAGE}log/", sent()).headers["Location"].startswith("/accounts/login/")
    assert not PracticeLog.objects.exists()


def test_a_stale_token_is_said_in_json(cast: Cast, step: Step) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.priya)
    answer = post(client, sent())
    assert (answer.status_code, answer.json()["token"]) == (403, "stale")
    token = client.get(f"{PAGE}state/", headers=JSON).json()["csrf"]
    assert post(client, sent(csrfmiddlewaretoken=token)).json()["kept"]


def test_who_may_not_is_told_in_json(cast: Cast, step: Step, client_of: ClientOf) -> None:
    assert post(client_of("governor"), sent()).status_code == 403
    nobody = post(client_of("imran"), sent())
    assert "staff list" in nobody.json()["message"]
    gone = post(client_of("eve"), sent())
    assert (gone.status_code, gone.json()["kept"]) == (404, False)


def test_the_state_is_what_a_phone_needs(cast: Cast, step: Step, client_of: ClientOf) -> None:
    client = client_of("priya")
    post(client, sent(class_label="9A"))
    state = client.get(f"{PAGE}state/", headers=JSON).json()
    assert state.pop("csrf")
    assert state == {
        "person": "priya-nair",
        "step": {"key": step.key, "version": 1, **WORDS},
        "classes": ["9A", "8B set 3"],
        "log_url": f"{PAGE}log/",
        "year": "2026-27",
    }
    Step.objects.update(closed_on=TODAY)
    assert client.get(f"{PAGE}state/", headers=JSON).json()["step"] is None


FEBRUARY_5 = dt.datetime(2027, 2, 5, 9, 0, tzinfo=dt.UTC)
SEPTEMBER = dt.date(2026, 9, 1)


@pytest.mark.parametrize(
    ("on", "device_now", "counts_on"),
    [
        (None, None, "2027-02-05"),
        ("2027-02-03", None, "2027-02-03"),
        ("2027-02-03", "2027-02-05T09:05:00+00:00", "2027-02-03"),
        ("2027-02-04", "2027-02-06T08:00:00Z", "2027-02-03"),
        ("2027-02-06", "2027-02-05T22:00:00+13:00", "2027-02-05"),
        ("2026-11-20", "2026-11-22T13:00:00", "2027-02-05"),
        ("1999-12-31", None, "2027-02-05"),
        ("2031-01-01", None, "2027-02-05"),
        ("9999-12-31", "2027-02-04T00:00:00", "2027-02-05"),
    ],
)
def test_the_day_is_the_devices_put_right_by_its_clock(
    on: str | None, device_now: str | None, counts_on: str
) -> None:
    day = dt.date.fromisoformat(on) if on else None
    moment = dt.datetime.fromisoformat(device_now) if device_now else None
    assert day_of_log(day, moment, FEBRUARY_5, SEPTEMBER).isoformat() == counts_on


def test_a_day_that_cannot_be_read_is_today(cast: Cast, step: Step, client_of: ClientOf) -> None:
    post(client_of("priya"), sent(on="yesterday", device_now="soon"))
    assert PracticeLog.objects.get().on == TODAY


def test_a_log_of_ones_own_is_corrected_and_taken_back(
    cast: Cast, step: Step, client_of: ClientOf
) -> None:
    client, fields = client_of("priya"), sent()
    post(client, fields)
    here = f"{PAGE}log/{fields['number']}/"
    change = {"outcome": "not-yet", "class_label": "9A", "note": "Fire drill", "on": "4/2/2027"}
    assert client.post(here, change).headers["Location"] == PAGE
    log = PracticeLog.objects.get()
    assert (log.outcome, log.on) == ("not-yet", dt.date(2027, 2, 4))
    assert log.words == {"class_label": "9A", "note": "Fire drill"}
    assert Step.objects.get().uses_logged == 0
    for day in ("6/2/2027", "1/1/1900"):
        assert "Choose a day from" in client.post(here, change | {"on": day}).content.decode()
    client.post(f"{here}take-back/")
    assert not PracticeLog.objects.exists()


@pytest.mark.walls
def test_nobody_else_opens_a_log(cast: Cast, step: Step, client_of: ClientOf) -> None:
    fields = sent()
    post(client_of("priya"), fields)
    for who in ("aisha", "tomasz"):
        for part in ("", "take-back/"):
            answer = client_of(who).get(f"{PAGE}log/{fields['number']}/{part}")
            assert answer.status_code == 404


def statements(queries: CaptureQueriesContext) -> list[str]:
    """What was asked of the database, without the bounds of transactions."""
    bounds = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
    return [one["sql"] for one in queries if not one["sql"].startswith(bounds)]


def test_a_log_asks_little_of_the_database(cast: Cast, step: Step, client_of: ClientOf) -> None:
    client = client_of("priya")
    counts = set()
    for number in range(30):
        with CaptureQueriesContext(connection) as queries:
            post(client, sent(step=step.key if number % 2 else ""))
        counts.add(len(statements(queries)))
    assert max(counts) <= QUERIES_AT_MOST
    assert len(counts) == 1


def test_the_audit_log_keeps_nothing_of_it(cast: Cast, step: Step, client_of: ClientOf) -> None:
    before = AuditEvent.objects.count()
    post(client_of("priya"), sent(note="Ten of 28 wrote first"))
    assert AuditEvent.objects.count() == before


def test_two_that_come_at_once_with_one_number_count_as_one_use(cast: Cast, step: Step) -> None:
    tapped = Tapped(uuid4(), Tried.TRIED, note="Twelve of 28 wrote first")
    for _ in range(2):
        # Neither request has seen the other's: both keep.
        keep_log(step.person, step.year, step, tapped, actor=cast.priya, at=BROUGHT_IN_AT)
    step.refresh_from_db()
    assert (PracticeLog.objects.count(), step.uses_logged) == (1, 1)
