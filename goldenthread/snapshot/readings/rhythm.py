"""How long people go without meeting what they are learning."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from goldenthread.snapshot.readings.absence import weeks_away
from goldenthread.snapshot.readings.contacts import Contact
from goldenthread.snapshot.snapshot import Snapshot


class Gap(NamedTuple):
    """One person's teaching weeks between two contacts with a programme, leave not counted."""

    weeks: int
    before: Contact
    after: Contact


def gaps_in(snapshot: Snapshot, contacts: Sequence[Contact], *, longer_than: int) -> Iterator[Gap]:
    """The gaps of more than so many teaching weeks in one person's contacts, by date."""
    between = snapshot.calendar.weeks_between
    for before, after in pairwise(contacts):
        weeks = between(before.on, after.on)
        # Weeks away only shorten a gap, so the short ones need no second look.
        if weeks > longer_than:
            weeks -= weeks_away(snapshot, before.person, before.on, after.on)
            if weeks > longer_than:
                yield Gap(weeks, before, after)
