"""Points out names, judgements, health and disclosures in a text.

It compares words and understands nothing: it misses some and may be wrong. How often is measured on
200 sentences, in docs/reference/screening.md.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from goldenthread.screening.patterns import Kind, KindOfWords, Names, read_patterns

# What a person may paste at most into any box; what stands behind it is not read.
LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Sighting:
    """`text[start:end]` is what was seen; `sentence` says why, and what to write instead."""

    start: int
    end: int
    words: str
    kind: Kind
    called: str
    sentence: str


def screen(text: str, *, staff_names: Collection[str] = ()) -> tuple[Sighting, ...]:
    """Return what was seen, in the order of the text; nothing for nearly every text.

    `staff_names` holds the first names and surnames of staff, who may be named. Where two kinds lie
    on the same words, the graver one is told: disclosure, judgement, health, name.
    """
    text = text[:LONGEST]
    patterns = read_patterns()
    found: list[Sighting] = []
    for words in patterns.kinds:
        spans = _find(words, text) if words.patterns else _names(patterns.names, text, staff_names)
        for start, end in spans:
            if start < end and not any(start < one.end and one.start < end for one in found):
                sentence = f"{words.why} {words.instead}"
                found.append(
                    Sighting(start, end, text[start:end], words.kind, words.called, sentence)
                )
    return tuple(sorted(found, key=lambda one: one.start))


def _find(words: KindOfWords, text: str) -> Iterator[tuple[int, int]]:
    lowered = text.lower()
    if not (
        any(hint in lowered for hint in words.hints)
        or any(hint in text for hint in words.hints_exact)
    ):
        return
    for pattern in words.patterns:
        if pattern.unless and pattern.unless.search(text):
            continue
        for match in pattern.find.finditer(text):
            yield match.span()


def _names(names: Names, text: str, staff: Collection[str]) -> Iterator[tuple[int, int]]:
    # Titles of books and people everybody knows; the words around them keep their places.
    plain = text
    for pattern in names.not_read:
        plain = pattern.sub(lambda match: " " * len(match[0]), plain)
    for match in names.word.finditer(plain):
        word = match[0]
        if word in names.everyday:
            is_name = word not in staff and not names.title_before.search(plain[: match.start()])
        else:
            # Staff are written with a small letter in haste as well.
            is_name = word in names.in_lower_case and word.capitalize() not in staff
        if is_name:
            yield match.span()
    for context in names.contexts:
        for match in context.find.finditer(plain):
            word = match[1]
            fits = word not in names.never if context.of is None else word in context.of
            if (
                fits
                and word not in staff
                and not names.title_before.search(plain[: match.start(1)])
            ):
                yield match.span(1)
