"""School settings are changed by those who run the system, and the audit log says so."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from goldenthread.accounts.models import AuditEvent
from tests.cast import Cast

type ClientOf = Callable[[str], Client]

TYPED = {
    "name": "Ashmoor Vale Academy",
    "register_number": "999001",
    "phase": "secondary",
    "roll": "1100",
    "jurisdiction": "england",
    "timetable_weeks": "2",
    "survey_threshold": "7",
    "directed_hours": "1265",
    "directed_days": "195",
    "safeguarding_route": "Tell your designated safeguarding lead now.",
    "safeguarding_link": "",
}


def change(cast: Cast) -> str:
    return reverse("administration:change-school", kwargs={"school_slug": cast.ashmoor.slug})


def log(cast: Cast) -> str:
    return reverse("administration:audit-log", kwargs={"school_slug": cast.ashmoor.slug})


def test_changed_settings_are_saved_and_recorded_with_old_and_new(
    cast: Cast, client_of: ClientOf
) -> None:
    client_of("admin").post(change(cast), TYPED)
    cast.ashmoor.refresh_from_db()
    assert (cast.ashmoor.survey_threshold, cast.ashmoor.register_number) == (7, "999001")
    event = AuditEvent.objects.filter(verb="changed settings").get()
    assert (event.actor_name, event.facts) == (
        "Raj Singh",
        {
            "survey_threshold": {"from": "5", "to": "7"},
            "register_number": {"from": "", "to": "999001"},
        },
    )


def test_settings_that_stay_leave_no_line(cast: Cast, client_of: ClientOf) -> None:
    client = client_of("ruth")
    client.post(change(cast), TYPED)
    client.post(change(cast), TYPED)
    assert AuditEvent.objects.filter(verb="changed settings").count() == 1


def test_a_survey_group_of_four_is_refused_with_the_reason(cast: Cast, client_of: ClientOf) -> None:
    page = client_of("ruth").post(change(cast), TYPED | {"survey_threshold": "4"})
    assert "Answers of fewer than five people could be recognised." in page.content.decode()
    cast.ashmoor.refresh_from_db()
    assert cast.ashmoor.survey_threshold == 5


def test_leaders_read_what_was_changed_and_the_administrator_only_that_it_was(
    cast: Cast, client_of: ClientOf
) -> None:
    client_of("ruth").post(change(cast), TYPED)
    pages = {who: client_of(who).get(log(cast)).content.decode() for who in ("tomasz", "admin")}
    assert ("changed settings" in pages["tomasz"], "survey_threshold" in pages["tomasz"]) == (
        True,
        True,
    )
    assert ("changed settings" in pages["admin"], "survey_threshold" in pages["admin"]) == (
        True,
        False,
    )


def test_the_log_of_one_school_has_no_line_of_another(cast: Cast, client_of: ClientOf) -> None:
    client_of("ruth").post(change(cast), TYPED)
    page = client_of("eve").get(
        reverse("administration:audit-log", kwargs={"school_slug": "wrenfield"})
    )
    assert "Ashmoor" not in page.content.decode()
    assert "Ruth" not in page.content.decode()
