"""Puts names and counts into plain English sentences."""

from collections.abc import Sequence


def listed(names: Sequence[str], conjunction: str = "and") -> str:
    """`Ann`, `Ann and Bea`, `Ann, Bea and Cy`."""
    if len(names) <= 1:
        return "".join(names)
    return f"{', '.join(names[:-1])} {conjunction} {names[-1]}"


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """`1 team`, `6 teams`, `1,100 pupils`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
