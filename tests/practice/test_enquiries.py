"""Enquiries: how a group begins, keeps notes, plans again, finds something out and shares it."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.types import Role
from goldenthread.practice.actions.join_enquiry import join_enquiry
from goldenthread.practice.actions.keep_enquiry_note import keep_enquiry_note
from goldenthread.practice.actions.leave_enquiry import TheLeadStays, leave_enquiry
from goldenthread.practice.actions.share_findings import (
    NothingToShare,
    share_findings,
    take_back_findings,
)
from goldenthread.practice.actions.take_back_plan import LaterPlansStandOnIt, take_back_plan
from goldenthread.practice.actions.write_findings import write_findings
from goldenthread.practice.actions.write_plan import EnoughPlans, write_plan
from goldenthread.practice.enquiry_stages import KINDS
from goldenthread.practice.models import Enquiry, EnquiryFindings, EnquiryNote, PlanVersion
from goldenthread.practice.queries.enquiries import get_home_card
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import EnquiryKind
from tests.cast import Cast
from tests.practice.enquiry_groups import (
    AT,
    ENQUIRIES,
    TODAY,
    Group,
    make_lesson_study,
    make_project,
    make_year,
    person_of,
)

type ClientOf = Callable[[str | Role], Client]

FOUND = {
    "title": "Main points come after talk",
    "did": "Three lessons",
    "saw": "B began to reread",
    "learnt": "Talk first, then write",
    "caution": "Three pupils, six weeks",
    "next": "Try it in history",
}
HOME_QUERIES = 11
SHOW_QUERIES = 15
STAGE_QUERIES = 11
FINDINGS_QUERIES = 12
WALL_QUERIES = 11


@pytest.fixture(autouse=True)
def _demo_day(settings: Settings) -> None:
    settings.DEMO_MODE = True
    settings.DEMO_TODAY = TODAY


@pytest.fixture
def group(cast: Cast) -> Group:
    return make_lesson_study(cast)


def page_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def write_page(group: Group, *, did_not_work: bool = False, version: int = 0) -> EnquiryFindings:
    return write_findings(
        group.enquiry, FOUND, did_not_work=did_not_work, version=version, by=group.priya
    )


def share(group: Group) -> None:
    write_page(group)
    share_findings(group.enquiry, by=group.priya, actor=group.cast.priya, at=AT)


# --- beginning ---------------------------------------------------------------------------------


def test_the_home_says_what_each_kind_asks(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    page = page_of(client_of("denise"), ENQUIRIES)
    for kind in KINDS.values():
        assert kind.name in page
        assert kind.time in page
        assert kind.people in page
    assert "None yet. The smallest one is a question of your own" in page


def test_an_enquiry_begins_with_one_press_and_no_words(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    answer = client_of("priya").post(f"{ENQUIRIES}start/enquiry/", {"question": ""})
    made = Enquiry.objects.get(key="enquiry-2027-02-05")
    assert answer.headers["Location"] == f"{ENQUIRIES}{made.key}/"
    assert (made.lead.key, made.question, made.closed_on) == ("priya-nair", "", None)
    assert [row.person.key for row in made.enquiry_members.all()] == ["priya-nair"]


def test_a_double_tap_begins_one(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    client = client_of("priya")
    for _ in range(2):
        client.post(f"{ENQUIRIES}start/joint-plan/", {"question": "What do they skip?"})
    assert Enquiry.objects.count() == 1


def test_the_second_of_a_day_has_another_address(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    client = client_of("priya")
    for question in ("What do they skip?", "What do they keep?"):
        client.post(f"{ENQUIRIES}start/enquiry/", {"question": question})
    assert sorted(Enquiry.objects.values_list("key", flat=True)) == [
        "enquiry-2027-02-05",
        "enquiry-2027-02-05-2",
    ]


def test_a_kind_that_does_not_exist_is_not_found(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    assert client_of("priya").get(f"{ENQUIRIES}start/ranking/").status_code == 404


def test_a_programme_of_another_school_is_refused(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    sent = {"question": "Why?", "programme": "999999"}
    page = client_of("priya").post(f"{ENQUIRIES}start/enquiry/", sent).content.decode()
    assert "Choose a programme of this year, or none." in page
    assert not Enquiry.objects.exists()


# --- the frame and its stages ------------------------------------------------------------------


def test_every_stage_of_every_kind_opens_and_keeps_a_note(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    client = client_of("priya")
    for kind in EnquiryKind:
        if kind != EnquiryKind.IMPROVEMENT_PROJECT:
            client.post(f"{ENQUIRIES}start/{kind}/", {"question": f"About {kind}"})
    for enquiry in Enquiry.objects.all():
        frame = page_of(client, f"{ENQUIRIES}{enquiry.key}/")
        for stage in KINDS[enquiry.kind].stages:
            address = f"{ENQUIRIES}{enquiry.key}/stages/{stage.key}/"
            assert f'href="{address}"' in frame
            assert client.post(address, {"text": f"Seen at {stage.key}"}).status_code == 302
            assert f"Seen at {stage.key}" in page_of(client, address)
        assert enquiry.notes.count() == len(KINDS[enquiry.kind].stages)


def test_a_lesson_study_goes_from_its_ground_rules_to_its_third_lesson() -> None:
    assert [stage.key for stage in KINDS["lesson-study"].stages] == [
        *("group", "read", "beliefs", "pupils"),
        *("plan-1", "lesson-1", "talk-1", "discussion-1"),
        *("plan-2", "lesson-2", "talk-2", "discussion-2"),
        *("plan-3", "lesson-3", "talk-3", "discussion-3"),
    ]


def test_case_pupils_are_letters_and_who_they_are_stays_outside(
    group: Group, client_of: ClientOf
) -> None:
    client = client_of("priya")
    page = page_of(client, f"{group.page}stages/pupils/")
    assert "holds no names of pupils" in page
    assert "stays with you, on paper, outside this system" in page
    client.post(f"{group.page}stages/pupils/", {"pupil": "B", "text": "Where does B stop?"})
    assert "Pupil B</h3>" in page_of(client, f"{group.page}stages/pupils/")
    wrong = client.post(f"{group.page}stages/pupils/", {"pupil": "D", "text": "A fourth"})
    assert "Choose A, B, C or the class." in wrong.content.decode()
    assert [note.pupil for note in EnquiryNote.objects.all()] == ["B"]


def test_after_a_note_about_a_pupil_the_same_pupil_is_chosen(
    group: Group, client_of: ClientOf
) -> None:
    client = client_of("aisha")
    sent = {"pupil": "C", "text": "Points at the title"}
    page = client.post(f"{group.page}stages/lesson-1/", sent, follow=True).content.decode()
    assert 'value="C" id="id_pupil_2" checked' in page.replace(" required", "")


def test_evidence_is_read_with_questions_that_challenge_it(
    group: Group, client_of: ClientOf
) -> None:
    page = page_of(client_of("aisha"), f"{group.page}stages/read/")
    assert "Reading in the subjects" in page
    assert "Few studies outside English" in page
    assert "What would we have to see to change our mind?" in page


def test_an_empty_note_is_no_note(group: Group, client_of: ClientOf) -> None:
    page = client_of("priya").post(f"{group.page}stages/beliefs/", {"text": "  "}).content.decode()
    assert "Write a line first, or go on: nothing here is required." in page
    assert not EnquiryNote.objects.exists()


@pytest.mark.parametrize("text", ["x" * 2001, "null\x00character"])
def test_a_note_that_cannot_be_kept_stays_in_its_box(
    text: str, group: Group, client_of: ClientOf
) -> None:
    answer = client_of("priya").post(f"{group.page}stages/beliefs/", {"text": text})
    assert answer.status_code == 200
    assert not EnquiryNote.objects.exists()


def test_a_double_tap_keeps_one_note(group: Group) -> None:
    for _ in range(2):
        keep_enquiry_note(group.enquiry, stage="beliefs", text="Hm", by=group.priya, on=TODAY)
    assert EnquiryNote.objects.count() == 1


def test_only_its_author_takes_a_note_back(group: Group, client_of: ClientOf) -> None:
    note = keep_enquiry_note(group.enquiry, stage="beliefs", text="Hm", by=group.priya, on=TODAY)
    address = f"{group.page}notes/{note.pk}/remove/"
    assert client_of("aisha").post(address).status_code == 404
    assert client_of("priya").post(address).status_code == 302
    assert not EnquiryNote.objects.exists()


def test_the_words_are_not_in_the_database(group: Group) -> None:
    note = keep_enquiry_note(
        group.enquiry, stage="beliefs", text="They cannot decode", by=group.priya, on=TODAY
    )
    note.refresh_from_db()
    assert b"decode" not in bytes(note.sealed)
    assert note.words == {"text": "They cannot decode"}


# --- the group ---------------------------------------------------------------------------------


def test_a_member_brings_in_another_who_then_reads_everything(
    group: Group, client_of: ClientOf
) -> None:
    denise = person_of(group.cast, "denise-obi")
    assert client_of("denise").get(group.page).status_code == 404
    client_of("aisha").post(f"{group.page}people/new/", {"person": denise.pk})
    assert "Denise Obi" in page_of(client_of("denise"), group.page)


def test_somebody_of_another_school_cannot_be_brought_in(group: Group, client_of: ClientOf) -> None:
    answer = client_of("priya").post(f"{group.page}people/new/", {"person": "999999"})
    assert "Choose somebody from the list." in answer.content.decode()


def test_people_leave_for_themselves_and_the_lead_takes_out_others(group: Group) -> None:
    denise = person_of(group.cast, "denise-obi")
    join_enquiry(group.enquiry, denise, by=group.priya, actor=group.cast.priya, at=AT)
    with pytest.raises(PermissionDenied):
        leave_enquiry(group.enquiry, denise, by=group.aisha, actor=group.cast.aisha, at=AT)
    leave_enquiry(group.enquiry, denise, by=denise, actor=group.cast.denise, at=AT)
    leave_enquiry(group.enquiry, group.aisha, by=group.priya, actor=group.cast.priya, at=AT)
    with pytest.raises(TheLeadStays):
        leave_enquiry(group.enquiry, group.priya, by=group.priya, actor=group.cast.priya, at=AT)
    assert group.enquiry.enquiry_members.count() == 1


def test_whoever_has_left_reads_nothing_more_and_the_notes_stay(
    group: Group, client_of: ClientOf
) -> None:
    keep_enquiry_note(group.enquiry, stage="beliefs", text="Of Aisha", by=group.aisha, on=TODAY)
    client_of("aisha").post(f"{group.page}people/aisha-rahman/remove/")
    assert client_of("aisha").get(group.page).status_code == 404
    assert "Of Aisha" in page_of(client_of("priya"), f"{group.page}stages/beliefs/")


def test_the_question_may_change_and_two_who_change_it_lose_nothing(
    group: Group, client_of: ClientOf
) -> None:
    priya, aisha = client_of("priya"), client_of("aisha")
    opened = aisha.get(f"{group.page}edit/").context["form"]["version"].value()
    first = {"question": "How do they begin?", "version": opened}
    assert priya.post(f"{group.page}edit/", first).status_code == 302
    second = aisha.post(
        f"{group.page}edit/", {"question": "Where do they stop?", "version": opened}
    )
    page = second.content.decode()
    assert "How do they begin?" in page
    assert "Where do they stop?" in page
    assert Enquiry.objects.get().question == "How do they begin?"


# --- plans -------------------------------------------------------------------------------------


def plan(group: Group, number: int, words: str, **more: str) -> PlanVersion:
    sent = {"plan": words, "prediction": "", "changed": "", "why": "", **more}
    return write_plan(group.enquiry, sent, number=number, by=group.priya, on=TODAY)


def test_plans_stand_side_by_side_with_what_changed_and_why(
    group: Group, client_of: ClientOf
) -> None:
    plan(group, 1, "Read it aloud")
    plan(group, 2, "Read it twice", changed="Twice, not once", why="B lost the thread")
    page = page_of(client_of("aisha"), f"{group.page}plans/")
    for shown in ("Read it aloud", "Read it twice", "Twice, not once", "B lost the thread"):
        assert shown in page
    begun = client_of("aisha").get(f"{group.page}plans/new/").content.decode()
    assert "Read it twice" in begun
    assert "What changed since the last plan?" in begun


def test_two_who_write_the_next_plan_at_once_both_keep_their_words(
    group: Group, client_of: ClientOf
) -> None:
    client_of("priya").post(f"{group.page}plans/new/", {"number": "1", "plan": "Priya's plan"})
    second = client_of("aisha").post(
        f"{group.page}plans/new/", {"number": "1", "plan": "Aisha's plan"}
    )
    page = second.content.decode()
    assert "Priya Nair has written plan 1 in the meantime." in page
    assert "Aisha&#x27;s plan" in page
    assert 'name="number" value="2"' in page
    client_of("aisha").post(
        f"{group.page}plans/new/", {"number": "2", "plan": "Aisha's plan", "why": "Both"}
    )
    assert [row.words["plan"] for row in PlanVersion.objects.all()] == [
        "Priya's plan",
        "Aisha's plan",
    ]


def test_a_double_tap_writes_one_plan(group: Group) -> None:
    assert plan(group, 1, "Read it aloud") == plan(group, 1, "Read it aloud")
    assert PlanVersion.objects.count() == 1


def test_an_empty_plan_is_no_plan(group: Group, client_of: ClientOf) -> None:
    answer = client_of("priya").post(f"{group.page}plans/new/", {"number": "1"})
    assert "There is nothing here yet." in answer.content.decode()


@pytest.mark.parametrize("number", ["", "0", "x", "-1", "999", "\u0663"])
def test_a_plan_with_a_strange_number_loses_no_words(
    number: str, group: Group, client_of: ClientOf
) -> None:
    answer = client_of("priya").post(
        f"{group.page}plans/new/", {"number": number, "plan": "Read it aloud"}
    )
    assert answer.status_code in (200, 302)
    if answer.status_code == 200:
        assert "Read it aloud" in answer.content.decode()


def test_nine_plans_are_enough(group: Group) -> None:
    for number in range(1, 10):
        plan(group, number, f"Plan {number}")
    with pytest.raises(EnoughPlans):
        plan(group, 10, "Plan 10")


def test_the_latest_plan_is_taken_back_by_its_author_only(group: Group) -> None:
    first, second = plan(group, 1, "One"), plan(group, 2, "Two")
    with pytest.raises(LaterPlansStandOnIt):
        take_back_plan(first, by=group.priya)
    with pytest.raises(PermissionDenied):
        take_back_plan(second, by=group.aisha)
    take_back_plan(second, by=group.priya)
    assert [row.number for row in PlanVersion.objects.all()] == [1]


# --- findings ----------------------------------------------------------------------------------


def test_findings_are_for_the_group_until_it_shares_them(group: Group, client_of: ClientOf) -> None:
    write_page(group)
    assert client_of("denise").get(f"{group.page}findings/").status_code == 404
    client_of("aisha").post(f"{group.page}findings/share/")
    page = page_of(client_of("denise"), f"{group.page}findings/")
    for words in FOUND.values():
        assert words in page
    assert "Change the page" not in page
    for closed in ("", "plans/", "stages/beliefs/", "findings/edit/", "edit/"):
        assert client_of("denise").get(f"{group.page}{closed}").status_code == 404
    client_of("priya").post(f"{group.page}findings/take-back/")
    assert client_of("denise").get(f"{group.page}findings/").status_code == 404


def test_a_page_with_nothing_on_it_is_not_shared(group: Group, client_of: ClientOf) -> None:
    with pytest.raises(NothingToShare):
        share_findings(group.enquiry, by=group.priya, actor=group.cast.priya, at=AT)
    answer = client_of("priya").post(f"{group.page}findings/share/")
    assert answer.status_code == 409
    assert "A title and one line are enough." in answer.content.decode()


def test_what_did_not_work_is_shared_like_everything_else(
    group: Group, client_of: ClientOf
) -> None:
    sent = {**FOUND, "version": "0", "did_not_work": "on"}
    client_of("priya").post(f"{group.page}findings/edit/", sent)
    client_of("priya").post(f"{group.page}findings/share/")
    client_of("priya").post(f"{group.page}end/", {"outcome": "stopped"})
    wall = page_of(client_of("denise"), f"{ENQUIRIES}shared/")
    assert "It did not work: here is what we learnt" in wall
    assert "Talk first, then write" in wall


def test_the_wall_is_in_order_of_days_not_of_success(cast: Cast, client_of: ClientOf) -> None:
    group = make_lesson_study(cast)
    share(group)
    project = make_project(cast, group.year)
    stephen = person_of(cast, "stephen-cole")
    words = {**FOUND, "title": "Fewer orders come back"}
    write_findings(project.enquiry, words, did_not_work=True, version=0, by=stephen)
    share_findings(project.enquiry, by=stephen, actor=cast.stephen, at=AT)
    Enquiry.objects.filter(pk=group.enquiry.pk).update(shared_on="2027-01-20")
    wall = page_of(client_of("denise"), f"{ENQUIRIES}shared/")
    assert wall.index("Fewer orders come back") < wall.index("Main points come after talk")


def test_two_who_write_the_page_both_keep_their_words(group: Group, client_of: ClientOf) -> None:
    priya, aisha = client_of("priya"), client_of("aisha")
    priya.post(f"{group.page}findings/edit/", {**FOUND, "version": "0"})
    other = {**FOUND, "version": "0", "learnt": "Read aloud first"}
    answer = aisha.post(f"{group.page}findings/edit/", other)
    page = answer.content.decode()
    assert "Somebody else of your group has saved this since you opened it." in page
    assert "Talk first, then write" in page
    assert "Read aloud first" in page
    assert EnquiryFindings.objects.get().words["learnt"] == "Talk first, then write"
    again = {**other, "version": answer.context["form"]["version"].value()}
    assert aisha.post(f"{group.page}findings/edit/", again).status_code == 302
    assert EnquiryFindings.objects.get().words["learnt"] == "Read aloud first"


def test_sending_the_same_page_twice_is_no_conflict(group: Group, client_of: ClientOf) -> None:
    client = client_of("priya")
    for _ in range(2):
        answer = client.post(f"{group.page}findings/edit/", {**FOUND, "version": "0"})
        assert answer.status_code == 302
    assert EnquiryFindings.objects.get().version == 1


@pytest.mark.parametrize("version", ["", "x", "-1", "99999999999999999999"])
def test_a_strange_version_loses_no_words(version: str, group: Group, client_of: ClientOf) -> None:
    answer = client_of("priya").post(f"{group.page}findings/edit/", {**FOUND, "version": version})
    assert answer.status_code == 200
    assert "Talk first, then write" in answer.content.decode()


# --- the end -----------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", ["adopted", "adapted", "stopped"])
def test_an_outcome_closes_it_and_taking_it_back_opens_it(
    outcome: str, group: Group, client_of: ClientOf
) -> None:
    client = client_of("aisha")
    client.post(f"{group.page}end/", {"outcome": outcome})
    ended = Enquiry.objects.get()
    assert (ended.outcome, ended.closed_on) == (outcome, TODAY)
    client.post(f"{group.page}end/", {"outcome": ""})
    ended = Enquiry.objects.get()
    assert (ended.outcome, ended.closed_on) == ("", None)


# --- who sees it -------------------------------------------------------------------------------


@pytest.mark.walls
def test_nobody_outside_the_group_opens_anything_of_it(group: Group, client_of: ClientOf) -> None:
    note = keep_enquiry_note(group.enquiry, stage="beliefs", text="Ours", by=group.priya, on=TODAY)
    plan(group, 1, "Ours")
    write_page(group)
    places = (
        *("", "edit/", "people/new/", "people/aisha-rahman/remove/", "end/", "plans/"),
        *("plans/new/", "plans/1/remove/", "findings/", "findings/edit/", "stages/beliefs/"),
        *(f"notes/{note.pk}/remove/", "project/edit/", "project/time/", "project/counts/new/"),
    )
    for who in ("tomasz", "ruth", "denise", "stephen"):
        client = client_of(who)
        assert {client.get(f"{group.page}{place}").status_code for place in places} == {404}
        posts = (
            "findings/share/",
            "findings/take-back/",
            "stages/beliefs/",
            "project/time/answer/",
        )
        assert {client.post(f"{group.page}{place}").status_code for place in posts} == {404}


@pytest.mark.walls
def test_leaders_see_how_many_from_five_on(group: Group, client_of: ClientOf) -> None:
    page = page_of(client_of("tomasz"), ENQUIRIES)
    assert "In the whole school" in page
    assert "fewer than 5" in page
    assert group.enquiry.question not in page
    assert "In the whole school" not in page_of(client_of("denise"), ENQUIRIES)


@pytest.mark.walls
def test_governors_read_what_was_learnt_and_no_name(group: Group, client_of: ClientOf) -> None:
    words = {**FOUND, "title": "Aisha Rahman reads aloud", "learnt": "Priya Nair says: talk first"}
    write_findings(group.enquiry, words, did_not_work=False, version=0, by=group.priya)
    share_findings(group.enquiry, by=group.priya, actor=group.cast.priya, at=AT)
    wall = page_of(client_of("governor"), f"{ENQUIRIES}shared/")
    assert "a colleague reads aloud" in wall
    assert "a colleague says: talk first" in wall
    assert "Rahman" not in wall
    assert "Nair" not in wall
    assert client_of("governor").get(f"{group.page}findings/").status_code == 403


@pytest.mark.walls
def test_what_is_taken_back_is_gone_for_governors_too(group: Group, client_of: ClientOf) -> None:
    share(group)
    take_back_findings(group.enquiry, by=group.priya, actor=group.cast.priya, at=AT)
    assert "Talk first" not in page_of(client_of("governor"), f"{ENQUIRIES}shared/")


# --- the card, and how much the pages ask ------------------------------------------------------


def test_the_card_leads_to_the_one_enquiry_under_way(group: Group) -> None:
    card = get_home_card(group.priya, group.year, TODAY)
    assert (card.text, card.url) == (group.enquiry.question, group.page)


def test_the_card_teaches_where_there_is_none(cast: Cast) -> None:
    year = make_year(cast)
    card = get_home_card(person_of(cast, "denise-obi"), year, TODAY)
    assert (card.action, card.url) == ("See what you could begin", ENQUIRIES)


@pytest.mark.parametrize("much", [False, True], ids=["little", "much"])
def test_pages_ask_the_same_with_little_and_with_much(
    much: bool,
    group: Group,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    share(group)
    if much:
        for number in range(1, 6):
            client_of("priya").post(f"{ENQUIRIES}start/enquiry/", {"question": f"Why {number}?"})
            plan(group, number, f"Plan {number}")
            for by in (group.priya, group.aisha):
                keep_enquiry_note(
                    group.enquiry, stage="lesson-1", text=f"{number}", by=by, on=TODAY, pupil="A"
                )
            if number > 1:
                other = Enquiry.objects.get(question=f"Why {number}?")
                write_findings(other, FOUND, did_not_work=True, version=0, by=group.priya)
                share_findings(other, by=group.priya, actor=group.cast.priya, at=AT)
    client = client_of("priya")
    with django_assert_num_queries(HOME_QUERIES):
        client.get(ENQUIRIES)
    with django_assert_num_queries(SHOW_QUERIES):
        client.get(group.page)
    with django_assert_num_queries(STAGE_QUERIES):
        client.get(f"{group.page}stages/lesson-1/")
    with django_assert_num_queries(FINDINGS_QUERIES):
        client.get(f"{group.page}findings/")
    with django_assert_num_queries(WALL_QUERIES):
        client.get(f"{ENQUIRIES}shared/")
    governor = client_of("governor")
    with django_assert_num_queries(WALL_QUERIES):
        governor.get(f"{ENQUIRIES}shared/")
    with django_assert_num_queries(1):
        get_home_card(group.priya, group.year, TODAY)


def test_what_was_found_stands_on_the_thread_of_its_programme(
    group: Group, client_of: ClientOf
) -> None:
    Enquiry.objects.update(programme=Programme.objects.get(key="pr1"))
    address = "/schools/ashmoor-vale/2026-27/thread/reading-to-learn/practice/"
    empty = "No enquiry or project of this programme has shared its findings yet."
    assert empty in page_of(client_of("denise"), address)
    share(group)
    assert "Main points come after talk" in page_of(client_of("denise"), address)
    governors = page_of(client_of("governor"), address)
    assert "Talk first, then write" in governors
    assert "Priya Nair" not in governors
    Enquiry.objects.update(programme=None)
    assert empty in page_of(client_of("denise"), address)
