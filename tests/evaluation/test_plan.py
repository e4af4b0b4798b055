"""Planning how one will know, backwards from the pupils: the timetable, the page and due looks."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.public import SystemActor
from goldenthread.accounts.types import Role
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.evaluation.actions.plan_backwards import NewLook, plan_backwards
from goldenthread.evaluation.default_timetable import Timetable, weeks_of
from goldenthread.evaluation.measure_ideas import KINDS
from goldenthread.evaluation.public import EvaluationItem, due_looks
from goldenthread.kernel.dates import monday_of
from goldenthread.people.public import link_accounts
from goldenthread.programmes.public import Programme
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import TODAY, bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]

NOW = datetime(2026, 9, 1, 10, 0, tzinfo=UTC)
BEFORE = date(2026, 9, 1)
PLAN = "/schools/ashmoor-vale/2026-27/evaluation/programmes/pr1/"
PAGE_QUERIES = 18
TABLE_QUERIES = 17
CALENDAR = small_plan().snapshot().calendar
YEAR_LONG = Timetable(CALENDAR, date(2026, 9, 7), date(2027, 7, 9))


def of(timetable: Timetable, level: str) -> list[date]:
    return [look.due_on for look in timetable.usual_looks() if look.level == level]


def test_the_usual_timetable_goes_back_from_the_pupils_in_weeks_with_pupils() -> None:
    looks = YEAR_LONG.usual_looks()
    assert [str(look.level) for look in looks] == [
        *("L5", "L5", "L4", "L4", "L4", "L3", "L2", "L2", "L1")
    ]
    assert all(look.due_on in CALENDAR.pupil_days for look in looks)
    assert of(YEAR_LONG, "L5") == [date(2027, 2, 5), date(2027, 7, 9)]
    assert of(YEAR_LONG, "L2")[0] <= date(2026, 9, 21)
    assert of(YEAR_LONG, "L1") == [date(2026, 9, 14)]
    for look in looks:
        if look.level == "L4":
            assert CALENDAR.weeks_between(date(2026, 9, 7), look.due_on) >= 6


def test_no_two_looks_that_can_wait_fall_into_one_week() -> None:
    weeks = [monday_of(look.due_on) for look in YEAR_LONG.usual_looks() if look.level != "L1"]
    assert len(weeks) == len(set(weeks))


def test_no_look_falls_into_a_week_of_exams() -> None:
    exams = weeks_of([(date(2027, 6, 28), date(2027, 7, 9)), (date(2027, 2, 3), None)])
    timetable = Timetable(CALENDAR, date(2026, 9, 7), date(2027, 7, 9), exams)
    assert of(timetable, "L5") == [date(2027, 2, 12), date(2027, 6, 25)]
    assert not {monday_of(look.due_on) for look in timetable.usual_looks()} & exams


def test_pupils_of_a_short_programme_are_looked_at_a_term_after_its_start() -> None:
    short = Timetable(CALENDAR, date(2027, 1, 11), date(2027, 2, 12))
    (day,) = of(short, "L5")
    assert CALENDAR.weeks_between(date(2027, 1, 11), day) == 12


def test_what_is_planned_is_not_proposed_and_what_is_over_comes_in_two_weeks() -> None:
    everything = [(str(look.level), look.due_on) for look in YEAR_LONG.usual_looks()]
    assert YEAR_LONG.proposals(everything, BEFORE) == ()
    only_smiles = [("L1", date(2026, 9, 7))]
    late = YEAR_LONG.proposals(only_smiles, TODAY)
    assert {str(look.level) for look in late} == {"L2", "L3", "L4", "L5"}
    assert min(look.due_on for look in late) >= TODAY + timedelta(days=14)
    assert len({monday_of(look.due_on) for look in late}) == len(late)


@pytest.mark.parametrize(
    "outside", [(date(2027, 8, 2), date(2027, 8, 30)), (date(2027, 7, 21), date(2027, 7, 21))]
)
def test_a_programme_at_the_edge_of_the_year_breaks_nothing(outside: tuple[date, date]) -> None:
    assert all(
        look.due_on >= outside[0] for look in Timetable(CALENDAR, *outside).proposals([], TODAY)
    )


def empty_plan() -> SmallPlan:
    """A programme of Priya Nair's that begins on 7 September, with nothing planned for it."""
    plan = small_plan()
    plan.programme("pr9", code="PR9", title="Main points", priority="reading-to-learn")
    return plan


@pytest.fixture
def before_the_start(settings: Settings) -> None:
    settings.DEMO_TODAY = BEFORE


