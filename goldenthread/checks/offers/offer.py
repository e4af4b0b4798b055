"""What an offered edit is: the rows it would write, said in words before anybody agrees."""

import hashlib
from dataclasses import dataclass

from goldenthread.snapshot.changes import Change, with_changes
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Offer:
    """An edit that somebody may apply as a whole.

    `words` are the button: a sentence that begins with a verb. `lines` say what will be written,
    all of it. `also_for` are the keys of people who may apply it without leading the plan: the
    coachee of a pair, the leader of a team.
    """

    kind: str
    words: str
    lines: tuple[str, ...]
    changes: tuple[Change, ...]
    also_for: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """Tells whether what was shown is still what would be written."""
        text = "\x1f".join((self.kind, self.words, *self.lines, repr(self.changes)))
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def applied(snapshot: Snapshot, offer: Offer) -> Snapshot:
    """The year as it would be: imagined, nothing is written."""
    return with_changes(snapshot, offer.changes)
