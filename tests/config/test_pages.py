"""Every answer carries the site's protection, and what went wrong is said in words."""

from collections.abc import Callable

import pytest
from django.test import Client, RequestFactory

from goldenthread.accounts.public import Unreadable
from goldenthread.config.error_pages import bad_request, broken, form_expired
from goldenthread.config.school_year import SchoolYearConverter
from tests.cast import Cast
from tests.inspection import inspect_page
from tests.year import bring_in


def test_the_policy_lets_no_inline_script_and_no_foreign_host_in(db: None) -> None:
    policy = Client().get("/accounts/login/").headers["Content-Security-Policy"]
    assert "'unsafe-inline'" not in policy
    assert "http" not in policy
    assert "default-src 'none'" in policy


def test_answers_cannot_be_framed_or_sniffed(db: None) -> None:
    headers = Client().get("/accounts/login/").headers
    assert (headers["X-Frame-Options"], headers["X-Content-Type-Options"]) == ("DENY", "nosniff")
    assert headers["Referrer-Policy"] == "same-origin"


def test_no_page_stays_on_a_shared_computer(cast: Cast, client_of: Callable[[str], Client]) -> None:
    head = client_of("ruth")
    answers = [
        head.get("/schools/ashmoor-vale/people/"),
        head.get("/schools/ashmoor-vale/people/?export=csv"),
        head.get("/schools/ashmoor-vale/today/"),
        head.get("/nowhere/"),
        head.get("/schools/"),
        Client().get("/accounts/login/"),
    ]
    assert {answer.headers["Cache-Control"] for answer in answers} == {"private, no-store"}


def test_an_unknown_address_says_what_to_do(cast: Cast, client_of: Callable[[str], Client]) -> None:
    answer = client_of("ruth").get("/nowhere/")
    assert answer.status_code == 404
    assert "There is nothing at this address" in answer.content.decode()


def test_an_address_with_a_null_character_is_not_understood(
    cast: Cast, client_of: Callable[[str], Client]
) -> None:
    cpd_leader = client_of("tomasz")
    for strange in ("2026-27/activities/new/?programme=%00", "2026-27/programmes/%00/"):
        answer = cpd_leader.get(f"/schools/ashmoor-vale/{strange}")
        assert answer.status_code == 400
        assert "This request was not understood" in answer.content.decode()


@pytest.mark.parametrize("address", ["accounts/login/", "schools/ashmoor-vale/2026-27/year/plan/"])
def test_a_form_with_too_many_entries_says_to_send_it_in_parts(cast: Cast, address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/accounts/login/")
    client.force_login(cast.tomasz)
    client.cookies["csrftoken"] = "t" * 32
    sent = {"csrfmiddlewaretoken": "t" * 32, "move": [f"slots-{one}" for one in range(2000)]}
    answer = client.post(f"/{address}", sent)
    page = answer.content.decode()
    assert (answer.status_code, inspect_page(page)) == (400, [])
    assert "This form held more than 2,000 entries" in page
    assert "send it in parts" in page


def test_a_refusal_says_which_ability_is_missing(
    cast: Cast, client_of: Callable[[str], Client]
) -> None:
    answer = client_of("priya").get("/schools/ashmoor-vale/administration/roles/")
    assert answer.status_code == 403
    assert "do not let you invite people and give roles." in answer.content.decode()


@pytest.mark.parametrize("page", [bad_request, form_expired, broken])
def test_pages_for_what_went_wrong_are_good_pages(page: Callable[..., object], db: None) -> None:
    answer = page(RequestFactory().get("/"))
    assert inspect_page(answer.content.decode()) == []  # type: ignore[attr-defined]


def test_an_address_that_only_takes_forms_says_so(
    cast: Cast, client_of: Callable[[str], Client]
) -> None:
    bring_in(cast)
    answer = client_of("tomasz").get("/schools/ashmoor-vale/import/take-out/2026-27/")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "Send it once more" in answer.content.decode()


def test_a_refusal_that_no_view_caught_is_a_page(
    cast: Cast, client_of: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise Unreadable

    monkeypatch.setattr("goldenthread.accounts.access.School.objects.filter", refuse)
    answer = client_of("priya").get("/schools/ashmoor-vale/today/")
    assert answer.status_code == 409
    assert "a key that this site does not have" in answer.content.decode()


def test_a_form_without_its_token_is_refused(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/accounts/login/", {"login": "x@y.example", "password": "x"})
    assert answer.status_code == 403
    assert "This form is too old" in answer.content.decode()


def test_an_address_names_a_year_as_2026_27() -> None:
    assert SchoolYearConverter().to_python("2026-27") == "2026-27"
    with pytest.raises(ValueError, match="2026-28"):
        SchoolYearConverter().to_python("2026-28")
