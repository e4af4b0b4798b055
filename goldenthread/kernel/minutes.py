"""Lengths of time in whole minutes, as people write and read them."""

import re

# As `in_words` writes them: 1,092 h is never a little more than one hour.
_THOUSANDS = re.compile(r"(?<![\d.,])([1-9]\d{0,2}),(\d{3})(?!\d)")
_HOURS = re.compile(
    r"(\d{1,9}(?:[.,]\d{1,9})?)\s*h(?:ours?|rs?)?(?:\s*(\d+)\s*(?:m(?:in(?:utes?)?)?)?)?"
)
_MINUTES = re.compile(r"(\d+)\s*(?:m(?:in(?:ute)?s?)?)?")
_CLOCK = re.compile(r"(\d+):(\d{2})")


def parse_minutes(text: str) -> int:
    """Return the minutes written as `90`, `90 min`, `1.5 h`, `1,092 h 30 min` or `1:30`.

    Raises `ValueError` when the text is none of these.
    """
    text = _THOUSANDS.sub(r"\1\2", text.strip().lower())
    if match := _MINUTES.fullmatch(text):
        return int(match[1])
    if match := _CLOCK.fullmatch(text):
        return int(match[1]) * 60 + int(match[2])
    if match := _HOURS.fullmatch(text):
        hours = float(match[1].replace(",", "."))
        return round(hours * 60) + int(match[2] or 0)
    raise ValueError(f"{text!r} is not a length of time")


def in_words(minutes: int) -> str:
    """`45 min`, `1 h`, `1 h 30 min`."""
    hours, rest = divmod(abs(minutes), 60)
    parts = ([f"{hours:,} h"] if hours else []) + ([f"{rest} min"] if rest or not hours else [])
    return ("−" if minutes < 0 else "") + " ".join(parts)
