"""Whose team a person's need note goes to, with and without their name."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from goldenthread.inference.small_counts import FEWEST_SHOWN
from goldenthread.people.public import Person, Team, TeamMember, on_day
from goldenthread.snapshot.words import TeamKind

# The team in which somebody works comes before those that meet now and then.
KINDS = (
    TeamKind.SUBJECT,
    TeamKind.SUPPORT,
    TeamKind.PASTORAL,
    TeamKind.PHASE,
    TeamKind.YEAR,
    TeamKind.LEADERSHIP,
)


@dataclass(frozen=True, slots=True)
class NoteRoute:
    """Without a team a note goes straight to whoever leads professional learning.

    In a team of fewer than five people may guess who wrote a note without a name, so such a note
    does not go there.
    """

    named: Team | None
    hidden: Team | None
    members: int


def get_note_route(person: Person, today: dt.date) -> NoteRoute:
    """Two queries."""
    own = TeamMember.objects.filter(on_day(today), school=person.school_id, person=person)
    teams = [
        team
        for team in Team.objects.filter(
            pk__in=own.values("team"), leader__isnull=False, leader__left_on__isnull=True
        ).select_related("leader")
        if team.kind in KINDS
    ]
    teams.sort(key=lambda team: (KINDS.index(TeamKind(team.kind)), team.name))
    members = TeamMember.objects.filter(on_day(today), team__in=teams)
    sizes = Counter(members.values_list("team", flat=True))
    large = [team for team in teams if sizes[team.pk] >= FEWEST_SHOWN]
    return NoteRoute(
        named=teams[0] if teams else None,
        hidden=large[0] if large else None,
        members=sizes[teams[0].pk] if teams else 0,
    )
