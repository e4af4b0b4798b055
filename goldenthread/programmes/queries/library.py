"""The library as its pages show it: techniques with all that belongs to them, evidence cards."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count

from goldenthread.accounts.public import School, User
from goldenthread.people.public import Person
from goldenthread.programmes.library_access import can_edit_library
from goldenthread.programmes.library_forms import PROMPTS, TRAPS
from goldenthread.programmes.models import (
    CardRemark,
    CardTraps,
    EvidenceCard,
    Technique,
    TechniqueModel,
    TechniqueVariant,
)
from goldenthread.programmes.models.card_remark import Prompt


@dataclass(frozen=True, slots=True)
class VariantLine:
    number: int
    subject: str
    looks_like: str
    written_by: str
    may_change: bool


@dataclass(frozen=True, slots=True)
class ModelLine:
    """`shows` is `picture`, `film`, `paper` or `link`: how the page shows it."""

    number: int
    title: str
    link: str
    shows: str
    size: str
    may_change: bool


@dataclass(frozen=True, slots=True)
class RemarkLine:
    number: int
    text: str
    person: str
    made_on: dt.date
    is_own: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question that challenges a card, with what staff have said to it."""

    words: str
    remarks: tuple[RemarkLine, ...]


SHOWS = {"application/pdf": "paper", "video/mp4": "film", "": "link"}


def list_techniques(school: School, search: str) -> list[Technique]:
    """With the number of `models` and `in_subjects` of each. One query."""
    rows = (
        Technique.objects.filter(school=school)
        .select_related("evidence_card")
        .annotate(
            models=Count("examples", distinct=True), in_subjects=Count("variants", distinct=True)
        )
        .order_by("name")
    )
    words = search.casefold()
    return [
        row
        for row in rows
        if words
        in " ".join((row.name, row.description, row.looks_like, row.common_slips)).casefold()
    ]


def list_variants(
    user: User | AnonymousUser, technique: Technique, *, may_add: bool
) -> list[VariantLine]:
    """One query."""
    rows = TechniqueVariant.objects.filter(technique=technique).select_related(
        "written_by", "school"
    )
    return [
        VariantLine(
            row.pk,
            row.subject,
            row.looks_like,
            row.written_by.name if row.written_by else "",
            _may_change(user, row, row.written_by, may_add),
        )
        for row in rows
    ]


def list_models(
    user: User | AnonymousUser, technique: Technique, *, may_add: bool
) -> list[ModelLine]:
    """One query."""
    rows = TechniqueModel.objects.filter(technique=technique).select_related("added_by", "school")
    return [
        ModelLine(
            row.pk,
            row.title,
            row.link,
            SHOWS.get(row.media_type, "picture"),
            f"{max(row.size / 1024 / 1024, 0.1):.1f} MB" if row.size else "",
            _may_change(user, row, row.added_by, may_add),
        )
        for row in rows
    ]


def list_cards(school: School, search: str) -> list[EvidenceCard]:
    """With the number of `said` remarks. One query."""
    rows = (
        EvidenceCard.objects.filter(school=school).annotate(said=Count("remarks")).order_by("title")
    )
    words = search.casefold()
    return [
        row
        for row in rows
        if words in " ".join((row.title, row.claim, row.limits, row.local_fit)).casefold()
    ]


def list_traps(card: EvidenceCard) -> list[str]:
    traps: CardTraps | None = getattr(card, "traps", None)
    if traps is None:
        return []
    return [words for name, words in TRAPS.items() if getattr(traps, name)]


def list_discussion(card: EvidenceCard, person: Person | None) -> list[Question]:
    """Every question, also those that nobody has answered. One query."""
    remarks: dict[str, list[RemarkLine]] = {prompt.value: [] for prompt in Prompt}
    for row in CardRemark.objects.filter(card=card).select_related("person"):
        remarks[row.prompt].append(
            RemarkLine(
                row.pk,
                row.text,
                row.person.name,
                row.made_on,
                person is not None and row.person_id == person.pk,
            )
        )
    return [Question(words, tuple(remarks[prompt.value])) for prompt, words in PROMPTS.items()]


def _may_change(
    user: User | AnonymousUser,
    row: TechniqueVariant | TechniqueModel,
    writer: Person | None,
    may_add: bool,
) -> bool:
    """As `can_change_addition` answers, without asking the database again for each row."""
    if can_edit_library(user, row.school):
        return True
    return (
        may_add and writer is not None and writer.user_id is not None and writer.user_id == user.pk
    )
