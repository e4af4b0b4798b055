"""Writes techniques and evidence cards, and what is said about them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, School
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Person
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.library_access import (
    require_add_to_techniques,
    require_change_addition,
    require_edit_library,
)
from goldenthread.programmes.model_files import keep_file, remove_file
from goldenthread.programmes.models import (
    CardRemark,
    CardTraps,
    EvidenceCard,
    Technique,
    TechniqueModel,
    TechniqueVariant,
)


class SubjectTaken(Refusal):
    def __init__(self, subject: str) -> None:
        super().__init__(
            f"There is a variant for {subject} already.", "Change that one, or name it differently."
        )


def write_technique(
    technique: Technique, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> Technique:
    require_edit_library(actor, technique.school)
    if not technique.key:
        technique.key = _new_key(Technique, technique.school, values["name"])
    with transaction.atomic():
        if accounts.write_row(technique, values, kind="technique", actor=actor, at=at):
            _announce(technique.school, actor, at)
    return technique


def write_card(
    card: EvidenceCard,
    values: Mapping[str, Any],
    traps: Mapping[str, Any],
    *,
    actor: Actor,
    at: datetime,
) -> EvidenceCard:
    """The columns of the card, and beside them the traps that its reader looked for."""
    require_edit_library(actor, card.school)
    if not card.key:
        card.key = _new_key(EvidenceCard, card.school, values["title"])
    with transaction.atomic():
        if accounts.write_row(card, values, kind="evidence card", actor=actor, at=at):
            _announce(card.school, actor, at)
        CardTraps.objects.update_or_create(
            card=card, defaults={"school": card.school, **dict(traps)}
        )
    return card


def write_variant(
    variant: TechniqueVariant,
    *,
    subject: str,
    looks_like: str,
    person: Person | None,
    actor: Actor,
    at: datetime,
) -> TechniqueVariant:
    """One for each subject. Refuses with `SubjectTaken`."""
    is_new = not variant.pk
    if is_new:
        require_add_to_techniques(actor, variant.school)
        variant.written_by = person
    else:
        require_change_addition(actor, variant, variant.written_by)
    others = TechniqueVariant.objects.filter(technique=variant.technique, subject__iexact=subject)
    if others.exclude(pk=variant.pk).exists():
        raise SubjectTaken(subject)
    variant.subject, variant.looks_like, variant.written_on = subject, looks_like, at.date()
    try:
        with transaction.atomic():
            variant.save()
            _record("added" if is_new else "changed", "variant", variant, subject, actor, at)
    except IntegrityError as error:
        raise SubjectTaken(subject) from error
    return variant


def remove_variant(variant: TechniqueVariant, *, actor: Actor, at: datetime) -> None:
    require_change_addition(actor, variant, variant.written_by)
    with transaction.atomic():
        _record("removed", "variant", variant, variant.subject, actor, at)
        variant.delete()


def add_model(
    technique: Technique,
    *,
    title: str,
    link: str,
    file: UploadedFile | None,
    person: Person | None,
    actor: Actor,
    at: datetime,
) -> TechniqueModel:
    """A link, or a file of up to 20 MB. Refuses with `TooLarge` or `NotAModel`."""
    require_add_to_techniques(actor, technique.school)
    model = TechniqueModel(
        school=technique.school,
        technique=technique,
        title=title,
        link="" if file else link,
        added_by=person,
        added_on=at.date(),
    )
    if file is not None:
        kept = keep_file(file, technique.school)
        model.stored_as, model.media_type, model.size = kept.stored_as, kept.media_type, kept.size
    try:
        with transaction.atomic():
            model.save()
            _record("added", "model", model, title, actor, at)
    except BaseException:
        remove_file(technique.school, model.stored_as)
        raise
    return model


def remove_model(model: TechniqueModel, *, actor: Actor, at: datetime) -> None:
    """The file goes once the row is gone for good."""
    require_change_addition(actor, model, model.added_by)
    school, stored_as = model.school, model.stored_as
    with transaction.atomic():
        _record("removed", "model", model, model.title, actor, at)
        model.delete()
        transaction.on_commit(lambda: remove_file(school, stored_as))


def make_remark(
    card: EvidenceCard, person: Person, *, prompt: str, text: str, token: str, on: datetime
) -> CardRemark:
    """The same token again gives back the remark that is kept already. No line in the audit log."""
    remark, _ = CardRemark.objects.get_or_create(
        school=card.school,
        token=token,
        defaults={
            "card": card,
            "person": person,
            "prompt": prompt,
            "text": text,
            "made_on": on.date(),
        },
    )
    return remark


def take_back_remark(remark: CardRemark) -> None:
    remark.delete()


def _new_key(model: type[Technique] | type[EvidenceCard], school: School, name: str) -> str:
    taken = set(model.objects.filter(school=school).values_list("key", flat=True))
    return short_name(name, taken)


def _announce(school: School, actor: Actor, at: datetime) -> None:
    """The library is the school's; what the check says of it concerns the year at hand."""
    day = at.date()
    for year in school.years.filter(starts_on__lte=day, ends_on__gte=day):
        announce(year, actor=actor, at=at)


def _record(
    verb: str,
    kind: str,
    row: TechniqueVariant | TechniqueModel,
    name: str,
    actor: Actor,
    at: datetime,
) -> None:
    accounts.record_event(
        f"{verb} {kind}",
        f"technique-{kind}:{row.pk or 0}",
        school=row.school,
        actor=actor,
        at=at,
        subject_name=f"{row.technique.name}: {name}"[:200],
    )
