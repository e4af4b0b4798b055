"""Whoever holds the database, its file and the logs learns nothing of who said what."""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test.client import Client

from goldenthread.surveys import public as surveys
from goldenthread.surveys.actions.submit_answers import AlreadyUsed, submit_answers
from goldenthread.surveys.models import BallotBox, SpentToken, Survey, SurveyRun
from goldenthread.surveys.tokens import path_of, spent_tag
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import (
    CLOSED_AT,
    TODAY,
    answer,
    asked_staff,
    box_of,
    opened,
    right_for,
)

MARKER = "zq77 a comment that nobody else would write, Wilk"
MATHS = [f"m{number}-maths" for number in range(6)]
SCIENCE = [f"s{number}-science" for number in range(6)]


@pytest.fixture(autouse=True)
def _today(settings: Any) -> None:
    settings.DEMO_TODAY = TODAY


def stored() -> dict[str, list[str]]:
    """Every row of every table as text, in the order in which the database keeps them."""
    with connection.cursor() as cursor:
        tables = sorted(connection.introspection.table_names(cursor))
        found = {}
        for table in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            found[table] = [
                " ".join(
                    bytes(cell).hex() if isinstance(cell, memoryview | bytes) else str(cell)
                    for cell in row
                )
                for row in cursor.fetchall()
            ]
    return found


def on_disk() -> bytes:
    """The database as its file has it, freed pages and the log of writes included."""
    name = connection.settings_dict["NAME"]
    if connection.vendor != "sqlite":
        return repr(stored()).encode()
    files = [Path(f"{name}{ending}") for ending in ("", "-wal")]
    return b"".join(path.read_bytes() for path in files if path.exists())


def send(client: Client, survey: Survey, key: str, value: str, comment: str = "") -> None:
    path = path_of(survey, right_for(survey, key).secret)
    items = [item for item in survey.items.all() if not item.groups]
    sent = {f"item-{item.pk}": "yes" if item.scale == "yes" else value for item in items}
    page = client.post(path, sent | {"comment": comment}, follow=True)
    assert "Thank you" in page.content.decode()


def test_answering_touches_two_tables_and_no_log(
    cast: Cast, client_of: Callable[[str], Client], caplog: pytest.LogCaptureFixture
) -> None:
    survey = opened(asked_staff(cast))
    priya, stranger = client_of("priya"), Client()
    before = stored()
    with caplog.at_level(logging.DEBUG):
        # One has signed in, one comes by the link, one sends twice.
        assert priya.get(f"/answer/ashmoor-vale/2026-27/{survey.key}/").status_code == 302
        send(priya, survey, "priya-nair", "5", MARKER)
        send(stranger, survey, "denise-obi", "1", MARKER)
        stranger.post(path_of(survey, right_for(survey, "denise-obi").secret), {"comment": MARKER})
    after = stored()
    changed = {table for table in after if after[table] != before[table]}
    # SQLite notes the highest number of each table, which is drawn by lot here.
    assert changed - {"sqlite_sequence"} == {"surveys_ballotbox", "surveys_spenttoken"}
    assert len(after["surveys_ballotbox"]) == 1
    assert caplog.text == ""
    assert (dict(stranger.cookies), "sessionid" in priya.cookies) == ({}, True)
    everything = repr(after)
    assert cast.priya.name in everything
    for key in ("priya-nair", "denise-obi"):
        assert right_for(survey, key).secret not in everything
    assert MARKER not in everything
    assert MARKER.encode().hex() not in everything


def test_the_two_tables_have_no_column_for_a_person_or_a_time() -> None:
    columns = {
        table: [field.attname for field in apps.get_model("surveys", table)._meta.concrete_fields]
        for table in ("SpentToken", "BallotBox")
    }
    assert columns == {
        "SpentToken": ["id", "school_id", "survey_id", "tag"],
        "BallotBox": ["id", "school_id", "sealed", "survey_id"],
    }


def test_the_order_of_answering_leaves_no_trace(cast: Cast) -> None:
    survey = opened(asked_staff(cast))
    people = [*MATHS, *SCIENCE]

    def kept(order: list[str]) -> tuple[object, ...]:
        with transaction.atomic():
            for key in order:
                value = str(1 + people.index(key) % 5)
                answer(survey, key, value, value, comment=f"{key} would like more time")
            tags = list(SpentToken.objects.order_by("pk").values_list("tag", flat=True))
            # As the rows lie in the table, whatever their numbers.
            assert tags != in_order(order)
            box = box_of(survey)
            assert box.comments != [f"{key} would like more time" for key in order]
            assert list(box.tallies) == sorted(box.tallies)
            size = len(BallotBox.objects.get(survey=survey).sealed)
            transaction.set_rollback(True)
        return set(tags), box.tallies, sorted(box.comments), box.sheets, size

    def in_order(order: list[str]) -> list[str]:
        return [spent_tag(survey.pk, right_for(survey, key).secret) for key in order]

    assert kept(people) == kept(people[::-1])


def test_the_size_of_the_box_does_not_tell_how_long_a_comment_was(cast: Cast) -> None:
    survey = opened(asked_staff(cast))
    sizes = set()
    for key, comment in zip(MATHS, ["", "x", "y" * 40, "", "z" * 200, ""], strict=True):
        answer(survey, key, "4", comment=comment)
        sizes.add(len(BallotBox.objects.get(survey=survey).sealed))
    assert len(sizes) == 1


def test_after_the_close_the_file_holds_no_answer(transactional_db: None, cast: Cast) -> None:
    survey = opened(asked_staff(cast))
    for key in [*MATHS, *SCIENCE]:
        answer(survey, key, "4", "2", comment=MARKER)
    secrets = [right_for(survey, key).secret for key in MATHS]
    surveys.close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    assert SurveyRun.objects.get(survey=survey).comments_kept_back == 12
    held = on_disk()
    assert cast.priya.name.encode() in held
    assert MARKER.encode() not in held
    assert b'"tallies"' not in held
    assert [secret for secret in secrets if secret.encode() in held] == []


def test_many_at_once_lose_nothing_and_a_right_counts_once(
    transactional_db: None, cast: Cast
) -> None:
    survey = opened(asked_staff(cast))
    item = survey.items.get(number=1)
    # Four times the same right among the others.
    rights = [right_for(survey, key) for key in (*MATHS[:4], *["priya-nair"] * 4)]
    start = Barrier(len(rights))
    refused: list[AlreadyUsed] = []

    def answer_at_once(number: int) -> None:
        try:
            own = Survey.objects.get(pk=survey.pk)
            start.wait(timeout=30)
            submit_answers(own, rights[number], {item.pk: "5"}, f"Words {number}", on=TODAY)
        except AlreadyUsed as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    threads = [Thread(target=answer_at_once, args=(number,)) for number in range(len(rights))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    box = box_of(survey)
    assert (box.sheets, box.tallies[f"{item.pk}.0"], len(box.comments)) == (5, [5, 5], 5)
    assert (len(refused), surveys.count_answered(survey)) == (3, (5, 26))
