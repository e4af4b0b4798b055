"""The life of a priority: which steps there are, who takes them, and what they ask for."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from goldenthread.accounts.public import AuditEvent, User
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.priorities.actions.change_priority_state import (
    NoRoom,
    NoSuchStep,
    NotReadyYet,
    change_priority_state,
)
from goldenthread.priorities.public import LetGo, Priority
from goldenthread.priorities.types import ENDED, TRANSITIONS
from goldenthread.snapshot.words import PriorityState
from goldenthread.threads.public import school_year_changed
from tests.cast import Cast
from tests.year import bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]

NOW = datetime(2027, 2, 5, 10, 0, tzinfo=UTC)
STEP = "/schools/ashmoor-vale/2026-27/priorities/{key}/change-state/"


def a_priority(cast: Cast, state: str, **more: object) -> Priority:
    plan = small_plan()
    columns: dict[str, object] = {
        "code": "P2",
        "title": "Everyone thinking",
        "need": "main-point",
        "success_for_pupils": "Everyone answers",
        **more,
    }
    plan.priority("thinking", state=state, **columns)
    bring_in(cast, plan.snapshot())
    return Priority.objects.select_related("need", "owner", "school", "year").get(key="thinking")


def take(priority: Priority, after: str, who: User) -> Priority:
    change_priority_state(priority, after, actor=who, at=NOW)
    return Priority.objects.get(pk=priority.pk)


def test_every_state_is_reached_and_only_ends_lead_nowhere() -> None:
    reached = {step.after for step in TRANSITIONS} | {PriorityState.DRAFT}
    assert reached == set(PriorityState)
    left = {step.before for step in TRANSITIONS}
    assert set(PriorityState) - left == ENDED


def test_no_step_is_in_the_table_twice() -> None:
    pairs = [(step.before, step.after) for step in TRANSITIONS]
    assert len(pairs) == len(set(pairs))


def test_the_head_agrees_and_the_day_is_kept(cast: Cast) -> None:
    agreed = take(a_priority(cast, "proposed"), "agreed", cast.ruth)
    assert (agreed.state, agreed.opened_on) == ("agreed", date(2027, 2, 5))


def test_the_cpd_leader_does_not_agree(cast: Cast) -> None:
    with pytest.raises(PermissionDenied, match="do not let you approve the plan"):
        take(a_priority(cast, "proposed"), "agreed", cast.tomasz)


def test_a_teacher_proposes_their_own_draft_and_nobody_elses(cast: Cast) -> None:
    draft = a_priority(cast, "draft", owner="priya-nair")
    Person.objects.filter(key="priya-nair").update(user=cast.priya)
    draft = Priority.objects.select_related("need", "owner").get(pk=draft.pk)
    with pytest.raises(PermissionDenied):
        change_priority_state(draft, "proposed", actor=cast.denise, at=NOW)
    assert take(draft, "proposed", cast.priya).state == "proposed"


def test_proposing_needs_a_pupil_need_and_a_target_group(cast: Cast) -> None:
    with pytest.raises(NotReadyYet) as refused:
        take(a_priority(cast, "draft", need=""), "proposed", cast.tomasz)
    assert refused.value.message == (
        "“Everyone thinking” is proposed once it has a pupil need (which pupils, and what they "
        "cannot yet do) and a target group."
    )


def test_agreeing_needs_a_picture_of_success(cast: Cast) -> None:
    with pytest.raises(NotReadyYet, match="a picture of success for pupils"):
        take(a_priority(cast, "proposed", success_for_pupils=""), "agreed", cast.ruth)


def test_a_fourth_needs_something_let_go(cast: Cast) -> None:
    priority = a_priority(cast, "proposed")
    for number in (5, 6):
        Priority.objects.create(
            school=priority.school,
            year=priority.year,
            key=f"other-{number}",
            code=f"P{number}",
            title=f"Other {number}",
            state="agreed",
        )
    with pytest.raises(NoRoom) as refused:
        take(priority, "agreed", cast.ruth)
    assert refused.value.message == (
        "3 priorities are on the plan already: Reading to learn, Other 5 and Other 6."
    )
    LetGo.objects.create(
        school=priority.school, year=priority.year, key="x", what="Crosses", priority=priority
    )
    assert take(priority, "agreed", cast.ruth).state == "agreed"


def test_a_step_that_is_not_in_the_table_is_refused(cast: Cast) -> None:
    with pytest.raises(NoSuchStep, match="is draft, and that step does not lead on"):
        take(a_priority(cast, "draft"), "achieved", cast.ruth)


def test_ending_keeps_the_day_and_the_audit_log_what_changed(cast: Cast) -> None:
    ended = take(a_priority(cast, "review"), "stopped", cast.tomasz)
    event = AuditEvent.objects.filter(verb="changed state of priority").get()
    assert ended.retired_on == date(2027, 2, 5)
    assert event.actor_name == "Tomasz Wilk"
    assert event.facts == {
        "state": {"from": "review", "to": "stopped"},
        "retired_on": {"from": "", "to": "2027-02-05"},
    }


def test_the_page_takes_the_step_and_says_so(
    cast: Cast,
    client_of: ClientOf,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    a_priority(cast, "agreed")
    heard: list[str] = []

    def hear(year: object, **_: object) -> None:
        heard.append(str(year))

    school_year_changed.connect(hear)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            response = client_of("tomasz").post(STEP.format(key="thinking"), {"to": "active"})
    finally:
        school_year_changed.disconnect(hear)
    assert response.status_code == 302
    assert Priority.objects.get(key="thinking").state == "active"
    assert heard == ["2026-27"]


def test_what_the_check_blocks_is_rolled_back_in_its_words(cast: Cast, client_of: ClientOf) -> None:
    priority = a_priority(cast, "agreed")
    assert priority.need is not None
    priority.need.how_we_know = ""
    priority.need.save()
    response = client_of("tomasz").post(STEP.format(key="thinking"), {"to": "active"})
    page = response.content.decode()
    assert Priority.objects.get(key="thinking").state == "agreed"
    assert "Everyone thinking does not say how the school knows." in page
    assert "Write which pupils, what they cannot yet do and how you know" in page
    assert not AuditEvent.objects.filter(verb="changed state of priority").exists()


def test_a_refusal_on_the_page_is_words_and_changes_nothing(
    cast: Cast, client_of: ClientOf
) -> None:
    a_priority(cast, "draft", need="")
    response = client_of("tomasz").post(STEP.format(key="thinking"), {"to": "proposed"})
    assert "is proposed once it has a pupil need" in response.content.decode()
    assert Priority.objects.get(key="thinking").state == "draft"


def test_a_teacher_is_refused_and_eve_finds_nothing(cast: Cast, client_of: ClientOf) -> None:
    a_priority(cast, "agreed")
    address = STEP.format(key="thinking")
    assert client_of("priya").post(address, {"to": "active"}).status_code == 403
    assert client_of("eve").post(address, {"to": "active"}).status_code == 404