def proposed(client: Client, key: str = "pr1") -> dict[str, str]:
    """What the table of proposals sends when nothing in it is changed."""
    rows = client.get(PLAN.replace("pr1", key) + "propose/").context["rows"]
    return {
        bound.html_name: (
            "on" if bound.name == "take" else str(bound.value() if bound.value() else "")
        )
        for row in rows
        for bound in row
    }


@pytest.mark.usefixtures("before_the_start")
def test_all_looks_are_planned_in_one_go_and_none_of_them_twice(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast, empty_plan().snapshot())
    client = client_of("tomasz")
    table = proposed(client, "pr9")
    assert len(table) == 9 * 5
    for _ in range(2):
        answer = client.post(PLAN.replace("pr1", "pr9") + "propose/", table)
        assert answer.status_code == 302
    looks = EvaluationItem.objects.filter(programme__key="pr9")
    assert (looks.count(), looks.filter(level="L4").count()) == (9, 3)
    assert "Nothing is missing" in client.get(answer["Location"] + "propose/").content.decode()
    page = client.get(answer["Location"]).content.decode()
    assert ("Fill the gaps" in page, "Add one look" in page) == (False, True)


@pytest.mark.usefixtures("before_the_start")
def test_a_row_can_be_changed_or_left(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast, empty_plan().snapshot())
    client = client_of("tomasz")
    table = {
        name: value
        for name, value in proposed(client, "pr9").items()
        if not name.endswith("-take") or name.startswith("L1")
    }
    (name,) = (name for name in table if name.startswith("L1") and name.endswith("-due_on"))
    table[name] = "18 September 2026"
    # What stands in rows that are left is not read.
    table[next(name for name in table if name.startswith("L3"))] = "a very long text" * 40
    client.post(PLAN.replace("pr1", "pr9") + "propose/", table)
    look = EvaluationItem.objects.get(programme__key="pr9")
    assert (look.level, look.due_on, look.burden_minutes) == ("L1", date(2026, 9, 18), 2)


@pytest.mark.usefixtures("before_the_start")
@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("due_on", "someday", "“someday” is not a day."),
        ("due_on", "1 September 2030", "1 September 2030 is too far off"),
        ("due_on", "", "Enter a day"),
        ("burden_minutes", "ages", "“ages” is not a length of time."),
        ("burden_minutes", "99999", "No look takes longer than ten hours."),
        ("owner", "999999", "999999"),
    ],
)
def test_what_is_wrong_in_a_row_is_a_sentence_and_nothing_is_written(
    cast: Cast, client_of: ClientOf, field: str, typed: str, sentence: str
) -> None:
    bring_in(cast, empty_plan().snapshot())
    client = client_of("tomasz")
    table = proposed(client, "pr9")
    name = next(name for name in table if name.endswith(field))
    answer = client.post(PLAN.replace("pr1", "pr9") + "propose/", table | {name: typed})
    assert sentence in answer.content.decode()
    assert not EvaluationItem.objects.filter(programme__key="pr9").exists()


@pytest.mark.usefixtures("before_the_start")
def test_the_table_counts_minutes_and_names_the_budget(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast, empty_plan().snapshot())
    answer = client_of("tomasz").get(PLAN.replace("pr1", "pr9") + "propose/")
    totals = [row.total for row in answer.context["rows"]]
    assert totals == [5, 10, 15, 20, 25, 28, 33, 38, 40]
    assert "budget is 5 minutes of recording a week" in answer.content.decode()


