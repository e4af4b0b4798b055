"""The pages of visits: groups, tokens, counts, who sees what, and at what cost."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.public import AuditEvent
from goldenthread.accounts.types import Role
from goldenthread.people.public import Team
from goldenthread.practice.access.visits import (
    can_view_visit,
    get_visit_or_404,
    visits_visible_to,
)
from goldenthread.practice.actions.answer_visit import agree_to_visit, mark_visit
from goldenthread.practice.actions.form_group import GroupExists, form_group, leave_group
from goldenthread.practice.actions.release_for_visit import spend_token
from goldenthread.practice.models import (
    CoverToken,
    PeerGroup,
    PeerGroupMember,
    PeerVisit,
    VisitArrangement,
)
from goldenthread.practice.queries.visits import get_home_card
from goldenthread.practice.queries.visits_counts import KEPT_BACK, get_counts, told
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.practice.visits_cast import (
    AT,
    HOME,
    MONDAY,
    ask,
    bring_visits_in,
    fresh,
    give_token,
    person,
    visits_plan,
)
from tests.year import TODAY

type ClientOf = Callable[[str | Role], Client]

HOME_QUERIES = 18
VISIT_QUERIES = 19
BOOK_QUERIES = 21


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


def test_a_visit_is_for_its_two_people_alone(cast: Cast, client_of: ClientOf) -> None:
    year = bring_visits_in(cast)
    visit = ask(year, cast, message="The hinge question is new")
    may = {
        name: (
            can_view_visit(user, visit),
            visits_visible_to(user, year).exists(),
            client_of(name).get(f"{HOME}visit/{visit.key}/").status_code == 200,
        )
        for name, user in cast.people.items()
    }
    both = (True, True, True)
    assert {name for name, answers in may.items() if answers == both} == {"aisha", "priya"}
    assert set(may.values()) == {both, (False, False, False)}
    with pytest.raises(Http404):
        get_visit_or_404(cast.tomasz, year, visit.key)


def test_words_of_a_visit_are_sealed_and_no_audit_line_names_it(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_visits_in(cast)
    visit = ask(year, cast, message="The hinge question is new")
    agree_to_visit(visit, actor=cast.aisha, at=AT)
    row = VisitArrangement.objects.get()
    assert b"hinge" not in bytes(row.sealed)
    assert "The hinge question is new" in (
        client_of("aisha").get(f"{HOME}visit/{visit.key}/").content.decode()
    )
    assert not AuditEvent.objects.filter(subject__contains="visit").exists()


def test_nothing_about_a_visit_can_hold_a_grade() -> None:
    names = {
        field.name for model in (PeerVisit, VisitArrangement) for field in model._meta.get_fields()
    } | set(VisitArrangement.WORDS)
    assert not {name for name in names if any(word in name for word in ("grade", "score", "rat"))}


def test_anybody_forms_a_triad_and_leaves_it(cast: Cast, client_of: ClientOf) -> None:
    bring_visits_in(cast)
    denise = client_of("denise")
    sent = {
        "first": person("priya-nair").pk,
        "second": person("aisha-rahman").pk,
        "cadence_weeks": "6",
    }
    denise.post(f"{HOME}groups/form/", sent)
    group = PeerGroup.objects.get()
    assert (group.kind, group.cadence_weeks, group.starts_on) == ("triad", 6, TODAY)
    assert "Visit Denise Obi" in client_of("priya").get(HOME).content.decode()
    leave = f"{HOME}groups/{group.key}/leave/"
    assert "Leave this triad?" in denise.get(leave).content.decode()
    denise.post(leave)
    group.refresh_from_db()
    assert (group.kind, group.ends_on, PeerGroupMember.objects.count()) == ("pair", None, 2)
    assert denise.get(leave).status_code == 404
    client_of("priya").post(leave)
    group.refresh_from_db()
    assert group.ends_on == TODAY


def test_a_group_is_two_or_three_and_only_leaders_form_it_for_others(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_visits_in(cast)
    pair = [person("priya-nair"), person("aisha-rahman")]
    with pytest.raises(PermissionDenied):
        form_group(year, pair, programme=None, cadence_weeks=None, actor=cast.denise, at=AT)
    tomasz = client_of("tomasz")
    alone = {"first": pair[0].pk, "without_me": "on"}
    assert "two members" in tomasz.post(f"{HOME}groups/form/", alone).content.decode()
    tomasz.post(f"{HOME}groups/form/", alone | {"second": pair[1].pk})
    assert PeerGroup.objects.get().kind == "pair"
    with pytest.raises(GroupExists, match="already"):
        form_group(year, pair, programme=None, cadence_weeks=None, actor=cast.priya, at=AT)
    form = client_of("denise").get(f"{HOME}groups/form/").content.decode()
    assert "without_me" not in form


def test_a_pair_that_ends_keeps_both_on_record(cast: Cast) -> None:
    year = bring_visits_in(cast)
    pair = [person("priya-nair"), person("aisha-rahman")]
    group = form_group(year, pair, programme=None, cadence_weeks=None, actor=cast.priya, at=AT)
    leave_group(group, actor=cast.priya, at=AT)
    leave_group(group, actor=cast.denise, at=AT)
    assert PeerGroupMember.objects.count() == 2


def test_tokens_are_issued_to_a_person_a_team_and_everybody(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_visits_in(cast)
    tomasz = client_of("tomasz")
    page = f"{HOME}tokens/"
    choices = dict(tomasz.get(page).context["form"].fields["whom"].choices)
    assert {"everybody", "Teams", "People"} <= choices.keys()
    one = f"person-{person('priya-nair').pk}"
    tomasz.post(page, {"whom": one, "each": "2", "worth": "segment"})
    science = f"team-{Team.objects.get(key='science').pk}"
    tomasz.post(page, {"whom": science, "each": "1", "worth": "lesson"})
    tomasz.post(page, {"whom": "everybody", "each": "1", "worth": "segment"})
    owned = CoverToken.objects.filter(owner__key="priya-nair")
    assert owned.count() == 4
    assert CoverToken.objects.filter(owner__key="stephen-cole").count() == 1
    assert "3 tokens" in client_of("priya").get(HOME).content.decode()
    wrong = tomasz.post(page, {"whom": "person-0", "each": "99", "worth": "gold"})
    assert set(wrong.context["form"].errors) == {"whom", "each", "worth"}
    # Whose they are stands in no audit line.
    facts = [
        event.facts
        for event in AuditEvent.objects.filter(verb="issued cover tokens").order_by("pk")
    ]
    assert facts[0] == {"worth": "segment", "tokens": 2}
    visit = ask(year, cast)
    visit.arrangement.visit = visit
    spend_token(visit.arrangement, actor=cast.priya, at=AT)
    tomasz.post(f"{page}withdraw/", {"issued_on": TODAY.isoformat(), "worth": "segment"})
    left = owned.filter(withdrawn_on=None).order_by("worth").values_list("worth", "visit")
    assert list(left) == [("lesson", None), ("segment", visit.pk)]
    odd = tomasz.post(f"{page}withdraw/", {"issued_on": "never", "worth": "x"}, follow=True)
    assert "Choose which tokens" in odd.content.decode()


def test_counts_are_told_from_five_people_and_never_by_a_sum() -> None:
    assert told({"a": 7, "b": 0, "c": 12}) == {"a": "7", "b": "0", "c": "12"}
    assert told({"a": 7, "b": 3, "c": 12}) == {"a": KEPT_BACK, "b": KEPT_BACK, "c": "12"}
    # Of one head teacher alone, kept back and nought must look the same.
    one = frozenset({"a"})
    assert told({"a": 1, "b": 9, "c": 12}, one) == told({"a": 0, "b": 9, "c": 12}, one)
    assert told({"a": 2, "b": 3, "c": 12}) == {"a": KEPT_BACK, "b": KEPT_BACK, "c": "12"}


def test_leaders_read_counts_and_a_team_leader_those_of_the_team(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = visits_plan()
    for number in range(6):
        plan.person(f"teacher-{number}")
        plan.add(
            r.TeamMember(team="science", person=f"teacher-{number}"),
            r.PeerVisit(
                id=f"visit-{number}",
                host="aisha-rahman",
                visitor=f"teacher-{number}",
                on=dt.date(2027, 1, 12),
                took_place=True,
            ),
        )
    year = bring_visits_in(cast, plan)
    counts = get_counts(year)
    assert counts.visits == "6"
    groups = {one.name: (one.visited, one.hosted) for one in counts.groups}
    assert groups["Teachers"] == ("6", KEPT_BACK)
    aisha = client_of("aisha").get(f"{HOME}counts/")
    assert aisha.context["counts"] is None
    assert [(one.visited, one.hosted) for one in aisha.context["teams"]] == [("6", "fewer than 5")]
    assert client_of("governor").get(f"{HOME}counts/").status_code == 200
    assert client_of("priya").get(f"{HOME}counts/").status_code == 403


def test_the_home_card_knows_what_comes_next_and_what_waits(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    year = bring_visits_in(cast)
    give_token(year)
    agreed = ask(year, cast, on=MONDAY, period="2")
    agree_to_visit(agreed, actor=cast.aisha, at=AT)
    ask(year, cast, asked_by="aisha-rahman")
    priya = person("priya-nair")
    with django_assert_num_queries(2):
        card = get_home_card(priya, year, TODAY)
    assert (card.text, card.action, card.marked) == (
        "Aisha Rahman asks: You visit Aisha Rahman on Tue 9 Feb, period 1",
        "Answer",
        True,
    )
    assert card.lines == ("You visit Aisha Rahman on Mon 8 Feb, period 2", "1 cover token left")
    assert get_home_card(person("stephen-cole"), year, TODAY).action == "Book a visit"
    aisha = get_home_card(person("aisha-rahman"), year, TODAY)
    assert aisha.text == "Priya Nair visits you on Mon 8 Feb, period 2"


def fill(cast: Cast, many: int) -> str:
    """So many visits, groups and offers for Priya; the address of one visit."""
    plan = visits_plan()
    for number in range(many):
        plan.person(f"colleague-{number}")
        plan.add(
            r.PeerGroup(id=f"pair-{number}", kind="pair", programme="pr1"),
            r.PeerGroupMember(peer_group=f"pair-{number}", person="priya-nair"),
            r.PeerGroupMember(peer_group=f"pair-{number}", person=f"colleague-{number}"),
            r.PeerVisit(
                id=f"visit-{number}",
                host=f"colleague-{number}",
                visitor="priya-nair",
                on=TODAY + dt.timedelta(days=number - 5),
            ),
        )
    year = bring_visits_in(cast, plan)
    visit = ask(year, cast)
    for _ in range(many):
        give_token(year)
    return visit.key


@pytest.mark.parametrize("many", [1, 30])
def test_pages_cost_the_same_with_little_and_much(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    many: int,
) -> None:
    key = fill(cast, many)
    priya = client_of("priya")
    for address, number in (
        (HOME, HOME_QUERIES),
        (f"{HOME}visit/{key}/", VISIT_QUERIES),
        (f"{HOME}book/aisha-rahman/visit/", BOOK_QUERIES),
    ):
        with django_assert_num_queries(number):
            assert priya.get(address).status_code == 200


def test_thanks_reach_the_host(cast: Cast, client_of: ClientOf) -> None:
    year = bring_visits_in(cast)
    visit = ask(year, cast)
    mark_visit(visit, actor=cast.aisha, at=AT + dt.timedelta(days=4))
    words = f"{HOME}visit/{visit.key}/words/"
    priya = client_of("priya")
    version = priya.get(words).context["form"]["version"].initial
    priya.post(words, {"seen": "", "thanks": "For the silence", "version": version})
    page = client_of("aisha").get(f"{HOME}visit/{visit.key}/").content.decode()
    assert "For the silence" in page
    refused = client_of("aisha").get(words, follow=True).content.decode()
    assert "The visitor writes this" in refused
    assert fresh(visit).took_place
    long = priya.post(words, {"seen": "x" * 100_000, "thanks": "", "version": version})
    assert long.status_code == 200
