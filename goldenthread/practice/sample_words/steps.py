"""What some of the sample's people wrote in their steps and logged: their own words, never names.

The keys are those of the steps in the sample's folder; as many logs are uses (tried it, partly) as
the folder counts.
"""

import datetime as dt
from dataclasses import dataclass

from goldenthread.practice.models import Tried


@dataclass(frozen=True, slots=True)
class SampleLog:
    on: dt.date
    outcome: Tried
    class_label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SampleStep:
    what: str
    when: str
    class_label: str = ""
    why: str = ""
    logs: tuple[SampleLog, ...] = ()


def _autumn(month: int, day: int, outcome: Tried, label: str, note: str = "") -> SampleLog:
    return SampleLog(dt.date(2026, month, day), outcome, label, note)


def _spring(month: int, day: int, outcome: Tried, label: str, note: str = "") -> SampleLog:
    return SampleLog(dt.date(2027, month, day), outcome, label, note)


STEPS: dict[str, SampleStep] = {
    "reading-1-priya-nair": SampleStep(
        "Pupils mark three hard words before we read on",
        "Before the first paragraph",
        why="Three words were too many for a short text; the hunt took over.",
        logs=(
            _autumn(9, 16, Tried.TRIED, "8B set 3", "All marked; half of them marked easy words"),
            _autumn(9, 17, Tried.TRIED, "9A"),
            _autumn(9, 21, Tried.PARTLY, "8B set 3"),
            _autumn(9, 22, Tried.PARTLY, "9A", "Ran out of time for the meanings"),
            _autumn(9, 24, Tried.PARTLY, "8B set 3"),
        ),
    ),
    "reading-2-priya-nair": SampleStep(
        "Read one paragraph aloud and say my thinking at two hard places",
        "First five minutes",
        "8B set 3",
        why="It is a habit with set 3 now.",
        logs=(
            _autumn(10, 19, Tried.TRIED, "8B set 3", "They put their rulers down to listen"),
            _autumn(10, 22, Tried.TRIED, "8B set 3"),
        ),
    ),
    "reading-3-priya-nair": SampleStep(
        "After my model, one pupil models the next paragraph",
        "Straight after mine",
        "8B set 3",
        why="Works with a strong reader; others need a sentence to start from.",
        logs=(
            _autumn(11, 17, Tried.TRIED, "8B set 3", "Pupil A stopped at two good places"),
            _autumn(11, 19, Tried.PARTLY, "8B set 3"),
            _autumn(11, 24, Tried.NOT_YET, "9A", "Mock exam week"),
            _autumn(11, 26, Tried.PARTLY, "8B set 3", "Needed a sentence to start from"),
        ),
    ),
    "reading-4-priya-nair": SampleStep(
        "After each paragraph, everyone writes its main point in ten words before anyone speaks",
        "First reading of the lesson",
        "8B set 3",
        logs=(
            _spring(1, 26, Tried.TRIED, "8B set 3", "21 of 27 wrote before anyone spoke"),
            _spring(1, 28, Tried.NOT_YET, "8B set 3", "Assembly ate the start"),
            _spring(2, 2, Tried.PARTLY, "8B set 3", "Good points; most needed 15 words"),
        ),
    ),
    "reading-4-aisha-rahman": SampleStep(
        "Ask for the main point of the method before the practical begins",
        "Before the goggles go on",
        "9C",
        logs=(
            _spring(1, 25, Tried.TRIED, "9C"),
            _spring(1, 27, Tried.TRIED, "8A set 1", "Fewer questions at the bench"),
            _spring(2, 1, Tried.PARTLY, "9C"),
            _spring(2, 3, Tried.TRIED, "9C", "Nobody asked what to do next"),
        ),
    ),
    "reading-4-denise-obi": SampleStep(
        "Wait for the pupil’s own main point before I offer words",
        "When I sit beside the group",
        "8B set 3",
        why="I still step in too soon when the lesson is quick.",
        logs=(
            _spring(1, 21, Tried.TRIED, "8B set 3", "Counted to ten; pupil B got there"),
            _spring(1, 26, Tried.PARTLY, "8B set 3"),
            _spring(1, 29, Tried.PARTLY, "7D"),
        ),
    ),
    "reading-4-ellie-marsh": SampleStep(
        "Ten words on a whiteboard, boards up together on my signal",
        "After the second paragraph",
        "7A",
        logs=(_spring(1, 27, Tried.TRIED, "7A", "Three boards were blank; I saw which"),),
    ),
}
