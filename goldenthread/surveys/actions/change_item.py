"""Changes the wording of an item while a survey is open: a new version takes its place."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.surveys.access.running import require_run
from goldenthread.surveys.asking import find_twice
from goldenthread.surveys.models import SurveyItem, SurveyRun, SurveyState
from goldenthread.surveys.queries.near_surveys import require_far_apart
from goldenthread.surveys.refusals import AskedTwice, NotInThatState


def change_item(item: SurveyItem, wording: str, *, actor: Actor, at: dt.datetime) -> SurveyItem:
    """Return the version that is asked from now on; the same item where no word differs.

    Answers to the earlier wording stay with it and are published beside it. Whoever is answering
    at this moment is asked the new one. Refuses with `PermissionDenied`, `AskedTwice`,
    `AskedOfNearlyTheSame`, and `NotInThatState` unless the survey is open and asks this version.
    """
    survey = item.survey
    with transaction.atomic():
        run = SurveyRun.objects.select_for_update().get(survey=survey)
        require_run(actor, survey.school, run.programme)
        current = SurveyItem.objects.filter(survey=survey, number=item.number, is_current=True)
        old = current.first()
        if run.state != SurveyState.OPEN or old is None or old.pk != item.pk:
            raise NotInThatState(
                f"“{item.wording}” is not asked any more in these words.",
                "Open the page again to see how it is asked now.",
            )
        if old.wording == wording:
            return old
        others = SurveyItem.objects.filter(survey=survey, is_current=True).exclude(pk=old.pk)
        if find_twice([*others.values_list("wording", flat=True), wording]):
            raise AskedTwice(wording)
        old.is_current = False
        old.save(update_fields=["is_current"])
        new = SurveyItem.objects.create(
            school=survey.school,
            survey=survey,
            number=old.number,
            version=old.version + 1,
            code=old.code,
            section=old.section,
            wording=wording,
            scale=old.scale,
            groups=old.groups,
            split=old.split,
        )
        require_far_apart(survey, [new], at.date())
        accounts.record_event(
            "changed item of survey",
            f"survey:{survey.pk}",
            school=survey.school,
            actor=actor,
            at=at,
            subject_name=survey.title[:200],
            facts={"number": old.number, "from": old.wording, "to": wording},
        )
    return new
