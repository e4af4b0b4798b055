"""Makes the short name of a row, as it stands in addresses and in the school folder."""

import re
import unicodedata
from collections.abc import Container

LONGEST = 60


def short_name(words: str, taken: Container[str] = ()) -> str:
    """`reading-to-learn` for `Reading to learn`; `reading-to-learn-2` where that is taken."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST].strip("-") or "row"
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate
