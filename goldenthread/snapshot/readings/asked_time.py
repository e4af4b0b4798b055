"""Whether a programme gives time for what it asks."""

from goldenthread.snapshot.records import Programme


def is_asked_without_time(programme: Programme) -> bool:
    """Whether it asks for something in the school day, with no protected time and no cover."""
    return bool(
        programme.demands and not programme.protected_minutes and not programme.cover_tokens
    )
