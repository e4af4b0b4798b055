"""The short names of rows and columns: how they are made, and how loosely they may be written."""

import re
import unicodedata

KEY = re.compile(r"[a-z0-9][a-z0-9-]*")

_SPACES = re.compile(r"\s+")
_NOT_KEY = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['’`]")
_NOT_LETTERS = re.compile(r"[\W_]+")


def as_key(text: str) -> str:
    """The key that was meant: `Priya Nair` is `priya-nair`. It may still hold other signs."""
    return _SPACES.sub("-", text.strip().lower())


def key_made_from(text: str) -> str:
    """A key made of any words: `Seán O’Brien (HoD)` gives `sean-obrien-hod`; maybe empty."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text).casefold())
    without_accents = "".join(c for c in plain if not unicodedata.combining(c))
    return _NOT_KEY.sub("-", without_accents).strip("-")[:80].strip("-")


def squeezed(name: str) -> str:
    """A heading with all but its letters and digits taken out: `Class-label ` is `classlabel`."""
    return _NOT_LETTERS.sub("", name).casefold()
