"""The page that starts a school year from the one before: three steps, one year."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.public import AuditEvent, Role, SchoolYear, SystemActor, YearState
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.exchange.actions.start_next_year import start_next_year
from goldenthread.exchange.public import get_whole_year, import_school_year
from goldenthread.planner.next_year.choices import CannotStart
from goldenthread.planner.next_year.new_year import next_year
from goldenthread.planner.next_year.on_offer import usual_choices
from goldenthread.practice.models import CoachingPair
from goldenthread.programmes.models import Activity
from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot, in_key_order
from tests.cast import Cast
from tests.exchange.conftest import AT, stored

pytestmark = pytest.mark.django_db
type ClientOf = Callable[[str | Role], Client]
type Fields = dict[str, list[str]]
ACTOR = SystemActor("tests")
PAGE = "/schools/ashmoor-vale/next-year/"
YEAR = "/schools/ashmoor-vale/2027-28/year/"


def small_year(*, people: int = 3) -> Snapshot:
    """A year with one of everything that can go on."""
    names = [f"teacher-{number}" for number in range(people)]
    plan = SmallPlan().people(*names).team("english", *names, slot_every_weeks=2)
    plan.need("reading").priority("reading", need="reading", title="Reading to learn")
    plan.programme("pr1", priority="reading", title="Reading aloud").for_whom("pr1", team="english")
    plan.add(r.Unit(id="unit-1", programme="pr1", position=1, big_idea="Hard words"))
    for week in plan.snapshot().calendar.teaching_weeks[::2]:
        on = week.monday + dt.timedelta(days=1)
        plan.activity(
            f"english-{on}", on=on, team="english", uses_learning_slot=True, after_hours=True
        )
    whole: dict[str, Any] = {"stream": "whole-school", "group": "everyone"}
    plan.activity("keeping-safe", on=dt.date(2026, 9, 1), kind="statutory-training", **whole)
    plan.activity("launch", on=dt.date(2026, 10, 8), kind="twilight", programme="pr1", **whole)
    plan.add(
        r.CalendarEvent(
            id="evening", title="Parents' evening", kind="parents-evening", on=dt.date(2026, 11, 5)
        )
    )
    plan.pair("teacher-0", "teacher-1", programme="pr1")
    plan.add(
        r.PeerGroup(id="two", kind="pair"),
        *(r.PeerGroupMember(peer_group="two", person=name) for name in names[:2]),
        r.Coach(person="teacher-0", protected_minutes=60),
        r.Step(id="step-1", person="teacher-1", opened_on=dt.date(2027, 1, 11)),
        r.BudgetLine(id="cover", name="Cover", planned_pounds=100, spent_pounds=40),  # type: ignore[arg-type]
    )
    return plan.snapshot()


@pytest.fixture
def began(cast: Cast) -> Snapshot:
    """Ashmoor Vale in a small 2026-27."""
    import_school_year(small_year(), school=cast.ashmoor, actor=ACTOR, at=AT)
    return get_whole_year(SchoolYear.objects.get(label="2026-27"))


class Form(HTMLParser):
    """What a browser would send of the page's form, without its buttons."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fields: Fields = {}
        self._select = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "select":
            self._select = name
            self.fields.setdefault(name, [])
        elif tag == "option" and "selected" in given:
            self.fields[self._select] = [given.get("value", "")]
        elif tag == "input" and name:
            if given.get("type") == "checkbox" and "checked" not in given:
                return
            self.fields.setdefault(name, []).append(given.get("value", ""))


def fields_of(response: Any) -> Fields:
    fields = Form(response.content.decode().split("<main", 1)[1]).fields
    return {name: values for name, values in fields.items() if values}


def send(client: Client, fields: Fields, go: str, **changed: str | list[str]) -> Any:
    told = {
        **fields,
        **{name: [value] if isinstance(value, str) else value for name, value in changed.items()},
    }
    return client.post(PAGE, {**told, "go": go})


