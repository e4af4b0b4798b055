"""Keeps back counts so small that they would point at somebody."""

# A count of people in a sensitive matter is shown from here on (domain rule C05: groups of five).
FEWEST_SHOWN = 5


def may_be_shown(number: int, fewest: int = FEWEST_SHOWN) -> bool:
    """Whether a count may be told: nobody at all, or enough people."""
    return number == 0 or number >= fewest


def shown(number: int, fewest: int = FEWEST_SHOWN) -> str:
    """The count itself, or `fewer than 5`."""
    return f"{number:,}" if may_be_shown(number, fewest) else f"fewer than {fewest}"
