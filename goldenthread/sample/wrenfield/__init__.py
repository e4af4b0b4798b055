"""Wrenfield Primary: two forms of entry, six priorities, and one of them sound."""

from goldenthread.sample.wrenfield.year import wrenfield

__all__ = ["wrenfield"]
