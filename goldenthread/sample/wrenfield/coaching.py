"""Farah Iqbal's fourteen coaching pairs and the rota for the rest; steps taken on by everybody."""

import datetime as dt

from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.sample.school_weeks import CALENDAR, day_in_week
from goldenthread.sample.wrenfield.cast import (
    COACHED,
    EVERY_DAY,
    MIDDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    Colleague,
    members_of,
)
from goldenthread.sample.wrenfield.programmes import FLUENCY_ASSISTANTS
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import PairState, PeerGroupKind, Spectrum, StepOutcome

COACH = "farah-iqbal"
A_STEP_LASTS = dt.timedelta(days=14)

COACHES = (
    r.Coach(
        person=COACH,
        protected_minutes=90,
        trained_on=dt.date(2026, 3, 12),
        subject="Primary",
    ),
)


def _pair_key(coachee: str) -> str:
    return f"farah-{coachee}"


# The rota: from April those have a turn who have no coach yet, the head among them.
_FROM_APRIL = ("marcus-bell", "ellen-marsh", "sunita-desai", "fiona-lockhart", "ian-mossop")

_RUNNING = tuple(
    r.CoachingPair(
        id=_pair_key(colleague.key),
        coach=COACH,
        coachee=colleague.key,
        programme="fluency" if colleague.team in ("ks1", "lks2") else "",
        spectrum=Spectrum.BALANCED,
        cadence_weeks=2,
        state=PairState.RUNNING,
        starts_on=dt.date(2026, 9, 14),
    )
    for colleague in COACHED
)
_OFFERED = tuple(
    r.CoachingPair(
        id=_pair_key(coachee),
        coach=COACH,
        coachee=coachee,
        spectrum=Spectrum.BALANCED,
        cadence_weeks=2,
        state=PairState.OFFERED,
        starts_on=dt.date(2027, 4, 12),
    )
    for coachee in _FROM_APRIL
)
COACHING_PAIRS = (*_RUNNING, *_OFFERED)


def _dates(position: int, colleague: Colleague) -> list[dt.date]:
    """Every third week: meant to be fortnightly, stretched by the number of pairs."""
    days = (TUESDAY, WEDNESDAY, THURSDAY) if colleague.days == EVERY_DAY else (TUESDAY,)
    weekday = days[position % len(days)]
    weeks = range(2 + position % 3, CALENDAR.week_number(DEMO_TODAY) + 1, 3)
    return [on for week in weeks if (on := day_in_week(week, weekday)) < DEMO_TODAY]


_MEETINGS = [
    (colleague.key, on) for i, colleague in enumerate(COACHED) for on in _dates(i, colleague)
]

TOUCHPOINTS = tuple(
    r.Touchpoint(
        pair=_pair_key(coachee),
        on=on,
        looked=True,
        model_used=on.month in (9, 11),
        step_set=True,
        rehearsed=on.day % 2 == 0,
    )
    for coachee, on in _MEETINGS
)


def _step(
    person: str,
    opened_on: dt.date,
    pair: str = "",
    programme: str = "fluency",
    technique: str = "echo-reading",
) -> r.Step:
    closed_on = opened_on + A_STEP_LASTS
    is_closed = closed_on <= DEMO_TODAY
    return r.Step(
        id=f"step-{person}-{opened_on}{'' if programme == 'fluency' else f'-{programme}'}",
        person=person,
        programme=programme,
        pair=pair,
        technique=technique,
        opened_on=opened_on,
        closed_on=closed_on if is_closed else None,
        outcome=(StepOutcome.GOT_IT if opened_on.day % 3 else StepOutcome.NEARLY)
        if is_closed
        else "",
        names_when=True,
        names_class=True,
        uses_logged=6,
    )


# An assistant takes on a step after each of the support team's sessions.
_STEP_DAYS_OF_ASSISTANTS = tuple(day_in_week(week, THURSDAY) for week in (3, 7, 11, 15, 19))
# What those in three of the other programmes tried after a session in the autumn.
_OTHER_STEPS = (
    ("maths-talk", "how-do-you-know", WEDNESDAY, (4, 12), members_of("lks2")),
    ("outdoors", "", WEDNESDAY, (5, 13), members_of("eyfs")),
    ("kind-lunchtimes", "", THURSDAY, (6, 14), ("jerome-bailey", *(c.key for c in MIDDAY))),
)
STEPS = (
    *(_step(coachee, on, _pair_key(coachee)) for coachee, on in _MEETINGS),
    *(
        _step(person, on)
        for person in (*FLUENCY_ASSISTANTS, "jerome-bailey", "ian-mossop", "ellen-marsh")
        for on in _STEP_DAYS_OF_ASSISTANTS
    ),
    *(
        _step(person, day_in_week(week, weekday), "", programme, technique)
        for programme, technique, weekday, weeks, people in _OTHER_STEPS
        for week in weeks
        for person in people
    ),
)

_PAIRS_OF_ASSISTANTS = (
    ("playground-a", ("carol-tanner", "mo-farouk"), "kind-lunchtimes"),
    ("playground-b", ("tracey-binns", "ewa-lis"), "kind-lunchtimes"),
    ("reception", ("leanne-carver", "zara-hussain"), "fluency"),
    ("years-5-and-6", ("chris-endacott", "sandra-blyth"), "fluency"),
)
PEER_GROUPS = tuple(
    r.PeerGroup(
        id=key,
        kind=PeerGroupKind.PAIR,
        programme=programme,
        cadence_weeks=6,
        starts_on=dt.date(2026, 9, 17),
        last_met_on=day_in_week(16, THURSDAY),
    )
    for key, _, programme in _PAIRS_OF_ASSISTANTS
)
PEER_GROUP_MEMBERS = tuple(
    r.PeerGroupMember(peer_group=key, person=person)
    for key, people, _ in _PAIRS_OF_ASSISTANTS
    for person in people
)
