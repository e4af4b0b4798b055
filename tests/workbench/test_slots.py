"""Regular slots: dates that follow them, content that stays, and what they take of a year."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.people.public import Team, link_accounts
from goldenthread.programmes.public import Activity
from goldenthread.snapshot import records as r
from goldenthread.workbench.slots.asked import Asked, NotATime, days_of, read_when
from goldenthread.workbench.slots.changed import list_changed
from goldenthread.workbench.slots.effect import Effect, work_out
from goldenthread.workbench.slots.standing import Standing, list_standing
from goldenthread.years.public import LedgerEntry
from tests.cast import Cast
from tests.year import bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]
SLOTS = "/schools/ashmoor-vale/2026-27/year/slots/"
IN_JUNE = date(2026, 6, 10)
TUESDAY_A = Asked(1, "A", time(15, 15), "", 60, 2, "autumn-1", "summer-2")


@pytest.fixture(autouse=True)
def _in_june(settings: Any) -> None:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, IN_JUNE


def slot_plan() -> SmallPlan:
    """Science meets on A Tuesdays: two dates kept free in October, one session with content."""
    plan = SmallPlan()
    plan.person("aisha-rahman", email="aisha.rahman@ashmoor-vale.example")
    plan.person("priya-nair", email="priya.nair@ashmoor-vale.example", fte="0.6")
    plan.person("denise-obi", group="support-direct", pay_scale="support")
    plan.person("ruth-adeyemi-clarke", group="leader", pay_scale="leadership")
    plan.team(
        "science",
        "aisha-rahman",
        "priya-nair",
        "denise-obi",
        "ruth-adeyemi-clarke",
        leader="aisha-rahman",
        slot="Tuesday 15:15, week A",
        slot_every_weeks=2,
    )
    plan.team("english", slot="", slot_every_weeks=None)
    for weekday in ("monday", "tuesday"):
        plan.add(r.WorkingHours(person="priya-nair", weekday=weekday))
    plan.programme("pr1")
    for number, day in enumerate((date(2026, 10, 6), date(2026, 10, 20))):
        plan.activity(
            f"free-{number}",
            on=day,
            team="science",
            state="slot",
            uses_learning_slot=True,
            required=True,
            starts_at=time(15, 15),
        )
    plan.activity(
        "filled",
        on=date(2026, 11, 10),
        team="science",
        state="planned",
        uses_learning_slot=True,
        required=True,
        programme="pr1",
        starts_at=time(15, 15),
    )
    for person, minutes in (("aisha-rahman", 75_000), ("priya-nair", 45_000)):
        plan.add(r.LedgerEntry(person=person, category="pupil-day", minutes=minutes))
        plan.add(r.LedgerEntry(person=person, category="cpd", minutes=180))
    return plan


def standing_of(plan: SmallPlan) -> dict[str, Standing]:
    return {one.key: one for one in list_standing(plan.snapshot(), IN_JUNE)}


def effect_of(plan: SmallPlan, asked: dict[str, Asked]) -> Effect:
    snapshot = plan.snapshot()
    standing = list_standing(snapshot, IN_JUNE)
    changed = list_changed(snapshot.calendar, standing, asked, IN_JUNE)
    return work_out(snapshot, standing, changed, IN_JUNE)


def stored(cast: Cast) -> SchoolYear:
    year = bring_in(cast, slot_plan().snapshot())
    link_accounts(cast.ashmoor)
    return year


def typed(cast: Cast, **more: str) -> dict[str, str]:
    """What the page sends when nothing was touched, with the fields that somebody changed."""
    sent: dict[str, str] = {}
    for one in list_standing(slot_plan().snapshot(), IN_JUNE):
        asked = one.asked
        sent |= {
            f"{one.key}-weekday": "" if asked.weekday is None else str(asked.weekday),
            f"{one.key}-week": asked.week,
            f"{one.key}-when": asked.when,
            f"{one.key}-minutes": str(asked.minutes),
            f"{one.key}-every_weeks": str(asked.every_weeks),
            f"{one.key}-starts": asked.starts,
            f"{one.key}-ends": asked.ends,
        }
    return sent | {name.replace("__", "-"): value for name, value in more.items()}


def science_dates() -> list[tuple[str, str]]:
    rows = Activity.objects.filter(team__key="science").order_by("on")
    return [(row.on.isoformat(), row.state) for row in rows]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("15:15", (time(15, 15), "")),
        ("8.05", (time(8, 5), "")),
        ("Period 5", (None, "5")),
        ("P5", (None, "5")),
        ("5", (None, "5")),
    ],
)
def test_a_time_or_a_period_is_read_as_people_write_it(
    text: str, read: tuple[time | None, str]
) -> None:
    assert read_when(text) == read


@pytest.mark.parametrize("text", ["25:99", "after school", "", "15:15 sharp"])
def test_what_is_neither_is_refused(text: str) -> None:
    with pytest.raises(NotATime):
        read_when(text)


def test_a_fortnightly_slot_falls_on_every_a_tuesday_with_pupils() -> None:
    calendar = slot_plan().snapshot().calendar
    days = days_of(calendar, TUESDAY_A, since=IN_JUNE)
    labels = {week.label for day in days if (week := calendar.week_of(day))}
    assert (len(days), labels, {day.weekday() for day in days}) == (19, {"A"}, {1})
    assert set(days) <= calendar.pupil_days


def test_a_slot_stays_inside_its_half_terms() -> None:
    calendar = slot_plan().snapshot().calendar
    asked = Asked(1, "A", time(15, 15), "", 60, 2, "spring-1", "spring-1")
    days = days_of(calendar, asked, since=IN_JUNE)
    assert {block.id for day in days if (block := calendar.half_term_of(day))} == {"spring-1"}


def test_a_rhythm_goes_on_from_the_last_session() -> None:
    calendar = slot_plan().snapshot().calendar
    asked = Asked(1, "", time(15, 15), "", 60, 4, "autumn-1", "summer-2")
    days = days_of(calendar, asked, since=date(2026, 10, 1), last_on=date(2026, 9, 29))
    assert calendar.weeks_between(date(2026, 9, 29), days[0]) == 4


def test_a_rhythm_begins_where_it_avoids_most() -> None:
    calendar = slot_plan().snapshot().calendar
    asked = Asked(1, "B", time(15, 15), "", 60, 4, "autumn-1", "summer-2")
    first = days_of(calendar, asked, since=IN_JUNE)
    other = days_of(calendar, asked, since=IN_JUNE, avoid=first)
    assert not set(first) & set(other)


def test_a_slot_stands_as_the_team_and_its_dates_say() -> None:
    science = standing_of(slot_plan())["science"]
    assert science.asked == Asked(1, "A", time(15, 15), "", 60, 2, "autumn-1", "autumn-2")
    assert [row.id for row in science.blank] == ["free-0", "free-1"]
    assert [row.id for row in science.settled] == ["filled"]


def test_a_session_with_content_takes_the_place_of_the_nearest_date() -> None:
    plan = slot_plan()
    changed = list_changed(
        plan.snapshot().calendar, list(standing_of(plan).values()), {"science": TUESDAY_A}, IN_JUNE
    )
    assert len(changed[0].days) == 18
    assert date(2026, 11, 10) not in changed[0].days


def test_the_effect_counts_each_group_by_its_own_measure() -> None:
    effect = effect_of(slot_plan(), {"science": TUESDAY_A})
    told = {one.name: (one.after, one.directed, one.note) for one in effect.groups}
    assert told == {
        "Full-time teachers": ("19 h", "1,269 h", "1 person is over 1,265 h."),
        "Part-time teachers": (
            "19 h",
            "769 h",
            "1 person is over their share. "
            "For their hours, they meet 1.7 times as much as a full-timer.",
        ),
        "Support staff": ("19 h", "", "1 person meets after hours: is that time paid?"),
        "Leaders": ("19 h", "", "Their time has no limit."),
    }
    assert {(one.number, one.before, one.change) for one in effect.groups} == {(1, "3 h", "+16 h")}


def test_who_does_not_work_that_day_is_not_counted() -> None:
    wednesday = Asked(2, "A", time(15, 15), "", 60, 2, "autumn-1", "summer-2")
    effect = effect_of(slot_plan(), {"science": wednesday})
    part = next(one for one in effect.groups if one.name == "Part-time teachers")
    # The session with content stays on its Tuesday.
    assert (part.before, part.after) == ("3 h", "1 h")


def test_hardly_any_reserve_is_said_where_nobody_is_over() -> None:
    full = effect_of(slot_plan(), {"science": Asked()}).groups[0]
    # Only the session with content is left of three.
    assert (full.after, full.note, full.tone) == (
        "1 h",
        "1 person has less than 3% in reserve.",
        "warn",
    )


def test_saving_moves_dates_kept_free_and_leaves_content(cast: Cast, client_of: ClientOf) -> None:
    stored(cast)
    client = client_of("tomasz")
    answer = client.post(
        SLOTS, typed(cast, science__weekday="2", science__ends="autumn-2"), follow=True
    )
    page = answer.content.decode()
    assert "1 slot saved, 6 dates kept free." in page
    assert "1 session of Science has content and stays where it is." in page
    assert science_dates() == [
        ("2026-09-09", "slot"),
        ("2026-09-23", "slot"),
        ("2026-10-07", "slot"),
        ("2026-10-21", "slot"),
        ("2026-11-10", "planned"),
        ("2026-11-25", "slot"),
        ("2026-12-09", "slot"),
    ]
    team = Team.objects.get(key="science")
    assert (team.slot, team.slot_every_weeks) == ("Wednesday 15:15, week A", 2)
    # Keys outlive a move, so calendars take it as one.
    assert {"free-0", "free-1"} <= set(Activity.objects.values_list("key", flat=True))


def test_saving_moves_the_ledger_along(cast: Cast, client_of: ClientOf) -> None:
    stored(cast)
    client_of("tomasz").post(SLOTS, typed(cast, science__ends="summer-2"))
    rows = LedgerEntry.objects.filter(person__key="aisha-rahman").exclude(category="pupil-day")
    assert {row.key: row.minutes for row in rows} == {
        "aisha-rahman|cpd|": 180,
        "aisha-rahman|meeting|Regular slots": 16 * 60,
    }


def test_a_team_without_a_day_has_no_slot_any_more(cast: Cast, client_of: ClientOf) -> None:
    stored(cast)
    client_of("tomasz").post(SLOTS, typed(cast, science__weekday=""))
    assert science_dates() == [("2026-11-10", "planned")]
    team = Team.objects.get(key="science")
    assert (team.slot, team.slot_every_weeks) == ("", None)


def test_a_meeting_of_all_staff_is_for_everybody(cast: Cast, client_of: ClientOf) -> None:
    stored(cast)
    changes = {
        "meeting-business-meeting-weekday": "0",
        "meeting-business-meeting-week": "B",
        "meeting-business-meeting-when": "15:15",
    }
    client_of("tomasz").post(SLOTS, typed(cast) | changes)
    rows = Activity.objects.filter(kind="business-meeting").prefetch_related("activity_audience")
    told = {(row.stream, row.state, row.activity_audience.get().group) for row in rows}
    assert told == {("whole-school", "slot", "everyone")}
    assert rows.count() == 10


def test_one_mistake_saves_nothing_and_stands_beside_its_field(
    cast: Cast, client_of: ClientOf
) -> None:
    stored(cast)
    before = science_dates()
    page = (
        client_of("tomasz")
        .post(SLOTS, typed(cast, science__weekday="2", english__weekday="0", english__when="noon!"))
        .content.decode()
    )
    said = "English: “noon!” is not a time. Write it like 15:15, or name a period such as Period 5."
    assert page.count(said) == 2
    assert '<a href="#id_english-when">' in page
    assert science_dates() == before


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("minutes", "0", "Science: write a number from 1 to 480 minutes."),
        ("minutes", "", "Science: write a number from 1 to 480 minutes."),
        ("every_weeks", "99", "Science: write a number from 1 to 13 weeks."),
        ("starts", "summer-1", "Science: the slot ends before it begins. Choose a later end."),
    ],
)
def test_what_no_slot_can_be_is_said_by_name(
    cast: Cast, client_of: ClientOf, field: str, value: str, said: str
) -> None:
    stored(cast)
    page = client_of("tomasz").post(SLOTS, typed(cast, **{f"science__{field}": value}))
    assert said in page.content.decode()


def test_work_it_out_saves_nothing(cast: Cast, client_of: ClientOf) -> None:
    stored(cast)
    before = science_dates()
    sent = typed(cast, science__ends="summer-2") | {"work-out": "1"}
    page = client_of("tomasz").post(SLOTS, sent).content.decode()
    assert "1 slot would change. Nothing is saved yet." in page
    assert "<strong>19 h</strong>" in page
    assert science_dates() == before


def test_the_script_gets_the_effect_alone(cast: Cast, client_of: ClientOf) -> None:
    stored(cast)
    sent = typed(cast, science__ends="summer-2") | {"work-out": "1"}
    part = client_of("tomasz").post(SLOTS, sent, headers={"HX-Request": "true"}).content.decode()
    assert ("<strong>19 h</strong>" in part, "<form" in part, "<h1" in part) == (True, False, False)


def test_locked_dates_are_not_moved_unawares(cast: Cast, client_of: ClientOf) -> None:
    year = stored(cast)
    said = "The dates of 2026-27 are locked: people have planned around them."
    client = client_of("tomasz")
    assert said not in client.get(SLOTS).content.decode()
    type(year).objects.filter(pk=year.pk).update(state="locked")
    assert said in client.get(SLOTS).content.decode()


@pytest.mark.walls
def test_a_team_leader_reads_the_row_of_their_team_and_no_time_of_others(
    cast: Cast, client_of: ClientOf
) -> None:
    stored(cast)
    client = client_of("aisha")
    page = client.get(SLOTS).content.decode()
    assert ("Tuesday 15:15, week A" in page, "English" in page) == (True, False)
    assert ("What it takes of a year" in page, "<select" in page) == (False, False)
    assert client.post(SLOTS, typed(cast, science__weekday="2")).status_code == 403


@pytest.mark.walls
def test_the_head_reads_all_rows_and_changes_none(cast: Cast, client_of: ClientOf) -> None:
    stored(cast)
    client = client_of("ruth")
    page = client.get(SLOTS).content.decode()
    assert ("English" in page, "What it takes of a year" in page, "<select" in page) == (
        True,
        True,
        False,
    )
    assert client.post(SLOTS, typed(cast, science__weekday="2")).status_code == 403


@pytest.mark.parametrize("teams", [2, 40])
def test_the_page_costs_the_same_queries_however_many_teams(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    teams: int,
) -> None:
    plan = small_plan()
    for number in range(2, teams):
        plan.team(f"team-{number}", "priya-nair", slot="Monday 15:15", slot_every_weeks=2)
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(SLOT_QUERIES):
        client.get(SLOTS)


SLOT_QUERIES = 22