def walked(client: Client, **changed: str | list[str]) -> tuple[Any, Any, Any]:
    """The pages of the three steps, with something changed on the second."""
    first = client.get(PAGE)
    second = send(client, fields_of(first), "2")
    return first, second, send(client, fields_of(second), "3", **changed)


def errors_in(response: Any) -> list[str]:
    return [line.text for line in response.context["errors"]]


def test_three_steps_make_the_year_that_was_shown(client_of: ClientOf, began: Snapshot) -> None:
    client = client_of("tomasz")
    before = stored()
    first, second, third = walked(client)
    assert [page.context["step"] for page in (first, second, third)] == [1, 2, 3]
    text = first.content.decode()
    assert "so that it holds Good Friday (14 April 2028) and Easter Monday (17 April 2028)" in text
    assert 'value="1 September 2027"' in text
    assert "Parents&#x27; evening" in second.content.decode()
    assert "19 slots dated, content open" in third.content.decode()
    assert stored() == before
    answer = send(client, fields_of(third), "make")
    assert (answer.status_code, answer.headers["Location"]) == (302, YEAR)
    made = get_whole_year(SchoolYear.objects.get(label="2027-28"))
    assert in_key_order(made) == in_key_order(next_year(began, usual_choices(began)))


def test_the_year_is_a_draft_and_the_audit_log_says_who_made_it(
    client_of: ClientOf, began: Snapshot
) -> None:
    client = client_of("tomasz")
    send(client, fields_of(walked(client)[2]), "make")
    year = SchoolYear.objects.get(label="2027-28")
    assert year.state == YearState.DRAFT
    event = AuditEvent.objects.get(verb="started school year")
    assert (event.actor_name, event.subject_name, event.facts) == (
        "Tomasz Wilk",
        "2027-28",
        {"from": "2026-27"},
    )
    assert client.get(YEAR).status_code == 200
    assert client_of("priya").get(YEAR).status_code == 403


def test_this_year_stays_as_it_was(client_of: ClientOf, began: Snapshot) -> None:
    client = client_of("tomasz")
    year = SchoolYear.objects.get(label="2026-27")
    before = get_whole_year(year)
    send(client, fields_of(walked(client)[2]), "make")
    assert get_whole_year(year) == before


def test_pressing_twice_makes_one_year(client_of: ClientOf, began: Snapshot) -> None:
    client = client_of("tomasz")
    fields = fields_of(walked(client)[2])
    send(client, fields, "make")
    before = stored()
    answer = send(client, fields, "make")
    assert (answer.status_code, answer.headers["Location"]) == (302, YEAR)
    assert stored() == before
    assert SchoolYear.objects.filter(label="2027-28").count() == 1
    text = client.get(PAGE).content.decode()
    assert "is there already" in text
    assert f"{PAGE}?from=2027-28" in text


def test_the_action_makes_a_year_once(cast: Cast, began: Snapshot) -> None:
    year = SchoolYear.objects.select_related("school").get(label="2026-27")
    choices = usual_choices(began)
    start_next_year(year, choices, actor=cast.tomasz, at=AT)
    before = stored()
    with pytest.raises(CannotStart, match=r"^2027-28 is there already\.$"):
        start_next_year(year, choices, actor=cast.tomasz, at=AT)
    with pytest.raises(PermissionDenied):
        start_next_year(year, choices, actor=cast.ruth, at=AT)
    assert stored() == before


def test_a_year_that_has_begun_is_no_draft(cast: Cast, began: Snapshot) -> None:
    year = SchoolYear.objects.select_related("school").get(label="2026-27")
    late = dt.datetime(2027, 9, 6, 9, 0, tzinfo=dt.UTC)
    made = start_next_year(year, usual_choices(began), actor=cast.tomasz, at=late)
    assert made.state == YearState.IN_USE


