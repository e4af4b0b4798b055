"""Writing priorities: drafts are welcome, nothing typed is lost, nobody is overwritten."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test.client import Client

from goldenthread.accounts.public import AuditEvent
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.priorities.public import (
    InsightSource,
    LetGo,
    Measure,
    MeasurePoint,
    Need,
    Priority,
    TargetGroup,
)
from goldenthread.snapshot.tables import key_of
from goldenthread.threads.public import get_snapshot
from tests.cast import Cast
from tests.year import bring_in

type ClientOf = Callable[[str | Role], Client]

LIST = "/schools/ashmoor-vale/2026-27/priorities/"
READING = f"{LIST}reading-to-learn/"


@pytest.fixture
def leader(cast: Cast, client_of: ClientOf) -> Client:
    bring_in(cast)
    return client_of("tomasz")


def version_in(page: str) -> str:
    found = re.search(r'name="version" value="(\w+)"', page)
    assert found is not None
    return found[1]


def filled(client: Client, address: str, **typed: str) -> dict[str, Any]:
    """What the form at the address would send with some fields typed over."""
    response = client.get(address)
    form = response.context["form"]
    sent: dict[str, Any] = {}
    for name in form.fields:
        value = form[name].value()
        if value not in (None, "", False, []):
            sent[name] = value if isinstance(value, list) else str(value)
    return sent | typed


def test_a_title_is_enough_for_a_draft(leader: Client) -> None:
    response = leader.post(f"{LIST}new/", {"title": "Calm starts"})
    made = Priority.objects.get(title="Calm starts")
    assert response["Location"] == f"{LIST}calm-starts/"
    assert (made.key, made.code, made.state, made.owner) == ("calm-starts", "P2", "draft", None)
    assert AuditEvent.objects.filter(verb="made priority").get().subject_name == "Calm starts"


def test_the_same_title_twice_has_an_address_of_its_own(leader: Client) -> None:
    for _ in range(2):
        leader.post(f"{LIST}new/", {"title": "Calm starts"})
    keys = Priority.objects.filter(title="Calm starts").order_by("pk").values_list("key", "code")
    assert list(keys) == [("calm-starts", "P2"), ("calm-starts-2", "P3")]


def test_a_teacher_owns_what_they_propose_and_goes_on_writing(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    Person.objects.filter(key="priya-nair").update(user=cast.priya)
    priya = client_of("priya")
    page = priya.get(f"{LIST}new/").content.decode()
    assert 'name="owner"' not in page
    priya.post(f"{LIST}new/", {"title": "Spelling", "owner": "1", "money_pounds": "9000"})
    made = Priority.objects.get(key="spelling")
    assert (made.owner, made.money_pounds) == (Person.objects.get(key="priya-nair"), None)
    priya.post(f"{LIST}spelling/need/", {"pupils": "Year 7", "cannot_yet": "spell"})
    assert Need.objects.get(key="spelling-need").cannot_yet == "spell"


def test_without_a_title_the_form_says_so_and_keeps_the_rest(leader: Client) -> None:
    page = leader.post(f"{LIST}new/", {"success_for_pupils": "Everyone reads"}).content.decode()
    assert "There is something to put right" in page
    assert "Everyone reads" in page
    assert "<title>Error: New priority" in page
    assert not Priority.objects.filter(title="").exists()


def test_letters_that_another_priority_has_are_refused(leader: Client) -> None:
    page = leader.post(f"{LIST}new/", {"title": "Calm", "code": "P1"}).content.decode()
    assert "“Reading to learn” has the letters P1. Use others, or leave this empty." in page


def test_a_long_form_says_how_long_it_waits(leader: Client) -> None:
    assert "this page waits for you for 14 days" in leader.get(f"{READING}edit/").content.decode()


def test_saving_keeps_everything_that_was_not_touched(leader: Client) -> None:
    before = Priority.objects.values().get(key="reading-to-learn")
    address = f"{READING}edit/"
    response = leader.post(address, filled(leader, address, review_on="19/3/2027"))
    assert response.status_code == 302
    after = Priority.objects.values().get(key="reading-to-learn")
    assert after == before | {"review_on": date(2027, 3, 19)}


def test_saving_without_a_change_leaves_no_trace(leader: Client) -> None:
    address = f"{READING}edit/"
    events = AuditEvent.objects.count()
    leader.post(address, filled(leader, address))
    assert AuditEvent.objects.count() == events


def test_two_who_change_the_same_field_see_both_versions(
    leader: Client, client_of: ClientOf
) -> None:
    address = f"{READING}edit/"
    first = filled(leader, address, practice_picture="Read aloud")
    ruth = client_of("ruth")
    ruth.post(address, filled(ruth, address, practice_picture="Model it"))
    page = leader.post(address, first).content.decode()
    assert Priority.objects.get(key="reading-to-learn").practice_picture == "Model it"
    assert "Somebody else has saved this since you opened it." in page
    assert "<td>Model it</td><td>Read aloud</td>" in page
    again = leader.post(address, first | {"version": version_in(page)})
    assert again.status_code == 302
    assert Priority.objects.get(key="reading-to-learn").practice_picture == "Read aloud"


def test_the_need_is_written_and_changed(leader: Client) -> None:
    address = f"{READING}need/"
    leader.post(address, filled(leader, address, context_figure="62 of 221"))
    need = Need.objects.get(key="main-point")
    assert (need.context_figure, need.kinds) == ("62 of 221", ["observed-behaviour"])


def test_a_target_group_without_a_need_makes_both(leader: Client) -> None:
    leader.post(f"{LIST}new/", {"title": "Calm starts"})
    leader.post(f"{LIST}calm-starts/target-group/", {"label": "Year 9 sets 3", "size": "54"})
    priority = Priority.objects.get(key="calm-starts")
    assert priority.need is not None
    assert priority.need.target_group == TargetGroup.objects.get(label="Year 9 sets 3")


def test_a_measure_and_its_values_come_and_go(leader: Client) -> None:
    leader.post(
        f"{READING}measures/new/",
        {"name": "Words a minute", "kind": "work-feature", "direction": "up"},
    )
    values = f"{READING}measures/words-a-minute/values/"
    leader.post(f"{values}new/", {"on": "14/9/2026", "kind": "baseline", "value": "0.8", "n": "74"})
    point = MeasurePoint.objects.get(measure__key="words-a-minute")
    assert (point.key, point.value) == ("words-a-minute|2026-09-14", Decimal("0.8"))
    page = leader.post(
        f"{values}new/", {"on": "14/9/2026", "kind": "other", "value": "1"}
    ).content.decode()
    assert "“Words a minute” has a value of 14 September 2026 already." in page
    address = f"{values}2026-09-14/"
    leader.post(address, filled(leader, address, on="15/9/2026"))
    assert MeasurePoint.objects.get(pk=point.pk).key == "words-a-minute|2026-09-15"
    leader.post(f"{values}2026-09-15/remove/")
    leader.post(f"{READING}measures/words-a-minute/remove/")
    assert not Measure.objects.filter(key="words-a-minute").exists()


def test_a_day_that_is_no_day_is_not_found(leader: Client) -> None:
    assert leader.get(f"{READING}measures/main-point/values/yesterday/").status_code == 404


def test_what_is_let_go_comes_and_goes(leader: Client) -> None:
    leader.post(
        f"{READING}let-go/new/", {"what": "Weekly briefings", "minutes_a_week": "1 h 30 min"}
    )
    item = LetGo.objects.get(key="weekly-briefings")
    assert (item.minutes_a_week, item.priority.key if item.priority else "") == (
        90,
        "reading-to-learn",
    )
    wrong = leader.post(
        f"{READING}let-go/weekly-briefings/", {"what": "Weekly briefings", "minutes_a_week": "long"}
    ).content.decode()
    assert "“long” is not a length of time. Write it like 90 or 1 h 30 min." in wrong
    assert leader.get(f"{READING}let-go/weekly-briefings/remove/").status_code == 200
    assert LetGo.objects.filter(key="weekly-briefings").exists()
    leader.post(f"{READING}let-go/weekly-briefings/remove/")
    assert not LetGo.objects.filter(key="weekly-briefings").exists()


def test_a_source_comes_and_goes(leader: Client) -> None:
    leader.post(f"{READING}sources/new/", {"kind": "pupil-talk", "on": "26 June 2026"})
    source = InsightSource.objects.get()
    assert source.key == "reading-to-learn-pupil-talk"
    leader.post(f"{READING}sources/{source.key}/remove/")
    assert not InsightSource.objects.exists()


def test_every_row_that_pages_write_has_the_key_of_its_record(leader: Client, cast: Cast) -> None:
    leader.post(f"{READING}sources/new/", {"kind": "pupil-talk", "on": "26 June 2026"})
    values = f"{READING}measures/main-point/values/"
    leader.post(f"{values}new/", {"on": "1/7/2027", "kind": "end", "value": "45", "n": "62"})
    snapshot = get_snapshot(cast.ashmoor.years.get())
    stored = set(MeasurePoint.objects.values_list("key", flat=True))
    assert {key_of(row) for row in snapshot.measure_points} == stored
    assert [row.id for row in snapshot.insight_sources] == ["reading-to-learn-pupil-talk"]
