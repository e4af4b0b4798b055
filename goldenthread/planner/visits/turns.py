"""Whose turn it is to be visited: in each group, whoever a member has visited least so far."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from goldenthread.kernel.school_calendar import HalfTerm
from goldenthread.snapshot.records import PeerGroup, PeerVisit
from goldenthread.snapshot.snapshot import Snapshot


class Turns:
    """The open groups with their members in order, and who has visited whom how often."""

    def __init__(self, snapshot: Snapshot, today: dt.date, visits: Iterable[PeerVisit]) -> None:
        self.groups: tuple[tuple[PeerGroup, tuple[str, ...]], ...] = tuple(
            (group, members_of(snapshot, group.id))
            for group in sorted(snapshot.peer_groups, key=lambda group: group.id)
            if group.ends_on is None or today <= group.ends_on
        )
        self._visited = Counter((row.visitor, row.host) for row in visits)

    def in_turn(self, visitor: str, hosts: Sequence[str]) -> tuple[str, ...]:
        """Least visited first; among equals whoever follows the visitor in the group."""
        after = [host for host in hosts if host > visitor]
        around = [*after, *(host for host in hosts if host < visitor)]
        return tuple(sorted(around, key=lambda host: self._visited[visitor, host]))

    def count(self, visitor: str, host: str) -> None:
        self._visited[visitor, host] += 1

    def others_of(self, visitor: str, half_term: HalfTerm) -> tuple[str, ...]:
        """Colleagues in the visitor's groups, in turn."""
        others = {
            person
            for group, members in self.groups
            if visitor in members and (not group.starts_on or group.starts_on <= half_term.ends_on)
            for person in members
            if person != visitor
        }
        return self.in_turn(visitor, sorted(others))

    def share_a_group(self, one: str, other: str) -> bool:
        return any({one, other} <= set(members) for _, members in self.groups)


def members_of(snapshot: Snapshot, group: str) -> tuple[str, ...]:
    rows = snapshot.having("peer_group_members", "peer_group", group)
    return tuple(sorted(row.person for row in rows))
