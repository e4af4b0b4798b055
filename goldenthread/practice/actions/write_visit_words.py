"""Keeps what the visitor saw pupils do and the thank-you note, for the two of them alone."""

import hashlib
from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import User
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.visits import require_part
from goldenthread.practice.actions.answer_visit import have_arrangement
from goldenthread.practice.models import PeerVisit, VisitArrangement


class WordsHaveChanged(Refusal):
    """Another device has written since the page was opened; `stored` is what stands there now."""

    def __init__(self, stored: dict[str, str], version: str) -> None:
        super().__init__(
            "This was written on another device since you opened it.",
            "What stands there now is shown below; save again to keep yours in its place.",
        )
        self.stored, self.version = stored, version


def words_version(arrangement: VisitArrangement) -> str:
    return hashlib.sha256(bytes(arrangement.sealed)).hexdigest()[:16]


def write_visit_words(
    visit: PeerVisit, *, seen: str, thanks: str, version: str, actor: User, at: datetime
) -> None:
    """Seal both behind the wall of the visit. Refuses with `WordsHaveChanged`, losing nothing."""
    with transaction.atomic():
        require_part(visit, actor, only_visitor=True)
        number = have_arrangement(visit).pk
        arrangement = VisitArrangement.objects.select_for_update().get(pk=number)
        stored = arrangement.words
        if {"seen": seen, "thanks": thanks} == {name: stored[name] for name in ("seen", "thanks")}:
            return
        if version != words_version(arrangement):
            raise WordsHaveChanged(stored, words_version(arrangement))
        arrangement.put_words({"seen": seen, "thanks": thanks})
        arrangement.save(update_fields=["sealed"])
