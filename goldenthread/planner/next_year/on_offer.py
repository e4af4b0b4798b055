"""What of this year could go on in the next, and what usually does."""

import datetime as dt
from dataclasses import dataclass, fields

from goldenthread.kernel.dates import long_date, short_date
from goldenthread.kernel.minutes import in_words
from goldenthread.planner.next_year.choices import Choices
from goldenthread.planner.next_year.next_dates import next_dates, year_after
from goldenthread.planner.next_year.rhythms import rhythms
from goldenthread.snapshot.readings.employment import line_managers
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import Activity, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    ActivityKind,
    ActivityState,
    DecisionKind,
    DeliveredBy,
    PairState,
    PriorityState,
    ProgrammeState,
    Stream,
)

_OVER = frozenset({PriorityState.ACHIEVED, PriorityState.STOPPED})


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that may go on; `is_usual` where it goes on unless somebody says no."""

    key: str
    name: str
    detail: str = ""
    is_usual: bool = True


@dataclass(frozen=True, slots=True)
class OnOffer:
    """Each field is named like the field of `Choices` that it is chosen for."""

    priorities: tuple[Offer, ...]
    programmes: tuple[Offer, ...]
    meetings: tuple[Offer, ...]
    sessions: tuple[Offer, ...]
    events: tuple[Offer, ...]
    pairs: tuple[Offer, ...]
    peer_groups: tuple[Offer, ...]


OFFERED = tuple(field.name for field in fields(OnOffer))


def staying(snapshot: Snapshot) -> frozenset[str]:
    """Keys of everybody who has not left before the coming year begins."""
    first = year_after(snapshot.year).starts_on
    return frozenset(
        person.id for person in snapshot.people if person.left_on is None or person.left_on >= first
    )


def on_offer(snapshot: Snapshot) -> OnOffer:
    """Everything that could go on, in the order in which a page lists it."""
    programmes = tuple(
        Offer(row.id, f"{row.code} {row.title}", _decided(snapshot, row), _goes_on(snapshot, row))
        for row in sorted(snapshot.programmes, key=lambda row: (row.code, row.id))
    )
    going_on = frozenset(offer.key for offer in programmes if offer.is_usual)
    return OnOffer(
        priorities=_priorities(snapshot, going_on),
        programmes=programmes,
        meetings=tuple(
            Offer(rhythm.key, rhythm.title, rhythm.when(snapshot.calendar))
            for rhythm in rhythms(snapshot)
        ),
        sessions=tuple(
            Offer(row.id, row.title, _session_detail(row), _is_held_again(row, going_on))
            for row in sessions_of_inset_days(snapshot)
        ),
        events=tuple(
            Offer(row.id, row.title, _dates(row.on, row.ends_on))
            for row in sorted(snapshot.events, key=lambda row: (row.on, row.id))
        ),
        pairs=_pairs(snapshot),
        peer_groups=_peer_groups(snapshot),
    )


def usual_choices(snapshot: Snapshot) -> Choices:
    """The proposed dates, and all that usually goes on."""
    dates = next_dates(snapshot)
    offers = on_offer(snapshot)
    return Choices(
        dates.terms,
        dates.days,
        dates.week_a_starts_on,
        **{
            name: frozenset(offer.key for offer in getattr(offers, name) if offer.is_usual)
            for name in OFFERED
        },
    )


def sessions_of_inset_days(snapshot: Snapshot) -> tuple[Activity, ...]:
    """What the staff did together on INSET days, in the order of the days."""
    inset = snapshot.calendar.inset_days
    found = [
        row
        for row in snapshot.having("activities", "stream", Stream.WHOLE_SCHOOL)
        if row.on in inset and row.state != ActivityState.CANCELLED
    ]
    return tuple(sorted(found, key=lambda row: (row.on, row.starts_at or dt.time(), row.id)))


def _priorities(snapshot: Snapshot, going_on: frozenset[str]) -> tuple[Offer, ...]:
    offers = []
    for row in sorted(snapshot.priorities, key=lambda row: (row.code, row.id)):
        programmes = [p.id for p in snapshot.having("programmes", "priority", row.id)]
        stopped = bool(programmes) and going_on.isdisjoint(programmes)
        is_over = row.state in _OVER or row.retired_on is not None
        state = f"Stands at: {str(row.state).replace('-', ' ')}"
        offers.append(Offer(row.id, f"{row.code} {row.title}", state, not is_over and not stopped))
    return tuple(offers)


def _decided(snapshot: Snapshot, programme: Programme) -> str:
    rows = snapshot.having("decisions", "programme", programme.id)
    if not rows:
        return "Nothing decided yet"
    last = max(rows, key=lambda row: (row.on, row.id))
    return f"Decided on {long_date(last.on)}: {last.kind}"


def _goes_on(snapshot: Snapshot, programme: Programme) -> bool:
    """All but what was stopped, and what was closed without a word; its priority goes before it."""
    priority = snapshot.find("priorities", programme.priority)
    if priority is not None and (priority.state in _OVER or priority.retired_on is not None):
        return False
    rows = snapshot.having("decisions", "programme", programme.id)
    if not rows:
        return programme.state != ProgrammeState.CLOSED
    return max(rows, key=lambda row: (row.on, row.id)).kind != DecisionKind.STOP


def _is_held_again(session: Activity, going_on: frozenset[str]) -> bool:
    if session.kind == ActivityKind.STATUTORY_TRAINING:
        return True
    if session.delivered_by == DeliveredBy.EXTERNAL or session.kind == ActivityKind.KEYNOTE:
        return False
    return not session.programme or session.programme in going_on


def _session_detail(row: Activity) -> str:
    who = ", from outside" if row.delivered_by == DeliveredBy.EXTERNAL else ""
    required = ", statutory" if row.kind == ActivityKind.STATUTORY_TRAINING else ""
    return f"{short_date(row.on)}, {in_words(row.minutes)}{required}{who}"


def _dates(on: dt.date, ends_on: dt.date | None) -> str:
    return short_date(on) if ends_on is None else f"{short_date(on)} to {short_date(ends_on)}"


def _pairs(snapshot: Snapshot) -> tuple[Offer, ...]:
    here = staying(snapshot)
    first = year_after(snapshot.year).starts_on
    offers = []
    for row in snapshot.coaching_pairs:
        if row.state != PairState.ENDED and {row.coach, row.coachee} <= here:
            coach, coachee = name_of(snapshot, row.coach), name_of(snapshot, row.coachee)
            is_boss = row.coach in line_managers(snapshot, row.coachee, first)
            detail = f"{coach} line-manages or appraises {coachee}" if is_boss else ""
            offers.append(Offer(row.id, f"{coach} and {coachee}", detail, not is_boss))
    return tuple(sorted(offers, key=lambda offer: (offer.name, offer.key)))


def _peer_groups(snapshot: Snapshot) -> tuple[Offer, ...]:
    here = staying(snapshot)
    offers = []
    for row in sorted(snapshot.peer_groups, key=lambda row: row.id):
        members = [m.person for m in snapshot.having("peer_group_members", "peer_group", row.id)]
        left = [person for person in members if person in here]
        if row.ends_on is None and len(left) > 1:
            names = ", ".join(sorted(name_of(snapshot, person) for person in left))
            offers.append(Offer(row.id, names))
    return tuple(offers)
