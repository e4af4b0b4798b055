"""One cycle from the look to the next date, on pages; two devices, double taps, bad days."""

import re
from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.practice.models import (
    CoachingPair,
    PracticeLog,
    Step,
    Touchpoint,
    TouchpointWords,
)
from goldenthread.practice.queries.coaching_coverage import get_coverage
from goldenthread.programmes.public import Technique, TechniqueModel
from tests.cast import Cast
from tests.practice.coaching_cast import TODAY, bring_in_coaching, pair_of

KEY = "imran-sadiq-denise-obi"
type ClientOf = Callable[[str], Client]


@pytest.fixture(autouse=True)
def _on_the_demo_day(settings: object) -> None:
    settings.DEMO_MODE = True  # type: ignore[attr-defined]
    settings.DEMO_TODAY = TODAY  # type: ignore[attr-defined]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_in_coaching(cast)


def url(route: str, **more: object) -> str:
    parts = {"school_slug": "ashmoor-vale", "year": "2026-27", **more}
    return reverse(f"coaching:{route}", kwargs=parts)


def begin(client: Client) -> str:
    answer = client.post(url("start", key=KEY))
    assert answer["Location"] == url("cycle", key=KEY, day="2027-02-05")
    return answer["Location"]


def save(client: Client, phase: str, **typed: str) -> object:
    return client.post(url("save-phase", key=KEY, day="2027-02-05", phase=phase), typed)


