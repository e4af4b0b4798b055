"""Keeps the answer of a reading with the snapshot that it read, so that it is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate

from goldenthread.snapshot.snapshot import Snapshot


def remembered[**P, T](
    read: Callable[Concatenate[Snapshot, P], T],
) -> Callable[Concatenate[Snapshot, P], T]:
    """Decorator for a reading whose other arguments are hashable and whose answer is not changed.

    A snapshot never changes, so the answer holds for as long as the snapshot lives.
    """
    name = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def remembering(snapshot: Snapshot, *arguments: P.args, **named: P.kwargs) -> T:
        answers: dict[Any, T] = vars(snapshot).setdefault("_remembered", {})
        question: Any = (name, arguments, tuple(sorted(named.items())) if named else ())
        try:
            return answers[question]
        except KeyError:
            pass
        # Outside the `except`, so that a reading that raises tells of its own mistake alone.
        answers[question] = answer = read(snapshot, *arguments, **named)
        return answer

    return remembering
