"""The team stream of the twelve departments: nineteen Tuesdays of week A."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from goldenthread.sample.ashmoor_vale.activity_book import ActivityBook
from goldenthread.sample.ashmoor_vale.programmes import TEAMS_OF_PR2
from goldenthread.sample.ashmoor_vale.teams import MEMBERS
from goldenthread.sample.school_weeks import day_in_week, state_by_now
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    ActivityKind,
    ActivityState,
    ContentArea,
    DeliveredBy,
    Exemption,
    Mechanism,
    Stream,
    Weekday,
)

DEPARTMENTS = tuple(MEMBERS)[1:13]
LENGTH_MINUTES = 60
NOTICES_MINUTES = 10

READING, THINKING, EXAM = "reading-to-learn", "everyone-thinking", ""


class Session(NamedTuple):
    """What a department works on in one of its slots.

    `back_to` are whole-school activities that it follows; `revisits` are the numbers of the weeks
    of the department's own earlier sessions, or a whole-school activity, that it comes back to.
    """

    programme: str
    unit: str
    title: str
    technique: str
    back_to: tuple[str, ...] = ()
    revisits: tuple[str | int, ...] = ()


_HARD, _ALOUD, _POINT = "stop-at-hard-words", "model-reading-aloud", "main-point"

READING_SESSIONS: dict[int, Session] = {
    1: Session(READING, "pr1-unit-1", "Hard words in our texts", _HARD, ("p1-launch",)),
    3: Session(READING, "pr1-unit-1", "What our pupils skip", _HARD, ("p1-launch",)),
    5: Session(READING, "pr1-unit-1", "Hard words again", _HARD, (), ("p1-launch",)),
    7: Session(READING, "pr1-unit-2", "Reading aloud in our subject", _ALOUD, ("p1-twilight",)),
    9: Session(READING, "pr1-unit-2", "Rehearse reading aloud", _ALOUD, ("p1-twilight",)),
    11: Session(READING, "pr1-unit-2", "Subject network", _ALOUD, ("trust-conference",)),
    13: Session(READING, "pr1-unit-2", "Reading aloud again", _ALOUD, (), ("p1-twilight",)),
    15: Session(EXAM, "", "Mock examinations and the specification", ""),
    17: Session(
        READING, "pr1-unit-3", "Subject network: unlocking words", _HARD, (), ("trust-conference",)
    ),
    19: Session(READING, "pr1-unit-4", "Main point in ten words", _POINT),
    21: Session(READING, "pr1-unit-4", "Main point: look at pupils' work", _POINT),
    23: Session(READING, "pr1-unit-3", "Unlocking words again", _HARD, (), (17,)),
    25: Session(READING, "pr1-unit-4", "Main point again", _POINT, (), (19, 17)),
    27: Session(READING, "pr1-unit-5", "Longer texts in our subject", _POINT),
    29: Session(READING, "pr1-unit-5", "Longer texts: look at pupils' work", _POINT),
    31: Session(READING, "pr1-unit-5", "Longer texts again", _POINT, (), (27,)),
    33: Session(READING, "pr1-unit-6", "Letting go", _POINT),
    35: Session(READING, "pr1-unit-6", "Letting go: what pupils now do alone", _POINT, (), (33,)),
    37: Session(READING, "pr1-unit-6", "Looking back", _POINT, ("sharing-afternoon",)),
}

# The slots that the six teams of Everyone thinking give to it; the rest is reading for them too.
THINKING_SESSIONS: dict[int, Session] = {
    3: Session(THINKING, "pr2-unit-1", "Everyone answers", "everyone-answers", ("p2-launch",)),
    7: Session(THINKING, "pr2-unit-2", "Hinge questions", "hinge-question", ("p2-launch",)),
    23: Session(THINKING, "pr2-unit-2", "Hinge questions: return", "hinge-question"),
    29: Session(THINKING, "pr2-unit-3", "Acting on answers", "hinge-question", ("p2-twilight",)),
    33: Session(THINKING, "pr2-unit-3", "Acting on answers: what changed", "hinge-question"),
}

# Languages took unit 4 two weeks before unit 3, which it rests on.
LANGUAGES_SWAPPED = {17: 19, 19: 17}

# PE's fixtures fall on Tuesdays; D&T used its September slot for stock and orders.
CANCELLED_IN_PE = frozenset({3, 11, 13, 15})
STOCK_IN_DESIGN = 3
# History's slots slide into administration from December.
ADMIN_IN_HISTORY = {13: 40, 15: 45, 17: 44, 19: 10}

_CONTENT = {
    READING: ContentArea.SUBJECT_PEDAGOGY,
    THINKING: ContentArea.GENERAL_PEDAGOGY,
    EXAM: ContentArea.CURRICULUM_EXAM,
}
_MECHANISMS = {
    READING: (Mechanism.A2, Mechanism.C2, Mechanism.C5, Mechanism.D2),
    THINKING: (Mechanism.A1, Mechanism.C1, Mechanism.C3),
    EXAM: (),
}


def _session_of(team: str, week: int) -> Session:
    if team in TEAMS_OF_PR2 and week in THINKING_SESSIONS:
        return THINKING_SESSIONS[week]
    if team == "languages":
        return READING_SESSIONS[LANGUAGES_SWAPPED.get(week, week)]
    return READING_SESSIONS[week]


def key_of_session(team: str, week: int) -> str:
    return f"{team}-{day_in_week(week, Weekday.TUESDAY)}"


def _kind(team: str, week: int, session: Session) -> ActivityKind:
    if team == "design-food" and week == STOCK_IN_DESIGN:
        return ActivityKind.ADMINISTRATION
    if session.programme == EXAM:
        return ActivityKind.STANDARDISING
    return ActivityKind.DEPARTMENT_SESSION


def _activity(team: str, week: int) -> r.Activity:
    on = day_in_week(week, Weekday.TUESDAY)
    session = _session_of(team, week)
    kind = _kind(team, week, session)
    admin_minutes = ADMIN_IN_HISTORY.get(week) if team == "history" else None
    is_off = team == "pe" and week in CANCELLED_IN_PE
    if kind is ActivityKind.ADMINISTRATION:
        session = Session("", "", "Stock and orders", "")
        admin_minutes = LENGTH_MINUTES
    return r.Activity(
        id=key_of_session(team, week),
        title=session.title,
        stream=Stream.TEAM,
        kind=kind,
        state=ActivityState.CANCELLED if is_off else state_by_now(on),
        on=on,
        starts_at=dt.time(15, 15),
        minutes=LENGTH_MINUTES,
        admin_minutes=admin_minutes or NOTICES_MINUTES,
        after_hours=True,
        required=True,
        exempt=Exemption.CAREER if kind is ActivityKind.STANDARDISING else "",
        programme=session.programme,
        unit=session.unit,
        technique=session.technique,
        team=team,
        content_area=_CONTENT[session.programme],
        mechanisms=_MECHANISMS[session.programme],
        delivered_by=DeliveredBy.IN_HOUSE,
        facilitator=MEMBERS[team][0],
        uses_learning_slot=True,
        theme="Examination specification" if kind is ActivityKind.STANDARDISING else "",
    )


def _is_held(activity: r.Activity) -> bool:
    return (
        activity.state != ActivityState.CANCELLED and activity.kind != ActivityKind.ADMINISTRATION
    )


def _revisited(team: str, session: Session) -> Iterator[str]:
    """Keys of what the session comes back to, where the department worked on that then."""
    for earlier in session.revisits:
        if isinstance(earlier, str):
            yield earlier
        elif _session_of(team, earlier).programme == session.programme:
            yield key_of_session(team, earlier)


def department_sessions() -> ActivityBook:
    """Every session of every department; each follows the department's last one that was held."""
    book = ActivityBook()
    for team in DEPARTMENTS:
        last = ""
        for week in READING_SESSIONS:
            activity = _activity(team, week)
            if not _is_held(activity):
                book.add(activity)
                continue
            session = _session_of(team, week)
            revisits = tuple(_revisited(team, session))
            earlier = (*session.back_to, last) if last else session.back_to
            book.add(
                activity,
                follows=[key for key in earlier if key not in revisits],
                revisits=revisits,
            )
            last = activity.id
    return book
