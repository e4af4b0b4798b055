"""Stores the next version of what the review asks."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, School
from goldenthread.reviews.access.reviews import require_run
from goldenthread.reviews.framework_text.standard import standard_framework
from goldenthread.reviews.framework_text.texts import FrameworkText
from goldenthread.reviews.models import Framework, Statement


def make_framework(school: School, text: FrameworkText, *, actor: Actor, at: datetime) -> Framework:
    """Store the text as the school's next version; versions before it stay as they are."""
    require_run(actor, school)
    with transaction.atomic():
        last = Framework.objects.filter(school=school).aggregate(last=Max("version"))["last"] or 0
        framework = Framework.objects.create(
            school=school,
            version=last + 1,
            title=text.title,
            made_on=at.date(),
            staff_share=text.staff_share,
            evidence_share=text.evidence_share,
            leader_share=text.leader_share,
            levels=[level.as_stored() for level in text.levels],
            base_level=text.base_level,
        )
        Statement.objects.bulk_create(
            Statement(
                school=school,
                framework=framework,
                code=one.code,
                section=one.section,
                section_title=one.section_title,
                wording=one.wording,
                asked=one.asked,
                groups=list(one.groups),
                weight=one.weight,
                split=one.split,
                evidence=one.evidence,
            )
            for one in text.statements
        )
        accounts.record_event(
            "made a version of the review's framework",
            f"review-framework:{framework.pk}",
            school=school,
            actor=actor,
            at=at,
            facts={"version": framework.version, "statements": len(text.statements)},
        )
    return framework


def newest_framework(school: School, *, actor: Actor, at: datetime) -> Framework:
    """The school's newest version; the shipped one is made its first where it has none."""
    found = Framework.objects.filter(school=school).order_by("-version").first()
    return found or make_framework(school, standard_framework(), actor=actor, at=at)
