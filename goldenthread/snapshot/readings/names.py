"""What people are called, for sentences."""

from collections.abc import Iterable

from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.snapshot import Snapshot


def name_of(snapshot: Snapshot, person: str) -> str:
    """The name used in school; the key itself when nobody has it."""
    row = snapshot.find("people", person)
    return row.name if row is not None else person


def names_of(snapshot: Snapshot, people: Iterable[str], most: int = 4) -> str:
    """`Ann Lee and Bea Marlowe`, in order of name; above `most` only `6 people`."""
    keys = sorted(people)
    if len(keys) > most:
        return counted(len(keys), "person", "people")
    return listed(sorted(name_of(snapshot, key) for key in keys))