def test_the_page_asks_the_five_questions_back_from_the_pupils(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    page = client_of("priya").get(PLAN).content.decode()
    places = [page.index(f'id="L{level}"') for level in (5, 4, 3, 2, 1)]
    assert places == sorted(places)
    assert "Nothing planned. Three questions on the same day." in page
    assert "Plan all looks" not in page


def test_whoever_leads_the_programme_plans_it_and_a_colleague_does_not(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = small_plan()
    plan.programme("pr9", title="Led by Priya", lead="priya-nair")
    bring_in(cast, plan.snapshot())
    link_accounts(cast.ashmoor)
    form = {"level": "L2", "stage": "early", "due_on": "1 March 2027", "instrument": "Quiz"}
    there = PLAN.replace("pr1", "pr9") + "looks/new/"
    assert client_of("priya").post(there, form).status_code == 302
    assert client_of("aisha").post(there, form).status_code == 403
    assert EvaluationItem.objects.filter(programme__key="pr9").count() == 1
    again = client_of("priya").post(there, form).content.decode()
    assert "A look at L2 is planned for 1 March 2027 already." in again


def test_a_look_that_was_done_stays_on_the_plan(cast: Cast, client_of: ClientOf) -> None:
    plan = small_plan().add(
        r.EvaluationResult(
            id="done", programme="pr1", item="pr1-l5", level="L5", done_on=date(2027, 1, 22)
        )
    )
    bring_in(cast, plan.snapshot())
    answer = client_of("tomasz").post(f"{PLAN}looks/pr1-l5/remove/")
    assert "has been done, and its result belongs to it" in answer.content.decode()
    assert EvaluationItem.objects.filter(key="pr1-l5").exists()


@pytest.mark.walls
def test_governors_read_the_plan_without_a_name(cast: Cast, client_of: ClientOf) -> None:
    look = r.EvaluationItem(
        id="more",
        programme="pr1",
        level="L4",
        stage="end",
        due_on=date(2027, 6, 25),
        owner="priya-nair",
    )
    bring_in(cast, small_plan().add(look).snapshot())
    assert "Priya Nair" in client_of("denise").get(PLAN).content.decode()
    assert "Priya Nair" not in client_of("governor").get(PLAN).content.decode()


@pytest.mark.parametrize("looks", [1, 30])
def test_the_page_costs_the_same_however_much_is_planned(
    cast: Cast, client_of: ClientOf, django_assert_num_queries: DjangoAssertNumQueries, looks: int
) -> None:
    plan = small_plan()
    for number in range(looks):
        day = date(2027, 3, 1) + timedelta(days=number)
        key = f"more-{number}"
        plan.add(
            r.EvaluationItem(id=key, programme="pr1", level="L4", stage="end", due_on=day),
            r.EvaluationResult(
                id=key, programme="pr1", item=key, level="L4", done_on=date(2027, 1, 5)
            ),
            r.Measure(
                id=key,
                priority="reading-to-learn",
                name=f"Measure {number}",
                kind="test-of-the-skill",
                direction="up",
            ),
        )
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(PAGE_QUERIES):
        client.get(PLAN)
    with django_assert_num_queries(TABLE_QUERIES):
        client.get(f"{PLAN}propose/")


def test_looks_that_are_due_say_who_what_and_how_late(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    plan = small_plan()
    for key, due_on, owner in (
        ("late", date(2026, 12, 18), "priya-nair"),
        ("soon", date(2027, 2, 12), ""),
        ("far", date(2027, 6, 1), ""),
        ("done", date(2026, 12, 1), ""),
    ):
        item = r.EvaluationItem(
            id=key, programme="pr1", level="L2", stage="early", due_on=due_on, owner=owner
        )
        plan.add(item)
    result = r.EvaluationResult(
        id="done", programme="pr1", item="done", level="L2", done_on=date(2026, 12, 2)
    )
    year = bring_in(cast, plan.add(result).snapshot())
    with django_assert_num_queries(1):
        late, soon = due_looks(year, TODAY)
    assert (late.key, late.owner, late.days_late) == ("late", "Priya Nair", 49)
    assert late.short_version == "Ask five people to explain one idea, and count who can."
    assert (soon.key, soon.days_late, soon.short_version) == ("soon", 0, "")
    assert "/evaluation/" in late.address


def test_planning_says_how_many_are_new(cast: Cast) -> None:
    bring_in(cast)
    programme = Programme.objects.select_related("school", "year", "lead").get(key="pr1")
    look = NewLook("L2", "early", "Quiz", date(2027, 3, 1), None, 5)
    made = [
        plan_backwards(programme, [look, look], actor=SystemActor("tests"), at=NOW)
        for _ in range(2)
    ]
    assert made == [1, 0]


def test_an_idea_opens_the_form_of_a_new_measure_filled_in(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    client = client_of("tomasz")
    page = client.get(f"{PLAN}ideas/")
    ideas = [one for kind in page.context["kinds"] for one in kind.ideas]
    assert len(ideas) == sum(len(kind.ideas) for kind in KINDS)
    for one in ideas:
        form = client.get(one.address).context["form"]
        shown = [form[name].value() for name in ("name", "kind", "direction", "instrument")]
        idea = one.idea
        assert shown == [idea.name, idea.kind, idea.direction, idea.instrument]
    assert client.get(ideas[0].address).context["form"]["unit"].value() == "pupils of 62"
    assert "Use this one" not in client_of("denise").get(f"{PLAN}ideas/").content.decode()


def test_a_made_up_address_of_an_idea_breaks_nothing(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    there = "/schools/ashmoor-vale/2026-27/priorities/reading-to-learn/measures/new/"
    strange = {"kind": "nonsense", "direction": "x", "burden_minutes": "²", "name": "x" * 4000}
    assert client_of("tomasz").get(there, strange).status_code == 200
