"""Which single people something is for is read by those who plan it, and of coaching by fewer."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test.client import Client

from goldenthread.accounts.public import AuditEvent
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.programmes.public import Activity, ActivityAudience, can_name_audience
from tests.cast import Cast
from tests.year import bring_in, small_plan

pytestmark = pytest.mark.walls
type ClientOf = Callable[[str | Role], Client]

COACHING = "/schools/ashmoor-vale/2026-27/activities/coaching/"
VISIT = "/schools/ashmoor-vale/2026-27/activities/visit/"


@pytest.fixture
def coached(cast: Cast) -> Cast:
    """Priya Nair and Denise Obi are coached; Priya also visits English."""
    plan = small_plan()
    plan.person("denise-obi", email="denise.obi@ashmoor-vale.example")
    plan.activity(
        "coaching",
        "priya-nair",
        "denise-obi",
        title="Instructional coaching",
        on=date(2027, 3, 2),
        stream="individual",
        kind="coaching",
        programme="pr1",
    )
    bring_in(cast, plan.snapshot())
    return cast


def named_to(client: Client, address: str) -> set[str]:
    page = client.get(address).content.decode()
    shown = page[page.index("For whom") : page.index("What it stands on")]
    words = ("Priya Nair", "Denise Obi", "<li>You</li>", "Some people by name")
    return {name for name in words if name in shown}


def test_who_is_coached_is_read_by_whoever_arranges_the_pairs(
    coached: Cast, client_of: ClientOf
) -> None:
    others = {"Some people by name"}
    shown = {
        who: named_to(client_of(who), COACHING)
        for who in ("tomasz", "ruth", "aisha", "anneka", "priya", Role.LINE_MANAGER)
    }
    assert shown == {
        "tomasz": {"Priya Nair", "Denise Obi"},
        "ruth": others,
        "aisha": others,
        "anneka": others,
        "priya": {"<li>You</li>", *others},
        Role.LINE_MANAGER: others,
    }


def test_who_a_visit_is_for_is_read_by_whoever_plans_it(coached: Cast, client_of: ClientOf) -> None:
    shown = {who: named_to(client_of(who), VISIT) for who in ("tomasz", "ruth", "denise", "priya")}
    assert shown == {
        "tomasz": {"Priya Nair"},
        "ruth": {"Priya Nair"},
        "denise": {"Some people by name"},
        "priya": {"<li>You</li>"},
    }


def test_whoever_leads_an_activity_knows_for_whom(coached: Cast) -> None:
    Person.objects.filter(key="aisha-rahman").update(user=coached.aisha)
    visit = Activity.objects.get(key="visit")
    assert not can_name_audience(coached.aisha, visit)
    visit.facilitator = Person.objects.get(key="aisha-rahman")
    assert can_name_audience(coached.aisha, visit)


def test_the_head_finds_out_by_no_form_who_is_coached(coached: Cast, client_of: ClientOf) -> None:
    head = client_of("ruth")
    row = ActivityAudience.objects.get(activity__key="coaching", person__key="denise-obi")
    for person in Person.objects.filter(key__in=["denise-obi", "tomasz-wilk"]):
        assert head.post(f"{COACHING}audience/new/", {"person": person.pk}).status_code == 403
    remove = f"{COACHING}audience/{row.pk}/remove/"
    assert (head.get(remove).status_code, head.post(remove).status_code) == (403, 403)
    assert ActivityAudience.objects.filter(activity__key="coaching").count() == 2


def test_the_audit_log_does_not_say_who_is_coached(coached: Cast, client_of: ClientOf) -> None:
    leader = client_of("tomasz")
    row = ActivityAudience.objects.get(activity__key="coaching", person__key="denise-obi")
    leader.post(f"{COACHING}audience/{row.pk}/remove/")
    leader.post(f"{COACHING}audience/new/", {"person": Person.objects.get(key="denise-obi").pk})
    events = AuditEvent.objects.filter(verb__endswith="audience").order_by("pk")
    assert [(event.verb, event.subject_name, event.facts) for event in events] == [
        ("removed audience", "coaching|||a person", {}),
        ("made audience", "coaching|||a person", {}),
    ]
