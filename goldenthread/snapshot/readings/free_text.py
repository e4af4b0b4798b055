"""Finds in free text what does not belong there: grades of teaching, names and health of pupils."""

import re
from collections.abc import Collection
from enum import StrEnum

from goldenthread.screening import Kind, screen


class Worry(StrEnum):
    """What a text seems to hold. The value fits behind “holds”."""

    JUDGEMENT = "a judgement of a lesson or a person"
    NAME = "what looks like a pupil's name"
    HEALTH = "health or needs of one pupil"


_WORRY_OF = {
    Kind.JUDGEMENT: Worry.JUDGEMENT,
    Kind.NAME: Worry.NAME,
    Kind.HEALTH: Worry.HEALTH,
    # A finding is read by leaders: it does not tell that somebody may have disclosed something.
    Kind.DISCLOSURE: Worry.HEALTH,
}
_GRADE_FIELD = re.compile(
    r"^(?:(?:overall|lesson|teaching|teacher|observation|quality|final|ofsted)\s+)*"
    r"(?:grades?|grading|rating|score|judge?ment)\W*(?:\(?\d.*)?$"
    r"|\b(?:lesson|teaching|teacher|observation|ofsted)\b.{0,20}"
    r"\b(?:grades?|grading|rating|score|judge?ment)\b"
    r"|\b(?:grades?|grading|rating|score)\s+(?:of|for)\s+(?:the\s+|this\s+)?"
    r"(?:lesson|teaching|teacher|observation)\b"
    r"|\b(?:lesson|teaching|teacher)\b.{0,20}\b1\s*(?:-|–|to)\s*[45]\b",
    re.IGNORECASE,
)
_GRADES = frozenset(
    {"outstanding", "good", "requires improvement", "ri", "inadequate", "satisfactory"}
)


def worries_in(text: str, staff: Collection[str] = ()) -> tuple[Worry, ...]:
    """What the text seems to hold that it should not; empty for nearly every text.

    `staff` holds the first names and surnames of staff, who may be named. Meant to miss a little
    rather than to alarm for nothing: a word such as “outstanding” counts only where it speaks of
    teaching or of a person.
    """
    found = {_WORRY_OF[seen.kind] for seen in screen(text, staff_names=staff)}
    return tuple(worry for worry in Worry if worry in found)


def asks_for_a_grade(field: str, default_text: str = "") -> bool:
    """Whether a field of a form wants a lesson or a teacher graded, by its name or its choices."""
    choices = {choice.strip().lower() for choice in re.split(r"[/,;|]", default_text)}
    return bool(_GRADE_FIELD.search(field.strip())) or len(choices & _GRADES) > 1
