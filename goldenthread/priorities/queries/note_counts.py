"""Need notes as counts, for those who read a school in sums."""

from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.inference.small_counts import may_be_shown, shown
from goldenthread.priorities.access.notes import UNANSWERED
from goldenthread.priorities.answer_clock import ANSWER_WITHIN, AnswerClock
from goldenthread.priorities.models import NeedNote


@dataclass(frozen=True, slots=True)
class NoteCounts:
    """Words fit to be shown. `parts` is empty where one of them would point at somebody."""

    noted: str
    parts: tuple[tuple[str, str], ...]
    is_none: bool


def get_note_counts(year: SchoolYear, clock: AnswerClock) -> NoteCounts:
    """One query. No part below five is told, nor any from which such a part could be worked out."""
    rows = list(
        NeedNote.objects.filter(school=year.school, year=year).values_list(
            "state", "on", "answered_on"
        )
    )
    waiting = [on for state, on, _ in rows if state in UNANSWERED]
    answered = [
        clock.days_waited(on, answered_on)
        for state, on, answered_on in rows
        if state not in UNANSWERED and answered_on
    ]
    in_time = sum(days <= ANSWER_WITHIN for days in answered)
    parts = {
        "Answered within 20 school days": in_time,
        "Answered later": len(answered) - in_time,
        "Waiting for an answer": len(waiting),
    }
    complete = sum(parts.values()) == len(rows) and all(map(may_be_shown, parts.values()))
    tell = complete and may_be_shown(len(rows))
    return NoteCounts(
        noted=shown(len(rows)),
        parts=tuple((label, shown(count)) for label, count in parts.items()) if tell else (),
        is_none=not rows,
    )
