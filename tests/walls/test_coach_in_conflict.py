"""On the day a pair closes to its coach nothing of it is read, though no job has run since."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test.client import Client

from goldenthread.accounts.public import SchoolYear
from goldenthread.appraisal.models import Appraisal
from goldenthread.people.models import Person, Post
from goldenthread.practice.access.coaching import can_read_pair
from goldenthread.practice.access.steps import can_coach_read, steps_visible_to
from goldenthread.practice.models import (
    CoachingPair,
    PairAgreement,
    Step,
    StepWords,
    TouchpointWords,
)
from goldenthread.practice.queries.meetings import Meeting, list_meetings
from goldenthread.practice.queries.waiting_answers import list_waiting_answers
from goldenthread.reminders.queries.own_entries import list_entries
from tests.cast import Cast
from tests.walls.private_words import (
    TODAY,
    bring_in_a_year_with_practice,
    person,
    write_markers,
)
from tests.walls.test_markers import MARKER

pytestmark = pytest.mark.walls
type ClientOf = Callable[[str], Client]
SCHOOL = "/schools/ashmoor-vale"
YEAR = f"{SCHOOL}/2026-27"
PAGES = (
    f"{SCHOOL}/today/",
    f"{YEAR}/practice/",
    f"{YEAR}/practice/step/",
    f"{YEAR}/practice/coaching/",
    f"{YEAR}/practice/coaching/with/pair-7/",
    f"{YEAR}/practice/coaching/with/pair-7/2027-01-27/",
    f"{YEAR}/practice/coaching/with/pair-7/agreement/",
    f"{SCHOOL}/my-record/my-record.json",
    f"{SCHOOL}/my-record/coaching/",
    f"{SCHOOL}/my-record/practice/",
)
LONG_AGO = TODAY - timedelta(days=1)


def becomes_line_manager(coach: Person, coachee: Person) -> None:
    Post.objects.filter(person=coachee).update(line_manager=coach)


def becomes_appraiser_by_post(coach: Person, coachee: Person) -> None:
    Post.objects.filter(person=coachee).update(appraiser=coach)


def becomes_appraiser_by_appraisal(coach: Person, coachee: Person) -> None:
    year = coachee.school.years.get()
    Appraisal.objects.create(
        school=coachee.school, year=year, key="a-7", person=coachee, appraiser=coach
    )


def leaves(coach: Person, coachee: Person) -> None:
    Person.objects.filter(pk=coach.pk).update(left_on=LONG_AGO)


def loses_the_coachee(coach: Person, coachee: Person) -> None:
    Person.objects.filter(pk=coachee.pk).update(left_on=LONG_AGO)


def sees_it_end(coach: Person, coachee: Person) -> None:
    CoachingPair.objects.update(state="ended")


def sees_its_last_day_pass(coach: Person, coachee: Person) -> None:
    CoachingPair.objects.update(ends_on=LONG_AGO)


CHANGES = [
    becomes_line_manager,
    becomes_appraiser_by_post,
    becomes_appraiser_by_appraisal,
    leaves,
    loses_the_coachee,
    sees_it_end,
    sees_its_last_day_pass,
]


@pytest.fixture(autouse=True)
def _on_the_demo_day(settings: object) -> None:
    settings.DEMO_MODE = True  # type: ignore[attr-defined]
    settings.DEMO_TODAY = TODAY  # type: ignore[attr-defined]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    """Imran coaches Priya; what they wrote is marked, and they talk today and look next week."""
    year = bring_in_a_year_with_practice(cast)
    year.school = cast.ashmoor
    write_markers(year)
    TouchpointWords.objects.update(
        next_talk_on=TODAY, next_talk_period="4", next_look_on=date(2027, 2, 12)
    )
    return year


def markers_on(client: Client) -> set[str]:
    found: set[str] = set()
    for page in PAGES:
        response = client.get(page)
        assert response.status_code in {200, 403, 404}, (page, response.status_code)
        content = b"".join(response) if response.streaming else response.content
        found |= set(MARKER.findall(content.decode()))
    return found


def coaching_of(year: SchoolYear, who: str) -> list[Meeting]:
    meetings = list_meetings(person(year, who), year, TODAY, TODAY)
    return [meeting for meeting in meetings if meeting.kind != "visit"]


def told_on_today(client: Client) -> bool:
    return "Priya Nair" in client.get(PAGES[0]).content.decode()


def test_the_coach_of_an_open_pair_reads_and_meets(year: SchoolYear, client_of: ClientOf) -> None:
    imran, client = person(year, "imran-sadiq"), client_of("imran")
    assert len(markers_on(client)) > 10
    assert told_on_today(client)
    assert len(coaching_of(year, "imran-sadiq")) == 2
    pair = CoachingPair.objects.get()
    assert can_read_pair(imran, pair, TODAY)
    assert can_coach_read(pair, TODAY)


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_is_read_on_the_day_the_pair_closes(
    year: SchoolYear, client_of: ClientOf, change: Callable[[Person, Person], None]
) -> None:
    client = client_of("imran")
    change(person(year, "imran-sadiq"), person(year, "priya-nair"))
    imran, pair = person(year, "imran-sadiq"), CoachingPair.objects.get()
    assert PairAgreement.objects.get().hand_over_by is None, "no job has run"
    # A thank-you is written to be read when it is over.
    thanks = PairAgreement.objects.get().words["thanks"]
    allowed = set() if "becomes" in change.__name__ else {thanks}
    assert markers_on(client) <= allowed
    assert "summary-7" not in client.get(f"{SCHOOL}/my-record/my-record.json").content.decode()
    assert not told_on_today(client)
    assert not can_read_pair(imran, pair, TODAY)
    assert not can_coach_read(pair, TODAY)
    assert set(steps_visible_to(imran, year)) == set()
    for who in ("imran-sadiq", "priya-nair"):
        assert coaching_of(year, who) == []
    entries = list_entries(imran, year, TODAY, says_what=True)
    assert [entry.title for entry in entries if "Coaching" in entry.title] == []


@pytest.mark.parametrize("change", CHANGES[:3])
def test_an_offer_that_cannot_be_taken_is_told_to_nobody(
    year: SchoolYear, client_of: ClientOf, change: Callable[[Person, Person], None]
) -> None:
    CoachingPair.objects.update(state="offered")
    imran, client = person(year, "imran-sadiq"), client_of("imran")
    assert told_on_today(client)
    assert list_waiting_answers(imran, year, TODAY)
    change(imran, person(year, "priya-nair"))
    assert not told_on_today(client)
    assert list_waiting_answers(imran, year, TODAY) == ()


def test_a_paused_pair_reads_on_and_does_not_meet(year: SchoolYear) -> None:
    CoachingPair.objects.update(state="paused")
    assert can_coach_read(CoachingPair.objects.get(), TODAY)
    assert coaching_of(year, "imran-sadiq") == []


def test_the_next_coach_reads_nothing_of_before(year: SchoolYear, client_of: ClientOf) -> None:
    CoachingPair.objects.update(state="ended", ends_on=TODAY)
    CoachingPair.objects.create(
        school=year.school,
        year=year,
        key="pair-8",
        coach=person(year, "denise-obi"),
        coachee=person(year, "priya-nair"),
        state="running",
    )
    client = client_of("denise")
    before = set(PairAgreement.objects.get().words.values())
    before |= set(TouchpointWords.objects.get().words.values())
    pages = [page.replace("pair-7", "pair-8") for page in PAGES[:5]]
    shown = {found for page in pages for found in MARKER.findall(client.get(page).content.decode())}
    assert shown & before == set()
    own = steps_visible_to(person(year, "denise-obi"), year)
    assert set(own.values_list("key", flat=True)) == {"step-8"}


def test_a_step_of_somebody_else_that_names_the_pair_is_not_shown(
    year: SchoolYear, client_of: ClientOf
) -> None:
    """A folder may say so by mistake, or on purpose."""
    TouchpointWords.objects.update(finished_on=None)
    step = Step.objects.get(key="step-8")
    words = StepWords(school=year.school, step=step)
    words.put_words({"what": "zq99x99marker"})
    words.save()
    Step.objects.filter(pk=step.pk).update(pair=CoachingPair.objects.get(), opened_on=TODAY)
    assert "zq99x99marker" not in markers_on(client_of("imran"))
