"""Gives the sample some proposals with their answers, and an innovation week with its lines."""

import datetime as dt

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.priorities.models import InnovationTry, InnovationWeek, Proposal

# Person, kind, title, why, made on, state, answer, answered on, happens on.
PROPOSALS = (
    (
        "denise-obi",
        "forum-slot",
        "What TAs hear when pupils read alone",
        "Teachers plan with what we notice",
        dt.date(2027, 1, 12),
        "yes",
        "First slot of the evening",
        dt.date(2027, 1, 15),
        dt.date(2027, 3, 2),
    ),
    (
        "aisha-rahman",
        "idea",
        "One marking code for all of science and mathematics",
        "",
        dt.date(2026, 11, 10),
        "not-now",
        "Not now, because two priorities are enough this year; look again in June",
        dt.date(2026, 11, 17),
        None,
    ),
    (
        "priya-nair",
        "innovation",
        "A week without slides in the first ten minutes",
        "Pupils would read from the page first",
        dt.date(2027, 2, 2),
        "waiting",
        "",
        None,
        None,
    ),
)
TRIES = (
    ("priya-nair", "Hinge question before the first slide", "worked", "It showed who was lost"),
    (
        "denise-obi",
        "Pupils point at the hard word before I help",
        "did-not-work",
        "They point at the first word; they need to hear the line once before",
    ),
    ("aisha-rahman", "Predictions on paper before a practical", "", ""),
)


def load_sample_proposals(year: SchoolYear) -> None:
    """Only where the persons are: one school of the sample has them."""
    keys = {row[0] for row in (*PROPOSALS, *TRIES)}
    people = {row.key: row for row in Person.objects.filter(school=year.school, key__in=keys)}
    if keys - people.keys():
        return
    for number, row in enumerate(PROPOSALS):
        key, kind, title, why, made_on, state, answer, answered_on, happens_on = row
        Proposal.objects.create(
            school=year.school,
            year=year,
            person=people[key],
            kind=kind,
            title=title,
            why=why,
            made_on=made_on,
            state=state,
            answer=answer,
            answered_on=answered_on,
            happens_on=happens_on,
            is_answer_read=answered_on is not None,
            token=f"sample {number}",
        )
    week = InnovationWeek.objects.create(
        school=year.school,
        year=year,
        title="Questions week",
        starts_on=dt.date(2027, 1, 25),
        ends_on=dt.date(2027, 1, 29),
    )
    for key, will_try, outcome, learnt in TRIES:
        InnovationTry.objects.create(
            school=year.school,
            week=week,
            person=people[key],
            will_try=will_try,
            outcome=outcome,
            learnt=learnt,
        )
