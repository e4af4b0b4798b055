"""Makes the next version of the framework from a changed text."""

from collections import Counter
from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import Actor, School
from goldenthread.kernel.errors import Refusal
from goldenthread.reviews.access.reviews import require_run
from goldenthread.reviews.actions.make_framework import make_framework, newest_framework
from goldenthread.reviews.framework_text.texts import MOST_STATEMENTS, FrameworkText
from goldenthread.reviews.models import Framework
from goldenthread.reviews.queries.framework import get_framework_text


class FrameworkMoved(Refusal):
    """Somebody else made a version while this one was being written."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else has made a new version in this very moment.",
            "Nothing of yours is lost: look at both and save again.",
        )


class FrameworkIncomplete(Refusal):
    """A framework that could not be asked or weighed."""


def change_framework(
    school: School, text: FrameworkText, *, since: int, actor: Actor, at: datetime
) -> Framework:
    """Store the text as the next version after `since`; the same text makes no version.

    `since` is 0 where the school had none: the shipped version is then stored first, so that it can
    be brought back. Refuses with `FrameworkIncomplete`, and with `FrameworkMoved` where another
    version was made in the meantime.
    """
    require_run(actor, school)
    _check(text)
    with transaction.atomic():
        School.objects.select_for_update().get(pk=school.pk)
        newest = newest_framework(school, actor=actor, at=at)
        if newest.version != max(since, 1):
            raise FrameworkMoved
        if get_framework_text(newest) == text:
            return newest
        return make_framework(school, text, actor=actor, at=at)


def _check(text: FrameworkText) -> None:
    if not text.statements:
        raise FrameworkIncomplete(
            "A review needs at least one statement.", "Keep one, or bring back version 1."
        )
    if len(text.statements) > MOST_STATEMENTS:
        raise FrameworkIncomplete(
            f"More than {MOST_STATEMENTS} statements are too many to answer.", "Leave some out."
        )
    if text.staff_share + text.evidence_share + text.leader_share != 100:
        raise FrameworkIncomplete(
            "The three shares do not add up to 100.", "Change them until they do."
        )
    twice = [code for code, times in Counter(o.code for o in text.statements).items() if times > 1]
    if twice:
        raise FrameworkIncomplete(
            f"Two statements have the code {twice[0]}.", "Give each a code of its own."
        )
