"""What the sample's staff could explain, twice, and what its pupils said; counts and no names.

Keys are the folder's; the counts agree with the results that it holds of the same looks.
"""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SampleExplained:
    item: str
    on: dt.date
    n: int
    explained: tuple[int, ...]


QUESTIONS = (
    "Why do pupils skip words?",
    "When do you stop at a word?",
    "What makes a point the main one?",
)
EXPLAINED = (
    SampleExplained("pr1-l2-early", dt.date(2026, 9, 15), 74, (52, 41, 55)),
    SampleExplained("pr1-l2-mid-point", dt.date(2026, 12, 10), 70, (57, 61, 44)),
)
VOICE_OF = "reading-to-learn"
VOICE_ON = dt.date(2027, 1, 22)
VOICE_PROMPT = "What do you do at a word that you do not know?"
VOICE_PUPILS = 15
VOICE_THEMES = (
    ("I stop at it now; I used to go on", 15),
    ("I read the sentence again", 9),
    ("In science I still leave it out", 6),
)
