"""A year on its way to locked dates: checklist, comments, bands, Today, the feed and the mail."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.public import SchoolYear, YearState
from goldenthread.accounts.types import Role
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.findings.public import CheckRun, Finding
from goldenthread.people.public import Person, link_accounts
from goldenthread.programmes.public import Programme
from goldenthread.reminders.queries.coming_days import find_coming_days
from goldenthread.reminders.queries.own_entries import list_entries
from goldenthread.workbench.queries.draft_checklist import missing_in, read_checklist
from goldenthread.years import public as years
from tests.cast import Cast
from tests.year import bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]
YEAR = "/schools/ashmoor-vale/2026-27/year/"
DRAFT = f"{YEAR}draft/"
TODAY = "/schools/ashmoor-vale/today/"
IN_JUNE = datetime(2026, 6, 10, 9, 0, tzinfo=UTC)
UNTIL = date(2026, 7, 2)


@pytest.fixture(autouse=True)
def _in_june(settings: Any) -> None:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, IN_JUNE.date()


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    """The year to come, in draft; the check finds five errors in its plan."""
    return drafted(cast, small_plan())


@pytest.fixture
def sound_year(cast: Cast) -> SchoolYear:
    """The year to come, in draft, with a team and nothing that the check minds."""
    plan = SmallPlan().person("tomasz-wilk", email="tomasz.wilk@ashmoor-vale.example")
    plan.person("aisha-rahman", email="aisha.rahman@ashmoor-vale.example")
    plan.person("priya-nair", email="priya.nair@ashmoor-vale.example")
    return drafted(cast, plan.team("science", "aisha-rahman", "priya-nair", leader="aisha-rahman"))


def drafted(cast: Cast, plan: SmallPlan) -> SchoolYear:
    year = bring_in(cast, plan.snapshot())
    link_accounts(cast.ashmoor)
    year.school = cast.ashmoor
    years.begin_draft(year, actor=cast.tomasz, at=IN_JUNE)
    return year


def publish(cast: Cast, year: SchoolYear, note: str = "") -> None:
    years.publish_draft(year, until=UNTIL, note=note, actor=cast.tomasz, at=IN_JUNE)


def checked(year: SchoolYear, *severities: str) -> None:
    """As if the check had run and found this."""
    Finding.objects.filter(year=year).delete()
    CheckRun.objects.filter(year=year).delete()
    CheckRun.objects.create(
        school=year.school, year=year, at=IN_JUNE, today=IN_JUNE.date(), seconds=0.1
    )
    for number, severity in enumerate(severities):
        Finding.objects.create(
            school=year.school,
            year=year,
            key=f"f-{number}",
            code="TIM001",
            severity=severity,
            message="Over",
            first_seen_at=IN_JUNE,
            last_seen_at=IN_JUNE,
        )


def dated(year: SchoolYear, every: int, sessions: int) -> None:
    """Science with a slot every so many of 38 weeks, and so many dates."""
    from goldenthread.people.public import Team
    from goldenthread.programmes.public import Activity

    science = Team.objects.get(school=year.school, key="science")
    Team.objects.filter(pk=science.pk).update(slot_every_weeks=every, slot="Tuesday 15:15")
    for number in range(sessions):
        Activity.objects.create(
            school=year.school,
            year=year,
            key=f"slot-{number}",
            title="Regular slot",
            stream="team",
            kind="department-session",
            state="slot",
            on=date(2026, 10, 6 + number),
            minutes=60,
            team=science,
            uses_learning_slot=True,
        )


def lines(year: SchoolYear) -> dict[str, tuple[bool, bool]]:
    found = read_checklist(year, years.find_draft(year), years.list_comments(year))
    return {line.text: (line.is_met, line.is_must) for line in found}


def test_the_checklist_says_what_is_so(cast: Cast, year: SchoolYear) -> None:
    checked(year, "E", "W", "W")
    dated(year, 19, 1)
    assert lines(year) == {
        "1 of 2 team slots has a date, 50%.": (False, True),
        "1 error of the plan is open in the check.": (False, True),
        "1 person is over their directed time.": (False, False),
        "Nothing is written down of what staff and unions said.": (False, False),
    }


def test_the_checklist_is_met(cast: Cast, year: SchoolYear) -> None:
    publish(cast, year, note="Unions met on 8 June.")
    checked(year, "W")
    dated(year, 19, 2)
    assert lines(year) == {
        "2 of 2 team slots have a date, 100%.": (True, True),
        "The check has no error of the plan open.": (True, True),
        "Nobody is over their directed time; 1 has hardly any in reserve.": (True, False),
        "What staff and unions said is written down.": (True, False),
        "Nobody has commented yet.": (True, False),
    }


def test_a_year_that_nobody_checked_is_not_ready(cast: Cast, year: SchoolYear) -> None:
    CheckRun.objects.filter(year=year).delete()
    checklist = read_checklist(year, None, [])
    assert missing_in(checklist)[1] == "Nobody has checked the year yet."


def test_from_draft_to_locked_dates(
    cast: Cast, sound_year: SchoolYear, client_of: ClientOf
) -> None:
    year = sound_year
    dated(year, 19, 2)
    lead, teacher = client_of("tomasz"), client_of("priya")
    assert teacher.get(YEAR).status_code == 403
    sent = {"until": "2 July 2026", "note": "Unions met on 8 June."}
    page = lead.post(f"{DRAFT}publish/", sent, follow=True).content.decode()
    assert "Staff can read the year and comment until 2 July 2026." in page
    said = {"words": "Could Tuesdays end by four?"}
    page = teacher.post(f"{YEAR}comments/", said, follow=True).content.decode()
    assert ("Could Tuesdays end by four?" in page, "Not answered yet." in page) == (True, True)
    number = years.list_comments(year)[0].pk
    answer = {f"{number}-answer": "Yes, from January."}
    page = lead.post(f"{DRAFT}comments/{number}/", answer, follow=True).content.decode()
    assert "Priya Nair finds your answer on the Year page." in page
    assert "Yes, from January." in teacher.get(YEAR).content.decode()
    page = lead.post(f"{DRAFT}lock/", follow=True).content.decode()
    assert "The dates of 2026-27 are locked." in page
    page = teacher.get(YEAR).content.decode()
    assert "Dates locked on 10 June 2026." in page
    assert "Unions met on 8 June." in page


def test_locking_checks_the_year_anew_and_is_refused_in_the_words_of_the_checklist(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    """What is stored found nothing; the year has changed since."""
    publish(cast, year)
    checked(year)
    dated(year, 19, 2)
    page = client_of("tomasz").post(f"{DRAFT}lock/").content.decode()
    assert "5 errors of the plan are open in the check. Mend this first" in page
    year.refresh_from_db()
    assert year.state == YearState.FOR_COMMENT
    assert "5 errors of the plan are open in the check." in lines(year)


def test_an_error_that_is_mended_keeps_no_dates_from_being_locked(
    cast: Cast, sound_year: SchoolYear, client_of: ClientOf
) -> None:
    """What is stored is older than the mending."""
    publish(cast, sound_year)
    checked(sound_year, "E")
    dated(sound_year, 19, 2)
    page = client_of("tomasz").post(f"{DRAFT}lock/", follow=True).content.decode()
    assert "The dates of 2026-27 are locked." in page


def test_the_head_gives_a_reason_and_locks(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    publish(cast, year)
    checked(year, "E")
    dated(year, 19, 2)
    head = client_of("ruth")
    assert "Why the dates are locked all the same" in head.get(DRAFT).content.decode()
    head.post(f"{DRAFT}lock/", {"despite": "It goes in August."})
    stored = years.find_draft(year)
    assert stored is not None
    assert stored.consultation_note == (
        "Locked on 10 June 2026 by Ruth Adeyemi-Clarke all the same. "
        "5 errors of the plan are open in the check. It goes in August."
    )


def test_a_day_that_is_over_is_refused_and_what_was_typed_stays(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    sent = {"until": "1 June 2026", "note": "Unions met."}
    page = client_of("tomasz").post(f"{DRAFT}publish/", sent).content.decode()
    assert "Nobody could comment until 1 June 2026." in page
    assert ("Unions met.</textarea>" in page, 'value="1 June 2026"' in page) == (True, True)


def test_people_are_given_more_time(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    publish(cast, year, note="Unions met.")
    client = client_of("tomasz")
    assert "Give people more time" in client.get(DRAFT).content.decode()
    client.post(f"{DRAFT}publish/", {"until": "9 July 2026", "note": "Unions met twice."})
    stored = years.find_draft(year)
    assert stored is not None
    assert (stored.comments_until, stored.consultation_note) == (
        date(2026, 7, 9),
        "Unions met twice.",
    )


def test_a_comment_without_words_is_asked_for(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    publish(cast, year)
    page = client_of("priya").post(f"{YEAR}comments/", {"words": ""}).content.decode()
    assert page.count("Write your comment.") == 2


@pytest.mark.walls
def test_a_comment_is_read_by_its_writer_and_those_who_plan(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    publish(cast, year)
    person = Person.objects.get(key="priya-nair")
    years.comment_on_draft(year, person, "Only for you", actor=cast.priya, at=IN_JUNE)
    readers = {
        name
        for name in ("priya", "aisha", "denise", "stephen", "imran")
        if "Only for you" in client_of(name).get(YEAR).content.decode()
    }
    assert readers == {"priya"}
    assert "Only for you" in client_of("tomasz").get(DRAFT).content.decode()


@pytest.mark.walls
def test_eve_answers_nobody_of_ashmoor(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    publish(cast, year)
    person = Person.objects.get(key="priya-nair")
    row = years.comment_on_draft(year, person, "Words", actor=cast.priya, at=IN_JUNE)
    answer = {f"{row.pk}-answer": "Mine"}
    assert client_of("eve").post(f"{DRAFT}comments/{row.pk}/", answer).status_code == 404
    elsewhere = f"/schools/wrenfield/2026-27/year/draft/comments/{row.pk}/"
    assert client_of("eve").post(elsewhere, answer).status_code == 404
    row.refresh_from_db()
    assert row.answer == ""


def test_today_tells_everybody_until_the_day(
    cast: Cast, year: SchoolYear, client_of: ClientOf, settings: Any
) -> None:
    running(cast)
    publish(cast, year)
    said = "The plan for 2026-27 is open for comment until 2 July 2026."
    assert said in client_of("priya").get(TODAY).content.decode()
    settings.DEMO_TODAY = date(2026, 7, 3)
    assert said not in client_of("priya").get(TODAY).content.decode()


def test_today_shows_no_draft_and_counts_comments_for_those_who_plan(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    running(cast)
    assert "2026-27" not in client_of("priya").get(TODAY).content.decode()
    publish(cast, year)
    person = Person.objects.get(key="priya-nair")
    years.comment_on_draft(year, person, "Words", actor=cast.priya, at=IN_JUNE)
    told = "1 comment on the plan for 2026-27 waits for an answer."
    assert told in client_of("tomasz").get(TODAY).content.decode()
    assert told not in client_of("aisha").get(TODAY).content.decode()


def running(cast: Cast) -> SchoolYear:
    """The year that is on while the next is drafted."""
    year, _ = SchoolYear.objects.get_or_create(
        school=cast.ashmoor,
        label="2025-26",
        defaults={"starts_on": date(2025, 9, 1), "ends_on": date(2026, 8, 31)},
    )
    return year


def test_the_mail_tells_it_too(cast: Cast, year: SchoolYear) -> None:
    publish(cast, year)
    on = running(cast)
    on.school = cast.ashmoor
    coming = find_coming_days(
        Person.objects.get(key="priya-nair"), on, IN_JUNE.date(), rhythm="weekly"
    )
    assert coming.waiting == ("The plan for 2026-27 is open for comment until 2 July 2026.",)


def test_dates_kept_free_stand_in_a_calendar_from_the_lock_on(cast: Cast, year: SchoolYear) -> None:
    dated(year, 19, 2)
    person = Person.objects.get(key="priya-nair")

    def slots() -> list[date]:
        entries = list_entries(person, year, IN_JUNE.date(), says_what=False)
        return [entry.on for entry in entries if entry.title == "Regular slot"]

    assert slots() == []
    publish(cast, year)
    years.lock_dates(year, list_missing=list, actor=cast.tomasz, at=IN_JUNE)
    assert slots() == [date(2026, 10, 6), date(2026, 10, 7)]


def test_a_programme_moves_from_half_term_to_half_term(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    sent = {"starts": "spring-1", "ends": "spring-2"}
    page = client_of("tomasz").post(f"{YEAR}programmes/pr1/move/", sent, follow=True)
    assert "“Reading to learn” runs in Spring 1 to Spring 2." in page.content.decode()
    row = Programme.objects.get(key="pr1")
    assert (row.starts_on, row.ends_on) == (date(2027, 1, 4), date(2027, 3, 25))


@pytest.mark.parametrize("sent", [{"starts": "summer-1", "ends": "autumn-1"}, {}])
def test_a_programme_does_not_end_before_it_begins(
    cast: Cast, year: SchoolYear, client_of: ClientOf, sent: dict[str, str]
) -> None:
    before = Programme.objects.get(key="pr1").starts_on
    page = client_of("tomasz").post(f"{YEAR}programmes/pr1/move/", sent, follow=True)
    assert "would end before it begins" in page.content.decode()
    assert Programme.objects.get(key="pr1").starts_on == before


def test_bands_are_moved_while_the_year_is_prepared_and_read_after(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    lead = client_of("tomasz")
    assert "Move it" in lead.get(YEAR).content.decode()
    publish(cast, year)
    years.lock_dates(year, list_missing=list, actor=cast.tomasz, at=IN_JUNE)
    page = lead.get(YEAR).content.decode()
    assert ("Programmes across the year" in page, "Move it" in page) == (True, False)
    sent = {"starts": "spring-1", "ends": "spring-2"}
    answer = lead.post(f"{YEAR}programmes/pr1/move/", sent, follow=True).content.decode()
    assert "is no draft" in answer
    assert Programme.objects.get(key="pr1").starts_on == date(2026, 9, 2)


@pytest.mark.parametrize("comments", [0, 30])
def test_the_draft_page_costs_the_same_queries_whatever_is_said(
    cast: Cast,
    year: SchoolYear,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    comments: int,
) -> None:
    publish(cast, year)
    person = Person.objects.get(key="priya-nair")
    for number in range(comments):
        years.comment_on_draft(year, person, f"Words {number}", actor=cast.priya, at=IN_JUNE)
    client = client_of("tomasz")
    with django_assert_num_queries(DRAFT_QUERIES):
        client.get(DRAFT)
    teacher = client_of("priya")
    with django_assert_num_queries(OUT_QUERIES):
        teacher.get(YEAR)


DRAFT_QUERIES = 19
OUT_QUERIES = 29
