"""Gives the sample's techniques variants by subject, and its evidence cards traps and remarks."""

import datetime as dt

from goldenthread.accounts.public import School
from goldenthread.people.public import Person
from goldenthread.programmes.models import (
    CardRemark,
    CardTraps,
    EvidenceCard,
    Technique,
    TechniqueVariant,
)

VARIANTS = (
    (
        "main-point",
        "Science",
        "aisha-rahman",
        "The claim of a graph, in ten words",
    ),
    ("main-point", "English", "priya-nair", "What the paragraph argues, not what it is about"),
    (
        "stop-at-hard-words",
        "Support in lessons",
        "denise-obi",
        "The pupil marks the word and tries its parts before the adult says anything",
    ),
)
REMARKS = (
    (
        "disciplinary-reading",
        "fits-here",
        "aisha-rahman",
        "The studies teach English lessons. In science we saw it only where the text was short.",
    ),
    (
        "ai-vendor-case",
        "evidence",
        "priya-nair",
        "The seller counted its own customers, and nobody was asked who had stopped.",
    ),
    (
        "ai-vendor-case",
        "change-your-mind",
        "denise-obi",
        "A school that measured planning time before and after, and counted the mending.",
    ),
)
INTERESTED = "ai-vendor-case"
DAY = dt.date(2027, 1, 20)


def load_sample_library(school: School) -> None:
    """Changes no record. Only where techniques, cards and persons are."""
    keys = {row[2] for row in (*VARIANTS, *REMARKS)}
    people = {row.key: row for row in Person.objects.filter(school=school, key__in=keys)}
    techniques = {row.key: row for row in Technique.objects.filter(school=school)}
    cards = {row.key: row for row in EvidenceCard.objects.filter(school=school)}
    if keys - people.keys() or not techniques or INTERESTED not in cards:
        return
    for key, subject, person, looks_like in VARIANTS:
        TechniqueVariant.objects.create(
            school=school,
            technique=techniques[key],
            subject=subject,
            looks_like=looks_like,
            written_by=people[person],
            written_on=DAY,
        )
    for number, (key, prompt, person, text) in enumerate(REMARKS):
        CardRemark.objects.create(
            school=school,
            card=cards[key],
            person=people[person],
            prompt=prompt,
            text=text,
            made_on=DAY,
            token=f"sample {number}",
        )
    CardTraps.objects.create(
        school=school, card=cards[INTERESTED], is_interested=True, is_single=True
    )