def test_the_year_after_next_starts_from_the_next(client_of: ClientOf, began: Snapshot) -> None:
    client = client_of("tomasz")
    send(client, fields_of(walked(client)[2]), "make")
    first = client.get(f"{PAGE}?from=2027-28")
    second = send(client, fields_of(first), "2")
    third = send(client, fields_of(second), "3")
    answer = send(client, fields_of(third), "make")
    assert answer.headers["Location"] == "/schools/ashmoor-vale/2028-29/year/"


def test_what_is_not_ticked_does_not_go_on(client_of: ClientOf, began: Snapshot) -> None:
    client = client_of("tomasz")
    _, second, _ = walked(client)
    fields = fields_of(second)
    for name in ("programmes", "priorities", "meetings", "pairs", "peer_groups"):
        del fields[name]
    third = send(client, fields, "3")
    send(client, fields_of(third), "make")
    year = SchoolYear.objects.get(label="2027-28")
    titles = Activity.objects.filter(year=year).values_list("title", flat=True)
    assert list(titles) == ["Keeping safe"]
    assert not CoachingPair.objects.filter(year=year).exists()


def test_dates_that_were_changed_are_the_dates_of_the_year(
    client_of: ClientOf, began: Snapshot
) -> None:
    client = client_of("tomasz")
    fields = fields_of(client.get(PAGE))
    second = send(client, fields, "2", **{"terms-0-starts_on": "2/9/2027", "days-0-on": ""})
    third = send(client, fields_of(second), "3")
    send(client, fields_of(third), "make")
    made = get_whole_year(SchoolYear.objects.get(label="2027-28"))
    assert made.calendar.school_days[0] == dt.date(2027, 9, 2)
    assert len(made.calendar.inset_days) == 4


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (
            {"terms-1-starts_on": "20 October 2027"},
            "Autumn 2 begins on 20 October 2027, before Autumn 1 ends on 22 October 2027.",
        ),
        (
            {"terms-1-starts_on": "the first"},
            "“the first” is not a day. Write it like 5 February 2027 or 5/2/2027.",
        ),
        (
            {"terms-0-ends_on": ""},
            "Enter its last day, for example 22 October 2027.",
        ),
        (
            {"days-1-minutes": "six hours"},
            "Write whole minutes from 0 to 600.",
        ),
        (
            {"week_a_starts_on": "7 September 2027"},
            "Week A begins on a Monday, and 7 September 2027 is a Tuesday.",
        ),
    ],
)
@pytest.mark.parametrize("go", ["2", "3", "make"])
def test_a_mistake_is_told_and_nothing_typed_is_lost(
    client_of: ClientOf, began: Snapshot, go: str, changed: Mapping[str, str], sentence: str
) -> None:
    client = client_of("tomasz")
    fields = fields_of(send(client, fields_of(client.get(PAGE)), "2"))
    fields["meetings"] = []
    note = {"days-0-note": "Bring your own cup"}
    answer = send(client, fields, go, **changed, **note)
    assert (answer.context["step"], errors_in(answer)) == (1, [sentence])
    again = fields_of(answer)
    assert [again.get(name, [""]) for name in (*changed, *note)] == [
        [value] for value in (*changed.values(), *note.values())
    ]
    assert "meetings" not in again
    assert again["ticked"] == ["yes"]
    assert "<title>Error: " in answer.content.decode()
    assert SchoolYear.objects.count() == 1


def test_a_programme_without_its_priority_is_told_on_the_second_step(
    client_of: ClientOf, began: Snapshot
) -> None:
    client = client_of("tomasz")
    _, _, third = walked(client, priorities=[])
    assert (third.context["step"], errors_in(third)) == (
        2,
        [
            "PR1 Reading aloud goes on, and P1 Reading to learn, which it serves, does not. "
            "Tick both or neither."
        ],
    )
    assert "priorities" not in fields_of(third)


