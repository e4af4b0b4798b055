"""Opens a survey: who is asked and in which groups they count is fixed from then on."""

import datetime as dt
from collections.abc import Collection
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.inference import answer_groups
from goldenthread.kernel.dates import day_and_date
from goldenthread.people.public import Person
from goldenthread.surveys.access.running import require_run
from goldenthread.surveys.asking import find_twice
from goldenthread.surveys.ballot import empty_words
from goldenthread.surveys.events import surveys_changed
from goldenthread.surveys.models import (
    AnswerGroup,
    BallotBox,
    Survey,
    SurveyItem,
    SurveyMember,
    SurveyRun,
    SurveyState,
)
from goldenthread.surveys.queries.invited_people import GROUP_ORDER, Invited, list_invited
from goldenthread.surveys.queries.near_surveys import require_far_apart
from goldenthread.surveys.refusals import (
    AskedTwice,
    DatesWrong,
    NothingAsked,
    NotInThatState,
    TooFewInvited,
)


def open_survey(
    survey: Survey, *, people: Collection[Person] | None = None, actor: Actor, at: dt.datetime
) -> None:
    """Invite everybody with a post on that day, or those of `people` who have one.

    Refuses with `PermissionDenied`, `NotInThatState` unless it is a draft, `DatesWrong` when its
    last day is over, `NothingAsked`, `AskedTwice`, `TooFewInvited` and `AskedOfNearlyTheSame`.
    """
    with transaction.atomic():
        # Two that open at once see one another.
        accounts.School.objects.select_for_update().get(pk=survey.school_id)
        run = SurveyRun.objects.select_for_update().get(survey=survey)
        require_run(actor, survey.school, run.programme)
        splits = _ready_to_open(survey, run, at.date())
        invited = list_invited(survey.school, at.date(), people)
        try:
            places = _freeze_groups(survey, splits, invited)
        except answer_groups.TooFewInvited as error:
            raise TooFewInvited(len(invited)) from error
        SurveyMember.objects.bulk_create(
            SurveyMember(
                school=survey.school,
                survey=survey,
                person_id=one.person_id,
                staff_group=one.staff_group,
                places=places[one.person_id],
            )
            for one in invited
        )
        require_far_apart(survey, list(SurveyItem.objects.filter(survey=survey)), at.date())
        box = BallotBox(school=survey.school, survey=survey)
        box.put_words(empty_words())
        box.save()
        run.state = SurveyState.OPEN
        run.save(update_fields=["state"])
        accounts.record_event(
            "opened survey",
            f"survey:{survey.pk}",
            school=survey.school,
            actor=actor,
            at=at,
            subject_name=survey.title[:200],
            facts={"invited": len(invited)},
        )
        news = partial(surveys_changed.send, sender=Survey, year=survey.year, survey=survey)
        transaction.on_commit(partial(news, actor=actor, at=at))


def _ready_to_open(survey: Survey, run: SurveyRun, day: dt.date) -> list[str]:
    """The ways of splitting that its items use."""
    if run.state != SurveyState.DRAFT:
        raise NotInThatState(f"{survey.title} has been opened before.", "Prepare another one.")
    if survey.closes_on is None or survey.closes_on < max(day, survey.opens_on):
        closes = f"on {day_and_date(survey.closes_on)}" if survey.closes_on else "on no day"
        raise DatesWrong(
            f"{survey.title} would close {closes}.", "Choose a last day that is still to come."
        )
    items = list(SurveyItem.objects.filter(survey=survey, is_current=True))
    if not items:
        raise NothingAsked
    twice = find_twice(item.wording for item in items)
    if twice is not None:
        raise AskedTwice(twice)
    return sorted({item.split for item in items})


def _freeze_groups(
    survey: Survey, splits: list[str], invited: list[Invited]
) -> dict[int, dict[str, int]]:
    """Each person with the position of their answer group in each way of splitting."""
    places: dict[int, dict[str, int]] = {one.person_id: {} for one in invited}
    for split in splits:
        divided = answer_groups.divide(
            [(one.staff_group, one.part(split)) for one in invited], GROUP_ORDER
        )
        AnswerGroup.objects.bulk_create(
            AnswerGroup(
                school=survey.school,
                survey=survey,
                split=split,
                position=position,
                groups=list(group.groups),
                parts=list(group.parts),
                invited=group.invited,
            )
            for position, group in enumerate(divided)
        )
        for one in invited:
            places[one.person_id][split] = answer_groups.place_of(
                divided, one.staff_group, one.part(split)
            )
    return places
