"""Closes a survey: its figures are published once, and what they came from is deleted."""

import datetime as dt
import re
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.inference.published_counts import FEWEST_ANSWERS, Tallied, publish
from goldenthread.people.public import list_staff_names
from goldenthread.screening import screen
from goldenthread.surveys.access.running import require_run
from goldenthread.surveys.actions.write_counts import write_counts
from goldenthread.surveys.ballot import Ballot, from_words, tally_of
from goldenthread.surveys.events import surveys_changed
from goldenthread.surveys.models import (
    AnswerGroup,
    BallotBox,
    PaperSheet,
    PastAudience,
    PublishedComment,
    SpentToken,
    Survey,
    SurveyItem,
    SurveyMember,
    SurveyRun,
    SurveyState,
)
from goldenthread.surveys.queries.near_surveys import DAYS_APART, audience_of
from goldenthread.surveys.refusals import NotInThatState

FEWEST_SHEETS_FOR_COMMENTS = 10


def close_survey(survey: Survey, *, actor: Actor, at: dt.datetime) -> None:
    """Publish what may be shown, or call the survey void with fewer than five sheets.

    Box, members, spent tokens and paper codes are gone afterwards; hashes of who was invited are
    kept for six weeks. Refuses with `PermissionDenied`
    and `NotInThatState` unless the survey is open.
    """
    with transaction.atomic():
        run = SurveyRun.objects.select_for_update().get(survey=survey)
        require_run(actor, survey.school, run.programme)
        if run.state != SurveyState.OPEN:
            raise NotInThatState(f"{survey.title} is not open, so there is nothing to close.")
        box = BallotBox.objects.select_for_update().get(survey=survey)
        ballot = from_words(box.words)
        run.state = SurveyState.VOID
        if ballot.sheets >= FEWEST_ANSWERS:
            run.state = SurveyState.PUBLISHED
            _publish_counts(survey, ballot)
            PastAudience.objects.create(
                school=survey.school,
                survey=survey,
                places=audience_of(SurveyMember.objects.filter(survey=survey)),
                kept_until=at.date() + dt.timedelta(days=DAYS_APART),
            )
            run.comments_kept_back = _publish_comments(survey, ballot)
        run.save(update_fields=["state", "comments_kept_back"])
        survey.invited = SurveyMember.objects.filter(survey=survey).count()
        survey.answered = ballot.sheets
        survey.closes_on = min(survey.closes_on or at.date(), at.date())
        survey.save(update_fields=["invited", "answered", "closes_on"])
        box.delete()
        for table in (SurveyMember, SpentToken, PaperSheet):
            table.objects.filter(survey=survey).delete()
        accounts.record_event(
            "closed survey",
            f"survey:{survey.pk}",
            school=survey.school,
            actor=actor,
            at=at,
            subject_name=survey.title[:200],
            facts={"state": str(run.state)},
        )
        news = partial(surveys_changed.send, sender=Survey, year=survey.year, survey=survey)
        transaction.on_commit(partial(news, actor=actor, at=at))


def _publish_counts(survey: Survey, ballot: Ballot) -> None:
    """The figures of every item, those of an earlier wording with their own item."""
    groups = list(AnswerGroup.objects.filter(survey=survey))
    told_of = []
    for item in SurveyItem.objects.filter(survey=survey):
        tallied = []
        for group in groups:
            asked = tuple(one for one in group.groups if not item.groups or one in item.groups)
            if group.split == item.split and asked:
                own, agreed = tally_of(ballot, item.pk, group.position, is_seen=False)
                seen, seen_agreed = tally_of(ballot, item.pk, group.position, is_seen=True)
                told = (own + seen, agreed + seen_agreed, seen, seen_agreed)
                tallied.append(Tallied(asked, tuple(group.parts), *told))
        told_of.append((item, publish(tallied).figures))
    write_counts(told_of)


def _publish_comments(survey: Survey, ballot: Ballot) -> int:
    """How many were kept back: all where few have answered, else those that point at somebody.

    Whoever typed sheets in knows their comments, so that the rest have to be ten, or none.
    """
    shown = []
    own = ballot.sheets - ballot.seen
    if (own or ballot.seen) >= FEWEST_SHEETS_FOR_COMMENTS:
        staff = frozenset(list_staff_names(survey.school))
        shown = [words for words in ballot.comments if not _points_at_somebody(words, staff)]
    PublishedComment.objects.bulk_create(
        PublishedComment(school=survey.school, survey=survey, position=position, words=words)
        for position, words in enumerate(shown)
    )
    return len(ballot.comments) - len(shown)


def _points_at_somebody(words: str, staff: frozenset[str]) -> bool:
    return bool(screen(words)) or not staff.isdisjoint(re.findall(r"\w+", words))
