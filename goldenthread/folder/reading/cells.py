"""Turns the words of a cell into the value that its column holds, forgivingly."""

import datetime as dt
import re
from collections.abc import Callable
from typing import assert_never

from goldenthread.folder.names import KEY, as_key, key_made_from, squeezed
from goldenthread.folder.problems import nearest, quoted
from goldenthread.folder.reading.numbers import number_parser, whole_parser
from goldenthread.folder.reading.unreadable import Unreadable
from goldenthread.kernel.dates import parse_date
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.columns import Column, Kind, Value
from goldenthread.snapshot.words import Weekday

Parser = Callable[[str], Value]

FIRST_YEAR, LAST_YEAR = 1930, 2120

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([ap]\.?m\.?)?", re.ASCII | re.I)
_HOUR = re.compile(r"(\d{1,2})()\s*([ap]\.?m\.?)", re.ASCII | re.I)
_DIGITS = re.compile(r"(\d{2})(\d{2})()", re.ASCII)
_BETWEEN_WORDS = re.compile(r"[;,\n]")

_YES = frozenset("yes y true t 1 ✓ ✔ ☑".split())
_NO = frozenset("no n false f 0 ✗ ✘ ☐".split())


def parser_of(name: str, column: Column) -> Parser:
    """The reader of one column: from stripped words, never empty, to a value.

    It raises `Unreadable` with a sentence for the person who wrote the cell.
    """
    match column.kind:
        case Kind.KEY | Kind.REFERENCE:
            return _key_parser(column)
        case Kind.TEXT:
            return _text_parser(name, column)
        case Kind.CHOICE:
            return _choice_parser(name, column)
        case Kind.CHOICES:
            return _choices_parser(name, column)
        case Kind.DATE:
            return _date
        case Kind.TIME:
            return _time
        case Kind.WHOLE:
            return whole_parser(name, column)
        case Kind.NUMBER:
            return number_parser(name, column)
        case Kind.YES_NO:
            return _yes_no
        case _:
            assert_never(column.kind)


def _key_parser(column: Column) -> Parser:
    def parse(text: str) -> Value:
        key = as_key(text)
        if not KEY.fullmatch(key):
            better = key_made_from(text)
            raise Unreadable(
                f"{quoted(text)} is not a short name.",
                "Use lower-case letters, digits and hyphens"
                + (f": {better}." if better else ", such as priya-nair."),
            )
        if len(key) > column.longest:
            raise Unreadable(
                f"{quoted(text)} has {len(key)} characters.",
                f"Use a short name of at most {column.longest}.",
            )
        return key

    return parse


def _text_parser(name: str, column: Column) -> Parser:
    longest = column.longest

    def parse(text: str) -> Value:
        if len(text) > longest:
            raise Unreadable(
                f"{quoted(text)} has {len(text):,} characters.",
                f"Shorten it: {name} holds at most {longest}.",
            )
        return text

    return parse


def _choice_parser(name: str, column: Column) -> Parser:
    choices = column.choices
    assert choices is not None
    words = {squeezed(word.value): word.value for word in choices}
    if choices is Weekday:
        words |= {word[:length]: full for word, full in words.items() for length in (2, 3, 4)}

    def parse(text: str) -> Value:
        word = words.get(squeezed(text))
        if word is None:
            allowed = [entry.value for entry in choices]
            like = nearest(squeezed(text), words)
            raise Unreadable(
                f"{quoted(text)} is not a word for {name}.",
                (f"Did you mean {words[like]}? " if like else "") + f"Use {listed(allowed, 'or')}.",
            )
        return word

    return parse


def _choices_parser(name: str, column: Column) -> Parser:
    choices = column.choices
    assert choices is not None
    parse_one = _choice_parser(name, column)

    def parse(text: str) -> Value:
        named = {parse_one(part.strip()) for part in _BETWEEN_WORDS.split(text) if part.strip()}
        return tuple(word.value for word in choices if word.value in named)

    return parse


def _date(text: str) -> Value:
    try:
        day = parse_date(text)
    except (ValueError, OverflowError):
        raise Unreadable(
            f"{quoted(text)} is not a date.", "Write day, month and year: 5/2/2027 or 2027-02-05."
        ) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Unreadable(
            f"{quoted(text)} lies far from any school year.", "Check the year of this date."
        )
    return day


def _time(text: str) -> Value:
    match = _CLOCK.fullmatch(text) or _HOUR.fullmatch(text) or _DIGITS.fullmatch(text)
    if match:
        hour, minute = int(match[1]), int(match[2] or 0)
        half = (match[3] or "").lower()[:1]
        if half and not 1 <= hour <= 12:
            hour = 24
        elif half:
            hour = hour % 12 + (12 if half == "p" else 0)
        if hour < 24 and minute < 60:
            return dt.time(hour, minute)
    raise Unreadable(
        f"{quoted(text)} is not a time of day.", "Write hours and minutes: 08:35 or 3.15 pm."
    )


def _yes_no(text: str) -> Value:
    word = text.lower().rstrip(".")
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise Unreadable(f"{quoted(text)} is neither yes nor no.", "Write yes or no.")
