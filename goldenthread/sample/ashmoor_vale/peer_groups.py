"""Triads and pairs of colleagues, and their half-termly visits to one another's rooms."""

import datetime as dt
from collections.abc import Iterator

from goldenthread.sample.ashmoor_vale.individual_routes import TAS_WHO_VISIT, TRIADS, on_route
from goldenthread.sample.ashmoor_vale.staff_days import works_on
from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.sample.school_weeks import CALENDAR
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import PeerGroupKind

FORMED_ON = dt.date(2026, 9, 28)

# Ten TAs make two triads and two pairs.
GROUPS: dict[str, tuple[str, ...]] = {
    **{route.replace(" ", "-"): on_route(route) for route in TRIADS},
    "ta-triad-1": TAS_WHO_VISIT[0:3],
    "ta-triad-2": TAS_WHO_VISIT[3:6],
    "ta-pair-1": TAS_WHO_VISIT[6:8],
    "ta-pair-2": TAS_WHO_VISIT[8:10],
}

# One round a half-term; the fourth is the peer-visit fortnight of 15 to 26 March.
WEEKS_OF_ROUNDS = ((5, 6), (11, 12), (16, 17), (24, 25))

_FOCUS = (
    "Which words do pupils skip, and what do they do then?",
    "What do pupils write when asked for the main point?",
    "Who speaks, who listens, who waits?",
)
_SEGMENTS = ("first 20 minutes", "reading of the text", "last 15 minutes")


def _day_for(visitor: str, host: str, weeks: tuple[int, ...], position: int) -> dt.date:
    """The first day of the round on which both work."""
    days = [
        CALENDAR.teaching_weeks[week - 1].monday + dt.timedelta(days=(position + shift) % 5)
        for week in weeks
        for shift in range(5)
    ]
    return next(
        on
        for on in days
        if on in CALENDAR.pupil_days and works_on(visitor, on) and works_on(host, on)
    )


def _visits() -> Iterator[r.PeerVisit]:
    for round_number, weeks in enumerate(WEEKS_OF_ROUNDS, start=1):
        for position, (group, members) in enumerate(GROUPS.items()):
            for place, visitor in enumerate(members):
                host = members[(place + 1) % len(members)]
                on = _day_for(visitor, host, weeks, position + place)
                yield r.PeerVisit(
                    id=f"{group}-round-{round_number}-visit-{place + 1}",
                    host=host,
                    visitor=visitor,
                    on=on,
                    programme="reading-to-learn",
                    segment=_SEGMENTS[place % 3],
                    focus=_FOCUS[(place + round_number) % 3],
                    took_place=on < DEMO_TODAY,
                )


PEER_VISITS = tuple(_visits())


def _last_met_on(group: str) -> dt.date:
    return max(v.on for v in PEER_VISITS if v.id.startswith(f"{group}-round") and v.took_place)


PEER_GROUPS = tuple(
    r.PeerGroup(
        id=group,
        kind=PeerGroupKind.TRIAD if len(members) == 3 else PeerGroupKind.PAIR,
        programme="reading-to-learn",
        cadence_weeks=6,
        starts_on=FORMED_ON,
        last_met_on=_last_met_on(group),
    )
    for group, members in GROUPS.items()
)

PEER_GROUP_MEMBERS = tuple(
    r.PeerGroupMember(peer_group=group, person=person)
    for group, members in GROUPS.items()
    for person in members
)
