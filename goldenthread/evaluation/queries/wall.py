"""What hangs on the school's wall, newest first."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.models import Outcome, WallFinding

# How each outcome is said on the wall: a thing that did not work is a finding like the others.
OUTCOME_WORDS = {
    Outcome.WORKED: "It worked",
    Outcome.IN_PART: "It worked in part",
    Outcome.DID_NOT_WORK: "It did not work, and this is what we learnt",
    Outcome.CANNOT_TELL: "We cannot tell",
}


@dataclass(frozen=True, slots=True)
class WallLine:
    number: int
    outcome: str
    outcome_words: str
    tried: str
    happened: str
    learnt: str
    programme: str
    by: str
    on: dt.date
    is_own: bool


def list_wall(
    year: SchoolYear,
    *,
    outcome: str = "",
    most: int | None = None,
    reader: int | None = None,
    with_names: bool = True,
    programmes: Collection[str] | None = None,
) -> list[WallLine]:
    """One query. For whoever may read evaluations; governors and the trust read no name.

    `reader` is the account whose own findings are marked; `programmes` are the keys that may be
    named, all of them where it is None.
    """
    rows = WallFinding.objects.filter(school=year.school, year=year).select_related(
        "programme", "shared_by"
    )
    if outcome in set(Outcome):
        rows = rows.filter(outcome=outcome)
    return [
        WallLine(
            number=row.pk,
            outcome=row.outcome,
            outcome_words=OUTCOME_WORDS[Outcome(row.outcome)],
            tried=row.tried,
            happened=row.happened,
            learnt=row.learnt,
            programme=row.programme.title
            if row.programme and (programmes is None or row.programme.key in programmes)
            else "",
            by=row.shared_by.name if row.shared_by and with_names else "",
            on=row.on,
            is_own=bool(reader and row.shared_by and row.shared_by.user_id == reader),
        )
        for row in rows[:most]
    ]
