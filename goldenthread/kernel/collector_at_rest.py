"""Lets Python's collector of cycles rest while many small values are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Turn the collector off, and on again if it was on.

    For code that makes very many values and no cycles: reading a year, judging it. Left on, the
    collector walks all of them again and again and finds nothing, which takes half of the time in
    a large school. Whoever turned it off turns it on again, so two at once never leave it off.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
