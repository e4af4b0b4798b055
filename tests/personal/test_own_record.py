"""My record shows everything held about whoever has signed in, and nothing of anybody else."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.public import (
    Role,
    SystemActor,
    User,
    give_role,
    record_event,
    record_opening,
)
from goldenthread.people.public import Person, Post
from goldenthread.practice.models import (
    CoachingPair,
    CoachingSlot,
    PairAgreement,
    PeerVisit,
    PracticeLog,
    SharedSummary,
    SharedWords,
    Step,
    StepWords,
    Touchpoint,
    TouchpointWords,
    VisitArrangement,
    VisitState,
)
from goldenthread.priorities.public import raise_note
from goldenthread.snapshot.words import PairState
from goldenthread.years.public import DraftComment
from tests.architecture.source import ROOT
from tests.cast import Cast
from tests.year import TODAY, bring_in, staffed_plan

type ClientOf = Callable[[str], Client]
NOON = datetime(2027, 2, 5, 12, tzinfo=UTC)
MINE = "/schools/ashmoor-vale/my-record/"


@pytest.fixture
def year(cast: Cast, settings: Any) -> Any:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, TODAY
    return bring_in(cast, staffed_plan().snapshot())


def person(key: str) -> Person:
    return Person.objects.get(school__slug="ashmoor-vale", key=key)


def write_step(year: Any, words: str) -> Step:
    step = Step.objects.get(key="step-1", school=year.school)
    written = StepWords(school=year.school, step=step)
    written.put_words({"what": words})
    written.save()
    return step


def coach_priya(year: Any, words: str, coach: str = "tomasz-wilk") -> CoachingPair:
    pair = CoachingPair.objects.create(
        school=year.school,
        year=year,
        key="pair-1",
        coach=person(coach),
        coachee=person("priya-nair"),
        state=PairState.RUNNING,
        starts_on=date(2026, 10, 1),
    )
    PairAgreement.objects.create(school=year.school, pair=pair)
    touchpoint = Touchpoint.objects.create(
        school=year.school, year=year, key="touch-1", pair=pair, on=date(2026, 11, 5)
    )
    written = TouchpointWords(school=year.school, touchpoint=touchpoint)
    written.put_words({"facts": words})
    written.save()
    return pair


def everything_of(client: Client) -> dict[str, Any]:
    answer = client.get(f"{MINE}my-record.json")
    assert answer.status_code == 200
    told: dict[str, Any] = json.loads(answer.content)
    return told


def rows_of(told: dict[str, Any], model: str) -> list[dict[str, Any]]:
    return [
        row
        for group in told["groups"]
        for table in group["tables"]
        if table["model"] == model
        for row in table["rows"]
    ]


def test_own_words_stand_in_the_page_and_in_the_copy_and_nobody_elses(
    year: Any, client_of: ClientOf
) -> None:
    write_step(year, "Wait three seconds")
    page = client_of("priya").get(f"{MINE}practice/").content.decode()
    assert "Wait three seconds" in page
    (words,) = rows_of(everything_of(client_of("priya")), "practice.StepWords")
    assert words["words"]["what"] == "Wait three seconds"
    for who in ("aisha", "tomasz", "ruth", "admin"):
        assert "Wait three seconds" not in json.dumps(everything_of(client_of(who)))


def test_coach_and_coachee_both_read_what_was_written_in_their_pair(
    year: Any, client_of: ClientOf
) -> None:
    coach_priya(year, "Two hands went up")
    for who in ("priya", "tomasz"):
        assert "Two hands went up" in json.dumps(everything_of(client_of(who)))
    for who in ("aisha", "ruth", "governor"):
        assert "Two hands went up" not in json.dumps(everything_of(client_of(who)))


def test_regular_times_of_coaching_are_told_as_words(year: Any, client_of: ClientOf) -> None:
    pair = coach_priya(year, "Two hands went up")
    CoachingSlot.objects.create(
        school=year.school,
        year=year,
        key="pair-1|look",
        pair=pair,
        part="look",
        week="A",
        weekday="tuesday",
        period="3",
        fortnight=2,
    )
    page = client_of("priya").get(f"{MINE}coaching/").content.decode()
    told = ("Regular times", "Tomasz Wilk coaches Priya Nair", "Look", "Tuesday")
    assert [word for word in told if word not in page] == []
    assert "pair-1" not in page
    (slot,) = next(
        table["rows"]
        for group in everything_of(client_of("tomasz"))["groups"]
        for table in group["tables"]
        if table["title"] == "Regular times"
    )
    assert (slot["pair"], slot["week"], slot["weekday"], slot["period"], slot["fortnight"]) == (
        "Tomasz Wilk coaches Priya Nair",
        "A",
        "tuesday",
        "3",
        2,
    )


def test_a_coach_who_line_manages_the_coachee_reads_nothing_and_the_coachee_still_does(
    year: Any, client_of: ClientOf
) -> None:
    coach_priya(year, "Two hands went up", coach="aisha-rahman")
    assert "Two hands went up" in json.dumps(everything_of(client_of("priya")))
    assert "Two hands went up" not in json.dumps(everything_of(client_of("aisha")))


def test_a_pair_that_has_ended_closes_for_the_coach_alone(year: Any, client_of: ClientOf) -> None:
    pair = coach_priya(year, "Two hands went up")
    CoachingPair.objects.filter(pk=pair.pk).update(state=PairState.ENDED, ends_on=date(2027, 1, 8))
    assert "Two hands went up" in json.dumps(everything_of(client_of("priya")))
    assert "Two hands went up" not in json.dumps(everything_of(client_of("tomasz")))


def test_a_summary_that_was_taken_back_is_no_longer_with_whom_it_was_shown(
    year: Any, client_of: ClientOf
) -> None:
    pair = coach_priya(year, "facts")
    summary = SharedSummary.objects.create(
        school=year.school,
        year=year,
        key="summary-1",
        pair=pair,
        on=date(2027, 1, 8),
        shared_by="coachee",
        shared_with="line-manager",
    )
    words = SharedWords(school=year.school, shared_summary=summary, shown_to=person("aisha-rahman"))
    words.put_words({"summary": "I wait longer now"})
    words.save()
    assert "I wait longer now" in json.dumps(everything_of(client_of("aisha")))
    SharedSummary.objects.filter(pk=summary.pk).update(revoked_on=date(2027, 1, 9))
    assert "I wait longer now" not in json.dumps(everything_of(client_of("aisha")))
    assert "I wait longer now" in json.dumps(everything_of(client_of("priya")))


def test_a_note_without_a_name_is_found_by_its_writer_alone(year: Any, client_of: ClientOf) -> None:
    raise_note(
        year,
        person("priya-nair"),
        pupils="8B",
        observation="They read past the question",
        is_hidden=True,
        token="a" * 32,
        actor=SystemActor("tests"),
        at=datetime(2027, 2, 5, 9, tzinfo=UTC),
    )
    assert "They read past the question" in json.dumps(everything_of(client_of("priya")))
    for who in ("aisha", "tomasz", "ruth", "admin"):
        assert "They read past the question" not in json.dumps(everything_of(client_of(who)))


def test_being_named_tells_that_and_not_the_row(year: Any, client_of: ClientOf) -> None:
    posts = rows_of(everything_of(client_of("aisha")), "people.Post")
    (named,) = [row for row in posts if row.get("named_as") == "line_manager"]
    assert named["what"] == "Priya Nair"
    assert "fte" not in named


def test_who_opened_it_stands_there_with_day_and_part(year: Any, client_of: ClientOf) -> None:
    client_of("ruth").get("/schools/ashmoor-vale/people/priya-nair/")
    page = client_of("priya").get(f"{MINE}opened/").content.decode()
    assert "Ruth Adeyemi-Clarke" in page
    assert "working hours, line management and days away" in page
    assert "5 February 2027" in page
    assert everything_of(client_of("priya"))["opened"] == [
        {
            "on": "2027-02-05",
            "by": "Ruth Adeyemi-Clarke",
            "what": "working hours, line management and days away",
        }
    ]
    assert (
        "Nobody has opened your record" in client_of("aisha").get(f"{MINE}opened/").content.decode()
    )


def test_the_audit_lines_about_a_person_are_theirs_to_read(
    cast: Cast, year: Any, client_of: ClientOf
) -> None:
    post = Post.objects.get(person=person("priya-nair"))
    for subject in (f"post:{post.pk}", f"post:{post.pk}0", f"person:{person('aisha-rahman').pk}"):
        record_event(
            f"changed {subject}", subject, school=cast.ashmoor, actor=SystemActor("tests"), at=NOON
        )
    give_role(
        cast.priya, cast.ashmoor, Role.TEAM_LEADER, starts_on=TODAY, actor=cast.admin, at=NOON
    )
    lines = [
        row["did"] for row in rows_of(everything_of(client_of("priya")), "accounts.AuditEvent")
    ]
    assert f"changed post:{post.pk}" in lines
    assert f"changed post:{post.pk}0" not in lines
    assert f"changed person:{person('aisha-rahman').pk}" not in lines
    assert lines[0] == "gave role"


def test_the_copy_has_the_shape_that_the_reference_describes(
    year: Any, client_of: ClientOf
) -> None:
    told = everything_of(client_of("priya"))
    assert list(told) == [
        "what", "format", "made_on", "school", "person", "groups", "opened",
    ]  # fmt: skip
    assert (told["format"], told["made_on"], told["person"]) == (1, "2027-02-05", "Priya Nair")
    for group in told["groups"]:
        assert list(group) == ["code", "title", "seen_by", "kept", "tables"]
        assert all(list(table) == ["model", "title", "rows"] for table in group["tables"])
    page = (ROOT / "docs" / "reference" / "my-record.md").read_text(encoding="utf-8")
    assert [name for name in told if f"`{name}`" not in page] == []


HOSTILE = '#read("/etc/passwd") *x $ _y_ <a> @b \\ ] [ `c` // #panic()\n= H \u202e \x00 '


def test_the_pdf_is_accessible_and_words_are_never_markup(year: Any, client_of: ClientOf) -> None:
    write_step(year, HOSTILE)
    answer = client_of("priya").get(f"{MINE}my-record.pdf")
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == 'attachment; filename="my-record.pdf"'
    assert (answer.content[:8], b"pdfuaid" in answer.content) == (b"%PDF-1.7", True)


def test_a_letter_that_no_font_has_costs_nobody_the_copy(year: Any, client_of: ClientOf) -> None:
    write_step(year, "It worked \U0001f389 \u0647\u0644")
    answer = client_of("priya").get(f"{MINE}my-record.pdf")
    assert (answer.status_code, answer.content[:8]) == (200, b"%PDF-1.7")


def test_a_leaver_is_told_to_take_it_along(year: Any, client_of: ClientOf) -> None:
    words = "Take your record with you."
    assert words not in client_of("priya").get(MINE).content.decode()
    Person.objects.filter(key="priya-nair").update(left_on=date(2027, 3, 31))
    assert words in client_of("priya").get(MINE).content.decode()
    Person.objects.filter(key="priya-nair").update(left_on=date(2027, 8, 31))
    assert words not in client_of("priya").get(MINE).content.decode()


@pytest.mark.parametrize("who", ["governor", "anneka", "admin"])
def test_whoever_is_not_in_the_staff_list_reads_what_hangs_on_the_account(
    year: Any, client_of: ClientOf, who: str
) -> None:
    told = everything_of(client_of(who))
    held = {group["code"] for group in told["groups"] if group["tables"]}
    assert held == {"account", "log"} or held == {"account"}
    assert "password" not in json.dumps(told)


@pytest.mark.parametrize("part", ["", "opened/", "practice/", "my-record.json", "my-record.pdf"])
def test_eve_finds_nothing(year: Any, client_of: ClientOf, part: str) -> None:
    assert client_of("eve").get(f"{MINE}{part}").status_code == 404


def test_no_such_part_is_404(year: Any, client_of: ClientOf) -> None:
    assert client_of("priya").get(f"{MINE}no-such-part/").status_code == 404


QUERIES = {"": 98, "practice/": 13, "opened/": 10, "my-record.json": 99}


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("part", QUERIES)
def test_pages_cost_the_same_with_little_and_much(
    year: Any,
    client_of: ClientOf,
    part: str,
    many: bool,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    step = write_step(year, "Wait three seconds")
    coach_priya(year, "Two hands went up")
    for number in range(40 if many else 1):
        log = PracticeLog(
            school=year.school,
            year=year,
            person=step.person,
            step=step,
            number=uuid4(),
            on=TODAY - timedelta(days=number),
            outcome="tried",
        )
        log.put_words({"class_label": "8B", "note": "again"})
        log.save()
        record_opening(
            "timetable",
            "person:priya-nair",
            school=year.school,
            reader=client_user("ruth.adeyemi.clarke"),
            on=TODAY - timedelta(days=number),
        )
    client = client_of("priya")
    with django_assert_num_queries(QUERIES[part]):
        assert client.get(f"{MINE}{part}").status_code == 200


def test_a_draft_year_is_not_shown_but_what_one_said_of_it_is(
    year: Any, client_of: ClientOf
) -> None:
    DraftComment.objects.create(
        school=year.school,
        year=year,
        person=person("priya-nair"),
        words="Could Tuesdays end by four?",
        at=NOON,
    )
    client = client_of("priya")
    seen = client.get(f"{MINE}learning/").content.decode()
    type(year).objects.filter(pk=year.pk).update(state="draft")
    hidden = client.get(f"{MINE}learning/").content.decode()
    assert ("A visit to English" in seen, "A visit to English" in hidden) == (True, False)
    assert "Could Tuesdays end by four?" in client.get(f"{MINE}said/").content.decode()


def test_a_visit_that_a_draft_plans_is_shown_in_no_part_of_it(
    year: Any, client_of: ClientOf
) -> None:
    visit = PeerVisit.objects.create(
        school=year.school,
        year=year,
        key="zq99-visit",
        host=person("aisha-rahman"),
        visitor=person("priya-nair"),
        on=date(2027, 2, 8),
        period="2",
    )
    VisitArrangement.objects.create(
        school=year.school, visit=visit, state=VisitState.ASKED, minutes=50
    )
    client = client_of("priya")
    seen = client.get(f"{MINE}visits/").content.decode()
    type(year).objects.filter(pk=year.pk).update(state="draft")
    hidden = client.get(f"{MINE}visits/").content.decode()
    told = "What was arranged and seen"
    assert (told in seen, told in hidden) == (True, False)


def client_user(name: str) -> User:
    return User.objects.get(email=f"{name}@ashmoor-vale.example")
