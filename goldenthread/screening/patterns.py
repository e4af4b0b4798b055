"""The patterns as the data file has them, put together and ready to search with."""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "static" / "screening" / "patterns.json"
_FRAGMENT = re.compile(r"\{([a-z_]+)\}")


class Kind(StrEnum):
    """What a text may hold that does not belong there."""

    DISCLOSURE = "disclosure"
    JUDGEMENT = "judgement"
    HEALTH = "health"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Pattern:
    """`unless` is looked for in the whole text; where it stands, nothing counts as found."""

    find: re.Pattern[str]
    unless: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class KindOfWords:
    """`hints` saves time: without one of them in the text no pattern can be found."""

    kind: Kind
    called: str
    why: str
    instead: str
    hints: tuple[str, ...]
    hints_exact: tuple[str, ...]
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a word that is a name there, though it is not one everywhere.

    The first group is the word. `of` is None where any capitalised word may stand.
    """

    find: re.Pattern[str]
    of: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Names:
    everyday: frozenset[str]
    in_lower_case: frozenset[str]
    never: frozenset[str]
    word: re.Pattern[str]
    title_before: re.Pattern[str]
    not_read: tuple[re.Pattern[str], ...]
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class Patterns:
    kinds: tuple[KindOfWords, ...]
    names: Names

    def of(self, kind: Kind) -> KindOfWords:
        return next(each for each in self.kinds if each.kind is kind)


@lru_cache(maxsize=1)
def read_patterns() -> Patterns:
    data = json.loads(FILE.read_text(encoding="utf-8"))
    fragments: dict[str, str] = data["fragments"]

    def regex(source: str, flags: int = 0) -> re.Pattern[str]:
        return re.compile(_whole(source, fragments), flags)

    def pattern(entry: dict[str, Any]) -> Pattern:
        flags = 0 if entry.get("exact_case") else re.IGNORECASE
        unless = entry.get("unless")
        return Pattern(
            regex(entry["find"], flags), regex(unless, re.IGNORECASE) if unless else None
        )

    kinds = tuple(
        KindOfWords(
            Kind(entry["code"]),
            entry["called"],
            entry["why"],
            entry["instead"],
            tuple(entry["hints"]),
            tuple(entry.get("hints_exact", ())),
            tuple(pattern(each) for each in entry["patterns"]),
        )
        for entry in data["kinds"]
    )
    names = data["names"]
    everyday = _words(names["everyday"])
    lists = {key: _words(names[key]) for key in ("also_in_lessons", "also_words")}
    return Patterns(
        kinds,
        Names(
            everyday=everyday,
            in_lower_case=frozenset(name.lower() for name in everyday)
            - _words(names["words_in_lower_case"]),
            never=_words(names["never"]),
            word=regex(names["word"]),
            title_before=regex(names["titles"]),
            not_read=tuple(regex(each) for each in names["not_read"]),
            contexts=tuple(_context(entry, regex, lists) for entry in names["contexts"]),
        ),
    )


def _context(entry: dict[str, Any], regex: Any, lists: dict[str, frozenset[str]]) -> Context:
    of = None
    if "anybody" not in entry["of"]:
        of = frozenset().union(*(lists[key] for key in entry["of"]))
    return Context(regex(entry["find"]), of)


def _whole(source: str, fragments: dict[str, str]) -> str:
    while _FRAGMENT.search(source):
        source = _FRAGMENT.sub(lambda found: fragments[found[1]], source)
    return source


def _words(written: str | list[str]) -> frozenset[str]:
    lines = [written] if isinstance(written, str) else written
    return frozenset(word for line in lines for word in line.split())
