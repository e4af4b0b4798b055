"""How deep a programme means to go, and how widely."""

from goldenthread.snapshot.records import Programme
from goldenthread.snapshot.words import Ambition, ProgrammeScope

DEEP = frozenset({Ambition.DELIBERATE, Ambition.ADAPTIVE})


def is_deep(programme: Programme) -> bool:
    """Whether it wants practice to change: deliberate or adaptive."""
    return programme.ambition in DEEP


def is_deep_and_general(programme: Programme) -> bool:
    """Whether it wants general practice to change, which takes the longest."""
    return is_deep(programme) and programme.scope == ProgrammeScope.GENERAL
