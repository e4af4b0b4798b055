"""Finds in free text what does not belong there: grades of teaching, names and health of pupils."""

import re
from collections.abc import Collection
from enum import StrEnum

from goldenthread.snapshot.readings.first_names import ALSO_IN_LESSONS, EVERYDAY


class Worry(StrEnum):
    """What a text seems to hold. The value fits behind “holds”."""

    JUDGEMENT = "a judgement of a lesson or a person"
    NAME = "what looks like a pupil's name"
    HEALTH = "health or needs of one pupil"


# Whom or what a grade would be a grade of.
_TEACHING = r"(?:lessons?|teaching|teachers?|observations?|delivery|practitioners?)"
_JUDGED = r"(?:judged|graded|rated|deemed)"
_OF_SOMEBODY = rf"(?:{_TEACHING}|he|she|it|overall)"
_IS = r"(?:is|was|were|are|felt|looked|remains?)"
_ADVERB = r"(?:\s+(?:truly|really|simply|absolutely|clearly|again|now|overall|already|a|an|as))*"
_GRADE = r"(?:outstanding|inadequate|requir(?:es|ing|ed)\s+improvement)"

_JUDGEMENTS = (
    # An outstanding lesson; inadequate teaching.
    rf"\b(?:outstanding|inadequate)(?:\s+\w+)?\s+{_TEACHING}\b",
    # The lesson was outstanding; teaching requires improvement.
    rf"\b{_OF_SOMEBODY}(?:\s+\w+)?\s+{_IS}{_ADVERB}\s+{_GRADE}\b(?!\s+(?:from|since|until|in))",
    rf"\b(?:{_TEACHING}|he|she)\s+(?:still\s+|clearly\s+)?requires\s+improvement\b",
    rf"\b{_JUDGED}\b[^.;]{{0,25}}\b(?:{_GRADE}|good|satisfactory)\b",
    # A good lesson, but not: what makes a good lesson.
    r"(?<!\bmakes )(?<!\bmakes a )(?<!\bof a )(?<!\blike in a )\bgood\s+lessons?\b",
    rf"\b{_IS}{_ADVERB}\s+(?:a\s+)?(?:good|weak|poor|strong)\s+teacher\b",
    # Lesson grade 2; a grade 4 lesson.
    rf"\b{_TEACHING}\s+(?:\w+\s+){{0,3}}grade\s*[1-4]\b",
    rf"\bgrade\s*[1-4]\s+{_TEACHING}\b",
    # Words that are nothing but a grade.
    r"^\W*(?:outstanding|requires\s+improvement|inadequate|RI|grade\s*[1-4])\W*$",
)
_JUDGEMENT = re.compile("|".join(_JUDGEMENTS), re.IGNORECASE)
_INSPECTORS_WORDS = re.compile(
    r"\bRequires Improvement\b|(?<![\w.])RI\b(?!\s+(?:Christmas|number))"
)
_BARE_GRADE = re.compile(
    r"\bgrade\s*[1-4]\b(?!\s*[-–/+]|\s+(?:to|or|and|in|for|at)\b)"
    rf"|\b{_JUDGED}\s+(?:as\s+)?(?:a\s+)?[1-4]\b",
    re.IGNORECASE,
)
# Grades that pupils reach in examinations are figures about pupils, not about teaching.
_OF_PUPILS = re.compile(
    r"\b(?:GCSEs?|exams?|examinations?|papers?|pupils?|students?|target|predicted|attain\w*|pass\w*"
    r"|boundar\w+|threshold\w*|question\w*|mocks?|A.level|piano|music|grade\s*[5-9])\b",
    re.IGNORECASE,
)

_CONDITION = (
    r"(?:ADHD|ASD|ASC|SEMH|PTSD|OCD|EHCP|autis(?:m|tic)|dyslexi[ac]|dysprax(?:ia|ic)"
    r"|dyscalculia|epilep(?:sy|tic)|diabet(?:es|ic)|asthma(?:tic)?|anxiety|depress(?:ion|ed)"
    r"|anorexia|bulimia|tourette\S*|self.harm\w*|medication|diagnosis|eating\s+disorder"
    r"|cerebral\s+palsy|hearing\s+(?:loss|impairment)|down'?s\s+syndrome|attachment\s+disorder)"
)
_ONE_PUPIL = r"(?:(?:this|that|one|the)\s+(?:boy|girl|pupil|child|student|lad))"
_HEALTH = re.compile(
    rf"\b(?:his|her)\s+(?:[\w-]+\s+){{0,2}}{_CONDITION}\b"
    rf"|\b(?:he|she|{_ONE_PUPIL})(?:\s+who)?\s+(?:is|was|has|had|takes|with|suffers\s+from)\s+"
    rf"(?:[\w-]+\s+){{0,3}}{_CONDITION}\b"
    rf"|\b(?:was|is|has\s+been)\s+diagnosed\s+with\s+(?:\w+\s+){{0,2}}{_CONDITION}\b",
    re.IGNORECASE,
)

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")
_CANNOT = (
    r"(?:'s)?\s+(?:cannot|can't|can’t|could\s+not|couldn't|struggle[sd]|needs|refuse[sd]|won't"
    r"|keeps|finds\s+it|is\s+unable)\b"
)
# One of these stands in every text that the patterns above can match; most texts have none.
_HINTS = tuple(
    """
    outstanding inadequate improvement lesson teach grade judged rated deemed adhd asd asc
    semh ptsd ocd ehcp autis dyslex dysprax dyscalc epilep diabet asthma anxiety depress anorex
    bulim tourette harm medication diagnos disorder palsy hearing down
    """.split()
)

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
    found = []
    lowered = text.lower()
    if "RI" in text or any(hint in lowered for hint in _HINTS):
        if _is_a_judgement(text):
            found.append(Worry.JUDGEMENT)
        if _HEALTH.search(text):
            found.append(Worry.HEALTH)
    if _names_a_pupil(text, staff):
        found.append(Worry.NAME)
    return tuple(worry for worry in Worry if worry in found)


def _is_a_judgement(text: str) -> bool:
    if _JUDGEMENT.search(text) or _INSPECTORS_WORDS.search(text):
        return True
    return bool(_BARE_GRADE.search(text)) and not _OF_PUPILS.search(text)


def _names_a_pupil(text: str, staff: Collection[str]) -> bool:
    # What stands in quotation marks is a title.
    plain = _QUOTED.sub(" ", text)
    words = {word for word in _CAPITALISED.findall(plain) if word not in staff}
    if words & EVERYDAY:
        return True
    return any(re.search(rf"\b{name}{_CANNOT}", plain) for name in words & ALSO_IN_LESSONS)


def asks_for_a_grade(field: str, default_text: str = "") -> bool:
    """Whether a field of a form wants a lesson or a teacher graded, by its name or its choices."""
    choices = {choice.strip().lower() for choice in re.split(r"[/,;|]", default_text)}
    return bool(_GRADE_FIELD.search(field.strip())) or len(choices & _GRADES) > 1
