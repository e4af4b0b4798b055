"""The lives of programmes and activities: which steps there are and what they ask for."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client

from goldenthread.accounts.public import AuditEvent
from goldenthread.accounts.types import Role
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.people.public import Person
from goldenthread.programmes.actions.change_activity_state import (
    NobodyInvited,
    NoSuchStep,
    StillToCome,
    cancel_activity,
    change_activity_state,
)
from goldenthread.programmes.actions.change_programme_state import (
    NotReadyYet,
    change_programme_state,
)
from goldenthread.programmes.public import Activity, Programme
from goldenthread.programmes.types import ACTIVITY_TRANSITIONS, CANCELLABLE, PROGRAMME_TRANSITIONS
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import ActivityState, ProgrammeState
from tests.cast import Cast
from tests.year import bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]

NOW = datetime(2027, 2, 5, 10, 0, tzinfo=UTC)
YEAR = "/schools/ashmoor-vale/2026-27/"
STEP = f"{YEAR}programmes/thinking/change-state/"


def with_a_programme(state: str, **more: object) -> SmallPlan:
    plan = small_plan()
    columns: dict[str, object] = {
        "code": "PR2",
        "title": "Everyone thinking",
        "priority": "reading-to-learn",
        "starts_on": date(2026, 9, 10),
        **more,
    }
    return plan.programme("thinking", state=state, **columns)


def a_programme(cast: Cast, plan: SmallPlan) -> Programme:
    bring_in(cast, plan.snapshot())
    rows = Programme.objects.select_related("priority__need__target_group", "school", "year")
    return rows.get(key="thinking")


def an_activity(cast: Cast, key: str = "launch") -> Activity:
    bring_in(cast)
    return Activity.objects.select_related("team__leader", "school", "year").get(key=key)


def test_every_state_is_reached_and_only_the_last_leads_nowhere() -> None:
    steps = PROGRAMME_TRANSITIONS
    assert {step.after for step in steps} | {"sketch"} == set(ProgrammeState)
    assert set(ProgrammeState) - {step.before for step in steps} == {ProgrammeState.CLOSED}


def test_every_state_of_an_activity_is_reached() -> None:
    steps = ACTIVITY_TRANSITIONS
    reached = {step.after for step in steps} | {ActivityState.SLOT, ActivityState.CANCELLED}
    assert reached == set(ActivityState)
    left = {step.before for step in steps} | set(CANCELLABLE)
    assert set(ActivityState) - left == {ActivityState.COMPLETE}


def test_a_design_is_done_once_its_four_parts_are_there(cast: Cast) -> None:
    programme = a_programme(cast, with_a_programme("sketch"))
    with pytest.raises(NotReadyYet) as refused:
        change_programme_state(programme, "designed", actor=cast.tomasz, at=NOW)
    assert refused.value.message == (
        "“Everyone thinking” is designed once it has a sequence of units, planned minutes, "
        "mechanisms and an evidence card."
    )


def test_ready_asks_for_a_follow_on_where_all_is_whole_school(cast: Cast) -> None:
    plan = with_a_programme("designed")
    plan.activity(
        "talk",
        on=date(2026, 10, 8),
        stream="whole-school",
        group="everyone",
        programme="thinking",
    )
    with pytest.raises(NotReadyYet, match="a follow-on in teams or for individuals"):
        change_programme_state(a_programme(cast, plan), "ready", actor=cast.tomasz, at=NOW)


def test_a_teacher_takes_no_step(cast: Cast) -> None:
    programme = a_programme(cast, with_a_programme("active"))
    with pytest.raises(PermissionDenied):
        change_programme_state(programme, "closing", actor=cast.priya, at=NOW)


def test_ready_without_an_evaluation_plan_is_refused_on_the_page(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = with_a_programme("designed")
    plan.activity("talk", on=date(2026, 10, 8), team="science", programme="thinking")
    a_programme(cast, plan)
    tomasz = client_of("tomasz")
    page = tomasz.post(STEP, {"to": "ready"}).content.decode()
    assert "Nothing says yet how “Everyone thinking” will be evaluated." in page
    assert Programme.objects.get(key="thinking").state == "designed"


def test_a_start_without_a_baseline_is_refused_in_the_words_of_the_check(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = with_a_programme("ready")
    plan.add(
        r.Measure(
            id="talk",
            priority="reading-to-learn",
            name="Pupil talk",
            kind="pupil-talk",
            direction="up",
        )
    )
    a_programme(cast, plan)
    tomasz = client_of("tomasz")
    page = tomasz.post(STEP, {"to": "active"}).content.decode()
    assert "“Pupil talk” has no baseline from the start on 10 September." in page
    assert Programme.objects.get(key="thinking").state == "ready"
    assert not AuditEvent.objects.filter(verb="changed state of programme").exists()


def test_a_start_with_its_baseline_passes_the_gate(cast: Cast, client_of: ClientOf) -> None:
    a_programme(cast, with_a_programme("ready"))
    assert client_of("tomasz").post(STEP, {"to": "active"}).status_code == 302
    assert Programme.objects.get(key="thinking").state == "active"


def test_closing_without_a_decision_is_refused_until_there_is_one(
    cast: Cast, client_of: ClientOf
) -> None:
    a_programme(cast, with_a_programme("closing"))
    tomasz = client_of("tomasz")
    page = tomasz.post(STEP, {"to": "closed"}).content.decode()
    assert "Everyone thinking is closed without a decision." in page
    assert Programme.objects.get(key="thinking").state == "closing"
    decide = f"{YEAR}programmes/thinking/decide/"
    tomasz.post(
        decide, {"kind": "adopt", "reason": "Pupils answer", "on": "5/2/2027", "closing": "on"}
    )
    assert tomasz.post(STEP, {"to": "closed"}).status_code == 302
    assert Programme.objects.get(key="thinking").state == "closed"


def test_a_made_up_step_of_a_programme_is_refused_in_words(cast: Cast, client_of: ClientOf) -> None:
    a_programme(cast, with_a_programme("sketch"))
    page = client_of("tomasz").post(STEP, {"to": "closed"}).content.decode()
    assert "is sketch, and that step does not lead on from there." in page
    assert client_of("eve").post(STEP, {"to": "designed"}).status_code == 404


def test_an_activity_for_nobody_is_not_published(cast: Cast) -> None:
    activity = an_activity(cast, "launch")
    activity.activity_audience.all().delete()
    activity.state = "planned"
    with pytest.raises(NobodyInvited):
        change_activity_state(activity, "published", actor=cast.tomasz, at=NOW)


def test_an_activity_to_come_has_not_happened(cast: Cast) -> None:
    activity = an_activity(cast, "science-2027-02-23")
    with pytest.raises(StillToCome) as refused:
        change_activity_state(activity, "happened", actor=cast.tomasz, at=NOW)
    assert refused.value.message == "“Science reads” is on 23 February 2027."


def test_what_has_happened_is_not_cancelled(cast: Cast) -> None:
    with pytest.raises(NoSuchStep):
        cancel_activity(an_activity(cast, "launch"), "No hall", actor=cast.tomasz, at=NOW)


def test_cancelling_keeps_the_reason_and_shows_it(cast: Cast, client_of: ClientOf) -> None:
    an_activity(cast)
    tomasz = client_of("tomasz")
    address = f"{YEAR}activities/science-2027-02-23/"
    without = tomasz.post(f"{address}cancel/", {}).content.decode()
    assert "Say in a few words why it is cancelled." in without
    tomasz.post(f"{address}cancel/", {"reason": "The hall is not free"})
    assert Activity.objects.get(key="science-2027-02-23").state == "cancelled"
    assert "Cancelled: The hall is not free" in tomasz.get(address).content.decode()
    tomasz.post(f"{address}change-state/", {"to": "planned"})
    assert Activity.objects.get(key="science-2027-02-23").state == "planned"


def test_a_team_leader_publishes_their_own_session_only(cast: Cast, client_of: ClientOf) -> None:
    an_activity(cast)
    Person.objects.filter(key="aisha-rahman").update(user=cast.aisha)
    aisha = client_of("aisha")
    own = f"{YEAR}activities/science-2027-02-23/change-state/"
    other = f"{YEAR}activities/launch/change-state/"
    assert aisha.post(own, {"to": "published"}).status_code == 302
    assert Activity.objects.get(key="science-2027-02-23").state == "published"
    assert aisha.post(other, {"to": "complete"}).status_code == 403
