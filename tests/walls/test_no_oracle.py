"""Whoever may not know of a row learns nothing by asking for it, and changes nothing.

Another person's row answers in the very words of one that does not exist, to reading and writing.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import F
from django.http import HttpResponse
from django.test.client import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from goldenthread.accounts.types import Role
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.exchange.public import import_school_year
from goldenthread.people.public import Person, link_accounts
from goldenthread.snapshot import records as r
from tests.cast import ACTOR, Cast
from tests.walls.matrix import Row, load_rows
from tests.year import BROUGHT_IN_AT, TODAY

pytestmark = pytest.mark.walls
type ClientOf = Callable[[str | Role], Client]

WRITES = re.compile(r'^(INSERT INTO|UPDATE|DELETE FROM) "(?!django_session)', re.IGNORECASE)
# What changes from answer to answer whatever was asked for.
FRESH = re.compile(r'(nonce|csrf[\w-]*token"?( value| content)?)="[^"]*"')
HIDDEN_ROWS = [row for row in load_rows() if row.hide]


def nameless(kwargs: dict[str, Any]) -> dict[str, Any]:
    """The same address with names and numbers that nothing has."""
    kept = {"school_slug", "year", "word", "way", "stage", "phase", "kind", "code"}
    made: dict[str, Any] = {}
    for name, value in kwargs.items():
        if name in kept:
            made[name] = value
        elif isinstance(value, UUID):
            made[name] = UUID(int=12345)
        else:
            made[name] = {"day": "2026-01-05"}.get(name, "no-such")
            if isinstance(value, int):
                made[name] = 987654
    return made


def told(answer: HttpResponse, address: str) -> tuple[int, str]:
    content = b"".join(answer) if answer.streaming else answer.content  # type: ignore[arg-type]
    text = FRESH.sub("", content.decode(errors="replace"))
    return answer.status_code, text.replace(address, "")


@pytest.mark.parametrize("who", ["eve", "hidden"])
@pytest.mark.parametrize("row", HIDDEN_ROWS, ids=str)
def test_another_persons_row_answers_like_none(
    row: Row, who: str, cast: Cast, client_of: ClientOf
) -> None:
    kwargs = row.kwargs(cast)
    address = reverse(row.route, kwargs=kwargs)
    nowhere = reverse(row.route, kwargs=nameless(kwargs))
    # A role of the staff where there is one: they get further than others.
    client = client_of("eve" if who == "eve" else sorted(row.hide, key=_rank)[0])
    link_accounts(cast.ashmoor)
    answers = []
    for one in (address, nowhere):
        with CaptureQueriesContext(connection) as queries:
            answer = getattr(client, row.method)(one)
        assert answer.status_code == 404
        assert [q["sql"] for q in queries if WRITES.match(q["sql"])] == []
        answers.append(told(answer, one))
    assert answers[0] == answers[1]


def _rank(role: Role) -> tuple[bool, str]:
    return role not in {Role.TEACHER, Role.CPD_LEADER, Role.HEAD_SLT}, role.value


AREAS = ("steps", "coaching", "visits", "sessions", "enquiries", "notes", "proposals", "library")
SEEN_ROWS = [
    row
    for row in load_rows()
    if row.method == "post" and row.see and row.route.split(":")[0] in (*AREAS, "reminders")
]
CHOICE = re.compile(r'<(?:select|input type="(?:radio|checkbox|hidden)")[^>]* name="([^"]+)"')
TYPED = re.compile(
    r'<input type="(?:text|date|number|time)"[^>]* name="([^"]+)"(?:[^>]* value="([^"]*)")?'
)
LONG = re.compile(r'<textarea[^>]* name="([^"]+)"')


def bring_in_strangers(cast: Cast) -> None:
    """Rows of the other school that share one name, whatever a form may ask for."""
    plan = SmallPlan()
    plan.person("stranger")
    plan.team("stranger", "stranger")
    plan.priority("stranger", code="S1", title="Stranger of Wrenfield")
    plan.programme("stranger", code="S1", title="Stranger of Wrenfield", priority="stranger")
    plan.add(r.Technique(id="stranger", name="Stranger of Wrenfield"))
    plan.add(r.Step(id="stranger", person="stranger", opened_on=TODAY))
    snapshot = plan.snapshot()
    school = replace(snapshot.school, id=cast.wrenfield.slug, name=cast.wrenfield.name)
    import_school_year(
        replace(snapshot, school=school), school=cast.wrenfield, actor=ACTOR, at=BROUGHT_IN_AT
    )
    Person.objects.filter(school=cast.wrenfield).update(name="Stranger of Wrenfield")


def strangers_named() -> list[tuple[str, str]]:
    """Columns of any table in which a row of one school refers to one of another."""
    found = []
    for model in apps.get_models():
        if not any(field.name == "school" for field in model._meta.local_fields):
            continue
        for field in model._meta.local_fields:
            target = field.related_model
            if field.name == "school" or not isinstance(target, type):
                continue
            if any(one.name == "school" for one in target._meta.local_fields):
                rows = model._default_manager.filter(**{f"{field.name}__isnull": False})
                if rows.exclude(**{f"{field.name}__school": F("school")}).exists():
                    found.append((model.__name__, field.name))
    return found


@pytest.mark.parametrize("row", SEEN_ROWS, ids=str)
def test_a_form_takes_no_row_of_another_school(row: Row, cast: Cast, client_of: ClientOf) -> None:
    address = reverse(row.route, kwargs=row.kwargs(cast))
    bring_in_strangers(cast)
    client = client_of(sorted(row.see, key=_rank)[0])
    link_accounts(cast.ashmoor)
    page = client.get(address, follow=True).content.decode(errors="replace")
    typed = {name: value or "2027-02-12" for name, value in TYPED.findall(page)}
    typed |= dict.fromkeys(LONG.findall(page), "Some words")
    names = set(CHOICE.findall(page)) - {"csrfmiddlewaretoken"}
    names |= {"person", "technique", "programme", "team", "step", "narrow", "coach", "lead"}
    numbers = [str(Person.objects.get(school=cast.wrenfield).pk), "stranger", "colleague|stranger"]
    for value in numbers:
        answer = client.post(f"{address}?narrow=stranger", typed | dict.fromkeys(names, value))
        assert answer.status_code < 500
        text = b"".join(answer) if answer.streaming else answer.content  # type: ignore[arg-type]
        assert b"Stranger of Wrenfield" not in text
    assert strangers_named() == []
