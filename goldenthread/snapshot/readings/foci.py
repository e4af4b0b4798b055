"""On how many things a person works in a half-term."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence

from goldenthread.kernel.school_calendar import HalfTerm
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.employment import live_posts
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CareerStage, Exemption

IN_INDUCTION = frozenset({CareerStage.TRAINEE, CareerStage.ECT_YEAR_1, CareerStage.ECT_YEAR_2})
INDUCTION = "induction"


def half_term_at_hand(snapshot: Snapshot, today: dt.date) -> HalfTerm | None:
    """The half-term that runs; in a holiday the next one; None after the last."""
    for half_term in snapshot.calendar.half_terms:
        if today <= half_term.ends_on:
            return half_term
    return None


@remembered
def foci_by_person(
    snapshot: Snapshot, half_term: HalfTerm, today: dt.date
) -> Mapping[str, Mapping[str, Sequence[Activity]]]:
    """For each person the programmes met in the half-term, and `INDUCTION`, with the activities."""
    foci: dict[str, dict[str, list[Activity]]] = defaultdict(lambda: defaultdict(list))
    for activity in snapshot.activities:
        last_day = activity.ends_on or activity.on
        if activity.on > half_term.ends_on or last_day < half_term.starts_on:
            continue
        if not is_development(activity):
            continue
        for person in participants_of(snapshot, activity):
            if activity.exempt == Exemption.CAREER and _is_in_induction(snapshot, person, today):
                foci[person][INDUCTION].append(activity)
            elif activity.programme:
                foci[person][activity.programme].append(activity)
    return foci


def _is_in_induction(snapshot: Snapshot, person: str, today: dt.date) -> bool:
    return any(post.career_stage in IN_INDUCTION for post in live_posts(snapshot, person, today))
