"""The planner's pages: what is asked, how it comes along, what it would change, what is decided."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.client import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.findings import public as findings
from goldenthread.planner.what_ifs import Kind, Variation
from goldenthread.planner.wishes import Matter, Part
from goldenthread.practice.public import CoachingPair
from goldenthread.programmes.public import Activity
from goldenthread.proposals.public import Proposal, ProposalState, open_contents, open_premise
from goldenthread.snapshot.changes import Change
from goldenthread.threads import public as threads
from goldenthread.workbench.queries.plan_words import MATTER_HINTS
from tests.cast import Cast
from tests.proposals.plans import (
    answer_by_hand,
    asked_plan,
    made_plan,
    moves_by_hand,
    store_year,
    year_to_plan,
)

type ClientOf = Callable[[str | Role], Client]
PLAN = "/schools/ashmoor-vale/2026-27/year/plan/"
MADE = f"{PLAN}2027-02-05-1/"
LEFT_OUT = "People who ask for coaching and get none"


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return store_year(cast)


@pytest.fixture
def tomasz(year: SchoolYear, client_of: ClientOf) -> Client:
    return client_of("tomasz")


def typed(**changed: Any) -> dict[str, Any]:
    return {
        "parts": ["slots", "weave", "visits"],
        "evening_weekdays": ["tuesday", "thursday"],
        "most_evenings_a_week": "1",
        "most_share_percent": "125",
        "most_covers_a_day": "3",
        "most_covers_a_week": "",
        "most_covers_a_person": "2",
        "seconds": "5",
        "order": [str(one) for one in Matter],
        **changed,
    }


def said(client: Client, address: str, post: Mapping[str, Any] | None = None) -> str:
    """What the page says, its tags aside; what is posted leads on to a page."""
    if post is None:
        return client.get(address).content.decode()
    return client.post(address, post, follow=True).content.decode()


def keep_running(proposal: Proposal) -> None:
    Proposal.objects.filter(pk=proposal.pk).update(
        state=ProposalState.RUNNING, heartbeat_at=timezone.now(), begun_at=timezone.now()
    )


def test_what_is_asked_is_kept_and_shown_again_the_next_time(tomasz: Client) -> None:
    tomasz.post(
        PLAN,
        typed(
            most_share_percent="110",
            fixed_sessions=["science-2027-02-23"],
            keep_coaches="on",
            coachee_1="aisha-rahman",
            coach_1="dan-kowalczyk",
            most_covers_a_week="7",
        ),
    )
    wishes = open_contents(Proposal.objects.get()).wishes
    assert wishes.pinned_rows == {("activities", "science-2027-02-23")}
    assert wishes.pinned_coaches == {
        "priya-nair": "imran-sadiq",
        "aisha-rahman": "dan-kowalczyk",
    }
    assert (wishes.evening_weekdays, wishes.most_covers_a_week) == (("tuesday", "thursday"), 7)
    assert wishes.most_share_percent == 110
    page = said(tomasz, PLAN)
    assert 'value="aisha-rahman" selected' in page
    assert page.split('value="science-2027-02-23"')[1].split(">")[0].endswith("checked")
    assert "A plan is being made." in page


def test_a_matter_moves_up_without_a_script_and_nothing_typed_is_lost(tomasz: Client) -> None:
    page = said(tomasz, PLAN, typed(move="up:rhythm", most_covers_a_day="9", parts=["weave"]))
    kept = [
        part.split('"')[0] for part in page.split('<input type="hidden" name="order" value="')[1:]
    ]
    assert kept == [
        *("left-out", "moved", "cover", "rhythm"),
        *("fairness", "closeness", "preferences"),
    ]
    assert 'name="most_covers_a_day" value="9"' in page
    assert 'value="slots" id="id_parts_0">' in page
    assert not Proposal.objects.exists()
    # The keyboard stays with the button, and the page says where the matter stands.
    assert "“A steady rhythm” is now number 4." in page
    assert page.count(" autofocus") == 1
    assert 'value="up:rhythm" autofocus' in page


def test_a_matter_that_arrives_last_leaves_the_keyboard_on_its_way_back(tomasz: Client) -> None:
    page = said(tomasz, PLAN, typed(move="down:closeness"))
    assert 'value="up:closeness" autofocus' in page


def test_each_matter_says_what_it_means(tomasz: Client) -> None:
    page = said(tomasz, PLAN)
    assert [words for words in MATTER_HINTS.values() if words not in page] == []
    assert list(MATTER_HINTS) == list(Matter)


@pytest.mark.parametrize("move", ["up:moved", "down:left-out", "up:nothing", "sideways"])
def test_nobody_being_left_out_stays_first(tomasz: Client, move: str) -> None:
    page = said(tomasz, PLAN, typed(move=move))
    assert page.count('<input type="hidden" name="order" value="left-out">') == 1
    assert page.index('value="left-out"') < page.index('value="moved"')


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"parts": []}, "Choose at least one part."),
        ({"seconds": "3"}, "Enter a number from 5 to 600."),
        ({"most_covers_a_day": "many"}, "Enter a number from 0 to 200."),
        ({"coachee_1": "priya-nair"}, "Choose the coach, or nobody to be coached."),
        (
            {"coachee_1": "dan-kowalczyk", "coach_1": "dan-kowalczyk"},
            "Nobody coaches themselves. Choose another.",
        ),
    ],
)
def test_what_cannot_be_meant_is_said_beside_its_field(
    tomasz: Client, changed: dict[str, Any], sentence: str
) -> None:
    assert sentence in said(tomasz, PLAN, typed(**changed))
    assert not Proposal.objects.exists()


def test_a_second_plan_waits_for_the_first(tomasz: Client, year: SchoolYear) -> None:
    keep_running(asked_plan(year))
    page = said(tomasz, PLAN, typed())
    assert "A plan of this year is being made already." in page
    assert Proposal.objects.count() == 1


def test_a_running_plan_shows_how_near_it_is_a_picture_and_a_stop(
    tomasz: Client, year: SchoolYear
) -> None:
    keep_running(made_plan(year))
    page = said(tomasz, MADE)
    assert '<meta http-equiv="refresh" content="2">' in page
    assert "4 changes so far." in page
    assert '<progress id="plan-proof" max="3" value="2">2 of 3</progress>' in page
    assert "Lessons covered for visits: 2, at least 1" in page
    assert 'aria-label="Science: coaching and regular times in ' in page
    assert "The best plan so far is kept." in said(tomasz, MADE)
    assert "It stops in a moment." in said(tomasz, f"{MADE}stop/", {})


def test_the_script_is_sent_the_picture_only_where_there_is_a_better_plan(
    tomasz: Client, year: SchoolYear
) -> None:
    keep_running(made_plan(year))

    def part(version: str) -> str:
        address = f"{MADE}?version={version}"
        return tomasz.get(address, headers={"HX-Request": "true"}).content.decode()

    first = part("")
    assert "<h1" not in first
    assert 'data-version="2.0-4"' in first
    assert 'id="plan-picture"' in first
    again = part("2.0-4")
    assert 'id="plan-figures"' in again
    assert 'id="plan-picture"' not in again
    assert 'id="plan-matters"' in again


def test_a_made_plan_says_what_it_comes_to(tomasz: Client, year: SchoolYear) -> None:
    made_plan(year)
    page = said(tomasz, MADE)
    assert "Everybody who asks has a place, with 2 more lessons covered." in page
    assert "Science reads moves from 23 February 2027 to 2 March 2027." in page
    assert "Affects Aisha Rahman, Priya Nair." in page
    assert "Affects Dan Kowalczyk, Priya Nair." in page
    # Whom the sentence names is not said again.
    assert "Affects Dan Kowalczyk, Imran Sadiq" not in page
    assert "Comes with: Dan Kowalczyk coaches Priya Nair every two weeks" in page
    assert "Science has no common free period." in page
    assert "It would cost one lesson of cover. Take Tuesday period 6." in page
    assert "Accept all 4 changes" in page
    assert "Everybody who asks for coaching has a coach and a time." in page
    assert "2 lessons have to be covered for visits." in page
    assert "Perhaps one too many: no plan comes to less than 1." in page


def test_the_weave_is_drawn_with_the_plan_or_as_it_stands(tomasz: Client, year: SchoolYear) -> None:
    made_plan(year)
    with_plan, as_it_stands = said(tomasz, MADE), said(tomasz, f"{MADE}?weave=today")
    assert "A visit to English" not in with_plan.split('id="weave"')[1]
    assert "A visit to English" in as_it_stands.split('id="weave"')[1]


def test_a_session_that_is_only_proposed_leads_to_no_page(tomasz: Client, year: SchoolYear) -> None:
    session = year_to_plan().snapshot().get("activities", "science-2027-02-23")
    new = replace(session, id="science-return", title="Science returns")
    move = replace(moves_by_hand()[2], key="weave-new", changes=(Change(new),))
    made_plan(year, answer=answer_by_hand(move))
    page = said(tomasz, MADE)
    assert "Science returns" in page
    assert "science-return/" not in page


def test_chosen_changes_are_accepted_and_taken_back(tomasz: Client, year: SchoolYear) -> None:
    made_plan(year)
    page = said(tomasz, f"{MADE}accept/", {"move": ["weave-science-reads"]})
    assert "1 change now in the calendar" in page
    assert "Accept the other 3 changes" in page
    page = said(tomasz, f"{MADE}accept/", {"all": "yes"})
    assert "3 changes now in the calendar" in page
    assert CoachingPair.objects.count() == 2
    page = said(tomasz, f"{MADE}take-back/", {})
    assert "The year is as it was before, and is checked again." in page
    assert CoachingPair.objects.count() == 1
    assert "Dismissed" in said(tomasz, f"{MADE}dismiss/", {})


def test_all_changes_are_accepted_however_many_and_those_ticked_go_in_parts(
    tomasz: Client, year: SchoolYear, settings: Any
) -> None:
    made_plan(year)
    keys = [move.key for move in moves_by_hand()]
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = len(keys) - 1
    page = said(tomasz, f"{MADE}accept/", {"move": keys})
    assert "This form held more than 3 entries" in page
    assert "Where the page has a button that takes all of them" in page
    assert CoachingPair.objects.count() == 1
    assert "4 changes now in the calendar" in said(tomasz, f"{MADE}accept/", {"all": "yes"})


def test_a_group_is_accepted_with_one_tick(tomasz: Client, year: SchoolYear) -> None:
    made_plan(year)
    page = said(tomasz, MADE)
    groups = [part.split('"')[0] for part in page.split('name="moves" value="')[1:]]
    assert groups == [
        "slots-pair-priya-nair",
        "slots-times-priya-nair",
        "weave-science-reads",
        "weave-visit-gives-way",
    ]
    page = said(tomasz, f"{MADE}accept/", {"moves": " ".join(groups[:2])})
    assert "2 changes now in the calendar" in page
    # Nothing is left to tick in these two groups, and each says so in its heading.
    assert page.count("In the calendar</span>\n</summary>") == 2
    assert page.count('name="moves" value=') == 2


def test_a_group_says_how_much_of_it_is_in_the_calendar(tomasz: Client, year: SchoolYear) -> None:
    moves = moves_by_hand()[2]
    session = year_to_plan().snapshot().get("activities", "science-2027-02-23")
    new = replace(session, id="science-return", title="Science returns")
    made_plan(
        year, answer=answer_by_hand(moves, replace(moves, key="weave-new", changes=(Change(new),)))
    )
    assert "in the calendar</span>\n</summary>" not in said(tomasz, MADE)
    page = said(tomasz, f"{MADE}accept/", {"move": ["weave-new"]})
    assert '<span class="tag tag-good">1 of 2 in the calendar</span>\n</summary>' in page
    page = said(tomasz, f"{MADE}accept/", {"all": "yes"})
    assert '<span class="tag tag-good">In the calendar</span>\n</summary>' in page


def test_many_changes_are_closed_until_all_are_asked_for(tomasz: Client, year: SchoolYear) -> None:
    session = moves_by_hand()[2]
    many = (replace(session, key=f"{session.key}-{number}") for number in range(9))
    made_plan(year, answer=answer_by_hand(*many))
    page = said(tomasz, MADE)
    assert '<details class="more"><summary><span>Science</span> <span class="plan-count">9' in page
    assert f'href="{MADE}?changes=all#changes"' in page
    page = said(tomasz, f"{MADE}?changes=all")
    assert (
        '<details class="more" open><summary><span>Science</span> <span class="plan-count">9'
        in page
    )


def test_a_year_that_moved_refuses_and_offers_to_plan_again(
    tomasz: Client, year: SchoolYear
) -> None:
    made_plan(year)
    Activity.objects.filter(key="science-2027-02-23").update(minutes=45)
    assert "The year has changed since this was planned." in said(tomasz, MADE)
    page = said(tomasz, f"{MADE}accept/", {"all": "yes"})
    assert "Somebody has changed the year since this was planned" in page
    assert CoachingPair.objects.count() == 1


def test_what_the_owner_of_a_row_refuses_is_named_and_the_others_are_ticked(
    tomasz: Client, year: SchoolYear
) -> None:
    pair, times, *others = moves_by_hand()
    slot = times.changes[0].after
    on_sunday = replace(slot, period="9")
    refused = replace(times, changes=(Change(on_sunday),))
    made_plan(year, answer=answer_by_hand(pair, refused, *others))
    page = said(tomasz, f"{MADE}accept/", {"all": "yes"})
    assert "“They look on Monday period 1 and talk on Tuesday period 2, week A.”" in page
    assert page.count('name="move" value=') == 4
    assert page.count(" checked>") == 3
    assert Activity.objects.filter(key="visit").exists()


def test_a_what_if_with_staff_meetings_elsewhere_moves_them_when_it_is_accepted(
    tomasz: Client, year: SchoolYear
) -> None:
    made_plan(year, variation=Variation(Kind.MEETING, "thursday"))
    page = said(tomasz, MADE)
    assert "1 staff meeting moves to Thursday, the first to 25 February 2027." in page
    assert "This plan imagines something." not in page
    page = said(tomasz, f"{MADE}accept/", {"move": ["slots-pair-priya-nair"]})
    assert "2 changes now in the calendar" in page
    meeting = Activity.objects.get(key="staff-meeting-2027-02-23")
    assert meeting.on == date(2027, 2, 25)


def test_a_what_if_is_looked_at_and_not_accepted_before_it_is_so(
    tomasz: Client, year: SchoolYear
) -> None:
    made_plan(year, variation=Variation(Kind.COACH, "aisha-rahman", 120))
    page = said(tomasz, MADE)
    assert "Aisha Rahman coaches, 2 h a fortnight" in page
    assert "Aisha Rahman does not have 2 h a fortnight for coaching yet." in page
    assert "Accept all" not in page


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ({"kind": "meeting", "weekday": "thursday"}, "Staff meetings on Thursdays"),
        ({"kind": "cover"}, "5 more lessons covered a week"),
        (
            {"kind": "coach", "person": "aisha-rahman", "minutes": "90"},
            "Aisha Rahman coaches, 1 h 30 min a fortnight",
        ),
    ],
)
def test_a_what_if_is_asked_beside_its_plan(
    tomasz: Client, year: SchoolYear, what: dict[str, str], words: str
) -> None:
    first = made_plan(year)
    tomasz.post(f"{MADE}what-if/", what)
    asked = Proposal.objects.exclude(pk=first.pk).get()
    premise = open_premise(asked)
    assert premise is not None
    assert (premise.words, asked.based_on, asked.state) == (words, first, "waiting")


@pytest.mark.parametrize("what", [{}, {"kind": "coach"}, {"kind": "weather"}])
def test_a_what_if_that_says_nothing_asks_again(
    tomasz: Client, year: SchoolYear, what: dict[str, str]
) -> None:
    made_plan(year)
    assert "Choose what would be different" in said(tomasz, f"{MADE}what-if/", what)
    assert Proposal.objects.count() == 1


def test_plans_stand_side_by_side_with_the_year(tomasz: Client, year: SchoolYear) -> None:
    made_plan(year)
    second = answer_by_hand(moves_by_hand()[2])
    left_out = replace(second.parts[0].tiers[0], value=1)
    slots = replace(second.parts[0], tiers=(left_out, *second.parts[0].tiers[1:]))
    made_plan(year, answer=replace(second, parts=(slots, *second.parts[1:])))
    assert "Choose two plans at least." in said(tomasz, f"{PLAN}compare/?plan=2027-02-05-1")
    page = said(tomasz, f"{PLAN}compare/?plan=2027-02-05-2&plan=2027-02-05-1")
    assert page.index("Plan 1 of 5 February 2027") < page.index("Plan 2 of 5 February 2027")
    assert "<td></td><td>4</td><td>1</td>" in page.split("Changes to the year")[1]
    assert "<td></td><td>0</td><td>1 (at least 0)</td>" in page.rsplit(LEFT_OUT, 1)[1]
    assert "2 things that are counted come to the same in each." in page


def test_why_nothing_could_be_planned_is_said(tomasz: Client, year: SchoolYear) -> None:
    made_plan(year, state=ProposalState.NOT_POSSIBLE, refused="Priya Nair is in two rooms at once.")
    page = said(tomasz, MADE)
    assert "Priya Nair is in two rooms at once." in page
    assert "Could not be planned" in page


def test_sentences_that_cannot_all_hold_are_listed(tomasz: Client, year: SchoolYear) -> None:
    answer = answer_by_hand()
    slots = replace(answer.parts[0], part=Part.SLOTS, impossible=("A is so.", "B is so."))
    made_plan(year, answer=replace(answer, parts=(slots, *answer.parts[1:])))
    page = said(tomasz, MADE)
    assert "<li>A is so.</li><li>B is so.</li>" in page


@pytest.mark.walls
@pytest.mark.parametrize("address", [PLAN, MADE, f"{PLAN}compare/"])
@pytest.mark.parametrize("who", ["ruth", "imran", "aisha", "priya", "governor"])
def test_a_plan_tells_nobody_else_who_would_be_coached(
    year: SchoolYear, client_of: ClientOf, who: str, address: str
) -> None:
    made_plan(year)
    response = client_of(who).get(address)
    assert response.status_code == 403
    assert b"Kowalczyk" not in response.content


@pytest.mark.parametrize("sessions", [0, 60])
def test_pages_cost_the_same_queries_however_full(
    cast: Cast,
    client_of: ClientOf,
    sessions: int,
) -> None:
    plan = year_to_plan()
    for number in range(sessions):
        plan.activity(f"more-{number}", on=date(2027, 3, 9), team="english")
    year = store_year(cast, plan)
    for _ in range(2 + sessions // 20):
        made_plan(year)
    client = client_of("tomasz")
    spent = {}
    for address in (PLAN, MADE, f"{PLAN}compare/?plan=2027-02-05-1&plan=2027-02-05-2"):
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        spent[address.split("?")[0]] = len(queries)
    # Each table of the year is read once.
    tables = len(threads.RECORD_MODELS) + len(findings.RECORD_MODELS)
    assert spent == {PLAN: 16, MADE: tables + 14, f"{PLAN}compare/": tables + 12}


def test_a_stop_after_the_end_says_that_it_came_too_late(tomasz: Client, year: SchoolYear) -> None:
    made_plan(year)
    page = said(tomasz, f"{MADE}stop/", {})
    assert "Planning had come to its end already." in page
    assert (Proposal.objects.get().state, Proposal.objects.get().stop_asked) == ("ready", False)
