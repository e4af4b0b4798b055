"""What the sample's English team wrote in its lesson study, and the office in its project.

Keys of enquiries and people are those of the sample's folder; the project is made beside them.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

PRIYA, SIAN, CALLUM, ZAINAB = "priya-nair", "sian-hughes", "callum-brodie", "zainab-yusuf"
STEPHEN, DANIELLE = "stephen-cole", "danielle-frith"


@dataclass(frozen=True, slots=True)
class SampleNote:
    stage: str
    by: str
    on: dt.date
    text: str
    pupil: str = ""


@dataclass(frozen=True, slots=True)
class SamplePlan:
    by: str
    on: dt.date
    plan: str
    prediction: str
    changed: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class SampleFindings:
    title: str
    did: str
    saw: str
    learnt: str
    caution: str
    next: str
    did_not_work: bool = False


@dataclass(frozen=True, slots=True)
class SampleCount:
    on: dt.date
    value: Decimal
    counted: int
    is_baseline: bool = False


FIRST_STUDY, SECOND_STUDY = "english-lesson-study-1", "english-lesson-study-2"

NOTES: dict[str, tuple[SampleNote, ...]] = {
    FIRST_STUDY: (
        SampleNote(
            "group",
            SIAN,
            dt.date(2026, 11, 4),
            "Priya teaches the first lesson, Callum the second, Zainab the third. Sian keeps time.",
        ),
        SampleNote(
            "read",
            PRIYA,
            dt.date(2026, 11, 5),
            "“Reading in the subjects”: most studies are in English lessons and few last longer "
            "than two terms. It says nothing about opening pages.",
        ),
        SampleNote(
            "beliefs",
            CALLUM,
            dt.date(2026, 11, 5),
            "They know what a main point is and cannot be bothered to look for it.",
        ),
        SampleNote(
            "beliefs",
            ZAINAB,
            dt.date(2026, 11, 5),
            "They stop at the first hard word and never reach the point.",
        ),
        SampleNote(
            "pupils", PRIYA, dt.date(2026, 11, 6), "Reads fluently, retells every detail.", "A"
        ),
        SampleNote(
            "pupils", PRIYA, dt.date(2026, 11, 6), "Stops at hard words, waits for help.", "B"
        ),
        SampleNote(
            "pupils", ZAINAB, dt.date(2026, 11, 6), "Quiet; copies the first sentence.", "C"
        ),
        SampleNote(
            "lesson-1",
            CALLUM,
            dt.date(2026, 11, 10),
            "Underlined eleven lines of fourteen. Said: “It is all important.”",
            "A",
        ),
        SampleNote(
            "lesson-1",
            ZAINAB,
            dt.date(2026, 11, 10),
            "Stopped at “reluctant” in line 2 and looked at the window for four minutes.",
            "B",
        ),
        SampleNote(
            "lesson-1", SIAN, dt.date(2026, 11, 10), "Copied the first sentence, as always.", "C"
        ),
        SampleNote(
            "talk-1",
            PRIYA,
            dt.date(2026, 11, 10),
            "“I did not know you may skip a word.”",
            "B",
        ),
        SampleNote(
            "discussion-1",
            SIAN,
            dt.date(2026, 11, 10),
            "Pupils: nobody was lazy. A has no way to leave anything out; B and C never got far "
            "enough. Teaching: asking for the main point first asked for the last step.",
        ),
        SampleNote(
            "lesson-2",
            PRIYA,
            dt.date(2026, 11, 17),
            "Read on past two hard words after hearing the page once.",
            "B",
        ),
        SampleNote(
            "lesson-2",
            SIAN,
            dt.date(2026, 11, 17),
            "Ten words, then twelve, then ten again. Crossed out a detail unasked.",
            "A",
        ),
        SampleNote(
            "discussion-2",
            CALLUM,
            dt.date(2026, 11, 17),
            "Pupils: hearing it first carried B over the words. C still copied. Teaching: C needs "
            "to say it before writing it.",
        ),
        SampleNote(
            "lesson-3",
            CALLUM,
            dt.date(2026, 11, 24),
            "Said a main point to the neighbour, then wrote that and not the first sentence.",
            "C",
        ),
        SampleNote(
            "talk-3", ZAINAB, dt.date(2026, 11, 24), "“When I say it I hear if it is silly.”", "C"
        ),
    ),
}

PLANS: dict[str, tuple[SamplePlan, ...]] = {
    FIRST_STUDY: (
        SamplePlan(
            PRIYA,
            dt.date(2026, 11, 6),
            "Silent reading of the opening page, 6 minutes. Underline what matters. Write the main "
            "point in ten words. Share three.",
            "A writes too much, B needs help with two words, C writes a main point of their own.",
        ),
        SamplePlan(
            CALLUM,
            dt.date(2026, 11, 13),
            "Teacher reads the page aloud once, pupils follow. Then read again alone. Main point "
            "in ten words; cross out until it fits.",
            "B reads to the end. A leaves something out.",
            changed="The page is heard before it is read. Ten words is now a limit to cut down to.",
            why="B never got past line 2, and A had no reason to leave anything out.",
        ),
        SamplePlan(
            ZAINAB,
            dt.date(2026, 11, 20),
            "Read aloud once, read alone, say the main point to a neighbour, write it in ten "
            "words, cut.",
            "C says something of their own before writing.",
            changed="Each says the main point to a neighbour before writing it.",
            why="C copied twice. In the talk, C could tell us the point aloud at once.",
        ),
    ),
}

FINDINGS: dict[str, SampleFindings] = {
    FIRST_STUDY: SampleFindings(
        title="Asking for the main point first did not work",
        did="Three lessons on the opening page of a story, each taught to another Year 8 class and "
        "planned again in between.",
        saw="With silent reading first, none of our three case pupils found a main point. When the "
        "page was read aloud first, B read to the end. When they said it to a neighbour first, C "
        "wrote a point of their own.",
        learnt="We had taken it for lack of effort. It was the order: hear, read, say, write, cut. "
        "Asking for the main point at once asks weak readers for the last step first.",
        caution="Three pupils, three lessons, one kind of text. Nobody has looked at whether it "
        "lasts.",
        next="The same order in science and history, where the first hard word comes sooner.",
        did_not_work=True,
    ),
    SECOND_STUDY: SampleFindings(
        title="Reading aloud first carries weak readers past hard words",
        did="Two lessons with the same three readers, on a page of history and a page of a story.",
        saw="All three read to the end of both pages. On the history page one of them still "
        "stopped at names.",
        learnt="Two minutes of reading aloud are worth their time before any page with more than "
        "five hard words. It does not replace teaching the words.",
        caution="The same three pupils as before, who knew us by now.",
        next="It is in the English scheme for Spring; science tries it from 23 February.",
    ),
}

PROJECT_KEY = "improvement-project-2026-11-02"
PROJECT_OPENED_ON = dt.date(2026, 11, 2)
PROBLEM = "Orders come back to departments because something is missing on them"
PROJECT = {
    "who_benefits": "Everybody who orders, and the two of us who send orders back",
    "change_tried": "One short form in place of three, with the budget code filled in",
    "measure": "orders sent back in a fortnight",
    "unit": "orders",
    "better_is": "down",
    "slot_minutes": 30,
    "slot_every_weeks": 2,
    "slot_state": "approved",
    "slot_answer": "Yes: Wednesday afternoons, when the office is quiet.",
    "slot_answered_on": dt.date(2026, 11, 4),
}
PROJECT_PEOPLE = (STEPHEN, DANIELLE)
COUNTS = (
    SampleCount(dt.date(2026, 10, 16), Decimal(21), 84, is_baseline=True),
    SampleCount(dt.date(2026, 11, 13), Decimal(19), 78, is_baseline=True),
    SampleCount(dt.date(2026, 11, 27), Decimal(14), 81),
    SampleCount(dt.date(2026, 12, 11), Decimal(15), 90),
    SampleCount(dt.date(2027, 1, 15), Decimal(9), 62),
    SampleCount(dt.date(2027, 1, 29), Decimal(8), 80),
)
PROJECT_NOTES = (
    SampleNote(
        "tried",
        DANIELLE,
        dt.date(2026, 11, 18),
        "Form is live for science and D&T. Two people asked where the old one went.",
    ),
    SampleNote(
        "adapted",
        STEPHEN,
        dt.date(2027, 1, 6),
        "Delivery date is now a choice, because half of what came back lacked it.",
    ),
)
