"""Twelve enquiries of single teachers and the lesson study of the English team."""

import datetime as dt

from goldenthread.sample.ashmoor_vale.individual_routes import on_route
from goldenthread.sample.ashmoor_vale.teams import MEMBERS
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import CycleOutcome, EnquiryKind

_QUESTIONS = {
    "ruth-adeyemi-clarke": "What do pupils say after assembly about the text they heard?",
    "tomasz-wilk": "Which part of a team session turns into a changed lesson?",
    "hannah-prosser": "What do pupils read while they wait in the pastoral corridor?",
    "imran-sadiq": "Which kind of model helps a coachee most?",
    "peter-vance": "What do pupils do with a text in a cover lesson?",
    "sian-hughes": "Does reading the same paragraph twice help the weakest readers?",
    "owen-reilly": "Which words in a word problem do pupils skip?",
    "oliver-pennington": "Does a glossary help or replace thinking in science?",
    "yusuf-demir": "What happens when pupils write the main point before talk?",
    "claire-dubois": "Do readers of a second language use the same repair moves?",
    "nisha-patel": "How do pupils read an error message?",
    "naomi-fairweather": "Which repair moves do pupils keep without the TA?",
}

_STUDY = "english-lesson-study"
# Judith Lacey took no part.
MEMBERS_OF_STUDY = MEMBERS["english"][:8]

ENQUIRIES = (
    *(
        r.Enquiry(
            id=f"enquiry-{person}",
            kind=EnquiryKind.ENQUIRY,
            question=_QUESTIONS[person],
            lead=person,
            programme="reading-to-learn",
            opened_on=dt.date(2026, 9, 28),
        )
        for person in on_route("enquiry")
    ),
    r.Enquiry(
        id=f"{_STUDY}-1",
        kind=EnquiryKind.LESSON_STUDY,
        question="How do three Year 8 readers find the main point of an opening page?",
        lead="priya-nair",
        team="english",
        programme="reading-to-learn",
        opened_on=dt.date(2026, 11, 4),
        closed_on=dt.date(2026, 11, 27),
        outcome=CycleOutcome.ADAPTED,
        shared_on=dt.date(2026, 12, 8),
    ),
    r.Enquiry(
        id=f"{_STUDY}-2",
        kind=EnquiryKind.LESSON_STUDY,
        question="What changes when the same readers read aloud first?",
        lead="priya-nair",
        team="english",
        programme="reading-to-learn",
        opened_on=dt.date(2026, 11, 30),
        closed_on=dt.date(2026, 12, 17),
        outcome=CycleOutcome.ADOPTED,
        shared_on=dt.date(2027, 1, 19),
    ),
)

ENQUIRY_MEMBERS = (
    *(
        r.EnquiryMember(enquiry=f"enquiry-{person}", person=person)
        for person in on_route("enquiry")
    ),
    *(
        r.EnquiryMember(enquiry=f"{_STUDY}-{number}", person=person)
        for number in (1, 2)
        for person in MEMBERS_OF_STUDY
    ),
)