def test_going_back_keeps_what_was_chosen(client_of: ClientOf, began: Snapshot) -> None:
    client = client_of("tomasz")
    _, second, _ = walked(client)
    fields = fields_of(second)
    del fields["events"]
    back = send(client, fields, "1", **{"days-0-note": "With breakfast"})
    assert (back.context["step"], errors_in(back)) == (1, [])
    again = send(client, fields_of(back), "2")
    assert "events" not in fields_of(again)
    assert fields_of(again)["days-0-note"] == ["With breakfast"]


def test_keys_that_nobody_offered_are_refused(client_of: ClientOf, began: Snapshot) -> None:
    client = client_of("tomasz")
    answer = walked(client, events=["evening", "<script>"])[2]
    assert errors_in(answer) == ["2026-27 has nothing called '<script>' that goes on."]


def test_a_form_of_nonsense_is_answered_with_a_page(client_of: ClientOf, began: Snapshot) -> None:
    client = client_of("tomasz")
    for data in ({}, {"go": "make"}, {"go": "3", "terms-TOTAL_FORMS": "9999999"}, {"go": "x"}):
        answer = client.post(PAGE, data)
        assert (answer.status_code, answer.context["step"]) == (200, 1)
    assert SchoolYear.objects.count() == 1


def test_a_school_without_a_year_is_led_to_its_files(client_of: ClientOf, cast: Cast) -> None:
    text = client_of("tomasz").get(PAGE).content.decode()
    assert "No year to start from yet" in text
    assert reverse("exchange:import", args=["ashmoor-vale"]) in text


def test_a_year_without_half_terms_asks_for_the_six(client_of: ClientOf, cast: Cast) -> None:
    year = replace(small_year(), terms=(), days=(), activities=(), activity_audience=())
    import_school_year(year, school=cast.ashmoor, actor=ACTOR, at=AT)
    client = client_of("tomasz")
    first = client.get(PAGE)
    assert [form["name"].value() for form in first.context["forms"].terms][:6] == [
        *("Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2")
    ]
    answer = send(client, fields_of(first), "2")
    assert errors_in(answer) == ["There are no half-terms. Write at least one."]


def test_only_whoever_brings_in_and_dates_the_year_starts_one(
    client_of: ClientOf, began: Snapshot
) -> None:
    for who, status in (("tomasz", 200), ("ruth", 403), ("priya", 403), ("eve", 404)):
        client = client_of(who)
        assert client.get(PAGE).status_code == status
        if status != 200:
            assert client.post(PAGE, {"go": "make"}).status_code == status
    assert SchoolYear.objects.count() == 1


def test_the_year_page_and_the_page_of_files_lead_here(
    client_of: ClientOf, began: Snapshot
) -> None:
    imports = reverse("exchange:import", args=["ashmoor-vale"])
    year = reverse("workbench:year", args=["ashmoor-vale", "2026-27"])
    assert PAGE in client_of("tomasz").get(imports).content.decode()
    assert PAGE not in client_of("stephen").get(imports).content.decode()
    assert f"{PAGE}?from=2026-27" in client_of("tomasz").get(year).content.decode()
    assert PAGE not in client_of("ruth").get(year).content.decode()


@pytest.mark.parametrize("people", [3, 200])
@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_step_costs_the_same_with_few_and_many_rows(
    client_of: ClientOf,
    cast: Cast,
    django_assert_num_queries: DjangoAssertNumQueries,
    people: int,
    step: int,
) -> None:
    import_school_year(small_year(people=people), school=cast.ashmoor, actor=ACTOR, at=AT)
    client = client_of("tomasz")
    fields = fields_of(walked(client)[1])
    with django_assert_num_queries(80):
        send(client, fields, str(step))


@pytest.mark.slow
def test_the_sample_starts_its_next_year(client_of: ClientOf, cast: Cast) -> None:
    import_school_year(ashmoor_vale(), school=cast.ashmoor, actor=ACTOR, at=AT)
    client = client_of("tomasz")
    third = walked(client)[2]
    assert third.context["made"].dated > 300
    assert send(client, fields_of(third), "make").headers["Location"] == YEAR
    text = client.get(YEAR).content.decode()
    assert "The year" in text
