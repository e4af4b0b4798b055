"""Need notes and the forms in use; two of the notes say what a note must not say."""

import datetime as dt

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import NoteState

READING, THINKING = "reading-to-learn", "everyone-thinking"
ADOPTED, ANSWERED, NOTED = NoteState.ADOPTED, NoteState.ANSWERED, NoteState.NOTED

NEED_NOTES = (
    r.NeedNote(
        id="note-skips-words",
        on=dt.date(2026, 6, 10),
        pupils="8X4, lower reading band",
        observation="Skip every word of more than three syllables and carry on",
        raised_by="fatima-noor",
        state=ADOPTED,
        need=READING,
        answer="Became part of Reading to learn",
        answered_on=dt.date(2026, 6, 18),
    ),
    r.NeedNote(
        id="note-main-point",
        on=dt.date(2026, 6, 12),
        pupils="8Y3, humanities",
        observation="Copy the first sentence when asked what a paragraph says",
        raised_by="tariq-hussain",
        state=ADOPTED,
        need=READING,
        answer="Became part of Reading to learn",
        answered_on=dt.date(2026, 6, 18),
    ),
    r.NeedNote(
        id="note-ta-reads-for",
        on=dt.date(2026, 6, 19),
        pupils="8X4, supported in geography",
        observation="Wait for the adult to read the text to them",
        raised_by="jade-fielding",
        state=ADOPTED,
        need=READING,
        answer="TAs and teachers will plan this together",
        answered_on=dt.date(2026, 6, 26),
    ),
    r.NeedNote(
        id="note-same-hands",
        on=dt.date(2026, 6, 16),
        pupils="10Y2",
        observation="The same five hands go up; the others wait for the answer",
        raised_by="arjun-mehta",
        state=ADOPTED,
        need=THINKING,
        answer="Became part of Everyone thinking",
        answered_on=dt.date(2026, 6, 25),
    ),
    r.NeedNote(
        id="note-homework-online",
        on=dt.date(2026, 10, 5),
        pupils="Year 7",
        observation="Do not find the homework page from a telephone",
        state=ANSWERED,
        answer="Not now, because the page changes at Christmas; the librarian shows it at lunch",
        answered_on=dt.date(2026, 10, 16),
    ),
    r.NeedNote(
        id="note-with-name",
        on=dt.date(2026, 11, 18),
        pupils="8Y3",
        observation="Tyler cannot follow two instructions because of his ADHD",
        state=ANSWERED,
        answer="Talk to the SENCO about classes, not about one pupil",
        answered_on=dt.date(2026, 11, 30),
    ),
    r.NeedNote(
        id="note-with-judgement",
        on=dt.date(2027, 1, 20),
        pupils="9X1",
        observation="Nobody could retell the text although it was an outstanding lesson",
        state=ANSWERED,
        answer="What pupils did helps; how the lesson was judged does not belong here",
        answered_on=dt.date(2027, 1, 29),
    ),
    r.NeedNote(
        id="note-graph-axes",
        on=dt.date(2027, 1, 28),
        pupils="9Y4, science",
        observation="Read graphs without looking at the axes",
        raised_by="lewis-carrick",
        state=NOTED,
    ),
)

_FIELDS: tuple[tuple[str, str, bool], ...] = (
    ("Coaching record", "Date", True),
    ("Coaching record", "Class label", True),
    ("Coaching record", "What pupils did", False),
    ("Coaching record", "Step", True),
    ("Course request", "What for", True),
    ("Course request", "Which pupils", True),
    ("Course request", "Depth", True),
    ("Course request", "Cost", True),
    ("Course request", "Cover needed", True),
    ("Peer visit", "Date", True),
    ("Peer visit", "Focus on pupils", True),
    ("Peer visit", "Thanks", False),
)

FORM_FIELDS = tuple(
    r.FormField(form=form, field=field, required=required) for form, field, required in _FIELDS
)
