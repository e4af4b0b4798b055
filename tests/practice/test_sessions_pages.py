"""The pages of team sessions: what they show, to whom, and what they cost."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.client import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import Settings

from goldenthread.accounts.types import Role
from goldenthread.people.models import Person
from goldenthread.practice.actions.run_session import move_run, start_run
from goldenthread.practice.actions.tell_promise import make_promise
from goldenthread.practice.models import Agenda, AgendaPattern, Promise, SessionRun, TeamCycle
from goldenthread.practice.queries.session_agenda import keeps_time_strictly
from goldenthread.practice.queries.session_run import get_run_state
from goldenthread.practice.queries.sessions import get_home_card
from goldenthread.programmes.public import Activity, Participation
from tests.cast import Cast
from tests.practice.session_year import (
    AT,
    SESSION,
    TODAY,
    bring_in_sessions,
    last_promise_of,
    prepare,
    reader_of,
    session_of,
)

type ClientOf = Callable[[str | Role], Client]

SECRET = "Ten words on the board after each paragraph"


@pytest.fixture(autouse=True)
def _on_the_day(settings: Settings) -> None:
    settings.DEMO_MODE = True
    settings.DEMO_TODAY = TODAY


def to(route: str, **more: str | int) -> str:
    kwargs = {"school_slug": "ashmoor-vale", "year": "2026-27", **more}
    return reverse(f"sessions:{route}", kwargs=kwargs)


def text(client: Client, address: str) -> str:
    response = client.get(address, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def promise(cast: Cast, who: str, words: str, at: datetime = AT) -> None:
    user = cast.people[who]
    session = session_of()
    make_promise(session, {"change": words}, None, 0, reader=reader_of(user, session.year), at=at)


def test_home_shows_the_next_session_and_own_promises(cast: Cast, client_of: ClientOf) -> None:
    bring_in_sessions(cast)
    promise(cast, "priya", SECRET)
    page = text(client_of("priya"), to("home"))
    assert "Science reads" in page
    assert SECRET in page
    assert "Other teams" not in page
    assert "Other teams" in text(client_of("tomasz"), to("home"))


def test_the_team_reads_promises_and_the_cpd_leader_reads_none(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in_sessions(cast)
    promise(cast, "priya", SECRET)
    team = to("team", team="science")
    assert SECRET in text(client_of("aisha"), team)
    assert SECRET in text(client_of("denise"), team)
    assert SECRET not in text(client_of("tomasz"), team)
    for outsider in ("imran", "ruth", "eve"):
        assert client_of(outsider).get(team).status_code == 404
        assert client_of(outsider).get(to("session", key=SESSION)).status_code == 404
        assert client_of(outsider).get(to("mine", key=SESSION)).status_code == 404
    assert client_of("tomasz").get(to("mine", key=SESSION)).status_code == 404


def test_support_is_agreed_by_the_leader_or_with_the_cpd_leader(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in_sessions(cast)
    support = to("edit-support", team="science")
    assert client_of("priya").get(support).status_code == 403
    page = client_of("aisha").get(support)
    version = page.context["form"].version_now
    told = {"version": version, "readiness": "high", "support": "sets its own agenda"}
    assert client_of("aisha").post(support, told).status_code == 302
    shown = text(client_of("denise"), to("team", team="science"))
    assert "Ready for enquiry" in shown
    assert "sets its own agenda" in shown


def test_a_cycle_is_started_from_planned_sessions_and_new_dates(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in_sessions(cast)
    address = to("start-cycle", team="science")
    client = client_of("aisha")
    page = client.get(address)
    days = [day for day, _ in page.context["form"].fields["new_days"].choices]
    # The slot is on Tuesdays of week A, every other teaching week after the session of today.
    assert days[:4] == ["2027-03-09", "2027-03-23", "2027-04-20", "2027-05-04"]
    planned = str(session_of().pk)
    told = {"theme": "Longer texts", "trigger": "Main point stated, 22 January 2027"}
    few = client.post(address, told | {"sessions": [planned], "new_days": days[:1]})
    assert "A cycle has 3 to 6" in few.content.decode()
    made = client.post(address, told | {"sessions": [planned], "new_days": days[:2]})
    assert made.status_code == 302
    cycle = TeamCycle.objects.get(theme="Longer texts")
    sessions = Activity.objects.filter(agenda__cycle=cycle).order_by("on")
    assert [(row.on.isoformat(), row.minutes, row.kind) for row in sessions] == [
        ("2027-02-23", 60, "department-session"),
        ("2027-03-09", 60, "department-session"),
        ("2027-03-23", 60, "department-session"),
    ]
    close = to("close-cycle", team="science", key=cycle.key)
    assert client_of("priya").get(close).status_code == 403
    assert client.post(close, {"outcome": "adapted"}).status_code == 302
    cycle.refresh_from_db()
    assert (cycle.outcome, cycle.ends_on) == ("adapted", TODAY)


def test_a_wild_date_or_a_foreign_session_makes_no_cycle(cast: Cast, client_of: ClientOf) -> None:
    bring_in_sessions(cast)
    visit = Activity.objects.get(key="visit").pk
    told = {"theme": "X" * 5000, "sessions": [visit, "9" * 30], "new_days": ["9999-99-99"]}
    response = client_of("aisha").post(to("start-cycle", team="science"), told)
    assert response.status_code == 200
    assert TeamCycle.objects.count() == 1


def agenda_form(client: Client) -> dict[str, str]:
    form = client.get(to("prepare", key=SESSION)).context["form"]
    return {
        "version": form.version_now,
        "aims": "State the main point",
        "to_bring": "Three pieces of work",
        "out_of_scope": "Trips",
        "timing": form["timing"].initial,
    }


def test_an_agenda_is_prepared_sent_and_marked_when_it_changes(
    cast: Cast, client_of: ClientOf, settings: Settings
) -> None:
    bring_in_sessions(cast)
    settings.DEMO_TODAY = date(2027, 2, 9)
    client = client_of("aisha")
    nothing = client.post(to("send", key=SESSION), follow=True).content.decode()
    assert "There is no agenda to send yet." in nothing
    told = agenda_form(client)
    assert told["timing"] == "minutes-60"
    assert client.post(to("prepare", key=SESSION), told).status_code == 302
    sent = client.post(to("send", key=SESSION), follow=True).content.decode()
    # 9 February is the fifth school day before the 23rd: the holiday lies between.
    assert "at least five school days before" in sent
    assert "The parts take the whole meeting" in sent
    assert "The parts take the whole meeting" not in text(client, to("session", key=SESSION))
    settings.DEMO_TODAY = date(2027, 2, 11)
    told = agenda_form(client) | {"to_bring": "Four pieces of work", "timing": "keep"}
    client.post(to("prepare", key=SESSION), told)
    shown = text(client_of("denise"), to("session", key=SESSION))
    assert "Changed since it went out, on 11 February 2027" in shown
    assert "Four pieces of work" in shown


def test_saving_the_same_agenda_again_is_no_change(cast: Cast, client_of: ClientOf) -> None:
    year = bring_in_sessions(cast)
    prepare(cast, year)
    Agenda.objects.update(sent_on=date(2027, 2, 8))
    client = client_of("aisha")
    form = client.get(to("prepare", key=SESSION)).context["form"]
    told = {
        "version": form.version_now,
        "to_bring": "Three pieces of work",
        "out_of_scope": "Trips",
        "timing": "keep",
    }
    client.post(to("prepare", key=SESSION), told)
    assert Agenda.objects.get().changed_on is None


def parts_form(client: Client, minutes: str) -> dict[str, str]:
    form_set = client.get(to("edit-parts", key=SESSION)).context["form_set"]
    told = {
        "form-TOTAL_FORMS": str(form_set.total_form_count()),
        "form-INITIAL_FORMS": str(form_set.initial_form_count()),
    }
    for number, form in enumerate(form_set.initial_forms):
        told |= {f"form-{number}-{name}": str(value or "") for name, value in form.initial.items()}
        told[f"form-{number}-ORDER"] = str(number + 1)
    return told | {"form-1-minutes": minutes}


def test_parts_that_are_too_long_are_told_by_how_much_and_not_sent(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_in_sessions(cast)
    prepare(cast, year)
    client = client_of("aisha")
    kept = client.post(to("edit-parts", key=SESSION), parts_form(client, "25"), follow=True)
    assert "The parts take 65 of 60 minutes: 5 minutes too many." in kept.content.decode()
    sent = client.post(to("send", key=SESSION), follow=True).content.decode()
    assert "The parts are 5 minutes longer than the session." in sent
    assert Agenda.objects.get().sent_on is None
    for wild in ("-4", "0", "99999999999999999999", "soon"):
        assert client.post(to("edit-parts", key=SESSION), parts_form(client, wild)).status_code in {
            200,
            302,
        }


def test_timings_become_the_schools_own_pattern(cast: Cast, client_of: ClientOf) -> None:
    year = bring_in_sessions(cast)
    prepare(cast, year)
    client = client_of("aisha")
    keep = to("keep-pattern", key=SESSION)
    assert client.post(keep, {"name": "Science hour"}).status_code == 302
    assert "already" in client.post(keep, {"name": "science HOUR"}).content.decode()
    assert "Science hour (60 min)" in text(client, to("prepare", key=SESSION))
    pattern = AgendaPattern.objects.get()
    remove = to("remove-pattern", key=SESSION, number=pattern.pk)
    assert client_of("priya").post(remove).status_code == 403
    assert client.post(remove).status_code == 302
    assert not AgendaPattern.objects.exists()


def test_the_room_screen_runs_from_start_to_end(cast: Cast, client_of: ClientOf) -> None:
    year = bring_in_sessions(cast)
    prepare(cast, year)
    client, run = client_of("aisha"), to("run", key=SESSION)
    assert client_of("priya").get(run).status_code == 403
    client.post(run, {"do": "start"})
    page = text(client, run)
    assert "Opening and aims" in page
    assert "Not today: Trips" in page
    assert "testserver/now/" in page
    # A double tap, or a second screen, moves once.
    for _ in range(2):
        client.post(run, {"do": "next", "place": "0"})
    assert SessionRun.objects.get().place == 1
    state = client.get(to("run-state", key=SESSION)).json()
    assert (state["place"], state["ended"], state["tapped"]) == (
        1,
        False,
        "0 of 3 have said how it went",
    )
    for wild in ("", "x", "-1", "²", "999999999"):
        client.post(run, {"do": "next", "place": wild})
    assert SessionRun.objects.get().place == 1
    days = client.get(run).context["dates"]
    client.post(run, {"do": "end", "next_on": days[0].isoformat()})
    assert "Next: <strong>9 March 2027" in text(client, run)
    assert session_of().state == "happened"
    for _ in range(2):
        client.post(run, {"do": "end", "next_on": days[0].isoformat()})
    assert Activity.objects.filter(team__key="science", on=date(2027, 3, 9)).count() == 1


def test_a_session_closed_by_a_slip_goes_on_the_same_day(
    cast: Cast, client_of: ClientOf, settings: Settings
) -> None:
    year = bring_in_sessions(cast)
    prepare(cast, year)
    client, run = client_of("aisha"), to("run", key=SESSION)
    for told in ({"do": "start"}, {"do": "next", "place": "0"}, {"do": "end"}):
        client.post(run, told)
    assert "It was not over: go on" in text(client, run)
    for _ in range(2):
        client.post(run, {"do": "reopen"})
    assert "How did it go?" in text(client, run)
    assert session_of().state == "planned"
    client.post(run, {"do": "end"})
    settings.DEMO_TODAY = TODAY + timedelta(days=1)
    client.post(run, {"do": "reopen"})
    assert session_of().state == "happened"


def test_going_back_goes_on_where_the_part_before_stood(cast: Cast) -> None:
    year = bring_in_sessions(cast)
    reader = reader_of(cast.aisha, year)
    start_run(prepare(cast, year), reader=reader, at=AT)
    later = AT + timedelta(minutes=4)
    move_run(session_of(), seen_place=0, forward=True, reader=reader, at=later)
    move_run(session_of(), seen_place=1, forward=False, reader=reader, at=later)
    state = get_run_state(session_of(), later)
    assert (state.place, state.ends_at, state.is_over_time) == (
        0,
        AT + timedelta(minutes=5),
        False,
    )
    assert get_run_state(session_of(), AT + timedelta(minutes=6)).is_over_time


def test_a_groups_first_three_sessions_keep_time_strictly(cast: Cast) -> None:
    bring_in_sessions(cast)
    assert keeps_time_strictly(session_of("science-2027-02-02"))
    assert not keeps_time_strictly(session_of())


def test_a_session_on_another_day_moves_to_today(
    cast: Cast, client_of: ClientOf, settings: Settings
) -> None:
    year = bring_in_sessions(cast)
    prepare(cast, year)
    settings.DEMO_TODAY = date(2027, 2, 24)
    client = client_of("aisha")
    assert "Starting now moves the session to today" in text(client, to("run", key=SESSION))
    client.post(to("run", key=SESSION), {"do": "start"})
    assert session_of().on == date(2027, 2, 24)


def test_a_member_taps_and_promises_and_is_there(cast: Cast, client_of: ClientOf) -> None:
    year = bring_in_sessions(cast)
    start_run(prepare(cast, year), reader=reader_of(cast.aisha, year), at=AT)
    client, mine = client_of("priya"), to("mine", key=SESSION)
    assert client.get("/now/").headers["Location"] == mine
    for _ in range(2):
        told = {"do": "tell", "outcome": "adapted", "note": "", "note_version": "0"}
        assert client.post(mine, told).status_code == 302
    assert last_promise_of("priya-nair").outcome == "adapted"
    row = Participation.objects.get()
    assert (row.person.key, row.state, row.key) == (
        "priya-nair",
        "attended",
        f"{SESSION}|priya-nair",
    )
    empty = client.post(mine, {"do": "promise", "change": " "})
    assert "Write the one change" in empty.content.decode()
    for _ in range(2):
        told = {"do": "promise", "change": SECRET, "version": "0"}
        assert client.post(mine, told).status_code == 302
    assert Promise.objects.filter(activity__key=SESSION).count() == 1
    assert Promise.objects.get(activity__key=SESSION).cycle_id is None
    assert SECRET in text(client_of("denise"), to("session", key=SESSION))
    state = client_of("aisha").get(to("run-state", key=SESSION)).json()
    assert state["tapped"] == "1 of 3 have tapped in"


def test_a_second_phone_overwrites_no_words(cast: Cast, client_of: ClientOf) -> None:
    bring_in_sessions(cast)
    client, mine = client_of("priya"), to("mine", key=SESSION)
    client.post(mine, {"do": "promise", "change": "First words", "version": "0"})
    other = client.post(mine, {"do": "promise", "change": "Second words", "version": "0"})
    page = other.content.decode()
    assert "On another device you wrote: “First words”" in page
    assert "Second words" in page
    assert Promise.objects.get(activity__key=SESSION).written.words["change"] == "First words"
    version = other.context["form"].data["version"]
    client.post(mine, {"do": "promise", "change": "Second words", "version": version})
    assert Promise.objects.get(activity__key=SESSION).written.words["change"] == "Second words"


def test_a_note_from_a_second_phone_waits_too(cast: Cast, client_of: ClientOf) -> None:
    bring_in_sessions(cast)
    client, mine = client_of("priya"), to("mine", key=SESSION)
    told = {"do": "tell", "outcome": "done", "note_version": "0"}
    client.post(mine, told | {"note": "They wrote more"})
    other = client.post(mine, told | {"note": "They wrote less"}).content.decode()
    assert "On another device you wrote: “They wrote more”" in other
    assert "They wrote less" in other
    client.post(mine, told | {"outcome": "not-yet", "note": ""})
    held = last_promise_of("priya-nair")
    assert (held.outcome, held.written.words["note"]) == ("not-yet", "They wrote more")


def test_what_is_typed_while_signed_out_comes_back_to_the_same_page(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in_sessions(cast)
    mine = to("mine", key=SESSION)
    response = Client().post(mine, {"do": "promise", "change": SECRET})
    assert response.headers["Location"] == f"{reverse('account_login')}?next={mine}"
    # The script of the page has kept the words in the tab, under this person and session.
    assert f"promise:priya-nair:{SESSION}" in text(client_of("priya"), mine)


def test_tapping_without_a_running_session_marks_nobody_as_there(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_in_sessions(cast)
    told = {"do": "tell", "outcome": "done", "note_version": ""}
    client_of("priya").post(to("mine", key=SESSION), told)
    start_run(prepare(cast, year), reader=reader_of(cast.aisha, year), at=AT - timedelta(days=1))
    client_of("priya").post(to("mine", key=SESSION), told)
    assert not Participation.objects.exists()


def test_nonsense_from_a_phone_changes_nothing(cast: Cast, client_of: ClientOf) -> None:
    bring_in_sessions(cast)
    client, mine = client_of("priya"), to("mine", key=SESSION)
    for told in (
        {"do": "tell", "outcome": "brilliant"},
        {"do": "tell", "outcome": "done", "note": "x" * 9000},
        {"do": "tell", "outcome": "done", "note_version": "-9"},
        {"do": "promise", "change": "x" * 9000},
        {"do": "promise", "change": "A", "looked_at_by": "99999999999999999999"},
        {"do": "promise", "change": "A", "version": "9" * 40},
        {"do": "whatever"},
    ):
        assert client.post(mine, told).status_code in {200, 302}
    assert last_promise_of("priya-nair").outcome == ""


def test_the_leader_marks_who_caught_up_without_a_reason(cast: Cast, client_of: ClientOf) -> None:
    bring_in_sessions(cast)
    address = to("attendance", key=SESSION)
    assert client_of("priya").post(address, {"do": "all"}).status_code == 403
    told = {"do": "all", "state-denise-obi": "caught-up", "state-priya-nair": "fired"}
    client_of("aisha").post(address, told)
    assert dict(Participation.objects.values_list("person__key", "state")) == {
        "aisha-rahman": "attended",
        "denise-obi": "caught-up",
        "priya-nair": "attended",
    }


def test_leaders_read_counts_from_five_people_on(cast: Cast, client_of: ClientOf) -> None:
    bring_in_sessions(cast)
    assert "No counts yet" in text(client_of("ruth"), to("uptake"))
    assert client_of("aisha").get(to("uptake")).status_code == 403


def test_the_card_says_what_is_next_what_to_bring_and_what_is_on(
    cast: Cast, django_assert_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    year = bring_in_sessions(cast)
    prepare(cast, year)
    Agenda.objects.update(sent_on=date(2027, 2, 8))
    priya = Person.objects.get(key="priya-nair")
    with django_assert_num_queries(1):
        card = get_home_card(priya, year, TODAY)
    assert (card.text, card.lines, card.marked) == (
        "Today: Science reads (Science).",
        ("The agenda is out.", "Bring: Three pieces of work"),
        True,
    )
    start_run(session_of(), reader=reader_of(cast.aisha, year), at=AT)
    on = get_home_card(priya, year, TODAY)
    assert (on.text, on.url) == (
        "Science: “Science reads” is on now.",
        to("mine", key=SESSION),
    )
    # Nobody pressed "close": by the next morning it is over all the same.
    assert "on now" not in get_home_card(priya, year, TODAY + timedelta(days=1)).text


def add_history(number: int) -> None:
    """As many more sessions, with a promise of each member in each."""
    session = session_of("science-2027-01-05")
    people = list(Person.objects.filter(key__in=["aisha-rahman", "priya-nair", "denise-obi"]))
    for count in range(number):
        session.pk, session.key = None, f"more-{count}"
        session.on = date(2026, 9, 8) + timedelta(days=count)
        session.save()
        for person in people:
            Promise.objects.create(
                school=session.school,
                year=session.year,
                key=f"{session.key}-{person.key}",
                activity=session,
                person=person,
                made_on=session.on,
                outcome="done",
            )


@pytest.mark.parametrize(
    ("who", "route", "more"),
    [
        ("aisha", "home", {}),
        ("aisha", "team", {"team": "science"}),
        ("aisha", "session", {"key": SESSION}),
        ("aisha", "start-cycle", {"team": "science"}),
        ("aisha", "prepare", {"key": SESSION}),
        ("aisha", "edit-parts", {"key": SESSION}),
        ("aisha", "run", {"key": SESSION}),
        ("aisha", "run-state", {"key": SESSION}),
        ("priya", "mine", {"key": SESSION}),
        ("ruth", "uptake", {}),
    ],
)
def test_pages_ask_as_often_with_little_and_with_much(
    cast: Cast, client_of: ClientOf, who: str, route: str, more: dict[str, str]
) -> None:
    year = bring_in_sessions(cast)
    start_run(prepare(cast, year), reader=reader_of(cast.aisha, year), at=AT)
    client, address = client_of(who), to(route, **more)
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as little:
        assert client.get(address).status_code == 200
    add_history(40)
    with CaptureQueriesContext(connection) as much:
        assert client.get(address).status_code == 200
    assert len(much) == len(little)
    assert len(little) <= MOST_QUERIES[route]


MOST_QUERIES = {
    "home": 14,
    "team": 16,
    "session": 24,
    "start-cycle": 20,
    "prepare": 16,
    "edit-parts": 23,
    "run": 22,
    "run-state": 16,
    "mine": 19,
    "uptake": 11,
}


def test_today_leads_to_the_session_that_runs_and_tells_a_changed_agenda(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_in_sessions(cast)
    prepare(cast, year)
    Agenda.objects.update(sent_on=date(2027, 2, 8), changed_on=date(2027, 2, 10))
    start_run(session_of(), reader=reader_of(cast.aisha, year), at=AT)
    today = text(client_of("priya"), "/schools/ashmoor-vale/today/")
    assert to("mine", key=SESSION) in today
    assert "On now: join on this phone" in today
    assert "Agenda changed" in today
    assert "Bring: Three pieces of work" in today
