"""Why a regular time of coaching cannot be, in a sentence."""

from collections.abc import Iterator

from goldenthread.snapshot.readings.coaching_times import FORTNIGHTS, place_of
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import CoachingPair, CoachingSlot, Lesson
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CoachingPart, LessonKind, PairState

WITH_PUPILS = frozenset({LessonKind.LESSON, LessonKind.SUPPORT})
# The times in which a coach works for coaching, or has no fixed duty.
FREE = frozenset({LessonKind.PROTECTED, LessonKind.LEADERSHIP})


def reason_against(snapshot: Snapshot, pair: CoachingPair, slot: CoachingSlot) -> str:
    """Empty where nothing speaks against it; the first thing that does otherwise."""
    return next(_reasons(snapshot, pair, slot), "")


def _reasons(snapshot: Snapshot, pair: CoachingPair, slot: CoachingSlot) -> Iterator[str]:
    when = f"on {slot.weekday.capitalize()} {slot.week}, period {slot.period}"
    known = {row.period for row in snapshot.periods} | {row.period for row in snapshot.timetable}
    if known and slot.period not in known:
        yield f"The timetable has no period {slot.period}."
    for person in (pair.coach, pair.coachee):
        name = name_of(snapshot, person)
        if not _is_at_work(snapshot, person, slot):
            yield f"{name} is not at work {when}."
        rows = list(_lessons(snapshot, person, slot))
        if any(row.kind == LessonKind.PPA for row in rows):
            yield f"{name} has PPA {when}, and PPA is never used for coaching."
        watched = slot.part == CoachingPart.LOOK and person == pair.coachee
        if watched:
            has_classes = any(
                row.kind in WITH_PUPILS for row in snapshot.having("timetable", "person", person)
            )
            if has_classes and not any(row.kind in WITH_PUPILS for row in rows):
                yield f"{name} has no class {when}, so there is nothing to look at."
        for row in rows:
            if not watched and row.kind not in FREE:
                yield f"{name} has {row.class_label or row.kind} {when}."
        if _meets_another(snapshot, person, pair, slot):
            yield f"{name} has another look or talk {when}."


def _is_at_work(snapshot: Snapshot, person: str, slot: CoachingSlot) -> bool:
    hours = snapshot.having("working_hours", "person", person)
    if not hours:
        return True
    rows = [row for row in snapshot.periods if row.period == slot.period]
    period = next((row for row in rows if row.weekday == slot.weekday), None) or next(
        (row for row in rows if not row.weekday), None
    )
    return any(
        row.weekday == slot.weekday
        and row.week in ("", slot.week)
        and (row.starts_at is None or period is None or row.starts_at <= period.starts_at)
        and (row.ends_at is None or period is None or period.ends_at <= row.ends_at)
        for row in hours
    )


def _lessons(snapshot: Snapshot, person: str, slot: CoachingSlot) -> Iterator[Lesson]:
    # Where the timetable has one week, a lesson of week A is in every week.
    every = ("", "A") if snapshot.school.timetable_weeks == 1 else ("", slot.week)
    for row in snapshot.having("timetable", "person", person):
        if (row.weekday, row.period) == (slot.weekday, slot.period) and row.week in every:
            yield row


def _meets_another(snapshot: Snapshot, person: str, pair: CoachingPair, slot: CoachingSlot) -> bool:
    for other in snapshot.coaching_slots:
        if other is slot or (other.pair, other.part) == (slot.pair, slot.part):
            continue
        of_pair = snapshot.find("coaching_pairs", other.pair)
        if of_pair is None or of_pair.state == PairState.ENDED:
            continue
        if person not in (of_pair.coach, of_pair.coachee):
            continue
        together = {slot.fortnight or FORTNIGHTS + 1, other.fortnight or FORTNIGHTS + 1}
        if together == {1, 2} or other.period != slot.period:
            continue
        if place_of(other) == place_of(slot):
            return True
    return False
