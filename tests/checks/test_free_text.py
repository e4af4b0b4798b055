"""Grades of teaching, pupils' names and diagnoses are seen in notes; ordinary sentences are not."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.privacy import name_or_grade_in_text
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.sample.trust import sample_schools
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.free_text import Worry, asks_for_a_grade, worries_in
from goldenthread.snapshot.readings.written import texts_of
from tests.checks.asked import found, severities

JUDGEMENTS = (
    "Nobody could retell the text although it was an outstanding lesson",
    "The lesson was outstanding",
    "Outstanding",
    "Outstanding teaching in 9X1",
    "Overall this was judged good",
    "A good lesson with lots of talk",
    "Two good lessons this week",
    "Teaching requires improvement",
    "The lesson requires improvement.",
    "Requires Improvement in my view",
    "She was graded 2",
    "Lesson graded as 3",
    "I would give this a grade 2",
    "A grade 4 lesson",
    "RI at best",
    "The observation was RI",
    "Inadequate",
    "Her teaching was inadequate",
    "an inadequate lesson",
    "He is a weak teacher",
    "She is really outstanding",
)
NAMES = (
    "Tyler reads word by word",
    "Help Kayleigh with the first sentence",
    "Kayden and Mia do not talk to each other",
    "Zainab's book is empty",
    "8Y3, with Callum",
    "Jack cannot sit still",
    "Thomas needs a quiet table",
)
HEALTH = (
    "Cannot follow two instructions because of his ADHD",
    "Leaves the room because of her severe anxiety",
    "She is autistic and works alone",
    "The boy with dyslexia copies from the board",
    "One pupil who has epilepsy sits by the door",
    "He takes medication at lunch",
    "Was diagnosed with ASD in May",
)
ORDINARY = (
    "",
    "good questions asked",
    "Good questions asked by the pupils",
    "Two outstanding actions from last time",
    "Three marking tasks are outstanding from October",
    "The list of outstanding books",
    "Inadequate Wi-Fi in the hall",
    "There was inadequate time for the task",
    "What makes a good lesson?",
    "Good teaching starts with what pupils know",
    "A good start to reading aloud",
    "Pupils reach grade 4 or above in GCSE English",
    "Grade 5 threshold in mathematics",
    "grade 4-9 in both",
    "Target grades are on the cover of the book",
    "Pupils graded 3 in the mock paper",
    "Spelling requires improvement in 8X4",
    "Improvement is seen where pupils rehearse aloud",
    "How to help pupils with ADHD follow instructions",
    "Autism and the classroom",
    "SEND and EHCP reviews are in March",
    "Pupils with dyslexia use the overlay",
    "Anxiety about tests was named by eleven pupils",
    "Read “Oliver Twist” aloud, then stop at hard words",
    "Pupils compare Romeo and Juliet",
    "Noah in the story saves the animals",
    "Write as Charles Dickens would",
    "Will anyone try it on Monday in May?",
    "Grace, hope and charity in the assembly",
    "In Jordan and Georgia rivers are short",
    "The same five hands go up; the others wait for the answer",
    "9X1 could not retell the text",
    "The Ri in Ribbon is short",
    "Taught again with the hinge question, then it was good",
    "It was hard to hear at the back",
    "The teacher is away on Tuesday",
    "Teachers marked two sets of books and found good ideas",
    "Was marked good for display",
)


@pytest.mark.parametrize("text", JUDGEMENTS)
def test_a_grade_of_a_lesson_or_a_person_is_seen(text: str) -> None:
    assert worries_in(text) == (Worry.JUDGEMENT,)


@pytest.mark.parametrize("text", NAMES)
def test_a_first_name_is_seen(text: str) -> None:
    assert worries_in(text) == (Worry.NAME,)


@pytest.mark.parametrize("text", HEALTH)
def test_the_health_of_one_pupil_is_seen(text: str) -> None:
    assert worries_in(text) == (Worry.HEALTH,)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_sentences_are_left_alone(text: str) -> None:
    assert worries_in(text) == ()


def test_everything_that_one_text_holds_is_named_once() -> None:
    text = "Tyler cannot follow because of his ADHD; Tyler's was no outstanding lesson"
    assert worries_in(text) == tuple(Worry)


def test_staff_may_be_named() -> None:
    assert worries_in("Ask Ellie for the text", staff={"Ellie", "Marsh"}) == ()
    assert worries_in("Ask Ellie for the text") == (Worry.NAME,)


@pytest.mark.parametrize(
    ("field", "default_text"),
    [
        ("Grade", "Good"),
        ("Lesson grade", ""),
        ("Overall grade (1-4)", ""),
        ("Teaching rating", ""),
        ("Grade for the lesson", ""),
        ("Judgement", ""),
        ("Ofsted grade", ""),
        ("Score", ""),
        ("Quality of teaching 1-4", ""),
        ("Overall", "Outstanding / Good / RI / Inadequate"),
    ],
)
def test_a_form_that_grades_teaching_is_seen(field: str, default_text: str) -> None:
    assert asks_for_a_grade(field, default_text)


@pytest.mark.parametrize(
    ("field", "default_text"),
    [
        ("What pupils did", ""),
        ("Target grade", ""),
        ("Pupils' grades in the mock", ""),
        ("Reading score", "85"),
        ("Grade boundaries", ""),
        ("What went well", "Good"),
        ("Class label", "8X4"),
        ("Next step", "Good question / better question"),
        ("Cost", ""),
    ],
)
def test_other_fields_are_left_alone(field: str, default_text: str) -> None:
    assert not asks_for_a_grade(field, default_text)


def noted(**columns: str) -> SmallPlan:
    note: dict[str, Any] = {"pupils": "8Y3", "observation": "Stop after one instruction"} | columns
    return SmallPlan().add(r.NeedNote(id="note", on=dt.date(2026, 11, 18), state="noted", **note))


def test_a_row_is_found_once_and_says_where_but_never_what() -> None:
    plan = noted(observation="Tyler cannot stop", answer="Talk to Tyler, not an outstanding lesson")
    (finding,) = found(name_or_grade_in_text, plan)
    assert finding.message == (
        "The need note of 18 November holds a judgement of a lesson or a person and what looks "
        "like a pupil's name, under “What they cannot yet do” and “The answer given”."
    )
    assert (finding.severity, finding.subject, finding.people) == ("W", ("need_notes", "note"), ())


def test_a_form_that_grades_is_blocked() -> None:
    plan = noted().add(r.FormField(form="Lesson visit note", field="Grade", default_text="Good"))
    assert severities(name_or_grade_in_text, plan) == "B"


def test_names_and_titles_of_things_are_not_notes() -> None:
    plan = (
        noted()
        .people("tyler-marsh")
        .activity("outstanding-teaching", on=dt.date(2026, 10, 8), title="Outstanding teaching")
    )
    plan.add(r.Provider(id="outstanding", name="Outstanding Teaching Ltd", kind="company"))
    assert severities(name_or_grade_in_text, plan) == ""


def test_every_free_text_of_the_sample_trust_is_read_and_three_rows_are_found() -> None:
    schools = {name: make() for name, make in sample_schools()}
    assert sum(1 for year in schools.values() for _ in texts_of(year)) > 500
    found_in = {
        name: len(list(name_or_grade_in_text.judge(year, dt.date(2027, 2, 5), {})))
        for name, year in schools.items()
    }
    assert {name: n for name, n in found_in.items() if n} == {"ashmoor-vale": 2, "wrenfield": 1}
