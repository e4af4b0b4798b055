"""Hands out numbered sheets of paper; whoever gets one has used up their right to answer otherwise.

Which sheet is whose stands in no table: the sheets are made in an order drawn by lot, and their
codes stand on the paper alone.
"""

import datetime as dt
import secrets
from collections.abc import Collection

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.surveys.actions.open_box import take_open_box
from goldenthread.surveys.models import (
    PaperSheet,
    SpentToken,
    Survey,
    SurveyMember,
)
from goldenthread.surveys.paper_codes import HandedOut, make_code
from goldenthread.surveys.tokens import paper_tag, spent_tag, token_of

# Whoever is handed one sheet alone is known by its code.
FEWEST_SHEETS = 5


class TooFewSheets(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "With fewer than five sheets at once you would know whose is whose.",
            "Choose at least five people.",
        )


def hand_out_paper(
    survey: Survey, people: Collection[int], *, actor: Actor, at: dt.datetime
) -> list[HandedOut]:
    """Return a sheet for each of these invited people, by the number of the person, shuffled.

    Somebody who has answered already or has had a sheet gets one too, whose code does not work:
    otherwise this would tell who has answered. Refuses with `PermissionDenied`, with
    `NotInThatState` unless the survey is open, and with `TooFewSheets` for fewer than five people.
    """
    with transaction.atomic():
        take_open_box(survey, actor, "Sheets are handed out while people can answer.")
        members = list(SurveyMember.objects.filter(survey=survey, person__in=people))
        if len(members) < FEWEST_SHEETS:
            raise TooFewSheets
        secrets.SystemRandom().shuffle(members)
        tags = {
            member.pk: spent_tag(survey.pk, token_of(survey.pk, member.person_id))
            for member in members
        }
        spent = set(
            SpentToken.objects.filter(survey=survey, tag__in=tags.values()).values_list(
                "tag", flat=True
            )
        )
        handed_out = []
        for member in members:
            sheet = HandedOut(make_code(), member.staff_group)
            handed_out.append(sheet)
            if tags[member.pk] not in spent:
                _exchange(survey, member, tags[member.pk], sheet.code)
        accounts.record_event(
            "handed out paper",
            f"survey:{survey.pk}",
            school=survey.school,
            actor=actor,
            at=at,
            subject_name=survey.title[:200],
            facts={"sheets": len(handed_out)},
        )
    secrets.SystemRandom().shuffle(handed_out)
    return handed_out


def _exchange(survey: Survey, member: SurveyMember, tag: str, code: str) -> None:
    """The right is used up and the sheet's made, under numbers that tell no order."""
    SpentToken.objects.create(
        pk=1 + secrets.randbelow(2**62), school_id=survey.school_id, survey=survey, tag=tag
    )
    PaperSheet.objects.create(
        pk=1 + secrets.randbelow(2**62),
        school_id=survey.school_id,
        survey=survey,
        tag=paper_tag(survey.pk, code),
        staff_group=member.staff_group,
        places=member.places,
    )
