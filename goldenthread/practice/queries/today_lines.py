"""What practice puts on Today: whom one meets, and who waits for an answer; never what was said."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q

from goldenthread.accounts.public import Lines, SchoolYear, as_lines
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import is_open_to_coach
from goldenthread.practice.models import (
    CoachingPair,
    Project,
    SlotState,
    TouchpointWords,
    VisitArrangement,
    VisitState,
)
from goldenthread.practice.queries.today_coaching import coaching_time_lines
from goldenthread.practice.queries.today_prompt import prompt_lines
from goldenthread.snapshot.words import PairState

MEET = ("coaching-look", "coaching-talk", "visit")
NAMES_OF_PAIR = {"words": "coach__name", "more": "coachee__name", "number": "coach_id"}
NAMES_OF_VISIT = {
    "key": "visit__key",
    "words": "visit__host__name",
    "more": "visit__visitor__name",
    "extra": "visit__period",
    "on": "visit__on",
    "number": "visit__host_id",
}


def practice_lines(person: Person, year: SchoolYear, today: dt.date) -> list[Lines]:
    """`words` is the coach or host with their `number`, `more` the coachee or visitor, `extra` the
    period. Kinds: those of MEET, `visit-asked`, `visit-planned` (nobody asked but the plan),
    `prompt`, `pair-offered`, `pair-handed-over` with the day by which, and regular coaching.
    """
    pairs = CoachingPair.objects.filter(
        Q(coach=person) | Q(coachee=person), school=year.school, year=year
    )
    visits = VisitArrangement.objects.filter(
        Q(visit__host=person) | Q(visit__visitor=person),
        visit__school=year.school,
        visit__year=year,
    )
    waiting = visits.filter(state=VisitState.ASKED, visit__on__gte=today)
    asked = waiting.filter(asked_by__isnull=False).exclude(asked_by=person)
    offered = pairs.filter(
        Q(coach=person, agreement__coach_accepted_on=None)
        | Q(coachee=person, agreement__coachee_accepted_on=None),
        is_open_to_coach(today),
        state=PairState.OFFERED,
        agreement__declined_on=None,
    )
    handed_over = pairs.filter(
        state__in=(PairState.OFFERED, PairState.RUNNING, PairState.PAUSED),
        agreement__hand_over_by__isnull=False,
    )
    return [
        _coaching(person, year, today, "look"),
        _coaching(person, year, today, "talk"),
        *coaching_time_lines(person, year, today),
        prompt_lines(person, year, today),
        as_lines(
            visits.filter(visit__on=today, state=VisitState.AGREED), "visit", **NAMES_OF_VISIT
        ),
        as_lines(asked, "visit-asked", **NAMES_OF_VISIT),
        as_lines(waiting.filter(asked_by=None), "visit-planned", **NAMES_OF_VISIT),
        as_lines(offered, "pair-offered", key="key", **NAMES_OF_PAIR),
        as_lines(
            handed_over,
            "pair-handed-over",
            key="key",
            on="agreement__hand_over_by",
            **NAMES_OF_PAIR,
        ),
    ]


def asking_project_lines(year: SchoolYear) -> Lines:
    """Projects that wait for an answer about their time: its minutes, every so many weeks."""
    rows = Project.objects.filter(
        school=year.school,
        enquiry__year=year,
        enquiry__closed_on=None,
        slot_state=SlotState.ASKED,
    )
    return as_lines(
        rows,
        "project-asks",
        key="enquiry__key",
        words="enquiry__question",
        more="enquiry__lead__name",
        extra="slot_every_weeks",
        number="slot_minutes",
    )


def _coaching(person: Person, year: SchoolYear, today: dt.date, part: str) -> Lines:
    """Looks or talks agreed for today, unless a later cycle of the pair has agreed another day."""
    on = f"next_{part}_on"
    later = TouchpointWords.objects.filter(
        touchpoint__pair=OuterRef("touchpoint__pair"),
        touchpoint__on__gt=OuterRef("touchpoint__on"),
    ).exclude(**{on: None})
    rows = TouchpointWords.objects.filter(
        Q(touchpoint__pair__coach=person) | Q(touchpoint__pair__coachee=person),
        ~Exists(later),
        is_open_to_coach(today, "touchpoint__pair__"),
        touchpoint__pair__school=year.school,
        touchpoint__pair__year=year,
        touchpoint__pair__state=PairState.RUNNING,
        **{on: today},
    )
    return as_lines(
        rows,
        f"coaching-{part}",
        key="touchpoint__pair__key",
        words="touchpoint__pair__coach__name",
        more="touchpoint__pair__coachee__name",
        extra=f"next_{part}_period",
        on=on,
        number="touchpoint__pair__coach_id",
    )