def text_of(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


def opened(page: str, phase: str) -> str:
    """The mark that a phase's form carries."""
    part = page[page.index(f'id="{phase}"') :]
    found = re.search(r'name="opened" value="([0-9a-f]+)"', part)
    assert found
    return found[1]


def row() -> TouchpointWords:
    return TouchpointWords.objects.select_related("touchpoint__pair", "new_step__written").get()


def test_a_whole_cycle_leaves_one_open_step_and_a_next_date(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("imran")
    before = int(get_coverage(year, TODAY).cycles)
    page = text_of(client.get(begin(client)))
    save(
        client,
        "look",
        class_label="8B",
        fact="Six of eight boards were empty",
        other_fact="A. read the text twice",
        opened=opened(page, "look"),
    )
    save(client, "choose", technique="main-point")
    save(client, "praise", praise="You waited", opened=opened(page, "praise"))
    save(client, "model", used="yes", opened=opened(page, "model"))
    save(
        client,
        "name",
        what="Wait for every board",
        when="after the first paragraph",
        class_label="8B",
        opened=opened(page, "name"),
    )
    for rounds in ("1", "2", "2"):
        save(client, "rehearse", rounds=rounds)
    page = text_of(client.get(url("cycle", key=KEY, day="2027-02-05")))
    proposals = re.findall(r'name="proposal" value="([^"]+)"', page)
    assert len(proposals) == 3
    save(client, "next", proposal=proposals[0])
    assert Touchpoint.objects.count() == 1
    assert int(get_coverage(year, TODAY).cycles) == before
    for _ in range(2):
        client.post(url("finish", key=KEY, day="2027-02-05"))
    kept = row()
    step = kept.new_step
    assert step is not None
    assert kept.words | step.written.words == {
        "facts": "Six of eight boards were empty\nA. read the text twice",
        "class_label": "8B",
        "praise": "You waited",
        "model": "",
        "adaptation": "",
        "what": "Wait for every board",
        "when": "after the first paragraph",
        "why": "",
    }
    assert (step.person.key, step.closed_on, step.names_when, step.names_class) == (
        "denise-obi",
        None,
        True,
        True,
    )
    touchpoint = kept.touchpoint
    flags = (
        touchpoint.looked,
        touchpoint.model_used,
        touchpoint.step_set,
        touchpoint.rehearsed,
    )
    assert (flags, kept.rounds, kept.finished_on) == ((True,) * 4, 2, TODAY)
    assert kept.next_look_on is not None
    assert kept.next_look_on > TODAY
    assert get_coverage(year, TODAY).cycles == "fewer than 5"


def test_proposals_keep_out_of_ppa_time_of_both(year: SchoolYear, client_of: ClientOf) -> None:
    client = client_of("imran")
    page = text_of(client.get(begin(client)))
    for proposal in re.findall(r'name="proposal" value="([^"]+)"', page):
        _, look, _, talk = proposal.split("|")
        assert look == "1"
        assert talk == "3"


@pytest.mark.parametrize(
    ("look", "period", "talk", "talk_period", "said"),
    [
        ("22 February 2027", "2", "", "", "Denise Obi has PPA time in period 2 on Mon 22 Feb."),
        ("22 February 2027", "1", "22 February 2027", "4", "Imran Sadiq has PPA time in period 4"),
        ("22 February 2027", "3", "", "", "Denise Obi has no class in period 3 on Mon 22 Feb."),
        ("22 February 2027", "1", "22 February 2027", "1", "Denise Obi is not free in period 1"),
        ("1 February 2027", "", "", "", "1 February 2027 is over."),
        ("17 February 2027", "", "", "", "Wed 17 Feb is not a school day."),
        ("1 January 9999", "", "", "", "1 January 9999 is too far ahead to plan a look."),
        ("someday", "", "", "", "“someday” is not a day."),
        ("", "", "", "", "Enter the day of the next look, such as 22 February 2027."),
        ("24 February 2027", "", "22 February 2027", "", "The talk lies before the look."),
    ],
)
def test_a_day_that_does_not_fit_is_refused_with_a_sentence(
    year: SchoolYear,
    client_of: ClientOf,
    look: str,
    period: str,
    talk: str,
    talk_period: str,
    said: str,
) -> None:
    client = client_of("imran")
    begin(client)
    answer = client.post(
        url("save-phase", key=KEY, day="2027-02-05", phase="next"),
        {
            "other-look_on": look,
            "other-look_period": period,
            "other-talk_on": talk,
            "other-talk_period": talk_period,
        },
    )
    assert said in text_of(answer)
    assert row().next_look_on is None


@pytest.mark.parametrize("proposal", ["x", "|||", "2027-02-22|2||", "9999-99-99|1||"])
def test_a_proposal_that_was_not_made_is_refused(
    year: SchoolYear, client_of: ClientOf, proposal: str
) -> None:
    client = client_of("imran")
    begin(client)
    save(client, "next", proposal=proposal)
    assert row().next_look_on is None


def test_two_devices_lose_no_word(year: SchoolYear, client_of: ClientOf) -> None:
    tablet, laptop = client_of("imran"), client_of("imran")
    page = text_of(tablet.get(begin(tablet)))
    mark = opened(page, "praise")
    save(tablet, "praise", praise="From the tablet", opened=mark)
    answer = text_of(save(laptop, "praise", praise="From the laptop", opened=mark))
    assert "Another device has saved this in the meantime: “From the tablet”." in answer
    assert "From the laptop" in answer
    assert row().words["praise"] == "From the tablet"
    save(laptop, "praise", praise="From the laptop", opened=opened(answer, "praise"))
    assert row().words["praise"] == "From the laptop"


def test_a_double_tap_takes_on_one_step_and_beginning_twice_is_one_cycle(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("imran")
    page = text_of(client.get(begin(client)))
    begin(client)
    for _ in range(2):
        save(client, "name", what="Wait", when="", class_label="", opened=opened(page, "name"))
    assert (Step.objects.filter(pair__key=KEY).count(), Touchpoint.objects.count()) == (1, 1)


def test_the_last_step_is_answered_with_a_tap_and_a_tap_can_be_corrected(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("imran")
    pair = pair_of(year)
    step = Step.objects.create(
        school=year.school,
        year=year,
        key="s",
        person=pair.coachee,
        pair=pair,
        opened_on=date(2027, 1, 20),
    )
    begin(client)
    found = []
    for answer in ("got-it", "not-yet", "nearly"):
        save(client, "last-step", answer=answer)
        step.refresh_from_db()
        found.append((step.outcome, step.closed_on))
    assert found == [("got-it", TODAY), ("", None), ("nearly", TODAY)]
    save(client, "last-step", answer="splendid")
    step.refresh_from_db()
    assert step.outcome == "nearly"


def test_a_step_from_elsewhere_is_not_shown_to_the_coach(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("imran")
    Step.objects.create(
        school=year.school,
        year=year,
        key="s",
        person=pair_of(year).coachee,
        opened_on=date(2027, 1, 20),
    )
    page = text_of(client.get(begin(client)))
    answer = text_of(
        save(client, "name", what="Wait", when="", class_label="", opened=opened(page, "name"))
    )
    assert "Denise Obi has an open step from elsewhere" in answer
    assert "Wait" in answer


def test_a_talk_is_kept_but_not_counted(year: SchoolYear, client_of: ClientOf) -> None:
    client = client_of("imran")
    begin(client)
    page = text_of(client.post(url("finish", key=KEY, day="2027-02-05")))
    assert "So far this is a talk: nobody looked at practice, and there is no step." in page
    assert row().finished_on is None
    client.post(url("finish", key=KEY, day="2027-02-05"), {"talk": "yes"})
    assert row().finished_on == TODAY
    assert get_coverage(year, TODAY).cycles == "0"


@pytest.mark.parametrize("on", ["6 February 2027", "1 December 2026", "1 January 0001"])
def test_a_cycle_begins_on_a_day_of_the_last_four_weeks(
    year: SchoolYear, client_of: ClientOf, on: str
) -> None:
    answer = client_of("imran").post(url("start", key=KEY), {"on": on}, follow=True)
    assert "cannot be written down now." in text_of(answer)
    assert not TouchpointWords.objects.exists()


def test_a_pair_that_ended_meanwhile_takes_nothing_more(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("imran")
    page = text_of(client.get(begin(client)))
    CoachingPair.objects.update(state="paused")
    answer = text_of(save(client, "praise", praise="Kept?", opened=opened(page, "praise")))
    assert "This pair is paused now." in answer
    assert "Kept?" in answer
    CoachingPair.objects.update(state="ended")
    save(client, "praise", praise="Kept?", opened=opened(page, "praise"))
    assert row().words["praise"] == ""


@pytest.mark.parametrize("phase", ["choose", "rehearse", "last-step", "next", "look", "name"])
def test_nothing_typed_breaks_nothing(year: SchoolYear, client_of: ClientOf, phase: str) -> None:
    client = client_of("imran")
    begin(client)
    assert save(client, phase).status_code in {200, 302}  # type: ignore[attr-defined]
    odd = dict.fromkeys(
        ("answer", "technique", "rounds", "what", "fact", "opened", "class_label"), "½" * 9000
    )
    assert save(client, phase, **odd).status_code in {200, 302}  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["tomasz", "ruth", "aisha", "priya"])
def test_nobody_else_opens_a_cycle(year: SchoolYear, client_of: ClientOf, name: str) -> None:
    begin(client_of("imran"))
    client = client_of(name)
    assert client.get(url("cycle", key=KEY, day="2027-02-05")).status_code == 404
    assert client.get(url("show-pair", key=KEY)).status_code == 404


def test_the_coach_reads_what_the_coachee_logged_of_the_pairs_step(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("imran")
    page = text_of(client.get(begin(client)))
    save(client, "name", what="Wait", when="", class_label="8B", opened=opened(page, "name"))
    step = Step.objects.select_related("person").get(pair__key=KEY)
    log = PracticeLog(
        school=year.school,
        year=year,
        person=step.person,
        step=step,
        number=UUID(int=1),
        on=date(2027, 2, 4),
        outcome="partly",
    )
    log.put_words({"class_label": "8B", "note": "Two boards late"})
    log.save()
    for reader in ("imran", "denise"):
        page = text_of(client_of(reader).get(url("show-pair", key=KEY)))
        assert "Thu 4 Feb: Partly; 8B; Two boards late" in page


def test_the_coachee_reads_all_of_it(year: SchoolYear, client_of: ClientOf) -> None:
    coach = client_of("imran")
    page = text_of(coach.get(begin(coach)))
    save(
        coach,
        "look",
        class_label="8B",
        fact="Boards up",
        other_fact="",
        opened=opened(page, "look"),
    )
    coach.post(url("finish", key=KEY, day="2027-02-05"))
    page = text_of(client_of("denise").get(url("show-pair", key=KEY)))
    assert "Boards up" in page
    assert "Share a summary" in page
    assert "Share a summary" not in text_of(coach.get(url("show-pair", key=KEY)))


@pytest.mark.parametrize("day", ["2027-02-04", "2027-13-45", "yesterday", "9999-12-31"])
def test_a_day_without_a_cycle_is_not_there(
    year: SchoolYear, client_of: ClientOf, day: str
) -> None:
    assert client_of("imran").get(url("cycle", key=KEY, day=day)).status_code == 404


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_pages_cost_the_same_with_little_and_much(year: SchoolYear, client_of: ClientOf) -> None:
    client = client_of("imran")
    pages = {"cycle": begin(client), "home": url("home"), "show-pair": url("show-pair", key=KEY)}
    little = {name: queries_of(client, page) for name, page in pages.items()}
    pair = pair_of(year)
    for number in range(1, 20):
        on = date(2026, 12, number)
        touchpoint = Touchpoint.objects.create(
            school=year.school, year=year, key=f"t{number}", pair=pair, on=on, looked=True
        )
        words = TouchpointWords(school=year.school, touchpoint=touchpoint, finished_on=on)
        words.put_words({"praise": f"praise {number}"})
        words.save()
    much = {name: queries_of(client, page) for name, page in pages.items()}
    # One of them asks for the regular times.
    assert little == much == {"cycle": 22, "home": 12, "show-pair": 14}


def test_what_the_school_keeps_of_the_technique_is_there_to_look_at(
    year: SchoolYear, client_of: ClientOf
) -> None:
    technique = Technique.objects.filter(school=year.school).order_by("key")[0]
    film = TechniqueModel.objects.create(
        school=year.school,
        technique=technique,
        title="Reading aloud in 7C",
        link="https://films.example/reading-aloud",
        added_on=TODAY,
    )
    page = TechniqueModel.objects.create(
        school=year.school,
        technique=technique,
        title="A page with notes",
        stored_as="page.pdf",
        media_type="application/pdf",
        added_on=TODAY,
    )
    imran = client_of("imran")
    address = begin(imran)
    assert film.link not in text_of(imran.get(address))
    save(imran, "choose", technique=technique.key)
    shown = text_of(imran.get(address))
    assert f'<a href="{film.link}">Reading aloud in 7C</a>' in shown
    assert f'/library/models/{page.pk}/">A page with notes</a>' in shown
