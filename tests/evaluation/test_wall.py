"""The wall: anybody on the staff shares, and what did not work is a finding like the others."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test.client import Client

from goldenthread.accounts.public import AuditEvent
from goldenthread.accounts.types import Role
from goldenthread.evaluation.models import WallFinding
from goldenthread.people.public import link_accounts
from tests.cast import Cast
from tests.year import bring_in, staffed_plan

type ClientOf = Callable[[str | Role], Client]
WALL = "/schools/ashmoor-vale/2026-27/evaluation/wall/"
POT: dict[str, Any] = {
    "outcome": "did-not-work",
    "tried": "A pot of names",
    "happened": "More of them passed",
    "learnt": "Wait first, name afterwards",
}


@pytest.fixture
def staff(cast: Cast, client_of: ClientOf) -> Callable[[Role], Client]:
    bring_in(cast, staffed_plan().snapshot())

    def enter(role: Role) -> Client:
        client = client_of(role)
        link_accounts(cast.ashmoor)
        return client

    return enter


def page_of(client: Client, **asked: str) -> str:
    return client.get(WALL, asked).content.decode()


def test_an_assistant_shares_what_did_not_work_and_it_reads_as_a_finding(
    staff: Callable[[Role], Client],
) -> None:
    assistant = staff(Role.SUPPORT_DIRECT)
    assert "The wall is empty" in page_of(assistant)
    answer = assistant.post(f"{WALL}share/", POT)
    assert answer.headers["Location"] == WALL
    page = page_of(assistant)
    assert "It did not work, and this is what we learnt" in page
    assert "<strong>To whoever tries next:</strong> Wait first" in page
    assert page_of(assistant, outcome="worked").count("A pot of names") == 0
    assert "A pot of names" in page_of(assistant, outcome="did-not-work")
    assert "A pot of names" in page_of(assistant, outcome="nonsense")
    # That something was shared is recorded, its words are not.
    event = AuditEvent.objects.get(verb="shared finding")
    assert (event.subject_name, event.facts) == ("", {})


def test_only_what_was_tried_and_how_it_went_must_be_said(
    staff: Callable[[Role], Client],
) -> None:
    teacher = staff(Role.TEACHER)
    page = teacher.post(f"{WALL}share/", {}).content.decode()
    assert "Choose one of the four: each of them is a finding." in page
    assert "A few words are enough: what did you try?" in page
    teacher.post(f"{WALL}share/", {"outcome": "cannot-tell", "tried": "Cards"})
    assert WallFinding.objects.get().tried == "Cards"


def test_two_devices_notice_each_other_and_only_the_owner_changes(
    staff: Callable[[Role], Client],
) -> None:
    teacher = staff(Role.TEACHER)
    teacher.post(f"{WALL}share/", POT)
    finding = WallFinding.objects.get()
    edit = f"{WALL}{finding.pk}/edit/"
    page = teacher.get(edit).content.decode()
    version = page.split('name="version" value="')[1].split('"')[0]
    teacher.post(edit, {**POT, "version": version, "learnt": "From the phone"})
    late = teacher.post(edit, {**POT, "version": version, "learnt": "From the laptop"})
    assert "Both versions" in late.content.decode()
    finding.refresh_from_db()
    assert (finding.learnt, finding.version) == ("From the phone", 2)
    head = staff(Role.HEAD_SLT)
    assert head.post(edit, POT).status_code == 403
    assert head.post(f"{WALL}{finding.pk}/remove/").status_code == 302
    assert not WallFinding.objects.exists()


@pytest.mark.walls
def test_governors_read_the_wall_without_a_name_and_eve_reads_nothing(
    cast: Cast, staff: Callable[[Role], Client], client_of: ClientOf
) -> None:
    staff(Role.TEACHER).post(f"{WALL}share/", POT)
    finding = WallFinding.objects.get()
    assert finding.shared_by is not None
    page = page_of(client_of("governor"))
    assert "A pot of names" in page
    assert finding.shared_by.name not in page
    assert "Share a finding" not in page
    eve = client_of("eve")
    assert [eve.get(one).status_code for one in (WALL, f"{WALL}{finding.pk}/edit/")] == [404, 404]
    assert staff(Role.COACH).get(f"{WALL}99999999999999999999/edit/").status_code == 404
