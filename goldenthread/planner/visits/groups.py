"""Forms triads of people who have no group yet, and says what it cannot have."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from goldenthread.kernel.sentences import counted, listed
from goldenthread.kernel.short_names import short_name
from goldenthread.planner.answers import Move, Reason
from goldenthread.planner.fortnight import Fortnight
from goldenthread.planner.visits.acquaintance import read_acquaintance
from goldenthread.planner.visits.partition import divided
from goldenthread.planner.visits.turns import members_of
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.audience import programme_participants
from goldenthread.snapshot.readings.employment import is_on_leave
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import PeerGroup, PeerGroupMember, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PeerGroupKind

# A visit a half-term, which has six or seven weeks.
CADENCE_WEEKS = 6


@dataclass(slots=True)
class FormedGroups:
    """`move_of` gives the move that forms a group, by the group."""

    moves: list[Move] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    move_of: dict[str, str] = field(default_factory=dict)


def form_groups(
    snapshot: Snapshot,
    fortnight: Fortnight,
    wishes: Wishes,
    today: dt.date,
    *,
    seconds: float,
    seed: int,
) -> FormedGroups:
    """New groups for the programmes that the wishes name; nobody is put into two."""
    formed = FormedGroups()
    grouped = {
        person
        for group in snapshot.peer_groups
        if group.ends_on is None or today <= group.ends_on
        for person in members_of(snapshot, group.id)
    }
    for key in sorted(wishes.triads_for):
        programme = snapshot.get("programmes", key)
        first = max(today, programme.starts_on or today)
        asking = [
            person
            for person in sorted(programme_participants(snapshot, programme, first))
            if person not in grouped and not is_on_leave(snapshot, person, first)
        ]
        known = read_acquaintance(snapshot, fortnight, asking, first)
        sets, alone = divided(known, seconds=seconds / len(wishes.triads_for), seed=seed)
        for members in sets:
            _add(formed, snapshot, programme, members, first)
            grouped.update(members)
        _explain(formed, snapshot, programme, set(asking) - set(known.people), alone)
    return formed


def _add(
    formed: FormedGroups,
    snapshot: Snapshot,
    programme: Programme,
    members: Sequence[str],
    first: dt.date,
) -> None:
    taken = {group.id for group in snapshot.peer_groups} | set(formed.move_of)
    kind = PeerGroupKind.PAIR if len(members) == 2 else PeerGroupKind.TRIAD
    group = PeerGroup(
        id=short_name(f"{programme.id} {kind}", taken),
        kind=kind,
        programme=programme.id,
        cadence_weeks=CADENCE_WEEKS,
        starts_on=first,
    )
    names = listed([name_of(snapshot, person) for person in members])
    what = {2: "a pair", 3: "a triad"}.get(len(members), "a group of four")
    formed.move_of[group.id] = f"visits-{group.id}"
    formed.moves.append(
        Move(
            f"visits-{group.id}",
            Part.VISITS,
            f"{names} form {what} and visit one another each half-term.",
            tuple(members),
            (
                Change(group),
                *(
                    Change(PeerGroupMember(peer_group=group.id, person=person))
                    for person in members
                ),
            ),
        )
    )
    if len(members) != 3:
        left = "One person" if len(members) > 3 else "Two people"
        formed.reasons.append(
            Reason(f"{names} form {what}: {left.lower()} would have been left over from triads.")
        )


def _explain(
    formed: FormedGroups,
    snapshot: Snapshot,
    programme: Programme,
    unknown: Collection[str],
    alone: Sequence[str],
) -> None:
    for person in alone:
        name = name_of(snapshot, person)
        formed.unplaced.append(f"{name}'s place in a triad")
        formed.reasons.append(
            Reason(
                f"{name} finds no triad: whoever is left line-manages or appraises them, or is "
                "line-managed by them.",
                way_out="Add them to a group by hand.",
            )
        )
    if unknown:
        has = "has" if len(unknown) == 1 else "have"
        formed.reasons.append(
            Reason(
                f"{counted(len(unknown), 'person', 'people')} of {programme.title} {has} no class "
                "and free period in the timetable, so that no triad was sought.",
                way_out="Bring their timetable in, or add them to a group by hand.",
            )
        )
