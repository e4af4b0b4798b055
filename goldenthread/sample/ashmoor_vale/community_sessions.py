"""The nine sessions of the seven mixed learning communities, four teaching weeks apart."""

import datetime as dt

from goldenthread.sample.ashmoor_vale.activity_book import ActivityBook
from goldenthread.sample.ashmoor_vale.teams import COMMUNITIES
from goldenthread.sample.school_weeks import day_in_week, state_by_now
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    ActivityKind,
    ContentArea,
    DeliveredBy,
    Mechanism,
    Stream,
    Weekday,
)

THEMES: dict[int, tuple[str, str]] = {
    2: ("Which words do they skip?", "stop-at-hard-words"),
    6: ("Reading aloud: first tries", "model-reading-aloud"),
    10: ("Reading aloud: what pupils did", "model-reading-aloud"),
    14: ("Stopping at hard words", "stop-at-hard-words"),
    18: ("Main point: first tries", "main-point"),
    22: ("Main point: what pupils wrote", "main-point"),
    26: ("Longer texts", "main-point"),
    30: ("What did not work", "main-point"),
    34: ("What we keep", "main-point"),
}


def key_of_session(community: str, week: int) -> str:
    return f"{community}-{day_in_week(week, Weekday.TUESDAY)}"


def community_sessions() -> ActivityBook:
    """63 sessions of 75 minutes; the first follows the launch, each other the one before."""
    book = ActivityBook()
    for community, members in COMMUNITIES.items():
        last = "p1-launch"
        for week, (theme, technique) in THEMES.items():
            on = day_in_week(week, Weekday.TUESDAY)
            activity = r.Activity(
                id=key_of_session(community, week),
                title=theme,
                stream=Stream.TEAM,
                kind=ActivityKind.TLC,
                state=state_by_now(on),
                on=on,
                starts_at=dt.time(15, 15),
                minutes=75,
                after_hours=True,
                required=True,
                programme="reading-to-learn",
                technique=technique,
                team=community,
                content_area=ContentArea.GENERAL_PEDAGOGY,
                mechanisms=(Mechanism.A2, Mechanism.B1, Mechanism.C2, Mechanism.D2, Mechanism.D3),
                delivered_by=DeliveredBy.IN_HOUSE,
                facilitator=members[0],
                uses_learning_slot=True,
            )
            book.add(activity, follows=(last,))
            last = activity.id
    return book
