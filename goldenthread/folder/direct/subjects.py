"""Subject names behind the codes of timetable programs, and what is not a lesson at all."""

import re

from goldenthread.snapshot.words import LessonKind

# Only codes that mean the same in nearly every school; others stay as they are.
NAMES = {
    "en": "English",
    "ma": "Mathematics",
    "sc": "Science",
    "bi": "Biology",
    "ch": "Chemistry",
    "ph": "Physics",
    "hi": "History",
    "ge": "Geography",
    "gg": "Geography",
    "re": "Religious education",
    "rs": "Religious studies",
    "fr": "French",
    "sp": "Spanish",
    "gm": "German",
    "ar": "Art",
    "mu": "Music",
    "dr": "Drama",
    "da": "Dance",
    "dt": "Design and technology",
    "pe": "Physical education",
    "it": "Information technology",
    "cs": "Computer science",
    "ec": "Economics",
    "so": "Sociology",
    "py": "Psychology",
    "bs": "Business studies",
}

_CLASS_BEHIND = re.compile(r"\s*\([^()]*\)\s*$")
_IN_CLASS_LABEL = re.compile(r"/([A-Za-z]{2,3})\d*\b")
_KINDS = {
    "ppa": LessonKind.PPA,
    "reg": LessonKind.REGISTRATION,
    "registration": LessonKind.REGISTRATION,
    "tut": LessonKind.REGISTRATION,
    "tutor": LessonKind.REGISTRATION,
    "duty": LessonKind.DUTY,
    "meeting": LessonKind.MEETING,
    "meet": LessonKind.MEETING,
    "leadership": LessonKind.LEADERSHIP,
    "slt": LessonKind.LEADERSHIP,
}
_NOTHING = {"", "-", "free", "nc", "non-contact"}


def subject_named(subject: str, class_label: str) -> str:
    """`En (7U)` is `English`; without a subject, `8X/En2` as a class label gives it."""
    words = _CLASS_BEHIND.sub("", subject).strip()
    if not words and (inside := _IN_CLASS_LABEL.search(class_label)):
        words = inside[1]
    return NAMES.get(words.casefold(), words)


def kind_of(class_label: str, subject: str) -> str | None:
    """What the time is for; None where the words mean that the person is free."""
    words = (class_label or subject).strip().casefold()
    if words in _NOTHING and subject.strip().casefold() in _NOTHING:
        return None
    for text in (words, subject.strip().casefold()):
        if text in _KINDS:
            return _KINDS[text].value
    return LessonKind.LESSON.value
