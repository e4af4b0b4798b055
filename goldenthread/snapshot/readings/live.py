"""Which priorities and programmes are being worked on."""

from goldenthread.snapshot.records import Priority, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PriorityState, ProgrammeState

ACTIVE = frozenset({PriorityState.ACTIVE, PriorityState.REVIEW})
LIVE = frozenset(
    {
        ProgrammeState.READY,
        ProgrammeState.ACTIVE,
        ProgrammeState.MID_REVIEW,
        ProgrammeState.CLOSING,
    }
)


def active_priorities(snapshot: Snapshot) -> tuple[Priority, ...]:
    """The priorities in work or under review, in the order of their codes."""
    active = [priority for priority in snapshot.priorities if priority.state in ACTIVE]
    return tuple(sorted(active, key=lambda priority: (priority.code, priority.id)))


def live_programmes(snapshot: Snapshot) -> tuple[Programme, ...]:
    """The programmes from ready to closing, in the order of their codes."""
    live = [programme for programme in snapshot.programmes if programme.state in LIVE]
    return tuple(sorted(live, key=lambda programme: (programme.code, programme.id)))
