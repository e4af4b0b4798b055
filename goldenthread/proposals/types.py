"""Small values of proposals."""

import datetime as dt
from enum import StrEnum

# A running plan tells twice a second that it is alive; silence for so long is its end.
SILENCE = dt.timedelta(seconds=20)
LEAST_SECONDS, USUAL_SECONDS, MOST_SECONDS = 5, 60, 600


class ProposalState(StrEnum):
    """The life of a proposal."""

    WAITING = "waiting"
    RUNNING = "running"
    READY = "ready"
    STOPPED = "stopped"
    BROKEN_OFF = "broken-off"
    NOT_POSSIBLE = "not-possible"
    ACCEPTED = "accepted"
    TAKEN_BACK = "taken-back"
    DISMISSED = "dismissed"


UNDER_WAY = frozenset({ProposalState.WAITING, ProposalState.RUNNING})
# Its moves may be written. What was found before a stop is whole and legal.
TO_BE_ACCEPTED = frozenset(
    {
        ProposalState.READY,
        ProposalState.STOPPED,
        ProposalState.BROKEN_OFF,
        ProposalState.ACCEPTED,
        ProposalState.TAKEN_BACK,
    }
)
